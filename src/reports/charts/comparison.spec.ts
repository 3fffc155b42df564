/** Two groups held against each other, below the pictures. */
import { describe, expect, it } from '@jest/globals';
import { COMPARISON_LABEL } from '../domain/outcome-comparison.js';
import type { RateDifferenceResponse } from '../dto/rate-comparison.response.js';
import { comparisonBlocks, differenceWords, rateDifferences } from './comparison.js';
import { textsOf } from './pictures.fixture.js';

const hidden: RateDifferenceResponse = { difference: null, interval: null, suppressed: true };
const known: RateDifferenceResponse = {
  difference: -0.034,
  interval: { lower: -0.08, upper: 0.0123 },
  suppressed: false,
};
const compared = { label: COMPARISON_LABEL, firstGroup: 'IV', secondGroup: 'UP_TO_0.5_MG_PER_KG' };

describe('a comparison in words', () => {
  it('says the difference in percentage points with its interval', () => {
    expect(differenceWords('Nausea', known)).toBe(
      'Nausea: −3.4 percentage points (95% interval −8.0 to 1.2).',
    );
    expect(differenceWords('Nausea', { ...known, interval: null })).toBe(
      'Nausea: −3.4 percentage points (without an interval, because one of them is a single patient).',
    );
  });

  it('says what is hidden, and what there is no rate of', () => {
    expect(differenceWords('Nausea', hidden)).toBe('Nausea: suppressed: small group.');
    expect(differenceWords('Nausea', { ...hidden, suppressed: false })).toBe(
      'Nausea: no difference, because one of them has no rate.',
    );
  });

  it('names the groups, which is taken from which, and that nothing is adjusted', () => {
    const rates = [
      { name: 'redAlert', ...known },
      { name: 'transfer', ...hidden },
    ];
    const [block, ...others] = comparisonBlocks({ ...compared, rates }, (comparison) =>
      rateDifferences(comparison, (rate) => `Name of ${rate}`),
    );
    expect(others).toEqual([]);
    const said = [
      'IV against up to 0.5 mg per kg: unadjusted, not randomised',
      'Differences are IV minus up to 0.5 mg per kg.',
      'Name of redAlert: −3.4 percentage points (95% interval −8.0 to 1.2).',
      'Name of transfer: suppressed: small group.',
    ];
    expect(block!.said).toEqual(said);
    expect(textsOf(block!.draw(0))).toEqual(said);
  });

  it('is nothing where none was asked for, and breaks long names into lines with room for each', () => {
    expect(comparisonBlocks(null, () => [])).toEqual([]);
    const name = 'Chair at the window '.repeat(10).trim();
    const long = { ...compared, firstGroup: name };
    const [block] = comparisonBlocks(
      long,
      () => [differenceWords(name, known)],
      (group) => group,
    );
    const lines = textsOf(block!.draw(0));
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join(' ')).toContain(`${name} against`);
    const last = Math.max(...[...block!.draw(0).matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(last).toBeLessThan(block!.height);
  });
});
