/** The transaction that stores one reading. */
import type { EntityManager } from 'typeorm';
import type { RuleSet, VitalsRules } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { timeInFuture } from '../../platform/errors/platform-problems.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { readAlertsOf } from '../../tasks/alerts.js';
import { keptLateReason, lateReasonMissing } from '../late-entry.js';
import { Session } from '../session.entity.js';
import { lateReasonNeeded } from '../session.problems.js';
import { unobtainableRefusals } from './domain/unobtainable.js';
import { apnoeaFollows, apnoeaOf } from './apnoea-follows.js';
import {
  checkVitalSigns,
  type TriedInVain,
  type VitalFlags,
  type VitalSign,
  type VitalsReason,
} from './domain/vitals-plausibility.js';
import { toRecordedVitalsResponse, type RecordedVitalsResponse } from './dto/recorded-vitals.dto.js';
import { judgeAlertsAfterReading } from './judge-alerts.js';
import { holdOpenSession, type MonitoredSession } from './monitored-session.js';
import { VitalsReading } from './vitals-reading.entity.js';
import { sayUnobtainable, sayVitalsReason } from './vitals.messages.js';
import { vitalsImpossible } from './vitals.problems.js';

export interface SentReading {
  readonly id: string;
  readonly sessionId: string;
  readonly measuredAt: Date;
  /** Where that lies in the future: that it does. */
  readonly ahead: readonly ProblemReason[];
  readonly signs: Readonly<Record<VitalSign, number | null>> & Required<VitalFlags> & Required<TriedInVain>;
  readonly lateReason: string | undefined;
  /** What the client said, to be compared when the same id comes again. */
  readonly content: object;
  readonly deviceId: string | null;
}

/**
 * @returns the reading, or that it is there already
 * @throws sessionTakesNoReadings, vitalsImpossible, sameIdOtherContent
 */
export async function recordReading(
  tx: EntityManager,
  caller: Caller,
  sent: SentReading,
  rules: RuleSet,
  now: Date,
): Promise<RecordedVitalsResponse | EntryExists<RecordedVitalsResponse>> {
  const { id, sessionId } = sent;
  // Looked for first, so that a reading sent again is answered alike after the session was closed.
  const known = await tx.findOneBy(VitalsReading, { sessionId, id });
  if (known) return repeated(tx, known, sent, rules);
  const session = await holdOpenSession(tx, caller, sessionId);
  const confirmReasons = judge(sent, session, rules.vitals, lateReasonMissing(session, sent.lateReason));
  const reading = tx.create(VitalsReading, {
    id,
    sessionId,
    measuredAt: sent.measuredAt,
    ...sent.signs,
    status: confirmReasons.length > 0 ? 'UNCONFIRMED' : 'ACCEPTED',
    confirmReasons,
    isRetrospective: minutesBetween(sent.measuredAt, now) > rules.vitals.retrospectiveAfterMinutes,
    lateReason: keptLateReason(session, sent.lateReason),
    recordedAt: now,
    recordedBy: caller.id,
    deviceId: sent.deviceId,
    requestId: caller.requestId,
    contentHash: contentHash(sent.content),
    updatedAt: now,
    updatedBy: caller.id,
    version: 1,
  });
  if (await insertIfNew(tx, VitalsReading, reading)) {
    if (reading.respiratoryRatePerMinute === 0) await apnoeaFollows(tx, { sessionId, caller, now });
    const alerts = await judgeAlertsAfterReading(tx, session, reading, rules, now);
    const sideEffectId = await apnoeaOf(tx, reading, rules.sideEffects.apnoea);
    return toRecordedVitalsResponse(reading, session, alerts, sideEffectId);
  }
  return repeated(tx, await tx.findOneByOrFail(VitalsReading, { sessionId, id }), sent, rules);
}

/**
 * @param late where it comes after the signature and nobody says why
 * @returns why the reading has to be confirmed
 * @throws vitalsImpossible, timeInFuture, lateReasonNeeded with every reason
 */
export function judge(
  { signs, measuredAt, ahead }: Pick<SentReading, 'signs' | 'measuredAt' | 'ahead'>,
  { checkedInAt }: Pick<MonitoredSession, 'checkedInAt'>,
  rules: VitalsRules,
  late: readonly ProblemReason[] = [],
): readonly VitalsReason[] {
  const { rejects, confirms } = checkVitalSigns(signs, rules);
  const refusals = unobtainableRefusals(signs.unobtainable, signs);
  const errors: ProblemReason[] = [...rejects.map(sayVitalsReason), ...refusals.map(sayUnobtainable)];
  if (measuredAt < checkedInAt)
    errors.push({
      code: 'vitals.before-check-in',
      pointer: '/measuredAt',
      message: 'This was measured before the patient was checked in.',
      notBefore: checkedInAt.toISOString(),
    });
  if (errors.length > 0) throw vitalsImpossible({ errors: [...late, ...ahead, ...errors] });
  if (ahead.length > 0) throw timeInFuture({ errors: [...late, ...ahead] });
  if (late.length > 0) throw lateReasonNeeded({ errors: late });
  return confirms;
}

async function repeated(
  tx: EntityManager,
  known: VitalsReading,
  { content }: SentReading,
  { sideEffects }: RuleSet,
): Promise<EntryExists<RecordedVitalsResponse>> {
  assertSameContent(known, content);
  const session = await tx.findOneByOrFail(Session, { id: known.sessionId });
  const alerts = await readAlertsOf(tx, session.id);
  const own = alerts.filter(({ alert }) => alert.subjectId === known.id).map(({ alert }) => alert);
  const sideEffectId = await apnoeaOf(tx, known, sideEffects.apnoea);
  return new EntryExists(toRecordedVitalsResponse(known, session, own, sideEffectId));
}

function minutesBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / 60_000;
}
