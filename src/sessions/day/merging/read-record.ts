/** What two records are compared by before they are made one. */
import { In, Not, type EntityManager } from 'typeorm';
import { localDayOf } from '../../../clinic/domain/local-days.js';
import type { Patient } from '../../../patients/patient.entity.js';
import { TreatmentPlan } from '../../../treatment-plans/treatment-plan.entity.js';
import { isAheadOrRunning } from '../../monitoring/monitored-session.js';
import { Session } from '../../session.entity.js';
import type { RecordToMerge } from './domain/merge-check.js';

export async function readRecord(from: EntityManager, patient: Patient): Promise<RecordToMerge> {
  const { id: patientId, status, nameKey, birthDate, sex } = patient;
  const plans = await from.findBy(TreatmentPlan, { patientId, status: In(['ACTIVE', 'ON_HOLD']) });
  const sessions = await from.findBy(Session, { patientId, status: Not(In(['CANCELLED', 'NO_SHOW'])) });
  return {
    person: { nameKey, birthDate, sex },
    isDeactivated: status === 'DEACTIVATED',
    plans: plans.map(({ id, modality }) => ({ id, modality })),
    sessions: sessions.map((session) => ({
      id: session.id,
      day: localDayOf(session.doseStartedAt ?? session.plannedStart, session.zone),
      isRunning: session.status !== 'SCHEDULED' && isAheadOrRunning(session),
    })),
  };
}
