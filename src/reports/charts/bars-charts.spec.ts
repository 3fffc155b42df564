/** The pictures that are made of bars and rates: safety, throughput, completeness. */
import { describe, expect, it } from '@jest/globals';
import { noSafetySums, safetyBehind, safetyRowOf, type SafetySums } from '../domain/safety-report.js';
import { reportRows } from '../domain/shown-numbers.js';
import {
  noThroughputSums,
  throughputBehind,
  throughputRowOf,
  type ThroughputSums,
} from '../domain/throughput-report.js';
import {
  EVERY_COMPLETENESS_PART,
  NO_WINDOWS,
  shownCompletenessParts,
  type CompletenessFigures,
} from '../completeness/domain/completeness-report.js';
import { toCompletenessRow } from '../completeness/dto/completeness-report.response.js';
import { toSafetyRow } from '../safety/safety-report.response.js';
import { toThroughputRow } from '../throughput/throughput-report.response.js';
import { drawCompleteness } from './completeness-chart.js';
import { countOf, frame, isWellFormed, saidIn, textsOf } from './pictures.fixture.js';
import { drawSafety } from './safety-chart.js';
import { drawThroughput } from './throughput-chart.js';

const rules = { smallestCell: 5 };
const GARBAGE = /NaN|undefined|null|Infinity|<style|<script/;

/** Of patients with two sessions each; the event in one session of each of the first few. */
const base = (patients: number) => ({ patients, sessions: 2 * patients, sumOfSessionsSquares: 4 * patients });
const events = (withEvent: number) => ({
  ...{ withEvent, sumOfWithEventSquares: withEvent, sumOfProducts: 2 * withEvent },
  ...{ patientsWith: withEvent, patientsThroughout: 0 },
});
const minutes = (patients: number) => ({
  ...{ n: 2 * patients, missing: 0, patients, patientsMissing: 0 },
  ...{ lowerQuartile: 55, median: 62.4, upperQuartile: 80 },
});

describe('the picture of safety', () => {
  const sums = (patients: number, red: number): SafetySums => ({
    ...noSafetySums,
    base: base(patients),
    events: { ...noSafetySums.events, redAlert: events(red) },
    minutesToDischarge: minutes(patients),
    ...{ running: 6, patientsRunning: 6 },
  });
  const draw = (whole: SafetySums, groups: Readonly<Record<string, SafetySums>>, seesAll: boolean) => {
    const rows = reportRows(
      whole,
      Object.entries(groups).map(([group, own]) => ({ group, sums: own })),
      { behind: safetyBehind, rowOf: safetyRowOf },
      rules,
      seesAll,
    );
    return drawSafety({
      ...{ ...frame, comparison: null, definition: 'Counted so.' },
      whole: toSafetyRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toSafetyRow(row) })),
    });
  };

  it('draws each rate with its denominator, and the minutes on an axis of their own', () => {
    const svg = draw(sums(40, 8), { IV: sums(30, 8), SPRAVATO: sums(10, 0) }, true);
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        ...['8 of 80', '8 of 60', '0 of 20', expect.stringMatching(/^10% \(\d+(\.\d)?% to \d+%\)$/)],
        'of 40 patients; without an end of the dose yet, not counted: 6',
        '62 min (quartiles 55 and 80), n 80, missing 0',
      ]),
    );
    // Four rates and the minutes, for the whole and for two groups.
    expect([countOf(svg, 'whole'), countOf(svg, 'group')]).toEqual([5, 10]);
    expect(saidIn(svg)).toMatch(
      /Red alert that had a cause\. All: with it, of sessions 8 of 80; Of sessions/,
    );
    expect(saidIn(svg)).toContain('unadjusted, not randomised');
    expect(saidIn(svg)).toContain('Counted so.');
    expect(svg).not.toMatch(GARBAGE);
  });

  it('draws nobody, one patient, and what is suppressed, and says which it is', () => {
    const nobody = draw(noSafetySums, {}, true);
    expect(textsOf(nobody)).toEqual(expect.arrayContaining(['0 of 0', 'of no session']));
    const one = draw(sums(1, 1), {}, true);
    expect(textsOf(one)).toEqual(expect.arrayContaining(['1 of 2', '50%']));
    const hidden = draw(sums(4, 1), { 'A<&"': sums(4, 1) }, false);
    expect(textsOf(hidden)).toEqual(
      expect.arrayContaining(['hidden of hidden', 'suppressed: small group', 'A<&"']),
    );
    expect([countOf(hidden, 'whole'), countOf(hidden, 'group')]).toEqual([0, 0]);
    for (const svg of [nobody, one, hidden]) {
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(GARBAGE);
    }
  });
});

describe('the picture of throughput', () => {
  const sums = (patients: number, missed: number): ThroughputSums => ({
    ...noThroughputSums,
    base: base(patients),
    ends: {
      ...noThroughputSums.ends,
      treated: { ...events(2 * patients - missed), patientsWith: patients },
      noShow: events(missed),
    },
    ...{ days: 9, chairMinutes: minutes(patients), series: { ended: 12, completed: 6 } },
  });
  const draw = (
    whole: ThroughputSums,
    groups: Readonly<Record<string, ThroughputSums>>,
    seesAll: boolean,
    groupBy: 'MONTH' | 'CHAIR' | 'WEEKDAY' | null = 'MONTH',
  ) => {
    const rows = reportRows(
      whole,
      Object.entries(groups).map(([group, own]) => ({ group, sums: own })),
      { behind: throughputBehind, rowOf: throughputRowOf },
      rules,
      seesAll,
    );
    return drawThroughput({
      ...{ ...frame, groupBy, comparison: null, definition: 'Counted so.' },
      whole: toThroughputRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toThroughputRow(row) })),
    });
  };

  it('draws a bar for each group, filled by what became of the sessions, with n', () => {
    const svg = draw(sums(30, 6), { '2026-05': sums(20, 6), '2026-06': sums(10, 0) }, true);
    expect(isWellFormed(svg)).toBe(true);
    const texts = textsOf(svg).join(' ');
    expect(texts).toMatch(/treated 54 \(patients: 30, days: 9\), did not come 6, cancelled 0/);
    expect(texts).toMatch(/treated 34 .*treated 20 /);
    // The legend has one of each as well.
    expect([countOf(svg, 'solid'), countOf(svg, 'hatched'), countOf(svg, 'grey')]).toEqual([3, 2, 1]);
    expect(texts).toContain('50% (25% to 75%) of 12');
    expect(saidIn(svg)).toContain('2026-05: planned 40; What became of them: treated 34');
    expect(svg).not.toMatch(GARBAGE);
  });

  it('says the whole name of a chair, whatever it is called, and has no series by chair', () => {
    const name = `Chair_MG ${'at the window '.repeat(8)}<${'W'.repeat(60)}\u0007>`;
    const svg = draw(
      sums(30, 6),
      { [name]: { ...sums(30, 6), series: null }, NONE: noThroughputSums },
      true,
      'CHAIR',
    );
    expect(isWellFormed(svg)).toBe(true);
    const texts = textsOf(svg);
    expect(texts).toContain('Without a chair');
    expect(texts.join('').replaceAll(' ', '')).toContain(name.replace('\u0007', '').replaceAll(' ', ''));
    expect(['…', '\u0007'].filter((lost) => svg.includes(lost))).toEqual([]);
    expect(textsOf(draw(sums(9, 0), { MONDAY: sums(9, 0) }, true, 'WEEKDAY'))).toContain('Monday');
  });

  it('draws nobody, and only what was given where the rest is suppressed', () => {
    const nobody = draw(noThroughputSums, {}, true, null);
    expect(isWellFormed(nobody)).toBe(true);
    expect(nobody).not.toMatch(GARBAGE);
    expect(textsOf(nobody)).toContain('of no session');
    const hidden = draw(sums(30, 3), { '2026-05': sums(30, 3) }, false);
    expect(textsOf(hidden).join(' ')).toMatch(/treated 57 \(patients: 30, days: 9\), did not come hidden/);
    expect([countOf(hidden, 'solid'), countOf(hidden, 'hatched')]).toEqual([2, 1]);
    expect(saidIn(hidden)).toContain('All: planned hidden;');
    expect(hidden).not.toMatch(GARBAGE);
  });
});

describe('the picture of completeness', () => {
  const figures = (done: number, missed: number, overdue: number): CompletenessFigures => ({
    ...NO_WINDOWS,
    done: { count: done, patients: done },
    missed: { count: missed, patients: missed },
    overdue: { count: overdue, patients: overdue },
    closed: {
      ...{ patients: done + missed, sessions: done + missed, withEvent: done },
      ...{ sumOfSessionsSquares: done + missed, sumOfWithEventSquares: done, sumOfProducts: done },
    },
  });
  const asked = { timePoint: 'DAY_7_14', instrument: 'GAD7', recall: 'P14D' } as const;
  const draw = (whole: CompletenessFigures, groups: readonly string[] = [], seesAll = true) => {
    const row = toCompletenessRow(
      asked,
      whole,
      seesAll ? EVERY_COMPLETENESS_PART : shownCompletenessParts(whole, rules),
    );
    return drawCompleteness({
      ...{ ...frame, comparison: null, definition: 'Counted so.', rows: [row] },
      groups: groups.map((group) => ({ group, rows: [row] })),
    });
  };

  it('draws done, missed and open side by side, with n and the share that was done', () => {
    const svg = draw(figures(30, 10, 5), ['IV', 'IM']);
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '7 to 14 days after a dose: GAD7 (last 2 weeks)',
        'done 30, missed 10, overdue 5, cut short 0',
        '75% (60% to 86%) of 40, patients 40',
        'overdue and still open',
      ]),
    );
    expect([countOf(svg, 'solid'), countOf(svg, 'hatched'), countOf(svg, 'empty')]).toEqual([4, 4, 4]);
    expect(saidIn(svg)).toMatch(/IM: closed 40; Done, missed and open: done 30, missed 10/);
    expect(svg).not.toMatch(GARBAGE);
  });

  it('draws nobody, and what is suppressed, and says which it is', () => {
    const nobody = draw(NO_WINDOWS);
    expect(textsOf(nobody)).toContain('none is closed');
    const hidden = draw(figures(30, 2, 0), [], false);
    expect(textsOf(hidden)).toContain('suppressed: small group');
    expect(textsOf(hidden).join(' ')).toContain('done and missed suppressed: small group');
    for (const svg of [nobody, hidden]) {
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(GARBAGE);
      // Of the legend only.
      expect([countOf(svg, 'solid'), countOf(svg, 'hatched'), countOf(svg, 'whole')]).toEqual([1, 1, 0]);
    }
  });
});
