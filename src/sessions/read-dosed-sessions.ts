import { IsNull, Not, type EntityManager } from 'typeorm';
import { coursesOf } from '../treatment-plans/domain/continuation.js';
import { TreatmentPlan } from '../treatment-plans/treatment-plan.entity.js';
import { Session } from './session.entity.js';

/** A session whose dose has started, with what later rooms count time from. */
export interface DosedSession {
  readonly id: string;
  readonly planId: string;
  /** The plan that began its course: its own one, unless that continues another. */
  readonly courseId: string;
  readonly patientId: string;
  readonly sessionNumber: number;
  readonly doseStartedAt: Date;
  /** Null while the dose runs. */
  readonly doseEndedAt: Date | null;
  readonly deliveredMg: number | null;
  /** IANA zone stored on the session. */
  readonly zone: string;
  /** The version of the rules it keeps. */
  readonly ruleSetVersion: number;
}

/** Of a patient over all plans, in the order of their doses; also inside a transaction. */
export async function readDosedSessions(
  manager: EntityManager,
  patientId: string,
): Promise<readonly DosedSession[]> {
  const sessions = await manager.find(Session, {
    where: { patientId, doseStartedAt: Not(IsNull()) },
    order: { doseStartedAt: 'ASC', id: 'ASC' },
  });
  const plans = await manager.find(TreatmentPlan, {
    select: { id: true, continuesPlanId: true },
    where: { patientId },
  });
  const courses = coursesOf(plans);
  return sessions.map((session) => ({
    id: session.id,
    planId: session.planId,
    courseId: courses.get(session.planId) ?? session.planId,
    patientId,
    sessionNumber: session.number,
    doseStartedAt: session.doseStartedAt!,
    doseEndedAt: session.doseEndedAt,
    deliveredMg: session.deliveredMg,
    zone: session.zone,
    // A dose is given to nobody who was not checked in, which is when the rules of the session were chosen.
    ruleSetVersion: session.ruleSetVersion!,
  }));
}
