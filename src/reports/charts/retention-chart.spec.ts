import { describe, expect, it } from '@jest/globals';
import { noRetentionSums, retentionRows, type RetentionSums } from '../domain/retention-report.js';
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

function draw(sums: RetentionSums, groups: Readonly<Record<string, RetentionSums>>, seesAll: boolean) {
  const named = Object.entries(groups).map(([group, own]) => ({ group, sums: own }));
  const rows = retentionRows(sums, named, rules, seesAll);
  return drawRetention({ frame, followUpDays: 28, ...rows });
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
        'Responded: 40 patients; 23 of them lost the response again.',
        'Half have lost it after 70 days (95% interval 70 to 70).',
        'Missing: in 6 of 60 patients response could not be judged.',
      ]),
    );
    expect(texts.join(' ')).toMatch(/side by side unadjusted, not randomised/);
    expect(texts.join(' ')).toMatch(/Kaplan-Meier.*Each patient counts once/);
    const said = texts.join(' ');
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
    expect(textsOf(draw(longer, {}, true)).join(' ')).toContain('Half have lost it after 70 days');
    const few = draw(one, {}, false);
    expect(textsOf(few).join(' ')).toContain('whose course nobody ended, All: hidden.');
    expect(textsOf(few)).toContain('Response kept: suppressed: small group.');
    expect(saidIn(few)).toContain('After 28 days suppressed: small group.');
    expect([countOf(few, 'point'), countOf(few, 'whole')]).toEqual([0, 0]);
  });
});
