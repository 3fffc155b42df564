import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import type { Session } from '../../session.entity.js';
import {
  isTreatmentEmergent,
  minutesFromDoseStart,
  phaseOf,
  type SideEffectPhase,
} from '../domain/placement.js';
import {
  isSerious,
  SERIOUSNESS_CRITERIA,
  seriousnessCriteria,
  type SeriousnessCriterion,
} from '../domain/serious-event.js';
import {
  BODY_SYSTEMS,
  findSideEffectTerm,
  SIDE_EFFECT_CODES,
  type BodySystem,
} from '../domain/side-effect-codes.js';
import {
  actionsWith,
  type Relatedness,
  RELATEDNESS,
  SIDE_EFFECT_ACTIONS,
  SIDE_EFFECT_COURSES,
  SIDE_EFFECT_REPORTERS,
  SIDE_EFFECT_SOURCES,
  type SideEffectAction,
  type SideEffectCourse,
  type SideEffectReporter,
  type SideEffectSource,
} from '../domain/side-effect.js';
import { stateOf } from '../domain/timeline.js';
import { timelineOf, type KnownSideEffect } from '../read-side-effects.js';
import { MINUTES_FROM_DOSE, PHASES, SideEffectStageResponse, toStages } from './timeline.response.js';

const STATUSES = ['RECORDED', 'ENTERED_IN_ERROR'] as const;

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

  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5, as it stands now; the last one of what is over.' })
  grade: number;

  @IntegerField({ min: 1, max: 5, description: 'The worst it was.' })
  highestGrade: number;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5, as it was when it began.' })
  gradeAtOnset: number;

  @IntegerField({ min: 1, max: 5, nullable: true })
  gradeBeforeDose: number | null;

  @InstantField({ description: 'When it began.' })
  onsetAt: Date;

  @InstantField({ nullable: true, description: 'Null while it lasts.' })
  resolvedAt: Date | null;

  @ChoiceField(SIDE_EFFECT_COURSES, { enumName: 'SideEffectCourse' })
  course: SideEffectCourse;

  @ValuesField(
    { type: 'string', enum: SIDE_EFFECT_ACTIONS },
    (value) => (SIDE_EFFECT_ACTIONS as readonly unknown[]).includes(value),
    {
      maxItems: SIDE_EFFECT_ACTIONS.length,
      says: 'must be one of the actions',
      description: 'What was done. RESCUE_MEDICATION is among them while a rescue medicine is linked.',
    },
  )
  actions: SideEffectAction[];

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @IntegerField({
    ...MINUTES_FROM_DOSE,
    description:
      'Whole minutes from the start of the dose to the onset, negative before it; null without a dose.',
  })
  minutesFromDoseStart: number | null;

  @ChoiceField(PHASES, { enumName: 'SideEffectPhase', description: 'Part of the session in which it began.' })
  phase: SideEffectPhase;

  @BooleanField({ description: 'It came with the treatment: it began after the dose, or its grade rose.' })
  isTreatmentEmergent: boolean;

  @ListField(() => SideEffectStageResponse, {
    maxItems: 1000,
    description: 'How it went on: the onset, then each change, in the order of time.',
  })
  timeline: SideEffectStageResponse[];

  @BooleanField({
    description:
      'Serious by its grade (4 and 5), or because it was said and no psychiatrist has judged otherwise.',
  })
  isSerious: boolean;

  @ValuesField(
    { type: 'string', enum: SERIOUSNESS_CRITERIA },
    (value) => (SERIOUSNESS_CRITERIA as readonly unknown[]).includes(value),
    {
      maxItems: SERIOUSNESS_CRITERIA.length,
      says: 'must be one of the criteria',
      description: 'What makes it serious, stated or by its grade, the gravest first.',
    },
  )
  seriousness: SeriousnessCriterion[];

  @ValuesField({ type: 'string', format: 'uuid' }, (value) => typeof value === 'string', {
    maxItems: 100,
    says: 'must be the id of a rescue medicine',
    description: 'Rescue medicines that were given against it, in the order they were given.',
  })
  rescueMedicineIds: string[];

  @UuidField({
    nullable: true,
    description:
      'An effect of the same code in this session that was recorded before and lasted at the same time: perhaps the same one, ' +
      'tapped twice. Both count until one of them is entered in error.',
  })
  possibleDuplicateOf: string | null;

  @ChoiceField(SIDE_EFFECT_SOURCES, { enumName: 'SideEffectSource' })
  source: SideEffectSource;

  @UuidField({ nullable: true, description: 'VITALS: the reading that is the effect.' })
  readingId: string | null;

  @InstantField({ description: 'When the clinic was told.' })
  reportedAt: Date;

  @ChoiceField(SIDE_EFFECT_REPORTERS, {
    nullable: true,
    enumName: 'SideEffectReporter',
    description: 'Who told; null where it was seen or not said.',
  })
  reportedBy: SideEffectReporter | null;

  @TextField({ max: 500, nullable: true, description: 'Why it was recorded after the signature.' })
  lateReason: string | null;

  @ChoiceField(RELATEDNESS, { nullable: true, enumName: 'Relatedness', description: 'Null until judged.' })
  relatedness: Relatedness | null;

  @UuidField({ nullable: true, description: 'The psychiatrist who judged it.' })
  relatednessBy: string | null;

  @InstantField({ nullable: true, description: 'When the relatedness was judged.' })
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

export function toSideEffectResponse(known: KnownSideEffect, session: SideEffectSession): SideEffectResponse {
  const { effect, seriousEntries } = known;
  const { code, onsetAt } = effect;
  const term = findSideEffectTerm(code);
  const timeline = timelineOf(known);
  const { grade, highestGrade, course, resolvedAt } = stateOf(timeline);
  return {
    id: effect.id,
    patientId: session.patientId,
    sessionId: effect.sessionId,
    sessionNumber: session.number,
    code,
    label: term?.label ?? code,
    system: term?.system ?? 'OTHER',
    grade,
    highestGrade,
    gradeAtOnset: effect.gradeAtOnset,
    gradeBeforeDose: effect.gradeBeforeDose,
    onsetAt,
    resolvedAt,
    course,
    actions: [...actionsWith(effect.actions, known.rescueMedicineIds.length > 0)],
    note: effect.note,
    minutesFromDoseStart: minutesFromDoseStart(onsetAt, session.doseStartedAt),
    phase: phaseOf(onsetAt, session),
    isTreatmentEmergent: isTreatmentEmergent(
      { ...timeline, gradeBeforeDose: effect.gradeBeforeDose },
      session.doseStartedAt,
    ),
    timeline: toStages(known, session),
    isSerious: isSerious(highestGrade, seriousEntries),
    seriousness: [...seriousnessCriteria(effect.seriousness, highestGrade)],
    rescueMedicineIds: [...known.rescueMedicineIds],
    possibleDuplicateOf: known.possibleDuplicateOf,
    source: effect.source,
    readingId: effect.readingId,
    reportedAt: effect.reportedAt,
    reportedBy: effect.reportedBy,
    lateReason: effect.lateReason,
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
