/** Everything the summary of one session is composed from, read with the manager of the caller. A fixed number of queries. */
import { In, type EntityManager } from 'typeorm';
import { Clinic } from '../../../clinic/clinic.entity.js';
import { DrugLot } from '../../../clinic/drug-lots/drug-lot.entity.js';
import { readRuleSet, versionInForceAt } from '../../../clinic/rules/rule-sets.lookup.js';
import { ChildBearingStatement } from '../../../patients/child-bearing/child-bearing-statement.entity.js';
import { Patient } from '../../../patients/patient.entity.js';
import { readAlertsOf } from '../../../tasks/alerts.js';
import { TreatmentPlan } from '../../../treatment-plans/treatment-plan.entity.js';
import { DischargeAssessment } from '../../discharge/discharge-assessment.entity.js';
import { Discharge } from '../../discharge/discharge.entity.js';
import { DoseOrderRecord } from '../../dose-orders/dose-order.entity.js';
import { readDoseLog } from '../../dosing/dose-log.js';
import { RescueMedicine } from '../../dosing/rescue/rescue-medicine.entity.js';
import { DrugRecord } from '../../drug-accountability/drug-record.entity.js';
import { reconcileSession } from '../../drug-accountability/read-reconciliations.js';
import { readBedsideFacts } from '../../monitoring/bedside-facts.js';
import { Device } from '../../monitoring/devices/device.entity.js';
import { Scale } from '../../monitoring/scales/scale.entity.js';
import { VitalsCorrection } from '../../monitoring/vitals-correction.entity.js';
import { VitalsReading } from '../../monitoring/vitals-reading.entity.js';
import { readMoves } from '../../move-corrections.js';
import { ChecklistEntryRecord } from '../../readiness/checklist-entry.entity.js';
import { ReadinessDecisionRecord } from '../../readiness/readiness-decision.entity.js';
import { EntryMove } from '../../entry-move.entity.js';
import { SessionNote } from '../../session-note.entity.js';
import type { Session } from '../../session.entity.js';
import { withTimelines } from '../../side-effects/read-side-effects.js';
import { SideEffect } from '../../side-effects/side-effect.entity.js';
import { SessionEntry } from '../../session-entry.entity.js';

export type SummaryFacts = Awaited<ReturnType<typeof readSummaryFacts>>;

export async function readSummaryFacts(manager: EntityManager, session: Session, now: Date) {
  const version = session.ruleSetVersion ?? (await versionInForceAt(manager, now));
  const [clinic] = await manager.find(Clinic, { take: 1 });
  return {
    session,
    clinic: clinic!,
    rules: (await readRuleSet(manager, version)).rules,
    ...(await readPatient(manager, session)),
    ...(await readBeforeDose(manager, session.id)),
    ...(await readDose(manager, session, now)),
    ...(await readObservations(manager, session)),
    ...(await readDeparture(manager, session.id)),
    moves: await readMoves(manager, session.id),
    alerts: await readAlertsOf(manager, session.id),
    queuedAt: await readQueued(manager, session.id),
  };
}

async function readQueued(manager: EntityManager, sessionId: string): Promise<ReadonlyMap<string, Date>> {
  const stored = await manager.findBy(SessionEntry, { sessionId, outcome: 'STORED' });
  return new Map(stored.map(({ id, updatedAt }) => [id, updatedAt]));
}

async function readPatient(manager: EntityManager, { patientId, planId }: Session) {
  return {
    patient: await manager.findOneByOrFail(Patient, { id: patientId }),
    plan: await manager.findOneByOrFail(TreatmentPlan, { id: planId }),
    childBearing: await manager.find(ChildBearingStatement, {
      where: { patientId },
      order: { statedAt: 'ASC', recordedAt: 'ASC' },
    }),
  };
}

async function readBeforeDose(manager: EntityManager, sessionId: string) {
  const order = { occurredAt: 'ASC', recordedAt: 'ASC', id: 'ASC' } as const;
  return {
    checklist: await manager.find(ChecklistEntryRecord, { where: { sessionId }, order }),
    decisions: await manager.find(ReadinessDecisionRecord, { where: { sessionId }, order }),
    doseOrders: await manager.find(DoseOrderRecord, {
      where: { sessionId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    }),
  };
}

async function readDose(manager: EntityManager, session: Session, now: Date) {
  const where = { sessionId: session.id };
  const order = { occurredAt: 'ASC', id: 'ASC' } as const;
  const drugRecords = await manager.find(DrugRecord, { where, order });
  return {
    log: await readDoseLog(manager, session.id),
    rescueMedicines: await manager.find(RescueMedicine, { where, order }),
    drugRecords,
    lots: await manager.findBy(DrugLot, { id: In(drugRecords.map(({ lotId }) => lotId)) }),
    reconciled: await reconcileSession(manager, session, now),
  };
}

async function readObservations(manager: EntityManager, session: Session) {
  const where = { sessionId: session.id };
  const effects = await manager.find(SideEffect, { where, order: { onsetAt: 'ASC', id: 'ASC' } });
  const readings = await manager.find(VitalsReading, { where, order: { measuredAt: 'ASC', id: 'ASC' } });
  const deviceIds = readings.map(({ deviceId }) => deviceId).filter((id) => id !== null);
  return {
    bedside: await readBedsideFacts(manager, session),
    readings,
    devices: await manager.find(Device, {
      where: { id: In([...new Set(deviceIds)]) },
      order: { id: 'ASC' },
    }),
    readingCorrections: await manager.find(VitalsCorrection, {
      where,
      order: { recordedAt: 'ASC', id: 'ASC' },
    }),
    scales: await manager.find(Scale, { where, order: { assessedAt: 'ASC', id: 'ASC' } }),
    sideEffects: await withTimelines(manager, effects),
  };
}

async function readDeparture(manager: EntityManager, sessionId: string) {
  const where = { sessionId };
  const order = { occurredAt: 'ASC', recordedAt: 'ASC', id: 'ASC' } as const;
  return {
    discharges: await manager.find(Discharge, { where, order: { recordedAt: 'ASC' } }),
    assessments: await manager.find(DischargeAssessment, { where, order }),
    notes: await manager.find(SessionNote, { where, order }),
    notesAway: await manager.findBy(EntryMove, { fromSessionId: sessionId, kind: 'NOTE' }),
  };
}
