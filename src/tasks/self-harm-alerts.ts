/** What was told about thoughts of death or self-harm and has to be seen by whoever gives a dose (`domain/self-harm.ts`). */
import { IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { SafetyRules } from '../clinic/rules/safety-rules.js';
import { Alert } from './alert.entity.js';
import { withEvents } from './alerts.js';
import { alertState } from './domain/alert-state.js';
import { SELF_HARM, selfHarmToBeSeen, type ToldSelfHarm } from './domain/self-harm.js';

/**
 * As the clinic knew it then: a form of the morning that is entered at noon holds up no dose of the forenoon.
 * @param at until when alerts were raised and looked at
 * @param doseAt when the dose would start
 */
export async function selfHarmKnownAt(
  manager: EntityManager,
  patientId: string,
  at: Date,
  doseAt: Date,
  rules: Pick<SafetyRules, 'selfHarmShownDays'>,
): Promise<readonly ToldSelfHarm[]> {
  const alerts = await manager.find(Alert, {
    where: { patientId, sessionId: IsNull(), rule: SELF_HARM, raisedAt: LessThanOrEqual(at) },
  });
  const known = (await withEvents(manager, alerts))
    .filter(({ state }) => state.status !== 'WITHDRAWN')
    .map(({ alert, events }) => {
      const then = events.filter(({ occurredAt }) => occurredAt <= at);
      return { alert, events: then, state: alertState(alert, then) };
    });
  return selfHarmToBeSeen(known, doseAt, rules);
}
