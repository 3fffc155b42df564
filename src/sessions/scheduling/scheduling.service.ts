import { Injectable } from '@nestjs/common';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import { ScreeningLookup } from '../../patients/screening/screening.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { AcknowledgedWarning } from '../../platform/http/acknowledged-warnings.js';
import type { TreatmentPlanResponse } from '../../treatment-plans/dto/treatment-plan.dto.js';
import { PlanFacts } from '../../treatment-plans/plan-facts.js';
import { orderOf } from '../../treatment-plans/plan-order.js';
import { assertOrderable } from '../../treatment-plans/plan-review.js';
import type { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import { doseMgOf, lastDosedSession } from '../last-dose.js';
import { activatePlan, type Activation } from './activate-plan.js';
import type { ActivatedPlanResponse, NotYetMetResponse } from './dto/scheduling.dto.js';
import { endPlan } from './end-plan.js';
import { plannedSessions } from './planned-sessions.js';

@Injectable()
export class SchedulingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: TreatmentPlansLookup,
    private readonly facts: PlanFacts,
    private readonly patients: PatientsLookup,
    private readonly screenings: ScreeningLookup,
  ) {}

  /** Makes a draft the patient's plan and plans its sessions. */
  async activate(
    caller: Caller,
    planId: string,
    given: { readonly occurredAt?: Date; readonly acknowledgedWarnings?: readonly AcknowledgedWarning[] },
  ): Promise<ActivatedPlanResponse> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(given.occurredAt, now);
    const activation = await this.gather(planId, given.acknowledgedWarnings ?? [], now);
    return this.database.write(caller, (tx) =>
      activatePlan(tx, caller, { ...activation, occurredAt, recordedAt: now }),
    );
  }

  /** The course was carried out as far as it was needed. */
  complete(
    caller: Caller,
    planId: string,
    given: { readonly occurredAt?: Date; readonly reason?: string },
  ): Promise<TreatmentPlanResponse> {
    return this.end(caller, planId, 'complete', given);
  }

  /** The course ends early, or a draft is given up. */
  discontinue(
    caller: Caller,
    planId: string,
    given: { readonly occurredAt?: Date; readonly reason: string },
  ): Promise<TreatmentPlanResponse> {
    return this.end(caller, planId, 'discontinue', given);
  }

  private async end(
    caller: Caller,
    planId: string,
    verb: 'complete' | 'discontinue',
    { occurredAt, reason = null }: { readonly occurredAt?: Date; readonly reason?: string | null },
  ): Promise<TreatmentPlanResponse> {
    const recordedAt = this.clock.now();
    const when = { recordedAt, occurredAt: occurredAtOrNow(occurredAt, recordedAt) };
    const end = { planId, verb, isStop: verb === 'discontinue', reason, ...when };
    return this.database.write(caller, (tx) => endPlan(tx, caller, end));
  }

  /**
   * The order is reviewed once more: rules, weight and closed days may have changed since it was drafted. The status of
   * the plan is not looked at here: a request sent twice at once with one Idempotency-Key must reach the transaction.
   */
  private async gather(
    planId: string,
    acknowledged: readonly AcknowledgedWarning[],
    now: Date,
  ): Promise<Omit<Activation, 'occurredAt' | 'recordedAt'>> {
    const plan = await this.plans.get(planId);
    const phases = await this.plans.phases(planId);
    const facts = await this.facts.gather(plan.patientId, now);
    const order = orderOf(plan, phases);
    const lastDosed = await lastDosedSession(this.database.read, plan);
    const previousMg = lastDosed && doseMgOf(lastDosed);
    const acknowledgedWarnings = assertOrderable(order, { ...facts, previousMg }, [
      ...plan.acknowledgedWarnings,
      ...acknowledged,
    ]);
    const sessions = plannedSessions(order, facts.clinic);
    const firstDay = localDayOf(sessions[0]!.plannedStart, facts.clinic.timeZone);
    const { patientId, modality } = plan;
    return {
      plan,
      phases,
      sessions,
      eligibility: await this.screenings.eligibility(patientId, modality, firstDay, null),
      notYetMet: await this.missingForFirstDose(plan, firstDay, facts.clinic.spravatoSite.status),
      acknowledgedWarnings,
      ruleSetVersion: facts.ruleSetVersion,
    };
  }

  /** The Spravato REMS: site and patient have to be in it before the first dose, not before the plan. */
  private async missingForFirstDose(
    { modality, patientId }: TreatmentPlan,
    firstDay: string,
    site: 'CERTIFIED' | 'NOT_CERTIFIED',
  ): Promise<NotYetMetResponse[]> {
    if (modality !== 'SPRAVATO') return [];
    const missing: NotYetMetResponse[] = [];
    if (site !== 'CERTIFIED')
      missing.push({
        code: 'rems.site-not-certified',
        message:
          'The clinic is not certified for Spravato (REMS). An administrator enters the certification.',
      });
    if (!(await this.patients.remsEnrolledOn(patientId, firstDay)))
      missing.push({
        code: 'rems.not-enrolled',
        message: 'The patient is not enrolled in the Spravato REMS on the day of the first session.',
      });
    return missing;
  }
}
