/**
 * How the doses of a plan follow one another: no big step up from one phase to the next, nor from the dose that the patient
 * was given last, under whichever plan; and the label's dose on day 1.
 *
 * IV and IM: a dose that is more than so many times the one before it deserves a second look; the factor is the clinic's
 * own. Spravato: the label begins treatment-resistant depression with 56 mg and acute suicidal ideation with 84 mg
 * (Spravato prescribing information), and its steps are whole devices, so no factor is applied to it. Every reason is
 * acknowledged, none refuses. This file does not decide whether a single dose is plausible (`dose-order.ts`).
 */
import type { Modality } from '../../clinic/modality.js';
import { isWithin } from '../../clinic/rules/bounds.js';
import type { DoseTemplate, PlanRules } from '../../clinic/rules/rule-set.js';
import { doseOfSession, orderedDoseMg } from './dose.js';

export interface DoseCourse {
  readonly modality: Modality;
  /** The main one first. */
  readonly indications: readonly string[];
  readonly dosingWeightKg: number | null;
  /** Null where the first session is dosed as its phase. */
  readonly firstSessionMg: number | null;
  /** IV and IM: what the patient was last given, or has to be given next, by the same way; null where nothing was. */
  readonly previousMg?: number | null;
  /** How many phases stand before what is ordered now; they are not judged again. None when left out. */
  readonly phasesBehind?: number;
  readonly phases: readonly { readonly sessions: number; readonly dose: DoseTemplate }[];
}

export interface DoseCourseReason {
  readonly code: 'dose.increase-unusual' | 'dose.first-day-unusual';
  /** `/firstSessionMg`, `/phases/1/dose/mgPerKg` */
  readonly pointer: string;
  readonly limitFactor?: number;
}

/** Everything about the course of doses that has to be looked at again. */
export function doseCourseWarnings(
  course: DoseCourse,
  rules: Pick<PlanRules, 'doseIncreaseFactor' | 'spravatoFirstDayWarnMg'>,
): readonly DoseCourseReason[] {
  if (course.modality !== 'SPRAVATO') return increaseWarnings(course, rules);
  return course.phasesBehind ? [] : firstDayWarnings(course, rules);
}

function increaseWarnings(
  { phases, phasesBehind = 0, previousMg = null, dosingWeightKg, ...first }: DoseCourse,
  { doseIncreaseFactor: limitFactor }: Pick<PlanRules, 'doseIncreaseFactor'>,
): readonly DoseCourseReason[] {
  const isSoft = (mg: number, before: number | null) =>
    before === null || isWithin(mg, { max: before * limitFactor });
  const firstSessionMg = phasesBehind === 0 ? first.firstSessionMg : null;
  let beforeMg = firstSessionMg ?? previousMg;
  const firstStep: readonly DoseCourseReason[] =
    firstSessionMg === null || isSoft(firstSessionMg, previousMg)
      ? []
      : [{ code: 'dose.increase-unusual', pointer: '/firstSessionMg', limitFactor }];
  const steps = phases.flatMap(({ sessions, dose }, index): readonly DoseCourseReason[] => {
    const mg = orderedDoseMg(dose, dosingWeightKg);
    const isFirstSessionAlone = index === 0 && firstSessionMg !== null && sessions === 1;
    if (mg === null || isFirstSessionAlone || index < phasesBehind) return [];
    const isSoftStep = isSoft(mg, beforeMg);
    beforeMg = mg;
    const pointer = `/phases/${index}/dose/${dose.mg === null ? 'mgPerKg' : 'mg'}`;
    return isSoftStep ? [] : [{ code: 'dose.increase-unusual', pointer, limitFactor }];
  });
  return [...firstStep, ...steps];
}

function firstDayWarnings(
  { phases, firstSessionMg, indications }: DoseCourse,
  { spravatoFirstDayWarnMg }: Pick<PlanRules, 'spravatoFirstDayWarnMg'>,
): readonly DoseCourseReason[] {
  const [firstPhase] = phases;
  const labelled = indications.find((code) => code in spravatoFirstDayWarnMg);
  if (!firstPhase || labelled === undefined) return [];
  const { mg } = doseOfSession(firstPhase.dose, firstSessionMg, 1);
  if (mg === null || !spravatoFirstDayWarnMg[labelled]?.includes(mg)) return [];
  const pointer = firstSessionMg === null ? '/phases/0/dose/mg' : '/firstSessionMg';
  return [{ code: 'dose.first-day-unusual', pointer }];
}

export interface NextDose {
  readonly modality: Modality;
  readonly indications: readonly string[];
  readonly mg: number;
  /** What the session before was given, or ordered where it was not given yet; null before the first. */
  readonly previousMg: number | null;
  /** No dose of the plan has been given yet. */
  readonly isFirst: boolean;
  /** Where the order says its mg. */
  readonly pointer: '/mg' | '/mgPerKg';
}

/** One session dosed anew: held against the session before it, or against the label's day 1. */
export function nextDoseWarnings(
  { modality, indications, mg, previousMg, isFirst, pointer }: NextDose,
  rules: Pick<PlanRules, 'doseIncreaseFactor' | 'spravatoFirstDayWarnMg'>,
): readonly DoseCourseReason[] {
  if (modality === 'SPRAVATO') {
    const labelled = indications.find((code) => code in rules.spravatoFirstDayWarnMg);
    const isUnusual =
      isFirst && labelled !== undefined && rules.spravatoFirstDayWarnMg[labelled]?.includes(mg);
    return isUnusual ? [{ code: 'dose.first-day-unusual', pointer }] : [];
  }
  const limitFactor = rules.doseIncreaseFactor;
  if (previousMg === null || isWithin(mg, { max: previousMg * limitFactor })) return [];
  return [{ code: 'dose.increase-unusual', pointer, limitFactor }];
}
