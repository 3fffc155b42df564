/** How one dose was borne, in numbers: extremes of the vital signs, dissociation, side effects. */
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import type { CadssPeak } from '../../../sessions/monitoring/scales/scales.lookup.js';
import {
  VITALS_EXTREMES,
  type VitalsExtreme,
  type VitalsExtremes,
} from '../../../sessions/monitoring/vitals.lookup.js';
import {
  SERIOUSNESS_CRITERIA,
  type SeriousnessCriterion,
} from '../../../sessions/side-effects/domain/serious-event.js';
import {
  type Relatedness,
  RELATEDNESS,
  SIDE_EFFECT_COURSES,
  type SideEffectCourse,
} from '../../../sessions/side-effects/domain/side-effect.js';
import type { SideEffectResponse } from '../../../sessions/side-effects/dto/side-effects.responses.js';

const MEASURED = { min: 0, max: 1000, nullable: true } as const;
const CHANGE = { min: -1000, max: 1000, nullable: true } as const;

/** Every extreme is of the readings after the dose began; null where the sign was not measured since. */
export class VitalsExtremesResponse {
  @IntegerField({ min: 1, max: 1_000_000, description: 'Readings that count, before the dose too.' })
  readings: number;

  @IntegerField({ min: 0, max: 1_000_000, description: 'Of these, taken after the dose began.' })
  readingsAfterDoseStart: number;

  @IntegerField({ min: 0, max: 1_000_000, description: 'Of these, unusual and not confirmed by a person.' })
  unconfirmedReadings: number;

  @ChoicesField(VITALS_EXTREMES, {
    description: 'Extremes that only readings have which nobody has confirmed: each may be a typing error.',
  })
  unconfirmedExtremes: VitalsExtreme[];

  @IntegerField({ ...MEASURED, description: 'Highest systolic blood pressure after the dose began.' })
  highestSystolicMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest systolic blood pressure after the dose began.' })
  lowestSystolicMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Highest diastolic blood pressure after the dose began.' })
  highestDiastolicMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest diastolic blood pressure after the dose began.' })
  lowestDiastolicMmHg: number | null;

  @IntegerField({
    ...MEASURED,
    description: 'Systolic blood pressure of the last accepted reading before the dose.',
  })
  baselineSystolicMmHg: number | null;

  @IntegerField({
    ...MEASURED,
    description: 'Diastolic blood pressure of the last accepted reading before the dose.',
  })
  baselineDiastolicMmHg: number | null;

  @IntegerField({
    ...CHANGE,
    description: '`highestSystolicMmHg` minus the baseline.',
  })
  systolicChangeMmHg: number | null;

  @IntegerField({
    ...CHANGE,
    description: '`highestDiastolicMmHg` minus the baseline.',
  })
  diastolicChangeMmHg: number | null;

  @IntegerField({ ...MEASURED, description: 'Highest heart rate.' })
  highestHeartRatePerMinute: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest heart rate.' })
  lowestHeartRatePerMinute: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest oxygen saturation.' })
  lowestSpo2Percent: number | null;

  @IntegerField({ ...MEASURED, description: 'Lowest rate of breathing.' })
  lowestRespiratoryRatePerMinute: number | null;

  @IntegerField({
    min: 0,
    max: 5,
    nullable: true,
    description: 'Lowest MOAA/S, so the deepest sedation: 5 is fully alert.',
  })
  lowestMoaas: number | null;
}

/** Null where it was not rated whole. */
export class CadssPeakResponse {
  @IntegerField({ min: 0, max: 92, nullable: true, description: 'Last total before the dose.' })
  baselineTotal: number | null;

  @IntegerField({ min: 0, max: 92, nullable: true, description: 'Highest total after the dose began.' })
  peakTotal: number | null;

  @IntegerField({
    min: 0,
    max: 24,
    nullable: true,
    description: 'Highest total of the six items of CADSS-6 after the dose began.',
  })
  peakCadss6Total: number | null;

  @BooleanField({ description: 'The patient was distressed or unsafe, whatever the numbers say.' })
  wasDistressed: boolean;
}

export class ProgressSideEffectResponse {
  @UuidField()
  id: string;

  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 120 })
  label: string;

  @IntegerField({
    min: 1,
    max: 5,
    description: 'CTCAE v5, the worst it was: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death.',
  })
  grade: number;

  @IntegerField({
    min: -1_000_000,
    max: 10_000_000,
    nullable: true,
    description: 'When it began, counted from the start of the dose; null without a dose.',
  })
  minutesFromDoseStart: number | null;

  @ChoiceField(SIDE_EFFECT_COURSES, { enumName: 'SideEffectCourse', description: 'How it went on.' })
  course: SideEffectCourse;

  @InstantField({ nullable: true, description: 'Null while it lasts.' })
  resolvedAt: Date | null;

  @BooleanField({ description: 'Whether it came or rose with the treatment.' })
  isTreatmentEmergent: boolean;

  @BooleanField({ description: 'Whether it is serious.' })
  isSerious: boolean;

  @ChoicesField(SERIOUSNESS_CRITERIA, { description: 'What makes it serious, the gravest first.' })
  seriousness: SeriousnessCriterion[];

  @ChoiceField(RELATEDNESS, { nullable: true, enumName: 'Relatedness', description: 'Null until judged.' })
  relatedness: Relatedness | null;
}

export function toVitalsExtremesResponse(extremes: VitalsExtremes): VitalsExtremesResponse {
  const { sessionId: _, unconfirmedExtremes, ...shown } = extremes;
  return {
    ...shown,
    unconfirmedExtremes: [...unconfirmedExtremes],
    systolicChangeMmHg: difference(shown.highestSystolicMmHg, shown.baselineSystolicMmHg),
    diastolicChangeMmHg: difference(shown.highestDiastolicMmHg, shown.baselineDiastolicMmHg),
  };
}

function difference(peak: number | null, baseline: number | null): number | null {
  return peak === null || baseline === null ? null : peak - baseline;
}

export function toCadssPeakResponse({ sessionId: _, ...peak }: CadssPeak): CadssPeakResponse {
  return peak;
}

export function toProgressSideEffectResponse(effect: SideEffectResponse): ProgressSideEffectResponse {
  const { id, code, label, highestGrade: grade, minutesFromDoseStart, course, resolvedAt } = effect;
  const { isTreatmentEmergent, isSerious, seriousness, relatedness } = effect;
  return {
    id,
    code,
    label,
    grade,
    minutesFromDoseStart,
    course,
    resolvedAt,
    isTreatmentEmergent,
    isSerious,
    seriousness,
    relatedness,
  };
}
