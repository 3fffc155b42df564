import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { Modality } from '../../clinic/modality.js';
import { checkSeries, type SeriesPhase } from './series.js';

const rules = defaultRuleSet.plans;

function phase(sessions: number, more: Partial<SeriesPhase> = {}): SeriesPhase {
  return { kind: 'INDUCTION', sessions, perWeek: 2, everyWeeks: 1, ...more };
}

function codes(phases: readonly SeriesPhase[], modality: Modality = 'IV'): string[] {
  const { rejects, warnings } = checkSeries(phases, modality, rules);
  return [...rejects, ...warnings].map(({ code }) => code.replace('plan.', ''));
}

describe('checkSeries', () => {
  it('has nothing to say about the templates of the house', () => {
    for (const { phases, modality } of rules.templates) expect(codes(phases, modality)).toEqual([]);
  });

  it.each([
    [3, ['induction-sessions-unusual']],
    [4, []],
    [8, []],
    [9, ['induction-sessions-unusual']],
    [60, ['induction-sessions-unusual']],
    [61, ['total-sessions-out-of-bounds', 'induction-sessions-unusual']],
  ])('an induction of %d: %j', (sessions, expected) => {
    expect(codes([phase(sessions)])).toEqual(expected);
  });

  it.each([
    [0, 'sessions-not-whole'],
    [1, 'induction-sessions-unusual'],
  ])('a plan of %d in all: %s', (sessions, expected) => {
    expect(codes([phase(sessions)])).toEqual([expected]);
  });

  it('adds up the phases', () => {
    expect(codes([phase(4), phase(4), phase(52, { kind: 'MAINTENANCE' })])).toEqual([]);
    expect(codes([phase(4), phase(5)])).toEqual(['induction-sessions-unusual']);
    expect(codes([phase(8), phase(53, { kind: 'MAINTENANCE' })])).toEqual(['total-sessions-out-of-bounds']);
  });

  it('expects no induction in a plan of maintenance', () => {
    expect(codes([phase(2, { kind: 'MAINTENANCE' })])).toEqual([]);
  });

  it.each([
    [{ sessions: 0 }, 'sessions-not-whole'],
    [{ sessions: -1 }, 'sessions-not-whole'],
    [{ sessions: 1.5 }, 'sessions-not-whole'],
    [{ perWeek: 0 }, 'per-week-impossible'],
    [{ perWeek: 8 }, 'per-week-impossible'],
    [{ everyWeeks: 0 }, 'every-weeks-impossible'],
    [{ everyWeeks: Number.NaN }, 'every-weeks-impossible'],
  ])('%j: %s', (fault, expected) => {
    expect(codes([phase(6, fault)])).toEqual([expected]);
  });

  it.each([
    ['IV', 3, 8, []],
    ['IV', 4, 8, ['cadence-unusual']],
    ['IV', 7, 7, ['cadence-unusual']],
    ['IM', 3, 8, []],
    ['IM', 4, 8, ['cadence-unusual']],
    ['SPRAVATO', 2, 8, []],
    ['SPRAVATO', 3, 8, ['cadence-unusual']],
  ] as const)('%s %d times a week, %d sessions: %j', (modality, perWeek, sessions, expected) => {
    expect(codes([phase(sessions, { perWeek })], modality)).toEqual(expected);
  });

  it('counts the sessions there are: two in a week of seven are two', () => {
    expect(codes([phase(6), phase(2, { perWeek: 7 })], 'SPRAVATO')).toEqual([]);
  });

  it('points at the phase that is wrong', () => {
    expect(checkSeries([phase(6), phase(4, { perWeek: 9 })], 'IV', rules).rejects).toEqual([
      { code: 'plan.per-week-impossible', pointer: '/phases/1/perWeek', min: 1, max: 7 },
    ]);
    expect(codes([])).toEqual(['no-phase']);
  });
});
