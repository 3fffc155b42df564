/** One row per number of an answered questionnaire. */
import { ASSESSMENT_SOURCES } from '../../../outcomes/domain/assessment-source.js';
import { UNSCORED_REASONS } from '../../../outcomes/domain/scoring.js';
import type { AssessmentValue } from './assessment-fact.js';
import { codes } from './frame.columns.js';
import { factColumn, type FactColumn } from './side-effects.columns.js';

const of = factColumn<AssessmentValue>;

const TIME_POINTS = {
  BEFORE_ANY_DOSE: 'before the first dose of the patient',
  IN_SESSION: 'while the dose ran: never an outcome',
  ACUTE: 'in the hours after the dose ended',
  HOUR_24: 'about a day after the dose ended',
  DAY_7_14: '7 to 14 calendar days after the dose',
  LATE_FOLLOWUP: 'later after the dose',
  UNSCHEDULED: 'in none of these windows',
} as const;
const MS_PER_HOUR = 3_600_000;

const whichForm: readonly FactColumn<AssessmentValue>[] = [
  of(
    { name: 'assessmentId', type: 'text', only: 'IDENTIFIED', meaning: 'Id of the answered form (UUID).' },
    ({ form }) => form.id,
  ),
  of(
    { name: 'assessmentKey', type: 'text', only: 'DEIDENTIFIED', meaning: 'Stands for the answered form.' },
    ({ form }) => form.key,
  ),
  of(
    {
      name: 'instrumentCode',
      type: 'text',
      meaning: 'The questionnaire, by its code in the rules of the clinic (GAD7, PHQ9, ...).',
    },
    ({ form }) => form.instrumentCode,
  ),
  of(
    { name: 'instrumentVersion', type: 'text', meaning: 'Edition of the form.' },
    ({ form }) => form.instrumentVersion,
  ),
  of(
    {
      name: 'recallWindow',
      type: 'text',
      meaning:
        'The span of time that was asked about: P14D two weeks, PT24H a day, and so on. Never pool two of them.',
    },
    ({ form }) => form.recallWindow,
  ),
  of(
    {
      name: 'source',
      type: 'text',
      meaning: 'Who put the answers in.',
      codes: codes(ASSESSMENT_SOURCES, {
        PATIENT: 'the patient',
        STAFF_ENTRY: 'staff, from paper or an interview',
      }),
    },
    ({ form }) => form.source,
  ),
  of(
    {
      name: 'completedAtLocal',
      type: 'localDateTime',
      meaning: 'When it was answered, by the clock of the clinic.',
    },
    ({ form }) => form.completedAtLocal,
  ),
  of(
    { name: 'completedAt', type: 'instant', only: 'IDENTIFIED', meaning: 'The same as an instant.' },
    ({ form }) => form.completedAt.getTime(),
  ),
];

const whichTime: readonly FactColumn<AssessmentValue>[] = [
  of(
    {
      name: 'timePoint',
      type: 'text',
      meaning:
        'When, relative to the last dose that had started. The bounds are numbers of the clinic’s rules.',
      codes: codes(Object.keys(TIME_POINTS), TIME_POINTS),
    },
    ({ timePoint }) => timePoint?.category ?? 'BEFORE_ANY_DOSE',
  ),
  of(
    {
      name: 'hoursSinceDose',
      type: 'decimal',
      unit: 'h',
      meaning: 'Elapsed hours since that dose ended; for IN_SESSION since it started.',
      emptyMeans: 'Before any dose.',
    },
    ({ timePoint }) => (timePoint === null ? null : rounded(timePoint.elapsedMilliseconds / MS_PER_HOUR)),
  ),
  of(
    {
      name: 'calendarDaysSinceDose',
      type: 'integer',
      unit: 'd',
      meaning: 'Calendar days since that dose, in the zone of the clinic.',
      emptyMeans: 'Before any dose.',
    },
    ({ timePoint }) => timePoint?.calendarDays ?? null,
  ),
  of(
    {
      name: 'isIntoxicated',
      type: 'boolean',
      meaning: 'Answered so early after the dose that the drug itself still speaks.',
    },
    ({ timePoint }) => timePoint?.isIntoxicated ?? false,
  ),
  of(
    {
      name: 'isBaseline',
      type: 'boolean',
      meaning:
        'It is the baseline of a course, in its questionnaire and recall: see baselineOfPlanKey or baselineOfPlanId.',
    },
    ({ baselineOf }) => baselineOf !== null,
  ),
  of(
    {
      name: 'baselineOfPlanId',
      type: 'text',
      only: 'IDENTIFIED',
      meaning: 'The plan that began the course it is the baseline of.',
      emptyMeans: 'No baseline.',
    },
    ({ baselineOf }) => baselineOf,
  ),
  of(
    {
      name: 'baselineOfPlanKey',
      type: 'text',
      only: 'DEIDENTIFIED',
      meaning: 'Stands for the plan that began the course it is the baseline of.',
      emptyMeans: 'No baseline.',
    },
    ({ baselineOfKey }) => baselineOfKey,
  ),
  of(
    {
      name: 'preSessionNumber',
      type: 'integer',
      meaning: 'The session it was answered just before, on the same day or the day before.',
      emptyMeans: 'No such session.',
    },
    ({ preSessionNumber }) => preSessionNumber,
  ),
  of(
    {
      name: 'standsForWindow',
      type: 'boolean',
      meaning:
        'Of several answers in one window, the complete one nearest to its target: the one that reports take.',
    },
    ({ standsForWindow }) => standsForWindow,
  ),
];

const whichValue: readonly FactColumn<AssessmentValue>[] = [
  of(
    {
      name: 'variable',
      type: 'text',
      meaning: 'Which number of the form this row is. Keep TOTAL for one row per score.',
      codes: codes(['TOTAL', 'ITEM', 'DIFFICULTY'], {
        TOTAL: 'total score',
        ITEM: 'answer to one item',
        DIFFICULTY: 'how difficult the problems made daily life; never part of the total',
      }),
    },
    ({ variable }) => variable,
  ),
  of(
    {
      name: 'item',
      type: 'integer',
      meaning: 'Number of the item on the form, from 1.',
      emptyMeans: 'The row is no item.',
    },
    ({ item }) => item,
  ),
  of(
    {
      name: 'value',
      type: 'integer',
      unit: '{score}',
      meaning: 'The number, in points.',
      emptyMeans: 'The item was left out; or there is no total, and unscoredBecause says why.',
    },
    ({ value }) => value,
  ),
  of(
    {
      name: 'unscoredBecause',
      type: 'text',
      meaning: 'Why the form has no total.',
      codes: codes(UNSCORED_REASONS),
      emptyMeans: 'It has one.',
    },
    ({ score }) => score.unscoredBecause,
  ),
  of(
    {
      name: 'isComparable',
      type: 'boolean',
      meaning:
        'The total runs over the scale of the edition in use now, so that it may be held against others.',
    },
    ({ isComparable }) => isComparable,
  ),
  of(
    { name: 'missingItems', type: 'integer', meaning: 'How many items were left out.' },
    ({ form }) => form.answers.filter((answer) => answer === null).length,
  ),
  of(
    {
      name: 'isProrated',
      type: 'boolean',
      meaning: 'The total makes up for missing items, as the rules of the clinic allow.',
    },
    ({ score }) => score.isProrated,
  ),
  of(
    {
      name: 'severityBand',
      type: 'text',
      meaning: 'Published severity band of the total.',
      emptyMeans: 'No total, or none is published for this recall.',
    },
    ({ score }) => score.band?.code ?? null,
  ),
];

export const assessmentColumns: readonly FactColumn<AssessmentValue>[] = [
  ...whichForm,
  ...whichTime,
  ...whichValue,
];

function rounded(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
