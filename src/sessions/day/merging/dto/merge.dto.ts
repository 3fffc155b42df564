import { In, type EntityManager } from 'typeorm';
import { PatientResponse } from '../../../../patients/dto/patient.dto.js';
import { countRowsOfMerges } from '../../../../patients/merging/merge-rows.js';
import { PatientUnmerge, type PatientMerge } from '../../../../patients/merging/patient-merge.entity.js';
import {
  AcknowledgedWarning,
  AcknowledgedWarningsField,
} from '../../../../platform/http/acknowledged-warnings.js';
import {
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../../platform/http/fields.js';
import { isUuid } from '../../../../platform/http/field-formats.js';

const MOST_ROWS = 1_000_000;

export class MergeRequest {
  @UuidField({ description: 'The record that is given up: what is in it moves to the one of the address.' })
  duplicateId: string;

  @TextField({ max: 1000, description: 'How you know that both are the same person.' })
  reason: string;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class MergePreviewQuery {
  @UuidField({ description: 'The record that would be given up.' })
  duplicateId: string;
}

export class UnmergeRequest {
  @UuidField({ description: 'Which merge was a mistake, from the list of merges.' })
  mergeId: string;

  @TextField({ max: 1000, description: 'How you know that they are two people.' })
  reason: string;
}

export class MergedRowsResponse {
  @TextField({ max: 60, description: 'Kind of entry.', example: 'assessments' })
  kind: string;

  @IntegerField({ min: 1, max: MOST_ROWS, description: 'How many entries of this kind.' })
  count: number;
}

export class StayingRowsResponse {
  @TextField({ max: 60, description: 'Kind of entry.', example: 'allergies' })
  kind: string;

  @ValuesField({ type: 'string', format: 'uuid' }, isUuid, {
    maxItems: MOST_ROWS,
    says: 'must be a UUID',
    description: 'Ids of the entries.',
  })
  ids: string[];
}

export class MergeReasonResponse {
  @TextField({ max: 80 })
  code: string;

  @TextField({ max: 300 })
  message: string;

  @TextField({ max: 300, optional: true, description: 'JSON pointer into the request to merge.' })
  pointer?: string;

  @ValuesField({ type: 'string', format: 'uuid' }, isUuid, {
    maxItems: 1000,
    optional: true,
    says: 'must be a UUID',
    description: 'The plans or sessions it is about.',
  })
  ids?: readonly string[];

  @ValuesField({ type: 'string', format: 'date' }, (value) => typeof value === 'string', {
    maxItems: 1000,
    optional: true,
    says: 'must be a day',
    description: 'The days it is about, in the zone of the clinic.',
  })
  days?: readonly string[];
}

export class MergePreviewResponse {
  @ListField(() => PatientResponse, {
    maxItems: 2,
    description: 'Both records, to be compared: the one that stays, then the one that is given up.',
  })
  items: PatientResponse[];

  @ListField(() => MergeReasonResponse, { maxItems: 10, description: 'Why they cannot be merged now.' })
  refusals: MergeReasonResponse[];

  @ListField(() => MergeReasonResponse, { maxItems: 10, description: 'What has to be acknowledged.' })
  warnings: MergeReasonResponse[];

  @ListField(() => MergedRowsResponse, { maxItems: 100, description: 'What would move.' })
  moves: MergedRowsResponse[];
}

export class UnmergedResponse {
  @TextField({ max: 1000 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class MergeResponse {
  @UuidField()
  id: string;

  @UuidField({ description: 'The record that was asked about.' })
  patientId: string;

  @UuidField({ description: 'The record that stays.' })
  survivorId: string;

  @UuidField({ description: 'The record that was given up.' })
  duplicateId: string;

  @TextField({ max: 1000 })
  reason: string;

  @ListField(() => AcknowledgedWarning, { maxItems: 20 })
  acknowledgedWarnings: AcknowledgedWarning[];

  @ListField(() => MergedRowsResponse, { maxItems: 100, description: 'What moved to the record that stays.' })
  moved: MergedRowsResponse[];

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @ObjectField(() => UnmergedResponse, {
    nullable: true,
    description: 'Set where the two were parted again.',
  })
  unmerged: UnmergedResponse | null;
}

export class UnmergeResponse extends MergeResponse {
  @ListField(() => StayingRowsResponse, {
    maxItems: 100,
    description:
      'What was entered for the record that stays since the merge, and stays with it. Look whose it is, and enter it in error and anew, or move it, where it is of the other person.',
  })
  stays: StayingRowsResponse[];
}

export async function toMergeResponses(
  from: EntityManager,
  merges: readonly PatientMerge[],
  patientId: string,
): Promise<MergeResponse[]> {
  const mergeIds = merges.map(({ id }) => id);
  const counts = await countRowsOfMerges(from, mergeIds);
  const ends = await from.findBy(PatientUnmerge, { mergeId: In(mergeIds) });
  return merges.map((merge) => {
    const end = ends.find(({ mergeId }) => mergeId === merge.id);
    const { id, survivorId, duplicateId, reason, acknowledgedWarnings, recordedAt, recordedBy } = merge;
    return {
      ...{ id, patientId, survivorId, duplicateId, reason, acknowledgedWarnings },
      moved: counts
        .filter(({ mergeId }) => mergeId === id)
        .map(({ table, count }) => ({ kind: table, count })),
      ...{ recordedAt, recordedBy },
      unmerged: end ? { reason: end.reason, recordedAt: end.recordedAt, recordedBy: end.recordedBy } : null,
    };
  });
}
