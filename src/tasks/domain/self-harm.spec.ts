import { describe, expect, it } from '@jest/globals';
import { knownWhenSeen, selfHarmToBeSeen, type KnownSelfHarm, type SelfHarmEvent } from './self-harm.js';

const amendments = (to: number | null | undefined): readonly SelfHarmEvent[] =>
  to === undefined ? [] : [{ type: 'AMENDED', amendedValue: to }];

const AT = new Date('2026-06-15T12:00:00.000Z');
const told = (
  id: string,
  hoursAgo: number,
  needsAcknowledgement: boolean,
  {
    status = 'OPEN',
    amendedTo,
    laterTo,
    value = 2,
    enteredHoursAgo = hoursAgo,
  }: {
    status?: 'OPEN' | 'RESOLVED' | 'WITHDRAWN' | 'SUPERSEDED';
    /** Before anybody looked. */
    amendedTo?: number | null;
    /** After somebody had looked. */
    laterTo?: number | null;
    value?: number;
    enteredHoursAgo?: number;
  } = {},
): KnownSelfHarm => ({
  alert: {
    ...{ id, value, threshold: 1 },
    occurredAt: new Date(AT.getTime() - hoursAgo * 3_600_000),
    raisedAt: new Date(AT.getTime() - enteredHoursAgo * 3_600_000),
  },
  events: [
    ...amendments(amendedTo),
    ...(needsAcknowledgement ? [] : [{ type: 'ACKNOWLEDGED', amendedValue: null } as const]),
    ...amendments(laterTo),
  ],
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
      'that somebody has looked at, older, entered 14 days ago',
      told('a', 5000, false, { status: 'RESOLVED', enteredHoursAgo: DAYS_14 }),
      true,
    ],
    [
      'that somebody has looked at when it was amended to less',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: 1 }),
      true,
    ],
    [
      'that somebody has looked at when it was amended away',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: 0 }),
      false,
    ],
    [
      'that somebody has looked at when it was in error',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: null }),
      false,
    ],
    [
      'that was amended away after somebody had looked',
      told('a', 1, false, { status: 'RESOLVED', laterTo: 0 }),
      true,
    ],
    [
      'that was in error after somebody had looked',
      told('a', DAYS_14, false, { status: 'RESOLVED', laterTo: null }),
      true,
    ],
    [
      'that was amended away after somebody had looked, older',
      told('a', DAYS_14 + 0.001, false, { status: 'RESOLVED', laterTo: 0 }),
      false,
    ],
    [
      'that was amended back after somebody had looked',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: 0, laterTo: 1 }),
      true,
    ],
    [
      'that was in error after somebody had looked at nothing',
      told('a', 1, false, { status: 'RESOLVED', amendedTo: 0, laterTo: null }),
      false,
    ],
    ['that had no cause', told('a', 1, false, { status: 'WITHDRAWN' }), false],
    ['that another one stands for', told('a', 1, false, { status: 'SUPERSEDED' }), false],
    ['that was answered later than the time asked about', told('a', -1, true), true],
  ])('%s', (_case, known, isSeen) => {
    expect(selfHarmToBeSeen([known], AT, { selfHarmShownDays: 14 })).toHaveLength(isSeen ? 1 : 0);
  });

  it('puts what nobody has looked at first, the gravest before the newer, and says what was told and what is left of it', () => {
    const all = [
      told('b', 3, false),
      told('c', 5, true, { value: 3, amendedTo: 0 }),
      told('e', 1, true, { value: 1 }),
      told('f', 2, true, { value: 1, amendedTo: null }),
      told('d', 2, false),
      told('a', 3, false),
    ];
    expect(
      selfHarmToBeSeen(all, AT, { selfHarmShownDays: 14 }).map((each) => [
        each.alertId,
        each.answer,
        each.isAmended,
        each.amendedAnswer,
      ]),
    ).toEqual([
      ['c', 3, true, 0],
      ['e', 1, false, null],
      ['f', 1, true, null],
      ['d', 2, false, null],
      ['a', 2, false, null],
      ['b', 2, false, null],
    ]);
  });
});

it.each<[string, readonly SelfHarmEvent[], number | null]>([
  ['told, where nobody has amended it', [{ type: 'ACKNOWLEDGED', amendedValue: null }], 2],
  ['left by the last amendment before', told('a', 1, false, { amendedTo: null, laterTo: 1 }).events, null],
  ['left now, where nobody has looked', told('a', 1, true, { amendedTo: 0, laterTo: 1 }).events, 1],
])('was known when somebody looked as it was %s', (_case, events, expected) => {
  expect(knownWhenSeen(2, events)).toBe(expected);
});
