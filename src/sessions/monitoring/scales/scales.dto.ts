import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import type { Session } from '../../session.entity.js';
import { SCALE_KINDS, type ScaleKind } from '../domain/scales.js';
import { SCALE_CORRECTION_KINDS, type ScaleCorrectionKind } from './scale-correction.entity.js';
import type { Scale } from './scale.entity.js';

const KIND = {
  enumName: 'ScaleKind',
  description: 'CADSS: 23 items, 0 to 4 each. ALDRETE (modified) and PADSS: 5 items, 0 to 2 each.',
};

export class ScaleItemBody {
  @IntegerField({ min: 0, max: 999, description: 'Number of the item, from 1.', example: 1 })
  item: number;

  @IntegerField({ min: 0, max: 999, example: 0, description: 'Score of the item.' })
  score: number;
}

/** Wide enough for any typing error: what can be is decided by the shape of the scale. */
const ANY_TOTAL = { min: 0, max: 999, optional: true };

export class ScoreRequest {
  @ListField(() => ScaleItemBody, {
    maxItems: 23,
    optional: true,
    description: 'By item number, in any order. With an item missing the rating is stored without a total.',
  })
  items?: ScaleItemBody[];

  @IntegerField({
    ...ANY_TOTAL,
    description: 'Of all items, where they are not sent themselves.',
    example: 12,
  })
  total?: number;

  @IntegerField({
    ...ANY_TOTAL,
    description: 'CADSS-6, where the items are not sent. It is never compared with a whole CADSS.',
    example: 5,
  })
  cadss6Total?: number;

  @BooleanField({ optional: true, description: 'CADSS: the patient is distressed or unsafe.' })
  isDistressed?: boolean;

  @BooleanField({
    optional: true,
    description: 'CADSS, by a psychiatrist only: the dissociation is over, whatever the score.',
  })
  isStatedResolved?: boolean;
}

export class RecordScaleRequest extends ScoreRequest {
  @UuidField({
    optional: true,
    description: 'Made by the tablet, so that a rating sent twice is stored once.',
  })
  id?: string;

  @ChoiceField(SCALE_KINDS, KIND)
  kind: ScaleKind;

  @InstantField({ optional: true, description: 'When it was rated; now when left out.' })
  assessedAt?: Date;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;
}

export class AmendScaleRequest extends ScoreRequest {
  @InstantField({ optional: true, description: 'When it was rated.' })
  assessedAt?: Date;

  @TextField({ max: 500, description: 'Why the rating is corrected.' })
  reason: string;
}

export class ScaleInErrorRequest {
  @TextField({ max: 500, description: 'Why the rating does not count.' })
  reason: string;
}

export class ScaleResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @ChoiceField(SCALE_KINDS, KIND)
  kind: ScaleKind;

  @InstantField()
  assessedAt: Date;

  @ListField(() => ScaleItemBody, { maxItems: 23, description: 'Empty where only a total was given.' })
  items: ScaleItemBody[];

  @IntegerField({ min: 0, max: 92, nullable: true, description: 'Null while an item is missing.' })
  total: number | null;

  @IntegerField({ min: 0, max: 24, nullable: true, description: 'CADSS items 1, 2, 6, 7, 15 and 22.' })
  cadss6Total: number | null;

  @BooleanField({ description: 'The patient is distressed or unsafe.' })
  isDistressed: boolean;

  @BooleanField({ description: 'A psychiatrist states that the dissociation is over.' })
  isStatedResolved: boolean;

  @ChoiceField(['RECORDED', 'ENTERED_IN_ERROR'], { enumName: 'ScaleStatus' })
  status: Scale['status'];

  @TextField({ max: 500, nullable: true, description: 'Why it was corrected or does not count.' })
  changeReason: string | null;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toScaleResponse(scale: Scale, { patientId }: Pick<Session, 'patientId'>): ScaleResponse {
  return {
    id: scale.id,
    patientId,
    sessionId: scale.sessionId,
    kind: scale.kind,
    assessedAt: scale.assessedAt,
    items: scale.items.map(({ item, score }) => ({ item, score })),
    total: scale.total,
    cadss6Total: scale.cadss6Total,
    isDistressed: scale.isDistressed,
    isStatedResolved: scale.isStatedResolved,
    status: scale.status,
    changeReason: scale.changeReason,
    lateReason: scale.lateReason,
    recordedAt: scale.recordedAt,
    recordedBy: scale.recordedBy,
    version: scale.version,
  };
}

export class ScaleCorrectionResponse {
  @ChoiceField(SCALE_CORRECTION_KINDS, { enumName: 'ScaleCorrectionKind' })
  kind: ScaleCorrectionKind;

  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @ObjectField(() => ScaleResponse, { description: 'The rating as it stood before.' })
  before: ScaleResponse;
}

export class ScaleCorrectionsResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  scaleId: string;

  @ListField(() => ScaleCorrectionResponse, { maxItems: 1000, description: 'In the order they were made.' })
  corrections: ScaleCorrectionResponse[];
}
