import { describe, expect, it } from '@jest/globals';
import { noRetentionSums, retentionRows, type RetentionSums } from '../domain/retention-report.js';
import type { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import { countOf, frame, isWellFormed, saidIn, textsOf } from './pictures.fixture.js';
import { drawRetention } from './retention-chart.js';

const rules = { smallestCell: 5 };

const many: RetentionSums = {
  ...{ patients: 60, withInduction: 60, completedInduction: 50, tooEarly: 6, enteredMaintenance: 25 },
  ...{ judged: 54, responded: 40, notEnded: 8 },
  followUps: [
    { time: 10, events: 8, censored: 0 },
    { time: 21, events: 0, censored: 7 },
    { time: 70, events: 15, censored: 10 },
  ],
};
const one: RetentionSums = {
  ...{ patients: 1, withInduction: 1, completedInduction: 1, tooEarly: 0, enteredMaintenance: 0 },
  ...{ judged: 1, responded: 1, notEnded: 2 },
  followUps: [{ time: 30, events: 0, censored: 1 }],
};

function draw(
  sums: RetentionSums,
  groups: Readonly<Record<string, RetentionSums>>,
  seesAll: boolean,
  comparison: RateComparisonResponse | null = null,
) {
  const named = Object.entries(groups).map(([group, own]) => ({ group, sums: own }));
  const rows = retentionRows(sums, named, rules, seesAll);
  return drawRetention({ frame, followUpDays: 28, comparison, ...rows });
}

describe('the picture of retention', () => {
  it('draws a step curve with its band and ticks for all and for each group, and those at risk', () => {
    const svg = draw(many, { IV: many, IM: noRetentionSums }, true);
    expect(isWellFormed(svg)).toBe(true);
    // The interval begins with the first loss; somebody was last followed on two days.
    expect([countOf(svg, 'curve'), countOf(svg, 'band'), countOf(svg, 'censored')]).toEqual([2, 2, 4]);
    const texts = textsOf(svg);
    expect(texts).toEqual(
      expect.arrayContaining([
        ...['All: response kept', 'IV: response kept', 'IM: response kept', 'Nobody responded.'],
        ...['at risk', '40', '25', '83% (72% to 91%) of 60'],
        'Responded: 40 patients; lost the response again: 23.',
        'Nobody was followed longer than 70 days: the curve ends there.',
        'Missing: in 6 of 60 patients response could not be judged.',
      ]),
    );
    expect(texts.join(' ')).toMatch(/side by side unadjusted, not randomised/);
    expect(texts.join(' ')).toMatch(/Kaplan-Meier.*Each patient counts once/);
    const said = texts.join(' ');
    expect(said).toContain('Median: half have lost it after 70 days (95% interval 70 to 70 days).');
    expect(said).toContain('whose course nobody ended, All: 8; IV: 8; IM: 0.');
    expect(said).toContain(
      'completed 28 days ago or more; too early to tell of the others, All: 6; IV: 6; IM: 0.',
    );
    expect(texts).toContain('57% (42% to 70%) of 44');
    expect(said).toMatch(/in PHQ-9: 80% of those who responded kept the response for 4 weeks \(McInnes 2022/);
    expect(said).toMatch(/60% of those who responded kept the response for 8 weeks/);
    expect(saidIn(svg)).toMatch(/After 14 days 80% \(64% to 89%\), at risk 32\./);
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity|efficacy/);
  });

  it('draws the curve of one patient, which needs no interval', () => {
    const svg = draw(one, {}, true);
    expect(isWellFormed(svg)).toBe(true);
    expect([countOf(svg, 'curve'), countOf(svg, 'band'), countOf(svg, 'censored')]).toEqual([1, 0, 1]);
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity|unadjusted/);
  });

  it('has a tick on every fixed day and a number at its end, and how many are at risk there', () => {
    const long = { ...many, followUps: [...many.followUps, { time: 144, events: 0, censored: 2 }] };
    const texts = textsOf(draw({ ...long, responded: 42 }, {}, true));
    const days = texts.indexOf('All: response kept') + 1;
    const axis = texts.slice(texts.indexOf('0', days), texts.indexOf('days', days));
    expect(axis).toEqual([
      ...['0', '7', '14', '28', '56', '84', '144'],
      ...['42', '42', '34', '27', '27', '2', '2'],
    ]);
    // Days so dense that not every number has room: none lies over another.
    const year = { ...many, followUps: [...many.followUps, { time: 400, events: 0, censored: 2 }] };
    const svg = draw({ ...year, responded: 42 }, {}, true);
    const dense = textsOf(svg);
    expect(dense).toEqual(expect.arrayContaining(['14', '28', '56', '84', '182', '364', '400']));
    const ticks = new Set([...svg.matchAll(/<line x1="([\d.]+)" y1="([\d.]+)" x2="\1"/g)].map(([, x]) => x));
    expect(ticks.size).toBeGreaterThanOrEqual(9);
  });

  it('ends with the last follow-up: nothing is said of days after it, also where all had lost it', () => {
    const lost = {
      ...many,
      responded: 2,
      followUps: [
        { time: 30, events: 1, censored: 0 },
        { time: 60, events: 1, censored: 0 },
      ],
    };
    const other = { ...many, followUps: [...many.followUps, { time: 144, events: 0, censored: 2 }] };
    const svg = draw(other, { IV: lost }, true);
    const ofGroup = saidIn(svg).slice(saidIn(svg).indexOf('IV: response kept'));
    expect(ofGroup).toMatch(/After 56 days 50% .*at risk 1\. Curve/);
    const curves = [...svg.matchAll(/class="curve" d="([^"]+)"/g)].map(([, path]) => path!);
    const ends = curves.map((path) => Number(/H([\d.]+)V[\d.]+$/.exec(path)![1]));
    expect(ends[1]).toBeLessThan(ends[0]! - 300);
  });

  it('says in plain words what there is no median of', () => {
    const two = {
      ...one,
      patients: 2,
      judged: 2,
      responded: 2,
      followUps: [{ time: 30, events: 0, censored: 2 }],
    };
    expect(textsOf(draw(two, {}, true))).toEqual(
      expect.arrayContaining([
        'Responded: 2 patients; lost the response again: none.',
        'No median: none of them lost it while followed.',
        'Nobody was followed longer than 30 days: the curve ends there.',
      ]),
    );
    const ofOne = { ...one, followUps: [{ time: 30, events: 1, censored: 0 }] };
    expect(textsOf(draw(ofOne, {}, true)).join(' ')).toContain(
      'Responded: 1 patient; lost the response again: 1. Median: half have lost it after 30 days (no 95% interval: too few patients).',
    );
    const some = {
      ...many,
      responded: 5,
      followUps: [
        { time: 47, events: 1, censored: 0 },
        { time: 54, events: 2, censored: 0 },
        { time: 90, events: 0, censored: 2 },
      ],
    };
    expect(textsOf(draw(some, {}, true)).join(' ')).toMatch(
      /Median: half have lost it after 54 days \(95% interval from \d+ days on: the curve ends before its upper end\)\./,
    );
    const later = {
      ...some,
      responded: 6,
      followUps: [
        { time: 0, events: 0, censored: 1 },
        { time: 47, events: 2, censored: 0 },
        { time: 90, events: 0, censored: 3 },
      ],
    };
    expect(textsOf(draw(later, {}, true)).join(' ')).toMatch(
      /later day, in the curve for 0 days: 1\. No median: at the end of the curve 60% still have it, more than half \(95% interval of the median: from 47 days on\)\./,
    );
    const most = { ...many, responded: 4, followUps: [{ time: 47, events: 1, censored: 3 }] };
    expect(textsOf(draw(most, {}, true)).join(' ')).toContain(
      'No median: at the end of the curve 75% still have it, more than half',
    );
    for (const svg of [draw(two, {}, true), draw(ofOne, {}, true), draw(some, {}, true)])
      expect(svg).not.toMatch(/not reached|NaN|undefined|null/);
  });

  it('holds two groups against each other in words', () => {
    const difference = { difference: 0.2, interval: { lower: -0.1, upper: 0.5 }, suppressed: false };
    const svg = draw(many, { IV: many, IM: many }, true, {
      ...{ label: 'unadjusted, not randomised', firstGroup: 'IV', secondGroup: 'IM' },
      rates: ['completedInduction', 'enteredMaintenance'].map((name) => ({ ...difference, name })),
    });
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'IV against IM: unadjusted, not randomised',
        'Induction completed: 20.0 percentage points (95% interval −10.0 to 50.0).',
        'Then a later phase entered: 20.0 percentage points (95% interval −10.0 to 50.0).',
        'How long the response was kept is not compared.',
      ]),
    );
  });

  it('draws nobody, and says so', () => {
    const svg = draw(noRetentionSums, {}, true);
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['of nobody', 'Nobody responded.']));
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity|class="curve"/);
  });

  it('shows a dashboard marks on the days of the report, no step and no single patient', () => {
    const svg = draw(many, { IV: many }, false);
    expect(isWellFormed(svg)).toBe(true);
    expect([countOf(svg, 'curve'), countOf(svg, 'censored'), countOf(svg, 'band')]).toEqual([0, 0, 0]);
    expect(countOf(svg, 'point')).toBeGreaterThan(4);
    expect(textsOf(svg).join(' ')).toMatch(/shown on fixed days only/);
    // The last of them were followed to day 70, by which half had lost it; with fewer losses nobody knows.
    expect(textsOf(svg)).toContain('Half have lost it after more than 56 and at most 84 days.');
    const fewer = {
      ...many,
      followUps: [...many.followUps.slice(0, 2), { time: 70, events: 5, censored: 20 }],
    };
    expect(textsOf(draw(fewer, {}, false))).toContain('On no day that is shown have half of them lost it.');
    const longer = {
      ...many,
      responded: 45,
      followUps: [...many.followUps, { time: 90, events: 0, censored: 5 }],
    };
    expect(textsOf(draw(longer, {}, false))).toContain(
      'Half have lost it after more than 56 and at most 84 days.',
    );
    expect(textsOf(draw(longer, {}, true)).join(' ')).toContain('half have lost it after 70 days');
    const few = draw(one, {}, false);
    expect(textsOf(few).join(' ')).toContain('whose course nobody ended, All: hidden.');
    expect(textsOf(few)).toContain('Who responded, and for how long, is suppressed: small group.');
    expect(saidIn(few)).toContain('After 28 days suppressed: small group.');
    expect([countOf(few, 'point'), countOf(few, 'whole')]).toEqual([0, 0]);
  });
});
