/** The facts behind `domain/grave-effects.ts`, read in the transaction that judges the alerts. */
import type { EntityManager } from 'typeorm';
import type { KnownAlert } from '../../tasks/alerts.js';
import type { Session } from '../session.entity.js';
import { sideEffectsOf, timelineOf } from '../side-effects/read-side-effects.js';
import {
  DEATH_RULE,
  isGraveEffectRule,
  LIFE_THREATENING_RULE,
} from '../side-effects/serious-events/serious-events.messages.js';
import type { ExpectedAlert, SymptomFact } from './domain/expected-alerts.js';
import { graveEffectAlerts } from './domain/grave-effects.js';

const RULES = { lifeThreatening: LIFE_THREATENING_RULE, death: DEATH_RULE };

export async function expectedCallsOf(
  tx: EntityManager,
  { id: sessionId, dischargedAt }: Session,
  redSymptoms: readonly SymptomFact[],
  known: readonly KnownAlert[],
): Promise<readonly ExpectedAlert[]> {
  const effects = (await sideEffectsOf(tx, sessionId)).map((one) => {
    const { id, code } = one.effect;
    return { id, code, ...timelineOf(one) };
  });
  const resolved = known.flatMap(({ alert, events }) => {
    const word = events.find(({ type, recordedBy }) => type === 'RESOLVED' && recordedBy !== null);
    if (!word || alert.subjectId === null || !isGraveEffectRule(alert.rule)) return [];
    return [{ rule: alert.rule, subjectId: alert.subjectId, at: word.occurredAt }];
  });
  return graveEffectAlerts({ effects, dischargedAt, redSymptoms, resolved }, RULES);
}
