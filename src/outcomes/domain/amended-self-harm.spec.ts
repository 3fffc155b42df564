import { describe, expect, it } from '@jest/globals';
import { saidBy, stepOf, type SelfHarmAlert, type SelfHarmNow } from './amended-self-harm.js';

const alert = (value: number, isAcknowledged: boolean, ...amendedTo: (number | null)[]): SelfHarmAlert => ({
  ...{ value, threshold: 1 },
  isAcknowledged,
  amendedTo,
});

/** null: not answered, or in error; 0 is the lowest answer. */
const now = (answer: number | null, isMovedAway = false): SelfHarmNow => ({
  answer,
  isReported: answer !== null && answer > 0,
  isMovedAway,
});

describe('stepOf', () => {
  it.each<[string, SelfHarmAlert, SelfHarmNow, string]>([
    ['nothing changed', alert(2, false), now(2), 'STANDS'],
    ['amended to the lowest', alert(2, false), now(0), 'SAYS_AMENDED'],
    ['amended to less', alert(2, false), now(1), 'SAYS_AMENDED'],
    ['entered in error', alert(2, false), now(null), 'SAYS_AMENDED'],
    ['said already', alert(2, false, 0), now(0), 'STANDS'],
    ['in error after it was amended', alert(2, false, 0), now(null), 'SAYS_AMENDED'],
    ['amended back', alert(2, false, 0), now(2), 'SAYS_AMENDED'],
    ['amended to more', alert(2, false), now(3), 'RAISED_ANEW'],
    ['amended to less and then to more', alert(2, false, 0), now(3), 'RAISED_ANEW'],
    ['moved to another patient', alert(2, false), now(null, true), 'WITHDRAWN'],
    ['amended to less, then moved', alert(2, false, 1), now(null, true), 'WITHDRAWN'],
    ['amended to the lowest, then moved', alert(2, false, 0), now(null, true), 'SAYS_AMENDED'],
    ['amended to no answer, then moved', alert(2, false, null), now(null, true), 'STANDS'],
    ['looked at, amended to the lowest, then moved', alert(2, true, 0), now(null, true), 'WITHDRAWN'],
    ['looked at', alert(2, true), now(2), 'STANDS'],
    ['looked at, then amended to less', alert(2, true), now(1), 'SAYS_AMENDED'],
    ['looked at, then amended to the lowest', alert(2, true), now(0), 'SAYS_AMENDED'],
    ['looked at, then in error', alert(2, true), now(null), 'SAYS_AMENDED'],
    ['looked at, then amended back', alert(2, true, 0), now(2), 'RAISED_ANEW'],
    ['looked at, then moved', alert(2, true), now(null, true), 'WITHDRAWN'],
    ['looked at, then amended to more', alert(2, true), now(3), 'RAISED_ANEW'],
    ['looked at when it was amended', alert(2, true, 0), now(0), 'STANDS'],
    ['looked at when it was amended, then in error', alert(2, true, 0), now(null), 'SAYS_AMENDED'],
    ['looked at when it was amended, then reported again', alert(2, true, 0), now(1), 'RAISED_ANEW'],
    ['looked at when it was in error', alert(2, true, null), now(null), 'STANDS'],
  ])('%s', (_case, told, found, expected) => {
    expect(stepOf(told, found)).toBe(expected);
  });
});

it('says what the last amendment has left', () => {
  expect([
    saidBy(alert(2, false)),
    saidBy(alert(2, false, 1, null)),
    saidBy(alert(2, false, null, 1)),
  ]).toEqual([2, null, 1]);
});
