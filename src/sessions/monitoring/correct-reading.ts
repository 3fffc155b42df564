/** The transactions that correct a reading. How it stood before stays readable. */
import type { EntityManager } from 'typeorm';
import type { VitalsRules } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { presentState } from '../../platform/errors/present-state.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { newId } from '../../platform/ids/ids.js';
import type { TriedInVain, VitalFlags, VitalSigns } from './domain/vitals-plausibility.js';
import { toVitalsReadingResponse } from './dto/vitals.responses.js';
import { holdOpenSession, type MonitoredSession } from './monitored-session.js';
import { judge } from './record-reading.js';
import { VitalsCorrection, type VitalsCorrectionKind } from './vitals-correction.entity.js';
import { VitalsReading } from './vitals-reading.entity.js';
import { readingInError, readingNotFound } from './vitals.problems.js';

/** What is left out stays as it is; null clears a value. */
export interface AmendedVitals extends VitalSigns, VitalFlags, TriedInVain {
  readonly measuredAt?: Date;
  /** Where that lies in the future: that it does. */
  readonly ahead: readonly ProblemReason[];
}

export interface Correction {
  readonly sessionId: string;
  readonly readingId: string;
  readonly reason: string;
  readonly now: Date;
}

export interface CorrectedReading {
  readonly session: MonitoredSession;
  readonly reading: VitalsReading;
}

/** @throws sessionTakesNoReadings, readingNotFound, readingInError, vitalsImpossible */
export function amendReading(
  tx: EntityManager,
  caller: Caller,
  correction: Correction,
  { ahead, ...amended }: AmendedVitals,
  rules: VitalsRules,
): Promise<CorrectedReading> {
  return correct(tx, caller, correction, 'AMENDED', (reading, session) => {
    const said = Object.entries(amended).filter(([, value]) => value !== undefined);
    Object.assign(reading, Object.fromEntries(said));
    const { measuredAt } = reading;
    const confirmReasons = judge({ signs: reading, measuredAt, ahead }, session, rules);
    const status = confirmReasons.length > 0 ? 'UNCONFIRMED' : 'ACCEPTED';
    Object.assign(reading, { confirmReasons, status });
  });
}

/** @throws sessionTakesNoReadings, readingNotFound, readingInError */
export function enterReadingInError(
  tx: EntityManager,
  caller: Caller,
  correction: Correction,
): Promise<CorrectedReading> {
  return correct(tx, caller, correction, 'ENTERED_IN_ERROR', (reading) => {
    reading.status = 'ENTERED_IN_ERROR';
  });
}

const ACTIONS = { AMENDED: 'vitals.amend', ENTERED_IN_ERROR: 'vitals.enter-in-error' } as const;

async function correct(
  tx: EntityManager,
  caller: Caller,
  { sessionId, readingId, reason, now }: Correction,
  kind: VitalsCorrectionKind,
  apply: (reading: VitalsReading, session: MonitoredSession) => void,
): Promise<CorrectedReading> {
  const session = await holdOpenSession(tx, caller, sessionId);
  const reading = await tx.findOne(VitalsReading, {
    where: { sessionId, id: readingId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!reading) throw readingNotFound();
  if (reading.status === 'ENTERED_IN_ERROR') throw readingInError(presentState(reading));
  const before = toVitalsReadingResponse(reading, session);
  apply(reading, session);
  await tx.insert(VitalsCorrection, {
    id: newId(),
    sessionId,
    readingId,
    kind,
    reason,
    before,
    recordedAt: now,
    recordedBy: caller.id,
  });
  await tx.save(Object.assign(reading, { updatedAt: now, updatedBy: caller.id }));
  await recordAudit(tx, caller, {
    action: ACTIONS[kind],
    patientIds: [session.patientId],
    resourceId: readingId,
  });
  return { session, reading };
}
