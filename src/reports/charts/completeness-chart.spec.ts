import { describe, expect, it } from '@jest/globals';
import {
  EVERY_COMPLETENESS_PART,
  NO_WINDOWS,
  shownCompletenessParts,
  type CompletenessFigures,
} from '../completeness/domain/completeness-report.js';
import {
  toCompletenessRow,
  type CompletenessComparisonResponse,
} from '../completeness/dto/completeness-report.response.js';
import { drawCompleteness } from './completeness-chart.js';
import { countOf, difference, frame, GARBAGE, isWellFormed, saidIn, textsOf } from './pictures.fixture.js';

const rules = { smallestCell: 5 };

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
  const draw = (
    whole: CompletenessFigures,
    groups: readonly string[] = [],
    seesAll = true,
    comparison: CompletenessComparisonResponse | null = null,
  ) => {
    const row = toCompletenessRow(
      asked,
      whole,
      seesAll ? EVERY_COMPLETENESS_PART : shownCompletenessParts(whole, rules),
    );
    return drawCompleteness({
      ...{ ...frame, comparison, definition: 'Counted so.', rows: [row] },
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

  it('holds two groups against each other in words, row by row', () => {
    const { timePoint, instrument, recall } = asked;
    const row = { timePoint, instrumentCode: instrument, recallWindow: recall, completeness: difference };
    const svg = draw(figures(30, 10, 5), ['IV', 'IM'], true, {
      ...{ label: 'unadjusted, not randomised', firstGroup: 'IV', secondGroup: 'IM', rows: [row] },
    });
    expect(isWellFormed(svg)).toBe(true);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'IV against IM: unadjusted, not randomised',
        '7 to 14 days after a dose: GAD7 (last 2 weeks): 2.5 percentage points (95% interval −4.0 to 9.0).',
      ]),
    );
  });

  it('says where the interval is of patients, because everybody answered always', () => {
    const always = figures(40, 0, 0);
    expect(textsOf(draw(always)).join(' ')).not.toMatch(/ \*|\*:/);
    const twice = {
      ...always,
      closed: {
        ...{ patients: 20, sessions: 40, withEvent: 40 },
        ...{ sumOfSessionsSquares: 80, sumOfWithEventSquares: 80, sumOfProducts: 80 },
      },
    };
    const texts = textsOf(draw(twice)).join(' ');
    expect(texts).toContain('100% (84% to 100%) of 40, patients 20 *');
    expect(texts).toContain('*: none of the questionnaires, or all.');
  });

  it('draws nobody, and what is suppressed, and says which it is', () => {
    const nobody = draw(NO_WINDOWS);
    expect(textsOf(nobody)).toContain('none is closed');
    const hidden = draw(figures(30, 2, 0), [], false);
    expect(textsOf(hidden)).toContain('suppressed: small group');
    expect(textsOf(hidden).join(' ')).toContain(
      'overdue 0, cut short 0; suppressed (small group): done, missed',
    );
    for (const svg of [nobody, hidden]) {
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(GARBAGE);
      // Of the legend only.
      expect([countOf(svg, 'solid'), countOf(svg, 'hatched'), countOf(svg, 'whole')]).toEqual([1, 1, 0]);
    }
  });
});
