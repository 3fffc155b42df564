/** The picture of progress in words: its title, and the sentences that say to whoever cannot see it what the curve does. */
import type { Modality } from '../../../clinic/modality.js';
import type { PhaseKind } from '../../../clinic/rules/rule-set.js';
import type { NoBaselineReason } from '../../domain/baseline.js';
import type { Change, Judged, UndefinedReason } from '../../domain/change.js';
import { recallWords } from '../../domain/recall-words.js';
import type { ScoredForm } from '../../domain/scored-form.js';
import { shownPercent } from '../../domain/shown-percent.js';
import type { ChartedCourse, ProgressChart } from './chart-facts.js';
import { proratedWords } from './curve-rules.js';

export const NO_BASELINE: Readonly<Record<NoBaselineReason, string>> = {
  RECALL_HAS_NO_BASELINE: 'no baseline by nature of the question',
  NOT_DOSED: 'no baseline before a first dose',
  NONE_ANSWERED: 'no baseline, none was answered before the first dose',
  INCOMPLETE: 'no baseline, the answers before the first dose are incomplete',
  TOO_OLD: 'no baseline, the answers before the first dose are too old',
  UNDER_THE_DRUG: 'no baseline, the answers before the first dose were given under the drug',
};

export const UNDEFINED: Readonly<Record<UndefinedReason, string>> = {
  INCOMPLETE: 'the answer is incomplete',
  BEFORE_ANY_DOSE: 'no dose was given',
  IN_SESSION: 'answered during a dose',
  NO_BASELINE: 'there is no baseline',
  NO_COMPARABLE_BASELINE: 'there is no comparable baseline',
  RECALL_NOT_VALIDATED: 'not defined for this recall',
  BASELINE_ZERO: 'the baseline is 0',
  BASELINE_TOO_LOW: 'the baseline is too low for it',
  NO_FOLLOW_UP: 'nothing was answered since',
  NO_RESPONSE: 'there was no response',
  RECALL_HAS_NO_BASELINE: 'the question has no baseline by nature',
  NO_RULE: 'there is no rule for it',
};

export const MODALITY: Readonly<Record<Modality, string>> = { IV: 'IV', IM: 'IM', SPRAVATO: 'Spravato' };

export const PHASE: Readonly<Record<PhaseKind, string>> = {
  INDUCTION: 'Induction',
  CONTINUATION: 'Continuation',
  MAINTENANCE: 'Maintenance',
};

export const PHASE_IN_SHORT: Readonly<Record<PhaseKind, string>> = {
  INDUCTION: 'Ind.',
  CONTINUATION: 'Cont.',
  MAINTENANCE: 'Maint.',
};

/** A calendar day of the clinic, `May 4, 2026`. */
export function dayIn(zone: string, at: Date): string {
  return at.toLocaleDateString('en-US', { timeZone: zone, dateStyle: 'medium' });
}

export function titleOf({ instrument, measure }: ProgressChart): string {
  return `${instrument.label} over the course of treatment (${recallWords(measure.recall)})`;
}

/** One line for each course, which stands under the title and in the text alternative. */
export function courseLine(chart: ProgressChart, course: ChartedCourse, index: number): string {
  const { modalities, doses, progress, last } = course;
  const { baseline } = progress;
  const said = [
    baseline.assessment ? `baseline ${scoreWords(chart, baseline.assessment)}` : NO_BASELINE[baseline.reason],
    last === null
      ? 'no complete answer since'
      : `last value ${scoreWords(chart, last.form)}${changeWords(last.change)}`,
    ...outcomeWords(chart, course),
  ];
  const which = chart.courses.length === 1 ? 'Course' : `Course ${index + 1}`;
  return `${which} (${modalities.map((modality) => MODALITY[modality]).join(', then ')}, ${counted(doses, 'dose')}): ${said.join('; ')}.`;
}

/** The text alternative: all that the picture shows, in sentences. */
export function descriptionOf(chart: ProgressChart): string {
  const { instrument, zone, asOf, scores, doses, courses, measure } = chart;
  const curve = scores.filter(({ isInSession }) => !isInSession);
  const [first] = curve;
  const incomplete = curve.filter(({ total }) => total === null).length;
  const range = `${rangeOf(chart).join(' to ')} points, ${instrument.direction === 'LOWER_IS_BETTER' ? 'lower' : 'higher'} is better`;
  const stopped = doses.filter(({ wasStoppedEarly }) => wasStoppedEarly);
  const running = doses.filter(({ isRunning }) => isRunning).length;
  const prorated = curve.filter(({ isProrated }) => isProrated).length;
  const graded = doses.flatMap(({ worstGrade }) => worstGrade ?? []);
  const serious = doses.filter(({ hadSeriousEffect }) => hadSeriousEffect).length;
  return [
    `${instrument.label} (${recallWords(measure.recall)}), ${range}, as of ${dayIn(zone, asOf)}.`,
    first
      ? `${counted(curve.length, 'answer')} from ${dayIn(zone, first.at)} to ${dayIn(zone, curve.at(-1)!.at)}${
          incomplete === 0 ? '' : `, ${incomplete} of them incomplete and without a total`
        }${prorated === 0 ? '' : `, ${prorated} of them prorated`}.`
      : 'No answers yet.',
    ...courses.map((course, index) => courseLine(chart, course, index)),
    doses.length === 0
      ? 'No dose given yet.'
      : `${counted(doses.length, 'dose')}, ${stopped.length === 0 ? 'none' : stopped.length} stopped early${
          stopped.length === 0 ? '' : ` (${stopped.map(({ at }) => dayIn(zone, at)).join('; ')})`
        }${running === 0 ? '' : `, ${running} still running`}.`,
    graded.length === 0
      ? 'No side effects recorded.'
      : `Side effects in ${counted(graded.length, 'session')}, the worst of grade ${Math.max(...graded)}${
          serious === 0 ? '' : `, serious in ${serious}`
        }.`,
  ].join(' ');
}

export function rangeOf({ instrument }: ProgressChart): [number, number] {
  return [instrument.totalRange.min, instrument.totalRange.max];
}

function scoreWords(
  { zone }: ProgressChart,
  form: Pick<ScoredForm, 'completedAt' | 'total' | 'band' | 'isProrated' | 'missingItems'>,
): string {
  const about = [form.band?.label ?? '', proratedWords(form)].filter((words) => words !== '');
  return `${form.total}${about.length > 0 ? ` (${about.join('; ')})` : ''} on ${dayIn(zone, form.completedAt)}`;
}

function changeWords({ points, percent }: Change): string {
  if (!('value' in points)) return '';
  const { value } = points;
  const share = 'value' in percent && value !== 0 ? ` (${Math.abs(shownPercent(percent.value))}%)` : '';
  if (value === 0) return ', no change';
  return `, ${Math.abs(value)} ${Math.abs(value) === 1 ? 'point' : 'points'} ${value < 0 ? 'lower' : 'higher'}${share}`;
}

function outcomeWords({ zone }: ProgressChart, { progress, last }: ChartedCourse): string[] {
  const { response, responseAt, lossAt } = progress;
  if ('undefinedBecause' in response)
    return progress.baseline.assessment
      ? [`response not judged, ${UNDEFINED[response.undefinedBecause]}`]
      : [];
  if (!responseAt) return ['no response so far'];
  const lost = lossAt
    ? [
        `response lost on ${dayIn(zone, lossAt.completedAt)}${last && isTrue(last.change.response) ? ' and regained' : ''}`,
      ]
    : [];
  const remission = last && isTrue(last.change.remission) ? ['in remission at the last value'] : [];
  return [`response on ${dayIn(zone, responseAt.completedAt)}`, ...lost, ...remission];
}

function isTrue(judged: Judged<boolean>): boolean {
  return 'value' in judged && judged.value;
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
