import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import type { Session } from '../../session.entity.js';
import {
  BODY_SYSTEMS,
  findSideEffectTerm,
  SIDE_EFFECT_CODES,
  type BodySystem,
} from '../domain/side-effect-codes.js';
import {
  isSeriousByGrade,
  isTreatmentEmergent,
  minutesFromDoseStart,
  phaseOf,
  SIDE_EFFECT_ACTIONS,
  SIDE_EFFECT_COURSES,
  type SideEffectAction,
  type SideEffectCourse,
  type SideEffectPhase,
} from '../domain/side-effect.js';
import { RELATEDNESS, type Relatedness, type SideEffect } from '../side-effect.entity.js';

const STATUSES = ['RECORDED', 'ENTERED_IN_ERROR'] as const;
const PHASES: readonly SideEffectPhase[] = ['PRE', 'DOSING', 'RECOVERY', 'POST_DISCHARGE'];

export class SideEffectCodeResponse {
  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 120, description: 'Plain words to show.' })
  label: string;

  @ChoiceField(BODY_SYSTEMS, { enumName: 'BodySystem' })
  system: BodySystem;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE defines no higher grade for it.' })
  highestGrade: number;
}

export class SideEffectResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @IntegerField({ min: 1, max: 1000, description: 'Number of the session in its plan.' })
  sessionNumber: number;

  @ChoiceField(SIDE_EFFECT_CODES, { enumName: 'SideEffectCode' })
  code: string;

  @TextField({ max: 120 })
  label: string;

  @ChoiceField(BODY_SYSTEMS, { enumName: 'BodySystem' })
  system: BodySystem;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5.' })
  grade: number;

  @IntegerField({ min: 1, max: 5, nullable: true })
  gradeBeforeDose: number | null;

  @InstantField()
  onsetAt: Date;

  @InstantField({ nullable: true, description: 'Null while it lasts.' })
  resolvedAt: Date | null;

  @ChoiceField(SIDE_EFFECT_COURSES, { enumName: 'SideEffectCourse' })
  course: SideEffectCourse;

  @ValuesField(
    { type: 'string', enum: SIDE_EFFECT_ACTIONS },
    (value) => (SIDE_EFFECT_ACTIONS as readonly unknown[]).includes(value),
    { maxItems: SIDE_EFFECT_ACTIONS.length, says: 'must be one of the actions' },
  )
  actions: SideEffectAction[];

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @IntegerField({
    min: -1_000_000,
    max: 10_000_000,
    nullable: true,
    description:
      'Whole minutes from the start of the dose to the onset, negative before it; null without a dose.',
  })
  minutesFromDoseStart: number | null;

  @ChoiceField(PHASES, { enumName: 'SideEffectPhase', description: 'Part of the session in which it began.' })
  phase: SideEffectPhase;

  @BooleanField({ description: 'It came with the treatment: it began after the dose, or its grade rose.' })
  isTreatmentEmergent: boolean;

  @BooleanField({ description: 'Life-threatening or fatal, which is serious by definition.' })
  isSerious: boolean;

  @ChoiceField(RELATEDNESS, { nullable: true, enumName: 'Relatedness', description: 'Null until judged.' })
  relatedness: Relatedness | null;

  @UuidField({ nullable: true, description: 'The psychiatrist who judged it.' })
  relatednessBy: string | null;

  @InstantField({ nullable: true })
  relatednessAt: Date | null;

  @ChoiceField(STATUSES)
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  @TextField({ max: 500, nullable: true, description: 'Why this version replaced the one before.' })
  changeReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @InstantField()
  updatedAt: Date;

  @UuidField()
  updatedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

/** What a session has to tell about itself to place a side effect in it. */
export type SideEffectSession = Pick<
  Session,
  'patientId' | 'number' | 'doseStartedAt' | 'doseEndedAt' | 'dischargedAt'
>;

export function toSideEffectResponse(effect: SideEffect, session: SideEffectSession): SideEffectResponse {
  const { code, onsetAt } = effect;
  const term = findSideEffectTerm(code);
  return {
    id: effect.id,
    patientId: session.patientId,
    sessionId: effect.sessionId,
    sessionNumber: session.number,
    code,
    label: term?.label ?? code,
    system: term?.system ?? 'OTHER',
    grade: effect.grade,
    gradeBeforeDose: effect.gradeBeforeDose,
    onsetAt,
    resolvedAt: effect.resolvedAt,
    course: effect.course,
    actions: effect.actions,
    note: effect.note,
    minutesFromDoseStart: minutesFromDoseStart(onsetAt, session.doseStartedAt),
    phase: phaseOf(onsetAt, session),
    isTreatmentEmergent: isTreatmentEmergent(effect, session.doseStartedAt),
    isSerious: isSeriousByGrade(effect.grade),
    relatedness: effect.relatedness,
    relatednessBy: effect.relatednessBy,
    relatednessAt: effect.relatednessAt,
    status: effect.status,
    changeReason: effect.changeReason,
    recordedAt: effect.recordedAt,
    recordedBy: effect.recordedBy,
    updatedAt: effect.updatedAt,
    updatedBy: effect.updatedBy,
    version: effect.version,
  };
}
