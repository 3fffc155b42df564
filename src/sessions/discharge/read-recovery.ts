/** What the gates of a discharge ask of the other rooms, read with the manager of the caller. */
import { Between, LessThanOrEqual, type EntityManager } from 'typeorm';
import { VitalsReading } from '../monitoring/vitals-reading.entity.js';
import type { Session } from '../session.entity.js';
import { SideEffect } from '../side-effects/side-effect.entity.js';
import { DischargeAssessment } from './discharge-assessment.entity.js';
import type { DischargeFacts, OngoingSymptom, RecoveryReading } from './domain/recovery-facts.js';
import { escortOf, statementsOf } from './statements.js';

/** Everything that is known up to the instant at which the patient would leave. */
export async function readDischargeFacts(
  manager: EntityManager,
  session: Session,
  at: Date,
): Promise<DischargeFacts> {
  const assessments = await manager.find(DischargeAssessment, {
    where: { sessionId: session.id, occurredAt: LessThanOrEqual(at) },
    order: { occurredAt: 'ASC', recordedAt: 'ASC' },
  });
  return {
    modality: session.modality,
    doseEndedAt: session.doseEndedAt,
    escortName: escortOf(assessments) ?? session.escortName,
    statements: statementsOf(assessments),
    baseline: { systolicMmHg: null, diastolicMmHg: null, spo2Percent: null, cadssTotal: null },
    readings: await readRecovery(manager, session, at),
    moaas: [],
    cadss: [],
    ongoingSymptoms: await readOngoingSymptoms(manager, session.id, at),
    redAlerts: [],
  };
}

async function readRecovery(
  manager: EntityManager,
  { id: sessionId, doseStartedAt }: Session,
  at: Date,
): Promise<readonly RecoveryReading[]> {
  if (doseStartedAt === null) return [];
  const readings = await manager.find(VitalsReading, {
    where: { sessionId, measuredAt: Between(doseStartedAt, at) },
  });
  return readings.map(({ measuredAt, status, systolicMmHg, diastolicMmHg, spo2Percent }) => ({
    ...{ measuredAt, isConfirmed: status !== 'UNCONFIRMED' },
    ...{ systolicMmHg, diastolicMmHg, spo2Percent, supplementalOxygenLPerMin: null },
  }));
}

const OVER = ['RESOLVED', 'RESOLVED_WITH_SEQUELAE'];

async function readOngoingSymptoms(
  manager: EntityManager,
  sessionId: string,
  at: Date,
): Promise<readonly OngoingSymptom[]> {
  const effects = await manager.find(SideEffect, {
    where: { sessionId, status: 'RECORDED', onsetAt: LessThanOrEqual(at) },
  });
  return effects.filter(({ course, resolvedAt }) =>
    resolvedAt === null ? !OVER.includes(course) : resolvedAt > at,
  );
}
