import { describe, expect, it } from '@jest/globals';
import { SESSION_VERBS } from '../../domain/session-status.js';
import { RESTING_FACTS, undoRefusals, type FactCounts } from './undo.js';

const none: FactCounts = {
  VITALS: 0,
  SCALES: 0,
  CHECKLIST: 0,
  SIDE_EFFECTS: 0,
  RESCUE_MEDICINES: 0,
  MONITORS: 0,
};

describe('undoRefusals', () => {
  it.each(['checkIn', 'ready', 'discharge', 'cancel', 'noShow'] as const)(
    'lets the last %s be taken back when nothing rests on it',
    (verb) => {
      expect(undoRefusals(verb, verb, none)).toEqual([]);
    },
  );

  it.each(SESSION_VERBS)('takes %s back only as the last verb', (verb) => {
    for (const lastVerb of [...SESSION_VERBS.filter((other) => other !== verb), null])
      expect(undoRefusals(verb, lastVerb, none)).toEqual([
        { code: 'undo.not-the-last', pointer: '/verb', lastVerb },
      ]);
  });

  it.each(['startDosing', 'stopDosing'] as const)('leaves %s to the correction of its event', (verb) => {
    expect(undoRefusals(verb, verb, none)).toEqual([{ code: 'undo.correct-the-event', pointer: '/verb' }]);
  });

  it('leaves a signature', () => {
    expect(undoRefusals('sign', 'sign', none)).toEqual([{ code: 'undo.signature-stands', pointer: '/verb' }]);
  });

  it.each(RESTING_FACTS)('keeps the check-in on which %s rest', (fact) => {
    expect(undoRefusals('checkIn', 'checkIn', { ...none, [fact]: 2 })).toEqual([
      { code: 'undo.facts-rest-on-it', pointer: '/verb', fact, count: 2 },
    ]);
  });

  it('names everything that rests on the check-in at once', () => {
    expect(undoRefusals('checkIn', 'checkIn', { ...none, VITALS: 3, CHECKLIST: 1 })).toHaveLength(2);
  });

  it('does not ask what else was recorded for a verb nothing rests on', () => {
    expect(undoRefusals('ready', 'ready', { ...none, VITALS: 3, CHECKLIST: 9 })).toEqual([]);
  });
});
