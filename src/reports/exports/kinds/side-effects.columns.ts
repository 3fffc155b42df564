/** One row per side effect, with how it went on. */
import type { SideEffectFact } from './side-effect-fact.js';
import {
  isTreatmentEmergent,
  minutesFromDoseStart,
  phaseOf,
} from '../../../sessions/side-effects/domain/placement.js';
import { isSerious, SERIOUSNESS_CRITERIA } from '../../../sessions/side-effects/domain/serious-event.js';
import {
  BODY_SYSTEMS,
  findSideEffectTerm,
  SIDE_EFFECT_CODES,
} from '../../../sessions/side-effects/domain/side-effect-codes.js';
import {
  RELATEDNESS,
  SIDE_EFFECT_ACTIONS,
  SIDE_EFFECT_COURSES,
  SIDE_EFFECT_SOURCES,
} from '../../../sessions/side-effects/domain/side-effect.js';
import { stateOf } from '../../../sessions/side-effects/domain/timeline.js';
import { CODE_SEPARATOR, column, type Cell, type Column } from '../domain/column.js';
import { codes } from './frame.columns.js';

/** A column with how its value follows from the fact. */
export interface FactColumn<Fact> extends Column {
  readonly of: (fact: Fact) => Cell;
}

export function factColumn<Fact>(
  said: Parameters<typeof column>[0],
  of: (fact: Fact) => Cell,
): FactColumn<Fact> {
  return { ...column(said), of };
}

const of = factColumn<SideEffectFact>;
const many = (words: readonly string[]) => (words.length === 0 ? null : words.join(CODE_SEPARATOR));
const gradeCodes = codes(['1', '2', '3', '4', '5'], {
  1: 'mild',
  2: 'moderate',
  3: 'severe',
  4: 'life-threatening',
  5: 'death',
});

export const sideEffectColumns: readonly FactColumn<SideEffectFact>[] = [
  of(
    { name: 'sideEffectId', type: 'text', only: 'IDENTIFIED', meaning: 'Id of the side effect (UUID).' },
    ({ id }) => id,
  ),
  of(
    {
      name: 'code',
      type: 'text',
      meaning: 'What it was, in the clinic’s own list.',
      codes: codes(SIDE_EFFECT_CODES),
    },
    ({ code }) => code,
  ),
  of(
    {
      name: 'system',
      type: 'text',
      meaning: 'Body system it is reported under.',
      codes: codes(BODY_SYSTEMS),
    },
    ({ code }) => findSideEffectTerm(code)?.system ?? null,
  ),
  of(
    { name: 'onsetAtLocal', type: 'localDateTime', meaning: 'When it began, by the clock of the clinic.' },
    ({ onsetAtLocal }) => onsetAtLocal,
  ),
  of(
    { name: 'onsetAt', type: 'instant', only: 'IDENTIFIED', meaning: 'The same as an instant.' },
    ({ timeline }) => timeline.onsetAt.getTime(),
  ),
  of(
    {
      name: 'minutesFromDoseStart',
      type: 'integer',
      unit: 'min',
      meaning: 'Whole minutes begun since the dose started, negative before it.',
      emptyMeans: 'No dose was started.',
    },
    ({ timeline, session }) => minutesFromDoseStart(timeline.onsetAt, session.doseStartedAt),
  ),
  of(
    {
      name: 'part',
      type: 'text',
      meaning: 'Part of the session in which it began.',
      codes: codes(['PRE', 'DOSING', 'RECOVERY', 'POST_DISCHARGE'], { PRE: 'before the dose' }),
    },
    ({ timeline, session }) => phaseOf(timeline.onsetAt, session),
  ),
  of(
    { name: 'gradeAtOnset', type: 'integer', meaning: 'CTCAE v5 grade when it began.', codes: gradeCodes },
    ({ timeline }) => timeline.gradeAtOnset,
  ),
  of(
    { name: 'highestGrade', type: 'integer', meaning: 'The worst grade it had.', codes: gradeCodes },
    ({ timeline }) => stateOf(timeline).highestGrade,
  ),
  of(
    {
      name: 'gradeBeforeDose',
      type: 'integer',
      meaning: 'Grade of a complaint that was there before the dose.',
      codes: gradeCodes,
      emptyMeans: 'Nobody stated one.',
    },
    ({ gradeBeforeDose }) => gradeBeforeDose,
  ),
  of(
    {
      name: 'isTreatmentEmergent',
      type: 'boolean',
      meaning: 'It began with or after the dose, or was there before and grew worse.',
    },
    ({ timeline, gradeBeforeDose, session }) =>
      isTreatmentEmergent({ ...timeline, gradeBeforeDose }, session.doseStartedAt),
  ),
  of(
    { name: 'course', type: 'text', meaning: 'How it stands now.', codes: codes(SIDE_EFFECT_COURSES) },
    ({ timeline }) => stateOf(timeline).course,
  ),
  of(
    {
      name: 'minutesToResolution',
      type: 'decimal',
      unit: 'min',
      meaning: 'Elapsed minutes from onset to resolution.',
      emptyMeans: 'It lasts, or nobody said when it was over.',
    },
    ({ timeline }) => {
      const { resolvedAt } = stateOf(timeline);
      return resolvedAt === null ? null : (resolvedAt.getTime() - timeline.onsetAt.getTime()) / 60_000;
    },
  ),
  of(
    {
      name: 'isSerious',
      type: 'boolean',
      meaning: 'Serious by its grade, or because it was said and no psychiatrist has judged otherwise.',
    },
    ({ timeline, seriousEntries }) => isSerious(stateOf(timeline).highestGrade, seriousEntries),
  ),
  of(
    {
      name: 'seriousness',
      type: 'text',
      meaning: `Criteria of seriousness that were stated, with "${CODE_SEPARATOR}" between.`,
      codes: codes(SERIOUSNESS_CRITERIA),
      emptyMeans: 'None was stated.',
    },
    ({ seriousness }) => many(seriousness),
  ),
  of(
    {
      name: 'actions',
      type: 'text',
      meaning: `What was done as stated, with "${CODE_SEPARATOR}" between.`,
      codes: codes(SIDE_EFFECT_ACTIONS),
      emptyMeans: 'Nothing was stated.',
    },
    ({ actions }) => many(actions),
  ),
  of(
    {
      name: 'relatedness',
      type: 'text',
      meaning: 'Whether the drug caused it, as a psychiatrist judged (WHO-UMC).',
      codes: codes(RELATEDNESS),
      emptyMeans: 'Not judged.',
    },
    ({ relatedness }) => relatedness,
  ),
  of(
    {
      name: 'source',
      type: 'text',
      meaning: 'How the clinic came to know.',
      codes: codes(SIDE_EFFECT_SOURCES, { VITALS: 'a reading that is an effect by itself' }),
    },
    ({ source }) => source,
  ),
  of(
    {
      name: 'note',
      type: 'text',
      only: 'IDENTIFIED',
      meaning: 'What was written about it.',
      emptyMeans: 'Nothing was written.',
    },
    ({ note }) => note,
  ),
];
