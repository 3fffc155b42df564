/**
 * Brings the alerts of a session in line with its facts: raises what is missing, resolves what is over, withdraws what a
 * correction took the cause of. Runs in the transaction of the fact, so that both are committed together.
 */
import { In, IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import { readRuleSet } from '../../clinic/rules/rule-sets.lookup.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { SessionChange } from '../../platform/changes/changes.js';
import type { Alert } from '../../tasks/alert.entity.js';
import { changeAlert, lockAlertsOf, raiseAlert, readAlertsOf, type KnownAlert } from '../../tasks/alerts.js';
import { isSigned } from '../late-entry.js';
import { periodFromGrade } from '../side-effects/domain/timeline.js';
import { sideEffectsOf, timelineOf } from '../side-effects/read-side-effects.js';
import { isSeriousEventRule } from '../side-effects/serious-events/serious-events.messages.js';
import { Session } from '../session.entity.js';
import { readBedsideFacts, readCadssOf, toBedsideReading } from './bedside-facts.js';
import type { Baseline } from './domain/bedside.js';
import { judgeReading } from './domain/alert-rules.js';
import { expectedAlerts, type ExpectedAlert, type SymptomFact } from './domain/expected-alerts.js';
import { readSettled, resolutionByPerson } from './read-settled.js';
import { expectedCallsOf } from './read-grave-effects.js';
import { VitalsReading } from './vitals-reading.entity.js';

const CAUSES: readonly string[] = ['VITALS', 'SCALE', 'SIDE_EFFECT'];

const NO_CAUSE = 'A correction of the record showed that there was no cause.';
/** A new alert is raised for it, because what became of an alert is never taken back. */
const NOT_OVER = 'A correction of the record showed that it was not over.';
/** Nobody was wrong who resolved it: the fact is another one now. */
const WENT_ON =
  'What it is about was corrected, or told of anew, after a person had resolved it. It is raised anew.';

type Moment = Pick<SessionChange, 'sessionId' | 'now'>;

/** Follows every fact of a session that is recorded or corrected. */
export async function alertsFollow(tx: EntityManager, change: SessionChange): Promise<void> {
  await judgeAlerts(tx, change);
}

/** @returns the alerts that were raised */
export async function judgeAlerts(tx: EntityManager, { sessionId, now }: Moment): Promise<readonly Alert[]> {
  await lockAlertsOf(tx, sessionId);
  const session = await tx.findOneByOrFail(Session, { id: sessionId });
  if (session.ruleSetVersion === null) return [];
  const { version, rules } = await readRuleSet(tx, session.ruleSetVersion);
  const symptoms = await readSymptoms(tx, sessionId, rules.alerts);
  const known = (await readAlertsOf(tx, sessionId)).filter(
    ({ alert, state }) =>
      CAUSES.includes(alert.subjectType) && !isSeriousEventRule(alert.rule) && state.withdrawnAt === null,
  );
  const ofFacts = expectedAlerts(
    {
      bedside: await readBedsideFacts(tx, session),
      cadss: await readCadssOf(tx, sessionId),
      symptoms,
      doseStartedAt: session.doseStartedAt,
      settled: await readSettled(tx, sessionId, known),
    },
    rules.alerts,
  );
  const expected = [...ofFacts, ...(await expectedCallsOf(tx, session, symptoms, known))];
  await withdrawUnfounded(tx, known, expected, now);
  const raised: Alert[] = [];
  for (const alert of expected) {
    const same = known.filter((one) => isSame(one, alert));
    const open = same.filter(({ state }) => state.isOpen).map(({ alert: { id } }) => id);
    if (open.length === 0 && (alert.end === null || same.length === 0)) {
      for (const ended of same)
        await withdraw(tx, ended.alert.id, resolutionByPerson(ended) ? WENT_ON : NOT_OVER, now);
      const made = await raise(tx, session, alert, { version, rules }, now);
      if (made) raised.push(made);
      if (made) open.push(made.id);
    }
    if (alert.end)
      for (const id of open)
        await changeAlert(tx, id, { ...bySystem(now), type: alert.end.type, occurredAt: alert.end.at });
  }
  return raised;
}

/**
 * A monitor talks every second, so what it sends is first held against the open alerts alone; only a value that may
 * change something is judged together with all the facts of the session.
 */
export async function judgeAlertsAfterReading(
  tx: EntityManager,
  session: Session,
  reading: VitalsReading,
  rules: RuleSet,
  now: Date,
): Promise<readonly Alert[]> {
  const moment = { sessionId: session.id, now };
  // People type now and then, and a pressure comes every few minutes: these are judged in full.
  if (reading.deviceId === null || reading.systolicMmHg !== null) return judgeAlerts(tx, moment);
  const context = {
    baseline: reading.etco2MmHg === null ? null : await etco2Baseline(tx, session),
    doseStartedAt: session.doseStartedAt,
    redSymptoms: [],
  };
  const judged = judgeReading([toBedsideReading(reading)], 0, context, rules.alerts);
  const open = (await readAlertsOf(tx, session.id)).filter(({ state }) => state.isOpen);
  const mayChange = judged.some(({ rule, finding }) => {
    const same = open.find(({ alert }) => alert.rule === rule);
    if (finding === null) return same !== undefined;
    const mayRise = finding.severity === 'RED' || rule === 'spo2';
    return same === undefined || (same.alert.severity === 'YELLOW' && mayRise);
  });
  return mayChange ? judgeAlerts(tx, moment) : [];
}

/** The baseline of what a monitor sends and a rise is counted of. */
async function etco2Baseline(
  tx: EntityManager,
  { id: sessionId, doseStartedAt }: Session,
): Promise<Baseline | null> {
  const last = await tx.findOne(VitalsReading, {
    where: {
      sessionId,
      status: In(['ACCEPTED', 'CONFIRMED']),
      etco2MmHg: Not(IsNull()),
      ...(doseStartedAt ? { measuredAt: LessThanOrEqual(doseStartedAt) } : {}),
    },
    order: { measuredAt: 'DESC', id: 'DESC' },
  });
  return last && toBedsideReading(last);
}

async function withdrawUnfounded(
  tx: EntityManager,
  known: readonly KnownAlert[],
  expected: readonly ExpectedAlert[],
  now: Date,
): Promise<void> {
  for (const one of known) {
    if (expected.some((alert) => isSame(one, alert))) continue;
    await withdraw(tx, one.alert.id, NO_CAUSE, now);
  }
}

function withdraw(tx: EntityManager, alertId: string, note: string, now: Date): Promise<void> {
  return changeAlert(tx, alertId, { ...bySystem(now), type: 'WITHDRAWN', occurredAt: now, note });
}

function isSame({ alert }: KnownAlert, { rule, severity, causes }: ExpectedAlert): boolean {
  return alert.rule === rule && alert.severity === severity && causes.has(alert.subjectId ?? '');
}

/** What nobody can act on any more, for it happened long ago or is told after the signature, is listed and pages nobody. */
function raise(
  tx: EntityManager,
  session: Session,
  { causes: _causes, end: _end, ...finding }: ExpectedAlert,
  { version, rules }: { readonly version: number; readonly rules: RuleSet },
  now: Date,
): Promise<Alert | null> {
  const { id, patientId, psychiatristId } = session;
  const minutes = (now.getTime() - finding.occurredAt.getTime()) / 60_000;
  const isPast = minutes > rules.vitals.retrospectiveAfterMinutes || isOfSignedRecord(session, finding);
  return raiseAlert(
    tx,
    {
      ...finding,
      patientId,
      psychiatristId,
      sessionId: id,
      ruleSetVersion: version,
      acknowledgeWithinMinutes: isPast ? null : rules.alerts.acknowledgeWithinMinutes[finding.severity],
      resolvesWhenAcknowledged: false,
      onePer: 'SUBJECT',
    },
    now,
  );
}

/** A symptom that began after the patient had left is no part of the record: it is news, whoever signed before. */
function isOfSignedRecord(session: Session, { subjectType, occurredAt }: SignedFinding): boolean {
  const beganAtHome = session.dischargedAt !== null && occurredAt > session.dischargedAt;
  return isSigned(session) && !(subjectType === 'SIDE_EFFECT' && beganAtHome);
}

type SignedFinding = Pick<ExpectedAlert, 'subjectType' | 'occurredAt'>;

function bySystem(now: Date): { readonly recordedAt: Date; readonly recordedBy: null } {
  return { recordedAt: now, recordedBy: null };
}

/** Each from when until when it was as severe as the rule says, which follows the changes of its grade. */
export async function readSymptoms(
  tx: EntityManager,
  sessionId: string,
  { redSymptoms }: RuleSet['alerts'],
): Promise<readonly SymptomFact[]> {
  return (await sideEffectsOf(tx, sessionId)).flatMap((known) => {
    const { id, code } = known.effect;
    const rule = redSymptoms.find((one) => one.code === code);
    const period = rule && periodFromGrade(timelineOf(known), rule.fromGrade);
    if (!period) return [];
    const { highestGrade: grade, from, until, lastSaidAt } = period;
    return [{ id, code, grade, onsetAt: from, resolvedAt: until, lastSaidAt }];
  });
}
