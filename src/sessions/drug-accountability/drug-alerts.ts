/**
 * Tells somebody what a controlled drug does not add up to, in the transaction of the fact that shows it: a dose from a lot
 * that should not be used, and at the end of a session a difference. What is corrected is withdrawn, what is explained is
 * resolved. Who has to explain it finds it in the list of discrepancies, whatever becomes of the alert.
 */
import { In, type EntityManager } from 'typeorm';
import { DrugLot } from '../../clinic/drug-lots/drug-lot.entity.js';
import {
  DRUG_OF,
  LOT_DEVIATION_CODES,
  lotDeviations,
  normalLotNumber,
} from '../../clinic/drug-lots/domain/drug-lot.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { readRuleSet } from '../../clinic/rules/rule-sets.lookup.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { SessionChange } from '../../platform/changes/changes.js';
import { changeAlert, lockAlertsOf, raiseAlert, readAlertsOf, type KnownAlert } from '../../tasks/alerts.js';
import { alertDeviations } from '../dosing/dose-alerts.js';
import { Session } from '../session.entity.js';
import { sayDiscrepancy, sayLotDeviation } from './drug.messages.js';
import type { DrugRecord } from './drug-record.entity.js';
import { reconcileSession, type SessionReconciliation } from './read-reconciliations.js';

const DISCREPANCY = 'drug.discrepancy';
export const NOT_WITNESSED = 'drug.waste-not-witnessed';
/** Of a lot that was named with a dose. */
const LOT_RULES: readonly string[] = LOT_DEVIATION_CODES;
const NO_CAUSE = 'A correction of the record showed that there was no cause.';

/** Follows every fact of a session that is recorded or corrected, and the discharge. */
export async function drugAlertsFollow(
  tx: EntityManager,
  { sessionId, caller, now }: SessionChange,
): Promise<void> {
  const session = await tx.findOneByOrFail(Session, { id: sessionId });
  if (session.ruleSetVersion === null) return;
  const { rules } = await readRuleSet(tx, session.ruleSetVersion);
  const reconciled = await reconcileSession(tx, session, now);
  await alertLotsGiven(tx, reconciled, rules, { by: caller.id, now });
  await alertDiscrepancy(tx, reconciled, rules, { by: caller.id, now });
}

/** A device or an injection names its lot as text; where the clinic knows the lot, it is held against it. */
async function alertLotsGiven(
  tx: EntityManager,
  { session, events, records }: SessionReconciliation,
  rules: RuleSet,
  { by, now }: Moment,
): Promise<void> {
  const named = events.filter(({ lotNumber }) => lotNumber !== null);
  const told = await openAlerts(
    tx,
    session.id,
    ({ alert }) => alert.subjectType === 'ADMINISTRATION_EVENT' && LOT_RULES.includes(alert.rule),
  );
  const stands = new Set<string>();
  const lots = await tx.findBy(DrugLot, {
    drug: DRUG_OF[session.modality],
    lotNumber: In(named.map(({ lotNumber }) => normalLotNumber(lotNumber!))),
  });
  for (const { id, occurredAt, lotNumber } of named) {
    const lot = lots.find((one) => one.lotNumber === normalLotNumber(lotNumber!));
    // Whoever drew from the lot was told already.
    const drawn = records.filter(({ lotId }) => lotId === lot?.id).flatMap(({ deviations }) => deviations);
    const deviations = lot
      ? lotDeviations(lot, localDayOf(occurredAt, session.zone)).filter(({ code }) => !drawn.includes(code))
      : [];
    const fact = { type: 'ADMINISTRATION_EVENT', id, occurredAt } as const;
    for (const { code } of deviations) stands.add(`${id} ${code}`);
    await alertDeviations(tx, { session, rules, now }, fact, deviations.map(sayLotDeviation));
  }
  const withdrawal = { occurredAt: now, recordedAt: now, recordedBy: by, note: NO_CAUSE };
  for (const { alert } of told)
    if (!stands.has(`${alert.subjectId} ${alert.rule}`))
      await changeAlert(tx, alert.id, { type: 'WITHDRAWN', ...withdrawal });
}

interface Moment {
  readonly by: string;
  readonly now: Date;
}

async function alertDiscrepancy(
  tx: EntityManager,
  reconciled: SessionReconciliation,
  rules: RuleSet,
  { by, now }: Moment,
): Promise<void> {
  const { session, reconciliation, explanation } = reconciled;
  const { status, differenceMg, toleranceMg, findings } = reconciliation;
  // A waste without witness has an alert of its own.
  const isDue = status === 'DISCREPANCY' && findings.some(({ recordId }) => recordId === null);
  await lockAlertsOf(tx, session.id);
  for (const { alert } of await openAlerts(tx, session.id, ({ alert }) => alert.rule === DISCREPANCY))
    if (!isDue || alert.value !== differenceMg)
      await changeAlert(tx, alert.id, {
        type: status === 'EXPLAINED' ? 'RESOLVED' : 'WITHDRAWN',
        ...{ occurredAt: now, recordedAt: now, recordedBy: by },
        note: status === 'EXPLAINED' ? null : NO_CAUSE,
      });
  if (!isDue) return;
  const occurredAt = session.dischargedAt ?? now;
  const isLive = now.getTime() - occurredAt.getTime() <= rules.vitals.retrospectiveAfterMinutes * 60_000;
  await raiseAlert(
    tx,
    {
      ...{ patientId: session.patientId, sessionId: session.id, psychiatristId: session.psychiatristId },
      ...{ rule: DISCREPANCY, severity: 'YELLOW', message: sayDiscrepancy(reconciliation) },
      // After an explanation that holds no longer it is another matter, which is told anew.
      ...{ subjectType: 'DRUG_RECONCILIATION', subjectId: explanation?.id ?? session.id },
      ...{ value: differenceMg, threshold: toleranceMg, unit: 'mg' },
      ...{ ruleSetVersion: reconciled.ruleSetVersion, occurredAt, resolvesWhenAcknowledged: false },
      acknowledgeWithinMinutes: isLive ? rules.alerts.acknowledgeWithinMinutes.YELLOW : null,
      onePer: 'SESSION',
    },
    now,
  );
}

/** The witness has answered: nobody has to be called for that any more. */
export async function resolveWitnessAlerts(
  tx: EntityManager,
  { id, sessionId }: DrugRecord,
  moment: Moment,
): Promise<void> {
  await resolve(tx, sessionId, moment, ({ alert }) => alert.rule === NOT_WITNESSED && alert.subjectId === id);
}

/** A psychiatrist has explained what did not add up. */
export async function resolveDrugAlerts(tx: EntityManager, sessionId: string, moment: Moment): Promise<void> {
  const rules: readonly string[] = [DISCREPANCY, NOT_WITNESSED, 'drug.waste-refused'];
  await resolve(tx, sessionId, moment, ({ alert }) => rules.includes(alert.rule));
}

async function resolve(
  tx: EntityManager,
  sessionId: string,
  { by, now }: Moment,
  isMeant: (known: KnownAlert) => boolean,
): Promise<void> {
  await lockAlertsOf(tx, sessionId);
  for (const { alert } of await openAlerts(tx, sessionId, isMeant))
    await changeAlert(tx, alert.id, { type: 'RESOLVED', occurredAt: now, recordedAt: now, recordedBy: by });
}

async function openAlerts(
  tx: EntityManager,
  sessionId: string,
  isMeant: (known: KnownAlert) => boolean,
): Promise<readonly KnownAlert[]> {
  return (await readAlertsOf(tx, sessionId)).filter((known) => known.state.isOpen && isMeant(known));
}
