/** Three invented doses and how their observations stand, for the specs of the plan. Minutes count from the dose. */
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { Observed } from './observation-match.js';
import { observationPlan, type ObservedSession } from './observation-plan.js';

export const rules = defaultRuleSet.observations;
export const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 4, 17) + minute * 60_000);
export const minuteOf = (instant: Date): number => (instant.getTime() - at(0).getTime()) / 60_000;

export const infusion: ObservedSession = {
  status: 'DOSING',
  modality: 'IV',
  orderedMg: 40,
  orderedInfusionMinutes: 40,
  checkedInAt: at(-30),
  doseStartedAt: at(0),
  lastDoseAt: at(0),
  doseEnd: { at: at(40), isProjected: true },
  dischargedAt: null,
};
export const injections: ObservedSession = {
  ...infusion,
  modality: 'IM',
  orderedInfusionMinutes: null,
  doseEnd: { at: at(0), isProjected: true },
};
export const spravato: ObservedSession = {
  ...injections,
  modality: 'SPRAVATO',
  orderedMg: 84,
  lastDoseAt: at(10),
  doseEnd: { at: at(10), isProjected: false },
};

export const set = (minute: number, more: Partial<Observed> = {}): Observed => ({
  id: `v${minute}`,
  kind: 'VITALS',
  at: at(minute),
  hasMoaas: true,
  ...more,
});
export const plan = (session: ObservedSession, now: number, ...observed: Observed[]) =>
  observationPlan(session, observed, at(now), rules);
export const minutes = (session: ObservedSession, kind = 'VITALS') =>
  plan(session, 0)
    .filter((item) => item.kind === kind && item.offsetMinutes !== null)
    .map(({ plannedAt }) => minuteOf(plannedAt));
export const statusAt = (session: ObservedSession, now: number, minute: number, ...observed: Observed[]) =>
  plan(session, now, ...observed).find(
    (item) => item.kind === 'VITALS' && item.offsetMinutes !== null && minuteOf(item.plannedAt) === minute,
  )?.status;
