/** What a reason of this room says to the person who ordered the plan. */
import type { ProblemReason } from '../platform/errors/problem.js';
import type { BodyReason } from '../patients/domain/body-plausibility.js';
import { range } from '../patients/patients.messages.js';
import type { ContinuationFault, PreviousCourseReason } from './domain/continuation.js';
import type { DoseCourseReason } from './domain/dose-course.js';
import type { DoseReason } from './domain/dose-order.js';
import type { WeightFinding } from './domain/dose-weight.js';
import type { DosingWeightReason } from './domain/dosing-weight.js';
import type { IndicationWarning } from './domain/indication.js';
import type { ScheduleRefusal } from './domain/schedule.js';
import type { SeriesReason } from './domain/series.js';

/** Reasons that no single rule can see, because they compare what different ones look at. */
type PlanReasonCode =
  | 'plan.diagnosis-code-malformed'
  | 'plan.template-other-modality'
  | 'plan.template-other-indication'
  | 'plan.first-day-far'
  | 'plan.first-day-past'
  | 'dosing-weight.measured-in-future'
  | 'weight.unconfirmed'
  | DosingWeightReason['code']
  | WeightFinding['code'];

type ReviewCode =
  | DoseReason['code']
  | DoseCourseReason['code']
  | SeriesReason['code']
  | ContinuationFault['code']
  | PreviousCourseReason['code']
  | ScheduleRefusal['code']
  | IndicationWarning['code']
  | Extract<BodyReason['code'], `weight.${string}` | `age.${string}`>
  | PlanReasonCode;

/** The numbers a reason carries, for its sentence and for the client. */
interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly allowed?: readonly number[];
  readonly limitPercent?: number;
  readonly limitFactor?: number;
  readonly limitDays?: number;
  readonly neededWeekdays?: number;
}

/** Why a plan cannot be ordered, or has to be looked at again; what every rule of this room answers fits. */
export interface ReviewReason extends Limits {
  readonly code: ReviewCode;
  readonly pointer: string;
}

type Sentence = string | ((limits: Limits) => string);

function bounded(what: string, unit: string): Sentence {
  return (limits) => `${what} has to lie ${range(limits, unit)}.`;
}

function usual(what: string, unit: string): Sentence {
  return (limits) => `${what} is unusual. In this clinic it usually lies ${range(limits, unit)}.`;
}

const sentences: Readonly<Record<ReviewCode, Sentence>> = {
  'dose.missing': 'This is needed for the dose of this modality.',
  'dose.not-for-modality': 'This does not belong to the dose of this modality.',
  'dose.not-positive': 'This has to be more than zero.',
  'dose.mg-per-kg-out-of-bounds': bounded('The dose per kilogram', 'mg/kg'),
  'dose.mg-per-kg-unusual': usual('The dose per kilogram', 'mg/kg'),
  'dose.injection-mg-per-kg-out-of-bounds': bounded('The dose per kilogram of one injection', 'mg/kg'),
  'dose.injection-mg-per-kg-unusual': usual('The dose per kilogram of one injection', 'mg/kg'),
  'dose.total-mg-out-of-bounds': bounded('The dose of one session', 'mg'),
  'dose.total-mg-unusual': usual('The dose of one session', 'mg'),
  'dose.infusion-minutes-out-of-bounds': bounded('The infusion time', 'min'),
  'dose.infusion-minutes-unusual': usual('The infusion time', 'min'),
  'dose.rate-out-of-bounds': bounded('The infusion rate', 'mg/kg/min'),
  'dose.rate-unusual': usual('The infusion rate', 'mg/kg/min'),
  'dose.concentration-out-of-bounds': bounded('The concentration', 'mg/mL'),
  'dose.concentration-unusual': usual('The concentration of an infusion', 'mg/mL'),
  'dose.volume-out-of-bounds': bounded('The volume injected at one site', 'mL'),
  'dose.volume-unusual': usual('The volume injected at one site', 'mL'),
  'dose.devices-and-mg-differ': 'So many devices do not give this dose.',
  'dose.weight-mismatch': ({ limitPercent }) =>
    `The dose differs by more than ${limitPercent} percent from mg/kg times the newest weight.`,
  'dose.weight-unconfirmed': 'The first weight of the patient was not entered a second time.',
  'dosing-weight.differs-from-formula': ({ limitPercent }) =>
    `The weight differs by more than ${limitPercent} percent from the formula for this basis and the height on record.`,
  'weight.unconfirmed':
    'The first weight of the patient was not entered a second time. Confirm it before a dose per kg is ordered.',
  'dose.mg-and-mg-per-kg-differ': ({ limitPercent }) =>
    `The dose in mg and the dose per kilogram differ by more than ${limitPercent} percent.`,
  'dose.not-whole-devices': ({ allowed = [] }) =>
    `Whole devices give ${allowed.join(', ')} mg and nothing else.`,
  'dose.device-dose-unusual': 'This is not a dose of the Spravato label for adults.',
  'dose.increase-unusual': ({ limitFactor }) =>
    `The dose is more than ${limitFactor} times the one before it.`,
  'dose.first-day-unusual': 'This is not what the Spravato label gives on day 1 for the indication.',
  'plan.continues-unknown': 'The patient has no such plan.',
  'plan.continues-draft': 'This plan was never activated, so that there is nothing to continue.',
  'plan.previous-course-without-benefit':
    'The course before this one ended without a decision that it has helped. Say why another begins, or continue that one.',
  'plan.no-phase': 'A plan needs at least one phase.',
  'plan.sessions-not-whole': 'A phase needs a whole number of sessions, one at least.',
  'plan.per-week-impossible': 'From 1 to 7 sessions a week can be planned.',
  'plan.every-weeks-impossible': 'The weeks between treatment weeks are counted in whole weeks, from 1 on.',
  'plan.total-sessions-out-of-bounds': bounded('The number of sessions', 'sessions'),
  'plan.total-sessions-unusual': usual('The number of sessions', 'sessions'),
  'plan.induction-sessions-out-of-bounds': bounded('The number of induction sessions', 'sessions'),
  'plan.induction-sessions-unusual': usual('The number of induction sessions', 'sessions'),
  'plan.cadence-out-of-bounds': bounded('The number of sessions in a week', 'sessions'),
  'plan.cadence-unusual': usual('The number of sessions in a week', 'sessions'),
  'schedule.weekday-unknown': 'Weekdays are counted from 1 (Monday) to 7 (Sunday).',
  'schedule.weekday-repeated': 'A weekday can be chosen once only.',
  'schedule.too-few-weekdays': ({ neededWeekdays }) =>
    `The densest phase needs ${neededWeekdays} weekdays; fewer are chosen.`,
  'schedule.never-open': 'The clinic is closed on every weekday.',
  'plan.off-label':
    'Spravato is not approved for any of these indications. Write down why it is given all the same.',
  'plan.resistance-not-shown': 'The treatments recorded at screening do not show resistance.',
  'plan.diagnosis-code-malformed': 'This is not the form of an ICD-10-CM code, such as F41.1.',
  'plan.template-other-modality': 'This template belongs to another modality.',
  'plan.template-other-indication': 'This template is made for an indication this plan does not have.',
  'dosing-weight.measured-in-future': 'The weight cannot have been measured after today.',
  'plan.first-day-far': ({ limitDays }) => `The first day lies more than ${limitDays} days from today.`,
  'plan.first-day-past': 'Sessions that are still to come cannot be planned for days that are over.',
  'age.out-of-bounds': bounded('The age on the first day', 'years'),
  'age.unusual': usual('The age on the first day', 'years'),
  'weight.out-of-bounds': bounded('The dosing weight', 'kg'),
  'weight.unusual': usual('The dosing weight', 'kg'),
  'weight.changed': ({ limitPercent }) =>
    `The dosing weight differs from the last measured weight by more than ${limitPercent} percent.`,
  'weight.first-needs-second-entry':
    'No measured weight is on record to compare with. Make sure that kilograms are meant, not pounds.',
};

/** A reason with its sentence. */
export function asProblemReason(reason: ReviewReason): ProblemReason {
  const sentence = sentences[reason.code];
  return { ...reason, message: typeof sentence === 'string' ? sentence : sentence(reason) };
}
