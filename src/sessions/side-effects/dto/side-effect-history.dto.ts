import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { SERIOUSNESS_CRITERIA, type SeriousnessCriterion } from '../domain/serious-event.js';
import {
  type Relatedness,
  RELATEDNESS,
  SIDE_EFFECT_ACTIONS,
  SIDE_EFFECT_COURSES,
  type SideEffectAction,
  type SideEffectCourse,
} from '../domain/side-effect.js';

export const VERSION_KINDS = ['ONSET', 'CHANGE'] as const;

export class SideEffectVersionResponse {
  @ChoiceField(VERSION_KINDS, { description: 'ONSET: the side effect itself. CHANGE: how it went on.' })
  kind: (typeof VERSION_KINDS)[number];

  @UuidField({ description: 'Of the side effect, or of the change.' })
  id: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;

  @InstantField({ description: 'When it began, or when it changed.' })
  occurredAt: Date;

  @IntegerField({ min: 1, max: 5, nullable: true })
  grade: number | null;

  @ChoiceField(SIDE_EFFECT_COURSES, { enumName: 'SideEffectCourse' })
  course: SideEffectCourse;

  @IntegerField({ min: 1, max: 5, nullable: true })
  gradeBeforeDose: number | null;

  @ValuesField({ type: 'string', enum: SIDE_EFFECT_ACTIONS }, () => true, {
    maxItems: SIDE_EFFECT_ACTIONS.length,
    says: 'must be one of the actions',
  })
  actions: SideEffectAction[];

  @ValuesField({ type: 'string', enum: SERIOUSNESS_CRITERIA }, () => true, {
    maxItems: SERIOUSNESS_CRITERIA.length,
    says: 'must be one of the criteria',
    description: 'What makes it serious.',
  })
  seriousness: SeriousnessCriterion[];

  @ChoiceField(RELATEDNESS, { nullable: true, enumName: 'Relatedness' })
  relatedness: Relatedness | null;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @ChoiceField(['RECORDED', 'ENTERED_IN_ERROR'])
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  @TextField({ max: 500, nullable: true, description: 'Why this version replaced the one before.' })
  changeReason: string | null;

  @InstantField({ description: 'When this version was made.' })
  updatedAt: Date;

  @UuidField()
  updatedBy: string;
}

export class SideEffectHistoryResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sideEffectId: string;

  @ListField(() => SideEffectVersionResponse, {
    maxItems: 10_000,
    description: 'Every version there was, in the order they were made; the newest of each is how it stands.',
  })
  versions: SideEffectVersionResponse[];
}
