import { describe, expect, it } from '@jest/globals';
import {
  assessmentEntry,
  planEntries,
  planEventEntry,
  sessionEntries,
  sideEffectEntry,
  type SessionOfTimeline,
} from './treatment-entries.js';

const ZONE = 'America/Los_Angeles';
const at = new Date('2026-05-04T17:00:00Z');
const later = new Date('2026-05-04T17:40:00Z');

describe('a session', () => {
  const session: SessionOfTimeline = {
    id: 'session',
    planId: 'plan',
    number: 3,
    modality: 'IV',
    status: 'SIGNED',
    plannedStart: new Date('2026-05-04T16:30:00Z'),
    doseStartedAt: at,
    doseEndedAt: later,
    orderedMg: 40,
    deliveredMg: 40,
    completion: 'COMPLETE',
  };
  const told = (given: Partial<SessionOfTimeline>) =>
    sessionEntries({ ...session, ...given }, ZONE).map((entry) => [
      entry.kind,
      entry.event,
      entry.at,
      entry.text,
    ]);

  it('is told by its dose', () => {
    expect(told({})).toEqual([['DOSE', 'GIVEN', at, 'Session 3, IV: 40 mg of 40 mg']]);
    expect(told({ deliveredMg: 22.5, completion: 'TERMINATED_EARLY' })).toEqual([
      ['DOSE', 'GIVEN', at, 'Session 3, IV: 22.5 mg of 40 mg, stopped early'],
    ]);
    expect(told({ doseEndedAt: null, deliveredMg: null, completion: null })).toEqual([
      ['DOSE', 'GIVEN', at, 'Session 3, IV: 40 mg ordered, dose running'],
    ]);
  });

  it('is told when it was not held, at the time it was planned for', () => {
    const planned = session.plannedStart;
    const none = { doseStartedAt: null, doseEndedAt: null, deliveredMg: null, completion: null };
    expect(told({ ...none, status: 'NO_SHOW' })).toEqual([
      ['VISIT_NOT_HELD', 'NO_SHOW', planned, 'Session 3: the patient did not come'],
    ]);
    expect(told({ ...none, status: 'CANCELLED' })).toEqual([
      ['VISIT_NOT_HELD', 'CANCELLED', planned, 'Session 3: cancelled'],
    ]);
    expect(told({ ...none, status: 'SCHEDULED' })).toEqual([]);
  });

  it('that was stopped and cancelled after a dose is told by the dose', () => {
    expect(told({ status: 'CANCELLED' }).map(([kind]) => kind)).toEqual(['DOSE']);
  });
});

describe('a plan', () => {
  const plan = {
    id: 'plan',
    modality: 'IV',
    status: 'ACTIVE',
    activatedAt: at,
    endedAt: null,
    endReason: null,
  };
  const texts = (given: object) =>
    planEntries({ ...plan, ...given }, ZONE).map(({ event, text }) => [event, text]);

  it('is told when it is activated and when it ends', () => {
    expect(texts({ activatedAt: null })).toEqual([]);
    expect(texts({})).toEqual([['ACTIVATED', 'IV plan activated']]);
    expect(texts({ status: 'COMPLETED', endedAt: later })[1]).toEqual(['COMPLETED', 'IV plan completed']);
    expect(texts({ status: 'DISCONTINUED', endedAt: later, endReason: 'Moved away.' })[1]).toEqual([
      'DISCONTINUED',
      'IV plan discontinued (Moved away.)',
    ]);
  });

  it.each([
    ['HELD', 'Infection.', 'Plan on hold (Infection.)'],
    ['RESUMED', null, 'Plan resumed'],
    ['REPLANNED', 'Holiday.', 'Plan changed (Holiday.)'],
    ['STEPPED_BACK', 'Relapse.', 'Plan stepped back to an earlier phase (Relapse.)'],
  ] as const)('%s', (kind, reason, text) => {
    const told = planEventEntry({ id: 'event', planId: 'plan', kind, reason, occurredAt: at }, ZONE);
    expect(told).toMatchObject({ kind: 'PLAN', event: kind, text, planId: 'plan', resourceId: 'event' });
  });
});

describe('a side effect', () => {
  it('is told with its highest grade', () => {
    const effect = { id: 'effect', sessionId: 'session', sessionNumber: 3, label: 'Nausea', onsetAt: at };
    const told = (highestGrade: number, isSerious: boolean) =>
      sideEffectEntry({ ...effect, highestGrade, isSerious }, 'plan', ZONE).text;
    expect(told(2, false)).toBe('Nausea, grade 2 (session 3)');
    expect(told(4, true)).toBe('Nausea, grade 4, serious (session 3)');
  });
});

describe('a questionnaire', () => {
  const form = { id: 'form', completedAt: at, label: 'GAD-7', owner: null };
  it.each([
    ['P14D', 16, 'severe', null, 'GAD-7 (last 2 weeks): 16, severe'],
    ['PT24H', 0, null, null, 'GAD-7 (last 24 hours): 0'],
    ['SINCE_DOSE', null, null, null, 'GAD-7 (since the dose): no total, items are missing'],
    [
      'P14D',
      12,
      'moderate',
      2,
      'GAD-7 (last 2 weeks): 12, moderate; thoughts of death or self-harm, answered 2',
    ],
  ] as const)('%s %s %s %s', (recall, total, bandLabel, selfHarm, text) => {
    expect(assessmentEntry({ ...form, recall, total, bandLabel, selfHarm }, ZONE)).toMatchObject({
      text,
      sessionId: null,
    });
  });
});
