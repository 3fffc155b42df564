import { describe, expect, it } from '@jest/globals';
import { comparedRow, type ComparedGroup } from './outcome-comparison.js';
import { noSums } from './outcomes-report.js';

const point = { timePoint: 'DAY_7_14', recall: 'P14D' } as const;

/** Patients who came from 16 points to 6 or 8, half of them to each. */
function groupOf(patients: number, responded: number, hidden: Partial<ComparedGroup> = {}): ComparedGroup {
  const half = patients / 2;
  return {
    sums: {
      ...noSums,
      ...{ withData: patients, judgedResponse: patients, response: responded },
      ...{ sumOfBaseline: 16 * patients, sumOfBaselineSquares: 256 * patients },
      ...{ sumOfFollowUp: 14 * half, sumOfFollowUpSquares: 100 * half },
      sumOfProducts: 16 * 14 * half,
    },
    ...{ isChangeHidden: false, isResponseHidden: false },
    ...hidden,
  };
}

const of = (first: ComparedGroup, second: ComparedGroup) =>
  comparedRow(point, first, second, { meanFromPatients: 3 });
const noChanges = { difference: null, differenceInterval: null, differenceP: null, hedgesG: null };
const noResponse = { oddsRatioOfResponse: null, oddsRatioInterval: null, responseP: null };

describe('two groups of outcomes', () => {
  const shown = of(groupOf(20, 15), groupOf(10, 5));

  it('are compared by change and by response', () => {
    expect(shown).toMatchObject({ ...point, difference: expect.closeTo(0, 10), suppressed: false });
    expect(shown.oddsRatioOfResponse).toBeCloseTo(3, 10);
  });

  it.each(['first', 'second'])('tell the change where only a response of the %s is hidden', (which) => {
    const hidden = { isResponseHidden: true };
    const row = of(
      groupOf(20, 15, which === 'first' ? hidden : {}),
      groupOf(10, 5, which === 'second' ? hidden : {}),
    );
    expect(row).toEqual({ ...shown, ...noResponse, suppressed: true });
  });

  it('tell the response where only a change is hidden, and nothing where both are', () => {
    const hidden = { isChangeHidden: true };
    expect(of(groupOf(20, 15, hidden), groupOf(10, 5))).toEqual({ ...shown, ...noChanges, suppressed: true });
    expect(of(groupOf(20, 15, hidden), groupOf(10, 5, { isResponseHidden: true }))).toEqual({
      ...point,
      ...{ ...noChanges, ...noResponse, suppressed: true },
    });
  });

  it('tell no difference of means of too few, and hide nothing by it', () => {
    expect(of(groupOf(20, 15), groupOf(2, 1))).toMatchObject({ ...noChanges, suppressed: false });
  });
});
