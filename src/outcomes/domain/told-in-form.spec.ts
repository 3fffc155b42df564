import { describe, expect, it } from '@jest/globals';
import { toldInFormsForReview, type ToldInForm } from './told-in-form.js';

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));

const told = (hour: number, more: Partial<ToldInForm> = {}): ToldInForm => ({
  ...{ alertId: `at ${hour}`, assessmentId: 'form', toldAt: at(hour), answer: 2, status: 'RESOLVED' },
  ...{ isAcknowledged: true, wasReportedWhenSeen: true, amendments: [], nAmendedSinceSeen: 0 },
  ...more,
});
const amended = (hour: number, answer: number | null = 0) => ({
  amendments: [{ amendedAt: at(hour), answer, note: '' }],
});
const since = (hour: number, answer?: number | null) => ({ ...amended(hour, answer), nAmendedSinceSeen: 1 });
const notSeen = { isAcknowledged: false, status: 'OPEN' } as const;

describe('toldInFormsForReview', () => {
  it.each<[string, ToldInForm, Date | null, boolean]>([
    ['nobody has looked, however old', told(1, notSeen), at(5), true],
    ['nobody has looked, amended away', told(1, { ...notSeen, ...amended(2) }), at(5), true],
    ['looked at, not amended', told(6), at(5), false],
    ['looked at when it was amended', told(6, amended(7)), at(5), false],
    ['amended after somebody had looked, told since the dose', told(6, since(7)), at(5), true],
    ['amended after somebody had looked, since the dose', told(1, since(6)), at(5), true],
    ['amended after somebody had looked, before the dose', told(1, since(2)), at(5), false],
    ['amended at the instant of the dose', told(1, since(5)), at(5), false],
    ['in error after somebody had looked, before any dose', told(1, since(2, null)), null, true],
    [
      'amended once more after somebody had looked at nothing',
      told(6, { ...since(7), wasReportedWhenSeen: false }),
      at(5),
      false,
    ],
    ['one that another stands for', told(6, { ...notSeen, status: 'SUPERSEDED' }), at(5), false],
    ['one that went with its form', told(6, { ...notSeen, status: 'WITHDRAWN' }), at(5), false],
  ])('%s', (_case, one, dose, expected) => {
    expect(toldInFormsForReview([one], dose)).toHaveLength(expected ? 1 : 0);
  });

  it('shows the newest first', () => {
    const all = [told(1, notSeen), told(3, notSeen), told(2, since(4))];
    expect(toldInFormsForReview(all, null).map(({ alertId }) => alertId)).toEqual(['at 3', 'at 2', 'at 1']);
  });
});
