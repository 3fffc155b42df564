import { describe, expect, it } from '@jest/globals';
import { findStep, type RecordedStep, type Step } from './same-step.js';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 4, 18, minute));
const checkIn: Step = { verb: 'checkIn', occurredAt: at(30), contentHash: 'escort' };
function recorded(more: Partial<RecordedStep> = {}): RecordedStep {
  return { ...checkIn, saidAt: at(30), isUndone: false, ...more };
}

describe('a step of the day', () => {
  it('is new where none of its kind stands', () => {
    expect(findStep(checkIn, [])).toEqual({ is: 'NEW' });
    expect(findStep(checkIn, [recorded({ verb: 'ready' })])).toEqual({ is: 'NEW' });
  });

  it('is the same at the same time with the same words, first said or corrected', () => {
    expect(findStep(checkIn, [recorded()])).toEqual({ is: 'SAME' });
    expect(findStep(checkIn, [recorded({ occurredAt: at(25) })])).toEqual({ is: 'SAME' });
    expect(findStep(checkIn, [recorded({ saidAt: at(35) })])).toEqual({ is: 'SAME' });
  });

  it.each([
    ['a millisecond later', { saidAt: new Date(at(30).getTime() + 1), occurredAt: at(31) }],
    ['with other words', { contentHash: 'another escort' }],
    ['with words that nobody sent', { contentHash: null }],
  ])('is recorded otherwise %s', (_how, more) => {
    const standing = recorded(more);
    expect(findStep(checkIn, [standing])).toEqual({ is: 'OTHERWISE', occurredAt: standing.occurredAt });
  });

  it('that was taken back is not made again by itself, and another one is', () => {
    const undone = recorded({ isUndone: true });
    expect(findStep(checkIn, [undone])).toEqual({ is: 'TAKEN_BACK' });
    expect(findStep({ ...checkIn, occurredAt: at(40) }, [undone])).toEqual({ is: 'NEW' });
    expect(findStep(checkIn, [undone, recorded()])).toEqual({ is: 'SAME' });
  });
});
