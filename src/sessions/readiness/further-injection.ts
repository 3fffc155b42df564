/** What a further injection is held against, read with the manager of the caller: all of it stands in rows of the session. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import { redAlertsLastingAt } from '../../tasks/alerts.js';
import { readBedsideFacts } from '../monitoring/bedside-facts.js';
import type { Session } from '../session.entity.js';
import { furtherInjectionBlockers, type InjectionTimes } from './domain/further-injection.js';
import { toPreDoseReadings } from './read-pre-dose.js';
import type { SpokenBlocker } from './readiness.lookup.js';
import { sayBlocker } from './readiness.messages.js';

export async function readInjectionBlockers(
  manager: EntityManager,
  session: Session,
  times: InjectionTimes,
  rules: RuleSet,
): Promise<readonly SpokenBlocker[]> {
  const bedside = await readBedsideFacts(manager, session);
  const readings = await toPreDoseReadings(manager, session.id, bedside.readings, rules.alerts);
  const redAlerts = await redAlertsLastingAt(manager, session.id, times.at);
  const facts = { readings, redAlerts: redAlerts.map(({ rule }) => rule) };
  return furtherInjectionBlockers(facts, times, rules).map((blocker) => ({
    ...blocker,
    message: sayBlocker(blocker, NO_LABELS),
  }));
}

/** None of these blockers is about the checklist. */
const NO_LABELS: ReadonlyMap<string, string> = new Map();
