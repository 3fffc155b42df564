import { describe, expect, it } from '@jest/globals';
import type { PlanOrder } from '../../treatment-plans/plan-order.js';
import { plannedSessions } from './planned-sessions.js';

const clinic = { timeZone: 'America/Los_Angeles', closedDays: [], closedWeekdays: [6, 7] };

const iv: PlanOrder = {
  continuesPlanId: null,
  modality: 'IV',
  indications: ['GAD'],
  diagnosisCode: 'F41.1',
  templateCode: null,
  phases: [
    {
      kind: 'INDUCTION',
      sessions: 2,
      perWeek: 2,
      everyWeeks: 1,
      dose: { mgPerKg: 0.75, mg: null, infusionMinutes: 40 },
    },
    {
      kind: 'MAINTENANCE',
      sessions: 1,
      perWeek: 1,
      everyWeeks: 2,
      dose: { mgPerKg: 0.5, mg: null, infusionMinutes: 50 },
    },
  ],
  firstSessionMg: null,
  dosingWeightKg: 67.3,
  dosingWeightBasis: 'ACTUAL',
  dosingWeightMeasuredOn: '2026-03-02',
  offLabelRationale: null,
  firstDay: '2026-03-05',
  weekdays: [],
  timeOfDay: '09:30',
};

describe('the sessions a plan becomes', () => {
  it('carry the dose of their phase, for the dosing weight', () => {
    expect(
      plannedSessions(iv, clinic).map((session) => [
        session.number,
        session.phaseKind,
        session.phaseOrdinal,
        session.orderedMg,
        session.orderedMgPerKg,
        session.orderedInfusionMinutes,
      ]),
    ).toEqual([
      [1, 'INDUCTION', 1, 50.48, 0.75, 40],
      [2, 'INDUCTION', 1, 50.48, 0.75, 40],
      [3, 'MAINTENANCE', 2, 33.65, 0.5, 50],
    ]);
  });

  it('begin at the same time of day on both sides of a change of the clock', () => {
    const starts = plannedSessions(iv, clinic).map(({ plannedStart }) => plannedStart.toISOString());
    // Thursday 5 March is still in winter time, from Sunday 8 March on it is summer.
    expect(starts.slice(0, 2)).toEqual(['2026-03-05T17:30:00.000Z', '2026-03-09T16:30:00.000Z']);
  });

  it('may begin with another dose on the first day only', () => {
    const dose = { mgPerKg: null, mg: 84, infusionMinutes: null };
    const phases = [{ kind: 'INDUCTION' as const, sessions: 3, perWeek: 2, everyWeeks: 1, dose }];
    const spravato: PlanOrder = {
      ...iv,
      modality: 'SPRAVATO',
      phases,
      firstSessionMg: 56,
      dosingWeightKg: null,
    };
    expect(plannedSessions(spravato, clinic).map(({ orderedMg }) => orderedMg)).toEqual([56, 84, 84]);
  });

  it('are never made for an order without a dose', () => {
    expect(() => plannedSessions({ ...iv, dosingWeightKg: null }, clinic)).toThrow('found sound');
  });
});
