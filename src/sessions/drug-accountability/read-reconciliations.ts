/** Reads everything the drug of a session is judged by, for one session or many, in a handful of queries. */
import { In, type EntityManager } from 'typeorm';
import { DRUG_OF, type ControlledDrug } from '../../clinic/drug-lots/domain/drug-lot.js';
import { readRuleSet, versionInForceAt } from '../../clinic/rules/rule-sets.lookup.js';
import type { RuleSet, VersionedRuleSet } from '../../clinic/rules/rule-set.js';
import type { AdministrationEventRecord } from '../dosing/administration-event.entity.js';
import { deliveredDose } from '../dosing/domain/delivered-dose.js';
import { readDoseLogs } from '../dosing/dose-log.js';
import type { Session } from '../session.entity.js';
import type { SessionStatus } from '../domain/session-status.js';
import {
  reconcileDrug,
  type DrugAccount,
  type DrugReconciliation,
  type ExplainedState,
} from './domain/drug-reconciliation.js';
import { DrugExplanation } from './drug-explanation.entity.js';
import { DrugRecord } from './drug-record.entity.js';

export interface SessionReconciliation {
  readonly session: Session;
  /** Those that count, in the order they happened. */
  readonly records: readonly DrugRecord[];
  readonly events: readonly AdministrationEventRecord[];
  readonly reconciliation: DrugReconciliation;
  /** The latest one, whether it still holds or not. */
  readonly explanation: DrugExplanation | null;
  readonly ruleSetVersion: number;
}

/** Nothing more will be given in these. */
export const ENDED: readonly SessionStatus[] = ['DISCHARGED', 'SIGNED', 'CANCELLED', 'NO_SHOW'];

export async function reconcileSession(
  manager: EntityManager,
  session: Session,
  now: Date,
): Promise<SessionReconciliation> {
  const [reconciled] = await reconcileSessions(manager, [session], now);
  return reconciled!;
}

/** In the order given. */
export async function reconcileSessions(
  manager: EntityManager,
  sessions: readonly Session[],
  now: Date,
): Promise<readonly SessionReconciliation[]> {
  if (sessions.length === 0) return [];
  const ids = sessions.map(({ id }) => id);
  const records = await manager.find(DrugRecord, {
    where: { sessionId: In(ids), status: 'RECORDED' },
    order: { occurredAt: 'ASC', id: 'ASC' },
  });
  const explanations = await manager.find(DrugExplanation, {
    where: { sessionId: In(ids) },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const logs = await readDoseLogs(manager, ids);
  const firstLots = await readFirstLots(manager);
  const rules = await readRulesOf(manager, sessions, now);
  const recordsOf = Map.groupBy(records, ({ sessionId }) => sessionId);
  const explanationsOf = Map.groupBy(explanations, ({ sessionId }) => sessionId);
  return sessions.map((session) => {
    const own = recordsOf.get(session.id) ?? [];
    const { events } = logs.get(session.id)!;
    const { version, rules: ruleSet } = rules(session);
    const explanation = explanationsOf.get(session.id)?.at(-1) ?? null;
    const account = toAccount(session, own, events, firstLots, ruleSet, now);
    // The column holds what was explained of a session where the row names one.
    const explained = (explanation?.explained ?? null) as ExplainedState | null;
    const reconciliation = reconcileDrug(account, explained, now, ruleSet.drugAccountability);
    return { session, records: own, events, reconciliation, explanation, ruleSetVersion: version };
  });
}

type FirstLots = ReadonlyMap<ControlledDrug, Date>;

/** A clinic keeps account of a drug from its first lot on; what was given before it was not asked for. */
async function readFirstLots(manager: EntityManager): Promise<FirstLots> {
  const rows: { drug: ControlledDrug; first: Date }[] = await manager.query(
    'select drug, min(recorded_at) as first from drug_lots group by drug',
  );
  return new Map(rows.map(({ drug, first }) => [drug, first]));
}

async function readRulesOf(
  manager: EntityManager,
  sessions: readonly Session[],
  now: Date,
): Promise<(session: Session) => VersionedRuleSet> {
  const inForce = await versionInForceAt(manager, now);
  const versionOf = ({ ruleSetVersion }: Session) => ruleSetVersion ?? inForce;
  const known = new Map<number, VersionedRuleSet>();
  for (const version of new Set(sessions.map(versionOf)))
    known.set(version, await readRuleSet(manager, version));
  return (session) => known.get(versionOf(session))!;
}

function toAccount(
  session: Session,
  records: readonly DrugRecord[],
  events: readonly AdministrationEventRecord[],
  firstLots: FirstLots,
  rules: RuleSet,
  now: Date,
): DrugAccount {
  const firstLotAt = firstLots.get(DRUG_OF[session.modality]);
  const hasStop = events.some(({ type }) => type === 'STOP');
  return {
    isKept: records.length > 0 || (firstLotAt !== undefined && firstLotAt <= (session.doseStartedAt ?? now)),
    isEnded: ENDED.includes(session.status),
    isDoseOpen: events.length > 0 && !hasStop,
    givenMg: givenMg(session, events, hasStop, rules, now),
    records,
  };
}

/** `isKept` as SQL about sessions of that alias, of those in which something was given or recorded. */
export function isAccountKept(alias: string): string {
  return `(
    exists (select 1 from drug_records r where r.session_id = ${alias}.id and r.status = 'RECORDED')
    or ${alias}.dose_started_at >= (select min(l.recorded_at) from drug_lots l
      where l.drug = case ${alias}.modality when 'SPRAVATO' then 'SPRAVATO' else 'KETAMINE' end))`;
}

/** What was given up to the last event; without a STOP, up to when the patient left, or to now. */
function givenMg(
  { orderedMg, dischargedAt }: Session,
  events: readonly AdministrationEventRecord[],
  hasStop: boolean,
  rules: RuleSet,
  now: Date,
): number {
  const lastAt = events.at(-1)?.occurredAt;
  if (lastAt === undefined) return 0;
  const openUntil = dischargedAt ?? now;
  const until = hasStop || openUntil < lastAt ? lastAt : openUntil;
  return deliveredDose(events, until, orderedMg, rules).deliveredMg;
}
