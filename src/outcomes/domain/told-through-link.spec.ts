import { describe, expect, it } from '@jest/globals';
import { linkWasAt, sayToldThrough, toldForReview, type ToldThroughLink } from './told-through-link.js';

const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));

describe('linkWasAt', () => {
  const open = { answeredAt: null, revokedAt: null, expiresAt: at(20) };

  it.each([
    ['ANSWERED', { ...open, answeredAt: at(10) }, 10],
    ['OPEN', { ...open, answeredAt: at(10) }, 9],
    ['ANSWERED', { ...open, answeredAt: at(10) }, 21],
    ['REVOKED', { ...open, revokedAt: at(10) }, 10],
    ['OPEN', { ...open, revokedAt: at(10) }, 9],
    ['EXPIRED', open, 20],
    ['OPEN', open, 19],
  ] as const)('is %s', (expected, link, hour) => {
    expect(linkWasAt(link, at(hour))).toBe(expected);
  });
});

it('always says that there is no form', () => {
  expect(sayToldThrough('ANSWERED')).toBe('told through a link that had been used; not a stored form');
  for (const was of ['REVOKED', 'EXPIRED', 'OPEN'] as const)
    expect(sayToldThrough(was)).toMatch(/^told through a link.*; not a stored form$/);
});

describe('toldForReview', () => {
  const told = (hour: number, isAcknowledged: boolean, status: ToldThroughLink['status'] = 'OPEN') => ({
    ...{ alertId: `at ${hour}`, linkId: 'link', toldAt: at(hour), answer: 1, linkWas: 'ANSWERED' as const },
    ...{ status, isAcknowledged },
  });
  const shown = (one: ToldThroughLink, dose: Date | null, answered: Date | null) =>
    toldForReview([one], dose, answered).length === 1;

  it.each<[string, ToldThroughLink, Date | null, Date | null, boolean]>([
    ['nobody has looked, however old', told(1, false), at(5), at(6), true],
    ['looked at, before the last dose and the last answer', told(1, true), at(5), at(6), false],
    ['looked at, after the last dose', told(6, true), at(5), at(7), true],
    ['at the instant of the dose', told(5, true), at(5), at(7), false],
    ['looked at, after the last answer', told(4, true), at(5), at(3), true],
    ['at the instant of the last answer', told(3, true), at(5), at(3), false],
    ['before any dose', told(1, true), null, at(6), true],
    ['without a stored answer', told(1, true), at(5), null, true],
    ['one that another stands for', told(6, false, 'SUPERSEDED'), at(5), null, false],
    ['one without a cause', told(6, true, 'WITHDRAWN'), at(5), null, false],
  ])('%s', (_case, one, dose, answered, expected) => {
    expect(shown(one, dose, answered)).toBe(expected);
  });

  it('shows the newest first', () => {
    expect(
      toldForReview([told(1, false), told(3, false), told(2, true)], null, null).map(
        ({ alertId }) => alertId,
      ),
    ).toEqual(['at 3', 'at 2', 'at 1']);
  });
});
