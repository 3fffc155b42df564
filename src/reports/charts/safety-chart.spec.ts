import { describe, expect, it } from '@jest/globals';
import { noSafetySums, safetyBehind, safetyRowOf, type SafetySums } from '../domain/safety-report.js';
import { reportRows } from '../domain/shown-numbers.js';
import type { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import { toSafetyRow } from '../safety/safety-report.response.js';
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
import { drawSafety } from './safety-chart.js';

const rules = { smallestCell: 5 };

describe('the picture of safety', () => {
  const sums = (patients: number, red: number): SafetySums => ({
    ...noSafetySums,
    base: base(patients),
    events: { ...noSafetySums.events, redAlert: events(red) },
    minutesToDischarge: minutes(patients),
    ...{ running: 6, patientsRunning: 6 },
  });
  const draw = (
    whole: SafetySums,
    groups: Readonly<Record<string, SafetySums>>,
    seesAll: boolean,
    comparison: RateComparisonResponse | null = null,
  ) => {
    const rows = reportRows(
      whole,
      Object.entries(groups).map(([group, own]) => ({ group, sums: own })),
      { behind: safetyBehind, rowOf: safetyRowOf },
      rules,
      seesAll,
    );
    return drawSafety({
      ...{ ...frame, comparison, definition: 'Counted so.' },
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

  it('holds two groups against each other in words', () => {
    const rates = [
      { name: 'redAlert', ...difference },
      { name: 'transfer', difference: null, interval: null, suppressed: true },
    ];
    const svg = draw(sums(40, 8), { IV: sums(30, 8), SPRAVATO: sums(10, 0) }, false, {
      ...{ label: 'unadjusted, not randomised', firstGroup: 'IV', secondGroup: 'SPRAVATO', rates },
    });
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'IV against Spravato: unadjusted, not randomised',
        'Red alert that had a cause: 2.5 percentage points (95% interval −4.0 to 9.0).',
        'Taken to a hospital: suppressed: small group.',
      ]),
    );
    expect(saidIn(svg)).toContain('Differences are IV minus Spravato.');
  });

  it('draws nobody, one patient, and what is suppressed, and says which it is', () => {
    const nobody = draw(noSafetySums, {}, true);
    expect(textsOf(nobody)).toEqual(expect.arrayContaining(['0 of 0', 'of no session']));
    const one = draw(sums(1, 1), {}, true);
    expect(textsOf(one)).toEqual(expect.arrayContaining(['1 of 2', '50%']));
    const hidden = draw(sums(4, 1), { 'A<&"': sums(4, 1) }, false);
    expect(textsOf(hidden)).toEqual(expect.arrayContaining(['hidden', 'suppressed: small group', 'A<&"']));
    expect([countOf(hidden, 'whole'), countOf(hidden, 'group')]).toEqual([0, 0]);
    for (const svg of [nobody, one, hidden]) {
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(GARBAGE);
    }
  });
});

describe('the note about intervals without spread', () => {
  const NOTE = /\*: none of the sessions, or all\. .* Wilson's of the number of patients/;
  const everywhere = { ...noSafetySums.events, redAlert: events(8) };
  const draw = (own: SafetySums['events']) => {
    const sums = { ...noSafetySums, base: base(40), events: own };
    const { whole } = reportRows(sums, [], { behind: safetyBehind, rowOf: safetyRowOf }, rules, true);
    return drawSafety({
      ...{ ...frame, comparison: null, definition: 'Counted so.', groups: [] },
      whole: toSafetyRow(whole),
    });
  };

  it('stands where nobody had it, with a sign in the row, and nowhere else', () => {
    const svg = draw(everywhere);
    expect(textsOf(svg)).toContain('0% (0% to 8.8%) *');
    expect(textsOf(svg).filter((text) => text.endsWith(' *'))).toHaveLength(3);
    expect(saidIn(svg)).toMatch(NOTE);
    const all = events(8);
    const without = draw({ redAlert: all, earlyTermination: all, rescueMedicine: all, transfer: all });
    expect(without).not.toMatch(/ \*|\*:/);
  });

  it('stands where every session had it, and not where there is no interval', () => {
    const throughout = { ...events(80), sumOfWithEventSquares: 160, sumOfProducts: 160 };
    expect(textsOf(draw({ ...everywhere, transfer: throughout }))).toContain('100% (91% to 100%) *');
    const { whole } = reportRows(
      { ...noSafetySums, base: base(1) },
      [],
      { behind: safetyBehind, rowOf: safetyRowOf },
      rules,
      true,
    );
    const one = drawSafety({
      ...{ ...frame, comparison: null, definition: 'Counted so.', groups: [] },
      whole: toSafetyRow(whole),
    });
    expect(textsOf(one)).toContain('0%');
    expect(one).not.toMatch(/ \*|\*:/);
  });
});
