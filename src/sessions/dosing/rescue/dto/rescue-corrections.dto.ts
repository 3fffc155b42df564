import {
  ChoiceField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import type { Session } from '../../../session.entity.js';
import type { RescueMedicine } from '../rescue-medicine.entity.js';
import { RescueMedicineResponse, toRescueMedicineResponse } from './rescue.dto.js';

const KINDS = ['AMENDED', 'ENTERED_IN_ERROR'] as const;
type RescueCorrectionKind = (typeof KINDS)[number];

export class RescueCorrectionResponse {
  @ChoiceField(KINDS, { enumName: 'RescueCorrectionKind' })
  kind: RescueCorrectionKind;

  @TextField({
    max: 1000,
    nullable: true,
    description: 'Null where a response was added.',
  })
  reason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @ObjectField(() => RescueMedicineResponse, {
    description: 'The entry as it stood before, with the links of today.',
  })
  before: RescueMedicineResponse;
}

export class RescueCorrectionsResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  rescueId: string;

  @ListField(() => RescueCorrectionResponse, { maxItems: 1000, description: 'In the order they were made.' })
  corrections: RescueCorrectionResponse[];
}

/**
 * @param versions from the first to the one that counts
 * @param sideEffectIds what it was given against, which is no part of a version
 */
export function toRescueCorrectionsResponse(
  versions: readonly RescueMedicine[],
  session: Session,
  sideEffectIds: readonly string[],
): RescueCorrectionsResponse {
  return {
    patientId: session.patientId,
    rescueId: versions[0]!.id,
    corrections: versions.slice(1).map((after, index) => {
      const before = versions[index]!;
      return {
        kind: after.status === before.status ? ('AMENDED' as const) : ('ENTERED_IN_ERROR' as const),
        reason: after.changeReason,
        recordedAt: after.updatedAt,
        recordedBy: after.updatedBy,
        before: toRescueMedicineResponse(before, session, sideEffectIds),
      };
    }),
  };
}
