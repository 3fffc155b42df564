import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { VersionedRuleSet } from '../../clinic/rules/rule-set.js';
import { RestOfCareLookup, type MedicineWithChanges } from '../../patients/rest-of-care.lookup.js';
import { Screening } from '../../patients/screening/screening.entity.js';
import { ScreeningLookup, type Eligibility } from '../../patients/screening/screening.lookup.js';
import { Database } from '../../platform/database/database.js';
import { readBenefitQuestion, type AskedBenefit } from '../../sessions/benefit-gate.js';
import { Session } from '../../sessions/session.entity.js';
import { readOpenSeriousEvents } from '../../sessions/side-effects/serious-events/open-serious-events.js';
import type { SeriousEventResponse } from '../../sessions/side-effects/serious-events/serious-events.dto.js';
import { currentAlertsOfPatient, type KnownAlert } from '../../tasks/alerts.js';
import { readCoursePlanIds } from '../../treatment-plans/course-plans.js';
import type { PlanDecision } from '../../treatment-plans/plan-decision.entity.js';
import { readPlanDecisions } from '../../treatment-plans/plan-decisions.js';
import type { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import type { Assessment } from '../assessment.entity.js';
import type { Edition } from '../domain/editions.js';
import type { ToldInForm } from '../domain/told-in-form.js';
import type { ToldThroughLink } from '../domain/told-through-link.js';
import { readToldThroughLinks } from '../patient-links/read-told.js';
import type { ProgressResponse } from '../progress/dto/progress.response.js';
import { ProgressQueries } from '../progress/progress.queries.js';
import { readAssessments } from '../read-assessments.js';
import { readEditions } from '../read-editions.js';
import { readToldInForms } from '../safety/read-told-in-forms.js';

/** Everything a review is composed from, as of one instant. */
export interface ReviewFacts {
  readonly plan: TreatmentPlan;
  /** Of the plans that make one course with it, itself among them. */
  readonly coursePlanIds: readonly string[];
  readonly progress: ProgressResponse;
  readonly ruleSet: VersionedRuleSet;
  /** The session whose dose is reviewed; null where none is to come. */
  readonly next: Session | null;
  readonly asked: AskedBenefit | null;
  /** Of the next session of the plan, else of its last; days are written in it. */
  readonly zone: string;
  /** About the course, the last made first. */
  readonly decisions: readonly PlanDecision[];
  readonly screenings: readonly Screening[];
  readonly medicines: readonly MedicineWithChanges[];
  readonly eligibility: Eligibility;
  readonly alerts: readonly KnownAlert[];
  readonly seriousEvents: readonly SeriousEventResponse[];
  /** Thoughts of self-harm that were told through links and not stored. */
  readonly toldThroughLinks: readonly ToldThroughLink[];
  /** Those that stored forms told, as they were told. */
  readonly toldInForms: readonly ToldInForm[];
  /** Everything the patient has answered, in the order of time. */
  readonly assessments: readonly Assessment[];
  /** What these are read by: an item is where the edition has it that the patient answered. */
  readonly editions: readonly Edition[];
}

@Injectable()
export class ReviewReader {
  constructor(
    private readonly database: Database,
    private readonly plans: TreatmentPlansLookup,
    private readonly progress: ProgressQueries,
    private readonly ruleSets: RuleSetsLookup,
    private readonly screenings: ScreeningLookup,
    private readonly care: RestOfCareLookup,
  ) {}

  /** A fixed number of queries, however long the course. @throws planNotFound (404) */
  async of(planId: string): Promise<ReviewFacts> {
    const { read } = this.database;
    const plan = await this.plans.get(planId);
    const { patientId } = plan;
    const progress = await this.progress.of(patientId);
    const now = progress.asOf;
    const ruleSet = await this.ruleSets.version(progress.ruleSetVersion);
    const coursePlanIds = await readCoursePlanIds(read, planId);
    const course = await read.find(Session, {
      where: { planId: In([...coursePlanIds]) },
      order: { plannedStart: 'ASC', number: 'ASC' },
    });
    const sessions = course.filter((session) => session.planId === planId);
    const next = sessions.find(isToCome) ?? null;
    const sessionIds = course.map(({ id }) => id);
    const assessments = await readAssessments(read, patientId);
    return {
      plan,
      coursePlanIds,
      zone: whenNext(sessions, now).zone,
      progress,
      ruleSet,
      next,
      asked: await readBenefitQuestion(read, planId, nextDose(plan, sessions, now), ruleSet.rules.plans, now),
      decisions: await readPlanDecisions(read, coursePlanIds),
      screenings: await read.find(Screening, { where: { patientId } }),
      medicines: await this.care.medicinesOf(patientId),
      eligibility: await this.eligibilityFor(plan, sessions, course, now),
      alerts: await currentAlertsOfPatient(read, patientId),
      toldThroughLinks: await readToldThroughLinks(read, patientId),
      toldInForms: await readToldInForms(read, patientId),
      seriousEvents: await readOpenSeriousEvents(read, sessionIds, now),
      assessments,
      editions: await readEditions(this.ruleSets, now, assessments),
    };
  }

  private eligibilityFor(
    { patientId, modality }: TreatmentPlan,
    sessions: readonly Session[],
    course: readonly Session[],
    now: Date,
  ): Promise<Eligibility> {
    const { at, zone } = whenNext(sessions, now);
    const dosed = course.flatMap(({ doseStartedAt, deliveredMg, zone: own }) =>
      doseStartedAt === null || deliveredMg === 0 ? [] : [localDayOf(doseStartedAt, own)],
    );
    const lastDoseOn = dosed.toSorted().at(-1) ?? null;
    return this.screenings.eligibility(patientId, modality, localDayOf(at, zone), lastDoseOn);
  }
}

/** Arrived or not, as long as no dose has begun. */
export function isToCome({ status, doseStartedAt }: Pick<Session, 'status' | 'doseStartedAt'>): boolean {
  return doseStartedAt === null && ['SCHEDULED', 'CHECKED_IN', 'READY'].includes(status);
}

/** A session that should have begun is looked at as if it began now. */
function whenNext(sessions: readonly Session[], now: Date): { readonly at: Date; readonly zone: string } {
  const next = sessions.find(isToCome);
  const at = next && next.plannedStart > now ? next.plannedStart : now;
  return { at, zone: next?.zone ?? sessions.at(-1)?.zone ?? 'UTC' };
}

/** Where none is to come, the question is asked of a course that would be made longer. */
function nextDose(plan: TreatmentPlan, sessions: readonly Session[], now: Date) {
  const phaseKind = sessions.find(isToCome)?.phaseKind ?? 'MAINTENANCE';
  return { modality: plan.modality, phaseKind, ...whenNext(sessions, now) };
}
