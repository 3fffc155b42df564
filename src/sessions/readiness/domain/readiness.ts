/**
 * What stands in the way of a dose, all of it at once, with who can clear it: patient and plan are active, eligibility and
 * consent hold on that day, after the induction a psychiatrist has said whether it helped, no other dose is too close, somebody takes the patient home, the checklist is ticked, the patient was measured after check-in and
 * nothing measured forbids the dose, no red alert lasts,
 * a psychiatrist has looked at thoughts of self-harm that were told, the weight is recent, and for Spravato the site is certified and the patient enrolled
 * (Spravato REMS; nobody can override these two). Outpatient practice after Sanacora 2017 and the Spravato prescribing
 * information.
 *
 * It puts the rules of the neighbouring files together. It does not judge whether eligibility holds.
 */
import { daysBetween } from '../../../clinic/domain/local-days.js';
import type { Modality } from '../../../clinic/modality.js';
import type { AlertRules, ReadinessRules } from '../../../clinic/rules/treatment-day-rules.js';
import type { SpacingRules } from '../../domain/dose-spacing.js';
import type { WeightFinding } from '../../../treatment-plans/domain/dose-weight.js';
import type { ToldSelfHarm } from '../../../tasks/domain/self-harm.js';
import { bedside, psychiatrist, type Blocker, type DecisionFact } from './blocker.js';
import {
  checklistBlockers,
  itemsFor,
  PREGNANCY_TEST,
  standingOf,
  type ChecklistContent,
  type ChecklistEntry,
  type ItemStanding,
} from './checklist.js';
import { drugBlockers, intakeBlockers } from './intake.js';
import type { PreDoseReading } from './pre-dose-reading.js';
import { pregnancyTestBlockers, type PregnancyTestFact } from './pregnancy-test.js';
import { pressureBlocker } from './pressure-gate.js';
import { redAlertBlockers, type RedAlertFact } from './red-alerts.js';
import { redVitalsBlockers } from './red-vitals.js';
import { requiredVitalsBlockers } from './required-vitals.js';
import { selfHarmBlockers } from './self-harm.js';
import { spacingBlockers, type DoseOfPlan, type OtherDose } from './spacing.js';

export const BENEFIT_NOT_DECIDED = 'benefit.not-decided';

export interface ReadinessFacts {
  readonly modality: Modality;
  readonly isPatientActive: boolean;
  readonly isCheckedIn: boolean;
  readonly planStatus: string;
  /** Doses after which a psychiatrist still has to say whether they helped; null where nothing is asked. */
  readonly dosesWithoutBenefitDecision: number | null;
  /** Codes `eligibility.*` and `consent.*` of what does not hold on that day. */
  readonly eligibilityCodes: readonly string[];
  readonly isEscortNamed: boolean;
  readonly isSiteCertified: boolean;
  readonly isRemsEnrolled: boolean;
  /** Day of the newest weight, YYYY-MM-DD; null where there is none. */
  readonly weighedOn: string | null;
  /** What speaks against giving the dose as it is ordered. */
  readonly doseFindings: readonly WeightFinding[];
  /** The dose that is asked about, as one of the patient's doses, and every other one given. */
  readonly dose: DoseOfPlan;
  readonly otherDoses: readonly OtherDose[];
  readonly isChildBearing: boolean;
  readonly pregnancyTest: PregnancyTestFact | null;
  readonly entries: readonly ChecklistEntry[];
  readonly decisions: readonly DecisionFact[];
  /** Everything measured from check-in until the dose. */
  readonly readings: readonly PreDoseReading[];
  /** Red alerts that last. */
  readonly redAlerts: readonly RedAlertFact[];
  /** What was told about thoughts of self-harm, lately or not looked at. */
  readonly selfHarm: readonly ToldSelfHarm[];
}

export interface ReadinessRuleSet {
  readonly readiness: ReadinessRules;
  readonly alerts: AlertRules;
  readonly plans: SpacingRules;
}

/** When the dose would start, as an instant and as a day in the zone of the session. */
export interface DoseTime {
  readonly at: Date;
  readonly day: string;
}

/** Every blocker, in the order of the checklist; none when the dose may start. */
export function readinessBlockers(
  facts: ReadinessFacts,
  time: DoseTime,
  rules: ReadinessRuleSet,
): readonly Blocker[] {
  return [
    ...standingBlockers(facts),
    ...spacingBlockers(facts.dose, facts.otherDoses, facts.decisions, rules.plans),
    ...checklistOf(facts, time, rules.readiness),
    ...vitalsBlockers(facts, rules),
    ...redAlertBlockers(facts.redAlerts, facts.decisions),
    ...selfHarmBlockers(facts.selfHarm),
    ...doseBlockers(facts.doseFindings),
    ...weightBlockers(facts.weighedOn, time.day, rules.readiness.weightMaxAgeDays),
    ...remsBlockers(facts),
  ];
}

function standingBlockers(facts: ReadinessFacts): readonly Blocker[] {
  const planCode = facts.planStatus === 'ON_HOLD' ? 'plan.on-hold' : 'plan.not-active';
  const checks: readonly (Blocker & { readonly isMet: boolean })[] = [
    {
      code: 'patient.deactivated',
      clearableBy: ['psychiatrist', 'front-desk'],
      isMet: facts.isPatientActive,
    },
    { code: 'session.not-checked-in', clearableBy: bedside, isMet: facts.isCheckedIn },
    { code: planCode, clearableBy: psychiatrist, isMet: facts.planStatus === 'ACTIVE' },
    ...benefitChecks(facts),
    ...facts.eligibilityCodes.map((code) => ({
      code,
      clearableBy: code.startsWith('consent.') ? bedside : psychiatrist,
      isMet: false,
    })),
    { code: 'escort.not-named', clearableBy: ['front-desk', ...bedside], isMet: facts.isEscortNamed },
  ];
  return checks.filter(({ isMet }) => !isMet).map(({ isMet: _, ...blocker }) => blocker);
}

/** Answered in the pre-dose review, never here: the decision is about the course and not about this dose. */
function benefitChecks({ dosesWithoutBenefitDecision: value }: ReadinessFacts) {
  if (value === null) return [];
  return [{ code: BENEFIT_NOT_DECIDED, clearableBy: psychiatrist, value, isMet: false }];
}

/** Where each item of the session stands, by its code. */
export function checklistStandings(
  { modality, isChildBearing, entries, decisions }: ReadinessFacts,
  rules: ReadinessRules,
): ReadonlyMap<string, ItemStanding<ChecklistEntry>> {
  return new Map(
    itemsFor(rules.checklist, modality, isChildBearing).map(({ code }) => [
      code,
      standingOf(
        entries.filter(({ itemCode }) => itemCode === code),
        decisions,
      ),
    ]),
  );
}

function checklistOf(
  facts: ReadinessFacts,
  { at, day }: DoseTime,
  rules: ReadinessRules,
): readonly Blocker[] {
  const { modality, isChildBearing, decisions, pregnancyTest } = facts;
  const items = itemsFor(rules.checklist, modality, isChildBearing);
  const standings = checklistStandings(facts, rules);
  const content = contentOf(standings);
  const isTested = standings.has(PREGNANCY_TEST) && standings.get(PREGNANCY_TEST)?.state !== 'SETTLED';
  return [
    ...checklistBlockers(items, standings),
    ...intakeBlockers(content, modality, at, rules),
    ...(isTested ? pregnancyTestBlockers(pregnancyTest, decisions, day, rules.pregnancyTestMaxAgeDays) : []),
    ...drugBlockers(content, day),
  ];
}

/** What the entries that count say. An item settled by a psychiatrist says nothing against the dose any more. */
export function contentOf(standings: ReadonlyMap<string, ItemStanding<ChecklistEntry>>): ChecklistContent {
  const counting = [...standings.values()].flatMap(({ state, newest }) =>
    state === 'SETTLED' || newest === null ? [] : [newest],
  );
  return Object.assign({}, ...counting) as ChecklistContent;
}

function vitalsBlockers(
  { readings, decisions }: ReadinessFacts,
  { readiness, alerts }: ReadinessRuleSet,
): readonly Blocker[] {
  const pressure = pressureBlocker(readings, decisions, alerts.preDosePressure);
  return [
    ...requiredVitalsBlockers(readings, readiness),
    ...(pressure ? [pressure] : []),
    ...redVitalsBlockers(readings, decisions, alerts),
  ];
}

function weightBlockers(weighedOn: string | null, day: string, maxAgeDays: number): readonly Blocker[] {
  if (weighedOn === null) return [{ code: 'weight.missing', clearableBy: bedside }];
  const ageDays = daysBetween(weighedOn, day);
  if (ageDays <= maxAgeDays) return [];
  return [{ code: 'weight.too-old', clearableBy: bedside, value: ageDays, threshold: maxAgeDays }];
}

/** A newer weight asks for the psychiatrist's word, a first one for the second entry at the scale. */
function doseBlockers(findings: readonly WeightFinding[]): readonly Blocker[] {
  return findings.map(({ code, limitPercent }) => ({
    code,
    clearableBy: code === 'dose.weight-unconfirmed' ? bedside : psychiatrist,
    ...(limitPercent === undefined ? {} : { threshold: limitPercent }),
  }));
}

function remsBlockers({ modality, isSiteCertified, isRemsEnrolled }: ReadinessFacts): readonly Blocker[] {
  if (modality !== 'SPRAVATO') return [];
  return [
    ...(isSiteCertified ? [] : [{ code: 'rems.site-not-certified', clearableBy: ['admin'] as const }]),
    ...(isRemsEnrolled ? [] : [{ code: 'rems.not-enrolled', clearableBy: psychiatrist }]),
  ];
}
