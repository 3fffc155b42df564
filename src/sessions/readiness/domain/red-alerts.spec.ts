import { describe, expect, it } from '@jest/globals';
import type { DecisionFact, ReadinessDecision } from './blocker.js';
import { minute } from './readings.fixture.js';
import { RED_ALERT, redAlertBlockers } from './red-alerts.js';

const pain = { id: 'pain', rule: 'symptom.chest-pain' };
const seizure = { id: 'seizure', rule: 'symptom.seizure' };

const decided = (
  subjectId: string,
  decision: ReadinessDecision,
  minutes: number,
  code = RED_ALERT,
): DecisionFact => ({ code, subjectId, decision, occurredAt: minute(minutes), recordedAt: minute(minutes) });

/** `subject`, or `subject held`. */
const blocking = (decisions: readonly DecisionFact[]) =>
  redAlertBlockers([pain, seizure], decisions).map(
    ({ subjectId, isHeld }) => `${subjectId}${isHeld ? ' held' : ''}`,
  );

describe('redAlertBlockers', () => {
  it.each<[string, readonly DecisionFact[], readonly string[]]>([
    ['nothing was decided', [], ['pain', 'seizure']],
    ['one may go ahead', [decided('pain', 'GO_AHEAD', 1)], ['seizure']],
    ['one is held', [decided('pain', 'HOLD', 1)], ['pain held', 'seizure']],
    ['the last word counts', [decided('pain', 'GO_AHEAD', 2), decided('pain', 'HOLD', 1)], ['seizure']],
    [
      'and takes back',
      [decided('pain', 'GO_AHEAD', 1), decided('pain', 'HOLD', 2)],
      ['pain held', 'seizure'],
    ],
    [
      'a decision about a reading covers none',
      [decided('pain', 'GO_AHEAD', 1, 'vitals.red-before-dose')],
      ['pain', 'seizure'],
    ],
  ])('%s', (_case, decisions, expected) => {
    expect(blocking(decisions)).toEqual(expected);
  });

  it.each([
    'blood-pressure.pre-dose',
    'blood-pressure.high',
    'blood-pressure.low',
    'heart-rate',
    'spo2',
    'moaas',
  ])('leaves %s to the readings', (rule) => {
    expect(redAlertBlockers([{ id: 'vitals', rule }], [])).toEqual([]);
  });
});
