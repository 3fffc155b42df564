import { Injectable } from '@nestjs/common';
import type { Clinic } from '../clinic/clinic.entity.js';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import type { RuleSet, ScreeningRules } from '../clinic/rules/rule-set.js';
import { localDayOf } from '../clinic/domain/local-days.js';
import { newestHeightCm, newestWeight } from '../patients/newest-weight.js';
import { PatientsLookup } from '../patients/patients.lookup.js';
import { summarizeTreatmentHistory } from '../patients/screening/domain/treatment-history.js';
import { Screening } from '../patients/screening/screening.entity.js';
import { Database } from '../platform/database/database.js';
import { readPlanDecisions } from './plan-decisions.js';
import type { ReviewFacts } from './plan-review.js';
import { TreatmentPlan } from './treatment-plan.entity.js';

/** What has to be known before an order can be reviewed and planned. */
export interface PlanningFacts extends ReviewFacts {
  readonly rules: RuleSet;
  readonly ruleSetVersion: number;
  readonly clinic: Clinic;
}

/** Gathers the facts of other rooms; always before the transaction, which must not wait for a second connection. */
@Injectable()
export class PlanFacts {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly patients: PatientsLookup,
  ) {}

  /** @throws patientNotFound (404), patientDeactivated */
  async gather(patientId: string, now: Date): Promise<PlanningFacts> {
    const { birthDate, sex } = await this.patients.assertActive(patientId);
    const weight = await newestWeight(this.database.read, patientId);
    const clinic = await this.clinics.current();
    const { version, rules } = await this.ruleSets.inForceAt(now);
    const plans = await this.database.read.find(TreatmentPlan, {
      select: { id: true, status: true, continuesPlanId: true, activatedAt: true, endedAt: true },
      where: { patientId },
    });
    return {
      rules,
      ruleSetVersion: version,
      clinic,
      birthDate,
      closedWeekdays: clinic.closedWeekdays,
      today: localDayOf(now, clinic.timeZone),
      sex,
      heightCm: await newestHeightCm(this.database.read, patientId),
      lastMeasuredKg: weight?.kg ?? null,
      isWeightConfirmed: weight?.isConfirmed ?? true,
      plans,
      benefitDecisions: await readPlanDecisions(
        this.database.read,
        plans.map(({ id }) => id),
      ),
      isTreatmentResistant: await this.isTreatmentResistant(patientId, rules.screening),
    };
  }

  /** What the trials of the newest screening amount to; false where there is none. */
  private async isTreatmentResistant(patientId: string, rules: ScreeningRules): Promise<boolean> {
    const [screening] = await this.database.read.find(Screening, {
      where: { patientId },
      order: { evaluatedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return summarizeTreatmentHistory(screening?.treatmentHistory ?? [], rules).isTreatmentResistantDepression;
  }
}
