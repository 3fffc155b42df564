import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Medication } from '../../patients/medicines/medication.entity.js';
import { Patient } from '../../patients/patient.entity.js';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import { ScreeningLookup } from '../../patients/screening/screening.lookup.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { redAlertsLastingAt } from '../../tasks/alerts.js';
import { selfHarmKnownAt } from '../../tasks/self-harm-alerts.js';
import { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import { readBenefitQuestion } from '../benefit-gate.js';
import { doseOrderFindings, orderedConcentration } from '../dose-orders/dose-orders.lookup.js';
import { readEvents } from '../dosing/dose-log.js';
import type { Session } from '../session.entity.js';
import { SessionsLookup } from '../sessions.lookup.js';
import type { Blocker } from './domain/blocker.js';
import { concentrationFlags, readinessFlags, type Flag } from './domain/flags.js';
import { isTestAsked } from './domain/pregnancy-test.js';
import {
  checklistStandings,
  contentOf,
  readinessBlockers,
  type DoseTime,
  type ReadinessFacts,
} from './domain/readiness.js';
import { selfHarmFlags } from './domain/self-harm.js';
import {
  readChecklistEntries,
  readDecisions,
  readOtherDoses,
  readPreDoseReadings,
  readPregnancyTest,
  toChecklistEntry,
} from './read-pre-dose.js';
import { sayBlocker } from './readiness.messages.js';

/** A reason against the dose, with a sentence. */
export type SpokenBlocker = Blocker & ProblemReason;

/** Everything that stands in the way of a dose; nothing when it may start. */
export type BlockersOf = (manager: EntityManager, session: Session) => Promise<readonly SpokenBlocker[]>;

export interface Readiness {
  readonly blockers: readonly SpokenBlocker[];
  readonly flags: readonly Flag[];
}

/** What other rooms know, found out on connections of their own. */
interface GatheredFacts {
  readonly time: DoseTime;
  /** When the dose would start. */
  readonly doseAt: Date;
  readonly rules: RuleSet;
  readonly eligibility: ReadonlyMap<string, string>;
  readonly isSiteCertified: boolean;
  readonly isRemsEnrolled: boolean;
  readonly weighedOn: string | null;
  readonly mayBecomePregnant: boolean | null;
  readonly medicines: readonly Medication[];
}

/** Asks every room that has a say in whether a dose may start. */
@Injectable()
export class ReadinessLookup {
  constructor(
    private readonly sessions: SessionsLookup,
    private readonly clinics: ClinicLookup,
    private readonly patients: PatientsLookup,
    private readonly screening: ScreeningLookup,
  ) {}

  /**
   * Asks the other rooms what they know about a dose of this session at an instant. What is quick to change and stands
   * in the rows of session, plan, patient, checklist and vital signs is read only when the answer is called, with the
   * manager it is given: in the transaction of a write that is the locked session. The rest is gathered before, because
   * those rooms answer on connections of their own, and a transaction that waited for one while it holds its own could wait
   * for ever when all are taken. The first dose asks for all of it once more.
   * @param until what happened up to then counts
   */
  async gather(session: Session, at: Date, until = at): Promise<BlockersOf> {
    const gathered = await this.askOtherRooms(session, at, until);
    return async (manager, current) => (await judge(manager, current, gathered)).blockers;
  }

  /** As it stands, with what is only worth knowing. */
  async read(manager: EntityManager, session: Session, at: Date, until: Date): Promise<Readiness> {
    return judge(manager, session, await this.askOtherRooms(session, at, until));
  }

  private async askOtherRooms(session: Session, at: Date, until: Date): Promise<GatheredFacts> {
    const { patientId, modality, zone } = session;
    const day = localDayOf(at, zone);
    const last = await this.sessions.lastDosedBefore(session, at);
    const lastDoseOn = last?.doseStartedAt ? localDayOf(last.doseStartedAt, last.zone) : null;
    const { reasons } = await this.screening.eligibility(patientId, modality, day, lastDoseOn);
    const { spravatoSite } = await this.clinics.current();
    const weighedAt = await this.patients.lastWeighedAt(patientId, until);
    return {
      time: { at: until, day },
      doseAt: at,
      rules: await this.sessions.rulesOf(session, until),
      eligibility: new Map(reasons.map(({ code, message }) => [code, message])),
      isSiteCertified: spravatoSite.status === 'CERTIFIED',
      isRemsEnrolled: await this.patients.remsEnrolledOn(patientId, day),
      weighedOn: weighedAt && localDayOf(weighedAt, zone),
      mayBecomePregnant: await this.patients.mayBecomePregnant(patientId, until),
      medicines: await this.patients.currentMedicines(patientId),
    };
  }
}

async function judge(manager: EntityManager, session: Session, gathered: GatheredFacts): Promise<Readiness> {
  const { rules, time, eligibility, medicines } = gathered;
  const facts = await readFacts(manager, session, gathered);
  const labels = new Map(rules.readiness.checklist.map(({ code, label }) => [code, label]));
  const blockers = readinessBlockers(facts, time, rules).map((blocker) => ({
    ...blocker,
    message: eligibility.get(blocker.code) ?? sayBlocker(blocker, labels),
  }));
  const content = contentOf(checklistStandings(facts, rules.readiness));
  const { checkedInAt, plannedStart, zone } = session;
  const isOnOtherDay =
    checkedInAt !== null && localDayOf(checkedInAt, zone) !== localDayOf(plannedStart, zone);
  const written = {
    modality: session.modality,
    ordered: await orderedConcentration(manager, session),
    pump: (await readEvents(manager, session.id)).flatMap(
      ({ concentrationMgPerMl }) => concentrationMgPerMl ?? [],
    ),
  };
  const flags = [
    ...readinessFlags(medicines, content, isOnOtherDay),
    ...selfHarmFlags(facts.selfHarm),
    ...concentrationFlags(content, written, rules.plans),
  ];
  return { blockers, flags };
}

async function readFacts(
  manager: EntityManager,
  session: Session,
  { time, eligibility, mayBecomePregnant, ...gathered }: GatheredFacts,
): Promise<ReadinessFacts> {
  const { planId, patientId, modality, checkedInAt, escortName, zone } = session;
  const plan = await manager.findOneByOrFail(TreatmentPlan, { id: planId });
  const patient = await manager.findOneByOrFail(Patient, { id: patientId });
  const { rules, doseAt } = gathered;
  const next = { modality, phaseKind: session.phaseKind, at: doseAt, zone };
  const asked = await readBenefitQuestion(manager, planId, next, rules.plans, time.at);
  const entries = await readChecklistEntries(manager, session.id, time.at);
  return {
    modality,
    isPatientActive: patient.status === 'ACTIVE',
    isCheckedIn: checkedInAt !== null,
    planStatus: plan.status,
    dosesWithoutBenefitDecision: asked !== null && asked.answer === null ? asked.question.doses : null,
    eligibilityCodes: [...eligibility.keys()],
    isEscortNamed: escortName !== null,
    isSiteCertified: gathered.isSiteCertified,
    isRemsEnrolled: gathered.isRemsEnrolled,
    weighedOn: gathered.weighedOn,
    doseFindings: await doseOrderFindings(manager, session, rules.plans, time.at),
    dose: { modality, zone, planId, at: doseAt },
    otherDoses: await readOtherDoses(manager, session),
    isChildBearing: isTestAsked(patient.sex, mayBecomePregnant),
    pregnancyTest: await readPregnancyTest(manager, patientId, time.at),
    entries: entries.map(toChecklistEntry),
    decisions: await readDecisions(manager, session.id, time.at),
    readings: await readPreDoseReadings(manager, session, time.at, rules.alerts),
    redAlerts: await redAlertsLastingAt(manager, session.id, time.at),
    selfHarm: await selfHarmKnownAt(manager, patientId, time.at, doseAt, rules.outcomes.safety),
  };
}
