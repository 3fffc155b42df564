import { describe, expect, it } from '@jest/globals';
import { selfHarmToBeSeen, type KnownSelfHarm } from './self-harm.js';

const AT = new Date('2026-06-15T12:00:00.000Z');
const told = (
  id: string,
  hoursAgo: number,
  needsAcknowledgement: boolean,
  {
    status = 'OPEN',
    amendedTo,
  }: { status?: 'OPEN' | 'RESOLVED' | 'WITHDRAWN' | 'SUPERSEDED'; amendedTo?: number | null } = {},
): KnownSelfHarm => ({
  alert: { id, occurredAt: new Date(AT.getTime() - hoursAgo * 3_600_000), value: 2, threshold: 1 },
  events: amendedTo === undefined ? [] : [{ type: 'AMENDED', amendedValue: amendedTo }],
  state: { status, needsAcknowledgement },
});
const DAYS_14 = 14 * 24;

describe('selfHarmToBeSeen', () => {
  it.each<[string, KnownSelfHarm, boolean]>([
    ['that nobody has looked at, however old', told('a', 5000, true), true],
    ['that was amended away and nobody has looked at', told('a', 1, true, { amendedTo: 0 }), true],
    ['that somebody has looked at, of 14 days ago', told('a', DAYS_14, false, { status: 'RESOLVED' }), true],
    ['that somebody has looked at, older', told('a', DAYS_14 + 0.001, false, { status: 'RESOLVED' }), false],
    [
      'that somebody has looked at, amended to less',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: 1 }),
      true,
    ],
    [
      'that somebody has looked at, amended away',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: 0 }),
      false,
    ],
    [
      'that somebody has looked at, in error',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: null }),
      false,
    ],
    ['that had no cause', told('a', 1, false, { status: 'WITHDRAWN' }), false],
    ['that another one stands for', told('a', 1, false, { status: 'SUPERSEDED' }), false],
    ['that was answered later than the time asked about', told('a', -1, true), true],
  ])('%s', (_case, known, isSeen) => {
    expect(selfHarmToBeSeen([known], AT, { selfHarmShownDays: 14 })).toHaveLength(isSeen ? 1 : 0);
  });

  it('puts what nobody has looked at first, then the newest, with the answer as it stands', () => {
    const all = [
      told('b', 3, false),
      told('c', 5, true, { amendedTo: 0 }),
      told('d', 2, false),
      told('a', 3, false),
    ];
    expect(
      selfHarmToBeSeen(all, AT, { selfHarmShownDays: 14 }).map(({ alertId, answer }) => [alertId, answer]),
    ).toEqual([
      ['c', 0],
      ['d', 2],
      ['a', 2],
      ['b', 2],
    ]);
  });
});
