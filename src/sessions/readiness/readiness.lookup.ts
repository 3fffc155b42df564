import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { Patient } from '../../patients/patient.entity.js';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import { ScreeningLookup } from '../../patients/screening/screening.lookup.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { VitalsLookup } from '../monitoring/vitals.lookup.js';
import type { Session } from '../session.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { readinessBlockers, type Clearer, type ReadinessFacts } from './domain/readiness.js';
import { sayBlocker } from './readiness.messages.js';

/** A reason against the dose, with a sentence and with the roles that can clear it. */
export interface SpokenBlocker extends ProblemReason {
  readonly clearableBy: readonly Clearer[];
}

/** Everything that stands in the way of a dose; nothing when it may start. */
export type BlockersOf = (manager: EntityManager, session: Session) => Promise<readonly SpokenBlocker[]>;

/** Asks every room that has a say in whether a dose may start. */
@Injectable()
export class ReadinessLookup {
  constructor(
    private readonly sessions: SessionsLookup,
    private readonly clinics: ClinicLookup,
    private readonly patients: PatientsLookup,
    private readonly screening: ScreeningLookup,
    private readonly vitals: VitalsLookup,
  ) {}

  /**
   * Asks the other rooms what they know about a dose of this session at an instant. What is quick to change and stands
   * in the rows of session, plan and patient is read only when the answer is called, with the manager it is given: in
   * the transaction of a write that is the locked session. The rest is gathered before, because those rooms answer on
   * connections of their own, and a transaction that waited for one while it holds its own could wait for ever when
   * all are taken. The first dose asks for all of it once more.
   * @param measuredUntil vitals count up to then
   */
  async gather(session: Session, at: Date, measuredUntil = at): Promise<BlockersOf> {
    const { patientId, modality, zone, checkedInAt } = session;
    const day = localDayOf(at, zone);
    const last = await this.sessions.lastDosedBefore(session, at);
    const lastDoseOn = last?.doseStartedAt ? localDayOf(last.doseStartedAt, last.zone) : null;
    const { reasons } = await this.screening.eligibility(patientId, modality, day, lastDoseOn);
    const { spravatoSite } = await this.clinics.current();
    const gathered = {
      modality,
      eligibilityCodes: reasons.map(({ code }) => code),
      hasPreDoseReading:
        checkedInAt !== null && (await this.vitals.hasPreDoseReading(session.id, checkedInAt, measuredUntil)),
      isSiteCertified: spravatoSite.status === 'CERTIFIED',
      isRemsEnrolled: await this.patients.remsEnrolledOn(patientId, day),
    };
    const spoken = new Map(reasons.map(({ code, message }) => [code, message]));
    return async (manager, current) =>
      readinessBlockers({ ...gathered, ...(await readRows(manager, current)) }).map(
        ({ code, clearableBy }) => ({ code, message: spoken.get(code) ?? sayBlocker(code), clearableBy }),
      );
  }
}

async function readRows(
  manager: EntityManager,
  { planId, patientId, checkedInAt, escortName }: Session,
): Promise<Pick<ReadinessFacts, 'isPatientActive' | 'isCheckedIn' | 'isPlanActive' | 'isEscortNamed'>> {
  const plan = await manager.findOneByOrFail(TreatmentPlan, { id: planId });
  const patient = await manager.findOneByOrFail(Patient, { id: patientId });
  return {
    isPatientActive: patient.status === 'ACTIVE',
    isCheckedIn: checkedInAt !== null,
    isPlanActive: plan.status === 'ACTIVE',
    isEscortNamed: escortName !== null,
  };
}
