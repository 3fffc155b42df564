import { describe, expect, it } from '@jest/globals';
import { reportRows } from '../domain/shown-numbers.js';
import {
  noThroughputSums,
  throughputBehind,
  throughputRowOf,
  type ThroughputSums,
} from '../domain/throughput-report.js';
import type { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import { toThroughputRow } from '../throughput/throughput-report.response.js';
import {
  base,
  countOf,
  difference,
  events,
  frame,
  GARBAGE,
  isWellFormed,
  minutes,
  saidIn,
  textsOf,
} from './pictures.fixture.js';
import { drawThroughput } from './throughput-chart.js';

const rules = { smallestCell: 5 };

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
    comparison: RateComparisonResponse | null = null,
  ) => {
    const rows = reportRows(
      whole,
      Object.entries(groups).map(([group, own]) => ({ group, sums: own })),
      { behind: throughputBehind, rowOf: throughputRowOf },
      rules,
      seesAll,
    );
    return drawThroughput({
      ...{ ...frame, groupBy, comparison, definition: 'Counted so.' },
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

  it('draws the whole as a bar where nothing tells the sessions apart', () => {
    const svg = draw(sums(30, 6), {}, true, null);
    // Beside the legend.
    expect([countOf(svg, 'solid'), countOf(svg, 'hatched')]).toEqual([2, 2]);
  });

  it('holds two groups against each other in words, chairs by their names', () => {
    const rates = ['noShow', 'cancelled', 'completedSeries'].map((name) => ({ ...difference, name }));
    const groups = { firstGroup: 'Chair_MG', secondGroup: 'NONE' };
    const svg = draw(sums(30, 6), { Chair_MG: sums(30, 6), NONE: noThroughputSums }, true, 'CHAIR', {
      ...{ ...groups, label: 'unadjusted, not randomised', rates },
    });
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'Chair_MG against Without a chair: unadjusted, not randomised',
        'Did not come, of planned: 2.5 percentage points (95% interval −4.0 to 9.0).',
        'Cancelled, of planned: 2.5 percentage points (95% interval −4.0 to 9.0).',
        'Patients with every dose of the induction: 2.5 percentage points (95% interval −4.0 to 9.0).',
      ]),
    );
  });

  it('draws nobody, and only what was given where the rest is suppressed', () => {
    const nobody = draw(noThroughputSums, {}, true, null);
    expect(isWellFormed(nobody)).toBe(true);
    expect(nobody).not.toMatch(GARBAGE);
    expect(textsOf(nobody)).toContain('of no session');
    const hidden = draw(sums(30, 3), { '2026-05': sums(30, 3) }, false);
    expect(textsOf(hidden).join(' ')).toContain(
      'treated 57 (patients: 30, days: 9), missing 0; suppressed (small group): did not come, cancelled, left without a dose',
    );
    const few = draw({ ...sums(4, 1), patientsUnresolved: 2, unresolved: 2 }, {}, false, null);
    expect(textsOf(few)).toContain('suppressed: small group');
    expect(textsOf(few).join(' ')).not.toMatch(/treated:|did not come hidden|suppressed \(/);
    expect([countOf(hidden, 'solid'), countOf(hidden, 'hatched')]).toEqual([2, 1]);
    expect(saidIn(hidden)).toContain('All: planned hidden;');
    expect(hidden).not.toMatch(GARBAGE);
  });
});
