import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import { ScreeningLookup } from '../../patients/screening/screening.lookup.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { VitalsLookup } from '../monitoring/vitals.lookup.js';
import type { Session } from '../session.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { readinessBlockers, type Clearer } from './domain/readiness.js';
import { sayBlocker } from './readiness.messages.js';

/** A reason against the dose, with a sentence and with the roles that can clear it. */
export interface SpokenBlocker extends ProblemReason {
  readonly clearableBy: readonly Clearer[];
}

/** Asks every room that has a say in whether a dose may start. */
@Injectable()
export class ReadinessLookup {
  constructor(
    private readonly sessions: SessionsLookup,
    private readonly clinics: ClinicLookup,
    private readonly patients: PatientsLookup,
    private readonly screening: ScreeningLookup,
    private readonly plans: TreatmentPlansLookup,
    private readonly vitals: VitalsLookup,
  ) {}

  /**
   * Everything that stands in the way of a dose of this session at an instant; nothing when it may start.
   * @param measuredUntil vitals count up to then
   */
  async blockersAt(session: Session, at: Date, measuredUntil = at): Promise<readonly SpokenBlocker[]> {
    const { patientId, modality, zone, checkedInAt } = session;
    const day = localDayOf(at, zone);
    const last = await this.sessions.lastDosedBefore(session, at);
    const lastDoseOn = last?.doseStartedAt ? localDayOf(last.doseStartedAt, last.zone) : null;
    const { reasons } = await this.screening.eligibility(patientId, modality, day, lastDoseOn);
    const { status: planStatus } = await this.plans.get(session.planId);
    const { spravatoSite } = await this.clinics.current();
    const blockers = readinessBlockers({
      modality,
      isCheckedIn: checkedInAt !== null,
      isPlanActive: planStatus === 'ACTIVE',
      eligibilityCodes: reasons.map(({ code }) => code),
      isEscortNamed: session.escortName !== null,
      hasPreDoseReading:
        checkedInAt !== null && (await this.vitals.hasPreDoseReading(session.id, checkedInAt, measuredUntil)),
      isSiteCertified: spravatoSite.status === 'CERTIFIED',
      isRemsEnrolled: await this.patients.remsEnrolledOn(patientId, day),
    });
    const spoken = new Map(reasons.map(({ code, message }) => [code, message]));
    return blockers.map(({ code, clearableBy }) => ({
      code,
      message: spoken.get(code) ?? sayBlocker(code),
      clearableBy,
    }));
  }
}
