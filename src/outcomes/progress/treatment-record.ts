import { Injectable } from '@nestjs/common';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Database } from '../../platform/database/database.js';
import { DischargeLookup } from '../../sessions/discharge/discharge.lookup.js';
import type { Discharge } from '../../sessions/discharge/discharge.entity.js';
import { RescueLookup } from '../../sessions/dosing/rescue/rescue.lookup.js';
import type { RescueMedicine } from '../../sessions/dosing/rescue/rescue-medicine.entity.js';
import { ScalesLookup, type CadssPeak } from '../../sessions/monitoring/scales/scales.lookup.js';
import { VitalsLookup, type VitalsExtremes } from '../../sessions/monitoring/vitals.lookup.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionsLookup } from '../../sessions/sessions.lookup.js';
import type { SideEffectResponse } from '../../sessions/side-effects/dto/side-effects.responses.js';
import { SideEffectsLookup } from '../../sessions/side-effects/side-effects.lookup.js';
import { redAlertsOf, type KnownAlert } from '../../tasks/alerts.js';
import type { PlanPhase, TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { TreatmentPlansLookup } from '../../treatment-plans/treatment-plans.lookup.js';
import { formsToCompare } from '../assessment-findings.js';
import type { AskedWindow } from '../domain/asked-windows.js';
import type { ScoredForm } from '../domain/scored-form.js';
import { readAskedWindows } from '../due/read-asked-windows.js';
import { OutcomeFactsReader, type OutcomeFacts } from '../outcome-facts.js';
import { readAssessments } from '../read-assessments.js';
import { readEditions } from '../read-editions.js';

/** What is known about one session, besides its own row: how the dose was borne. What was entered in error is left out. */
export interface SessionFacts {
  readonly vitals: VitalsExtremes | null;
  readonly cadss: CadssPeak | null;
  /** In the order of onset. */
  readonly sideEffects: readonly SideEffectResponse[];
  readonly rescueMedicines: readonly RescueMedicine[];
  readonly redAlerts: readonly KnownAlert[];
  /** Null while the patient is in the clinic. */
  readonly discharge: Discharge | null;
}

/** Everything that was recorded about the treatment of one patient. */
export interface TreatmentRecord extends OutcomeFacts {
  readonly patientId: string;
  /** In the order they were ordered. */
  readonly plans: readonly TreatmentPlan[];
  /** By plan id. */
  readonly phases: ReadonlyMap<string, readonly PlanPhase[]>;
  readonly allSessions: readonly Session[];
  /** By session id, for each of `allSessions`. */
  readonly sessionFacts: ReadonlyMap<string, SessionFacts>;
  readonly forms: readonly ScoredForm[];
  /** What the patient is asked to answer. */
  readonly windows: readonly AskedWindow<ScoredForm>[];
}

/** Reads what progress and whatever is decided by it look at. */
@Injectable()
export class TreatmentRecordReader {
  constructor(
    private readonly database: Database,
    private readonly outcomes: OutcomeFactsReader,
    private readonly plans: TreatmentPlansLookup,
    private readonly sessions: SessionsLookup,
    private readonly vitals: VitalsLookup,
    private readonly scales: ScalesLookup,
    private readonly sideEffects: SideEffectsLookup,
    private readonly rescue: RescueLookup,
    private readonly discharges: DischargeLookup,
    private readonly ruleSets: RuleSetsLookup,
  ) {}

  /** One query for each kind of record, however many sessions and answers there are. @throws patientNotFound */
  async of(patientId: string): Promise<TreatmentRecord> {
    const outcomes = await this.outcomes.of(patientId);
    const plans = [...(await this.plans.plansOf(patientId))].reverse();
    const allSessions = await this.sessions.sessionsOf(patientId);
    const assessments = await readAssessments(this.database.read, patientId);
    const editions = await readEditions(this.ruleSets, outcomes.now, assessments);
    return {
      ...outcomes,
      patientId,
      plans,
      phases: await this.plans.phasesOfPlans(plans),
      allSessions,
      sessionFacts: await this.factsOf(allSessions),
      forms: formsToCompare(assessments, editions),
      windows: await readAskedWindows(this.database.read, [patientId], this.ruleSets, outcomes.now),
    };
  }

  /** By session id, for each session given. */
  async factsOf(sessions: readonly Session[]): Promise<ReadonlyMap<string, SessionFacts>> {
    const ids = sessions.map(({ id }) => id);
    const bySession = ({ sessionId }: { readonly sessionId: string }) => sessionId;
    const vitals = await this.vitals.extremesOf(ids);
    const cadss = await this.scales.cadssPeaksOf(ids);
    const sideEffects = Map.groupBy(await this.sideEffects.ofSessions(ids), bySession);
    const rescueMedicines = Map.groupBy(await this.rescue.ofSessions(ids), bySession);
    const redAlerts = Map.groupBy(await redAlertsOf(this.database.read, ids), ({ alert }) => alert.sessionId);
    const discharges = await this.discharges.ofSessions(sessions);
    return new Map(
      ids.map((id) => [
        id,
        {
          vitals: vitals.get(id) ?? null,
          cadss: cadss.get(id) ?? null,
          sideEffects: sideEffects.get(id) ?? [],
          rescueMedicines: rescueMedicines.get(id) ?? [],
          redAlerts: redAlerts.get(id) ?? [],
          discharge: discharges.get(id) ?? null,
        },
      ]),
    );
  }
}
