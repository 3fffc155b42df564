import { describe, expect, it } from '@jest/globals';
import type { RateComparisonResponse } from '../dto/rate-comparison.response.js';
import type { SideEffectsRowResponse } from '../side-effects/side-effects-report.response.js';
import { countOf, frame, isWellFormed, saidIn, textsOf } from './pictures.fixture.js';
import { drawSideEffects } from './side-effects-chart.js';

const nobody: SideEffectsRowResponse = {
  ...{ nSessions: 0, nPatients: 0, nMissing: 0, nPreExisting: 0, seriousEvents: 0, suppressed: false },
  sideEffects: [],
};

function effect(code: string, count: number, isHidden = false) {
  const patients = isHidden
    ? { nJudged: null, count: null, proportion: null, interval: null, suppressed: true }
    : { nJudged: 50, count: 20, proportion: 0.4, interval: { lower: 0.28, upper: 0.54 }, suppressed: false };
  const sessions = { count, rate: count / 200, interval: { lower: 0.01, upper: 0.2 }, suppressed: false };
  return { code, sessions, patients, grades: [], serious: 0, suppressed: isHidden };
}

const many: SideEffectsRowResponse = {
  ...{ nSessions: 200, nPatients: 50, nMissing: 0, nPreExisting: 0, seriousEvents: 1, suppressed: false },
  sideEffects: [effect('NAUSEA', 31), effect('HEADACHE', 9), effect('DIZZINESS', 5, true)],
};

const draw = (
  whole: SideEffectsRowResponse,
  groups: Readonly<Record<string, SideEffectsRowResponse>> = {},
  comparison: RateComparisonResponse | null = null,
) =>
  drawSideEffects({
    ...{ ...frame, comparison, definition: 'Counted.', whole },
    groups: Object.entries(groups).map(([group, row]) => ({ group, ...row })),
  });

describe('the picture of side effects', () => {
  it('draws rates with intervals, the most frequent first, and each group', () => {
    const svg = draw(many, { IV: many, SPRAVATO: nobody });
    expect(isWellFormed(svg)).toBe(true);
    const texts = textsOf(svg);
    expect(texts).toEqual(
      expect.arrayContaining([
        'All: 200 sessions of 50 patients, serious events: 1',
        'Spravato: 0 sessions of 0 patients, serious events: 0',
        '16% (1% to 20%)',
        '4.5% (1% to 20%)',
        '40% (28% to 54%) of 50',
        'None to show',
      ]),
    );
    expect(texts.indexOf('Nausea')).toBeLessThan(texts.indexOf('Headache'));
    expect([countOf(svg, 'whole'), countOf(svg, 'group')]).toEqual([5, 5]);
    expect(saidIn(svg)).toContain('Nausea: sessions with it 31; Of sessions');
  });

  it('holds two groups against each other in words, code by code', () => {
    const groups = { label: 'unadjusted, not randomised', firstGroup: 'IV', secondGroup: 'SPRAVATO' };
    const rates = [
      { name: 'NAUSEA', difference: 0.08, interval: { lower: -0.02, upper: 0.18 }, suppressed: false },
    ];
    const svg = draw(many, { IV: many, SPRAVATO: many }, { ...groups, rates });
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'IV against Spravato: unadjusted, not randomised',
        'Nausea: 8.0 percentage points (95% interval −2.0 to 18.0).',
      ]),
    );
    expect(saidIn(svg)).toContain('Of sessions with it; one that is not listed');
    const none = draw(many, { IV: many, SPRAVATO: many }, { ...groups, rates: [] });
    expect(saidIn(none)).toContain('No side effect can be compared');
  });

  it('draws nobody, and says so', () => {
    const svg = draw(nobody);
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toContain('None to show');
    expect(countOf(svg, 'whole')).toBe(0);
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('says that a number is suppressed, and draws nothing of it', () => {
    const counts = {
      nSessions: null,
      nPatients: null,
      nMissing: null,
      nPreExisting: null,
      seriousEvents: null,
    };
    const svg = draw({ ...counts, suppressed: true, sideEffects: [effect('NAUSEA', 10, true)] });
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['All: suppressed: small group', 'suppressed: small group']),
    );
    expect(countOf(svg, 'whole')).toBe(1);
    const known = draw({ ...counts, seriousEvents: 0, suppressed: true, sideEffects: [] });
    expect(textsOf(known)).toContain('All: serious events 0; suppressed (small group): sessions, patients');
  });
});
