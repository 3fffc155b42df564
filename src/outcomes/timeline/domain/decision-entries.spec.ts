import { describe, expect, it } from '@jest/globals';
import { decisionEntries, type DecisionOfTimeline } from './decision-entries.js';

const ZONE = 'America/New_York';
const decided = (overrides: Partial<DecisionOfTimeline>): DecisionOfTimeline => ({
  ...{ id: 'decision', planId: 'plan', decision: 'CONTINUE', reason: 'Sleeps better.' },
  ...{ benefit: null, benefitReason: null, effects: [], recordedBy: 'psychiatrist' },
  occurredAt: new Date('2026-06-02T03:30:00.000Z'),
  ...overrides,
});
const told = (overrides: Partial<DecisionOfTimeline>) =>
  decisionEntries(decided(overrides), ZONE).map(({ event, text }) => [event, text]);

describe('decisionEntries', () => {
  it.each<[Partial<DecisionOfTimeline>, string, string]>([
    [{}, 'CONTINUED', 'Review: continue as planned (Sleeps better.)'],
    [
      {
        decision: 'RAISE',
        effects: [
          { fromMg: 40, toMg: 40 },
          { fromMg: 40, toMg: 50 },
        ],
      },
      'RAISED',
      'Review: raise the dose, 40 mg to 50 mg (Sleeps better.)',
    ],
    [
      { decision: 'LOWER', effects: [{ fromMg: 40, toMg: 30 }] },
      'LOWERED',
      'Review: lower the dose, 40 mg to 30 mg (Sleeps better.)',
    ],
    [{ decision: 'SPACE_OUT' }, 'SPACED_OUT', 'Review: space the sessions out (Sleeps better.)'],
    [
      { decision: 'STOP', effects: [{ fromMg: 40, toMg: 40 }] },
      'STOPPED_BY_DECISION',
      'Review: stop the plan (Sleeps better.)',
    ],
  ])('%j', (overrides, event, text) => {
    expect(told(overrides)).toEqual([[event, text]]);
  });

  it.each([
    ['BENEFIT', 'Benefit: the treatment has helped (Sleeps.)'],
    ['NO_BENEFIT', 'Benefit: the treatment has not helped (Sleeps.)'],
    ['UNCERTAIN', 'Benefit: it is uncertain whether the treatment has helped (Sleeps.)'],
  ] as const)('tells %s beside it', (benefit, text) => {
    expect(told({ benefit, benefitReason: 'Sleeps.' })[1]).toEqual(['BENEFIT_DECIDED', text]);
  });

  it("stands on its day in the clinic's zone with its author", () => {
    const [entry] = decisionEntries(decided({}), ZONE);
    expect(entry).toMatchObject({
      ...{ kind: 'REVIEW_DECISION', day: '2026-06-01', resourceId: 'decision', planId: 'plan' },
      ...{ sessionId: null, sessionNumber: null, recordedBy: 'psychiatrist' },
    });
  });
});
