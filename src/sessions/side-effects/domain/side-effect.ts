/**
 * What a record of a side effect has to say, and what follows from its times and grade.
 *
 * Grades are CTCAE v5: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. Serious is another question than
 * severe (ICH E2A), except that grade 4 and 5 are serious by definition. Minutes count from the start of the dose.
 * This file does not decide whether the drug caused the effect, nor whether it needs attention now.
 */
import { findSideEffectTerm } from './side-effect-codes.js';

/** How each course agrees with a time of resolution. */
const RESOLVED_AT_OF = {
  RESOLVED: 'needs',
  RESOLVED_WITH_SEQUELAE: 'needs',
  RESOLVING: 'forbids',
  ONGOING: 'forbids',
  FATAL: 'may',
  UNKNOWN: 'forbids',
} as const;
export type SideEffectCourse = keyof typeof RESOLVED_AT_OF;
export const SIDE_EFFECT_COURSES = Object.keys(RESOLVED_AT_OF) as readonly SideEffectCourse[];

export const SIDE_EFFECT_ACTIONS = [
  'NONE',
  'RATE_REDUCED',
  'PAUSED',
  'STOPPED',
  'NEXT_DOSE_REDUCED',
  'DRUG_WITHDRAWN',
  'RESCUE_MEDICATION',
  'TRANSFER',
] as const;
export type SideEffectAction = (typeof SIDE_EFFECT_ACTIONS)[number];

const DEATH = 5;
const LIFE_THREATENING = 4;

export interface SideEffectFacts {
  readonly code: string;
  readonly grade: number;
  /** Needed where the code is OTHER. */
  readonly note?: string | null;
  readonly onsetAt: Date;
  readonly resolvedAt: Date | null;
  readonly course: SideEffectCourse;
}

export interface SideEffectRefusal {
  readonly code:
    | 'side-effect.unknown-code'
    | 'side-effect.grade-not-defined'
    | 'side-effect.note-missing'
    | 'side-effect.resolved-before-onset'
    | 'side-effect.resolved-at-missing'
    | 'side-effect.resolved-at-contradicts-course'
    | 'side-effect.grade-contradicts-course';
  readonly pointer: string;
  readonly min?: number;
  readonly max?: number;
}

/** Every reason why the record contradicts itself; none for a sound one. */
export function sideEffectRefusals(facts: SideEffectFacts): readonly SideEffectRefusal[] {
  const refusals: SideEffectRefusal[] = [];
  const term = findSideEffectTerm(facts.code);
  const max = term?.highestGrade ?? DEATH;
  if (!term) refusals.push({ code: 'side-effect.unknown-code', pointer: '/code' });
  if (!Number.isInteger(facts.grade) || facts.grade < 1 || facts.grade > max)
    refusals.push({ code: 'side-effect.grade-not-defined', pointer: '/grade', min: 1, max });
  if (facts.code === 'OTHER' && !facts.note?.trim())
    refusals.push({ code: 'side-effect.note-missing', pointer: '/note' });
  if ((facts.grade === DEATH) !== (facts.course === 'FATAL'))
    refusals.push({ code: 'side-effect.grade-contradicts-course', pointer: '/course' });
  return [...refusals, ...resolutionRefusals(facts)];
}

function resolutionRefusals({ onsetAt, resolvedAt, course }: SideEffectFacts): readonly SideEffectRefusal[] {
  const rule = RESOLVED_AT_OF[course];
  if (resolvedAt === null)
    return rule === 'needs' ? [{ code: 'side-effect.resolved-at-missing', pointer: '/resolvedAt' }] : [];
  const refusals: SideEffectRefusal[] = [];
  if (rule === 'forbids')
    refusals.push({ code: 'side-effect.resolved-at-contradicts-course', pointer: '/course' });
  if (resolvedAt.getTime() < onsetAt.getTime())
    refusals.push({ code: 'side-effect.resolved-before-onset', pointer: '/resolvedAt' });
  return refusals;
}

export interface SessionTimes {
  readonly doseStartedAt: Date | null;
  readonly doseEndedAt: Date | null;
  readonly dischargedAt: Date | null;
}

export type SideEffectPhase = 'PRE' | 'DOSING' | 'RECOVERY' | 'POST_DISCHARGE';

/** The part of the session in which the effect began; each part begins with its own instant. */
export function phaseOf(onsetAt: Date, session: SessionTimes): SideEffectPhase {
  if (!isFrom(session.doseStartedAt, onsetAt)) return 'PRE';
  if (isFrom(session.dischargedAt, onsetAt)) return 'POST_DISCHARGE';
  return isFrom(session.doseEndedAt, onsetAt) ? 'RECOVERY' : 'DOSING';
}

/** Whole minutes begun since the start of the dose, negative before it; null when no dose was given. */
export function minutesFromDoseStart(onsetAt: Date, doseStartedAt: Date | null): number | null {
  if (doseStartedAt === null) return null;
  return Math.floor((onsetAt.getTime() - doseStartedAt.getTime()) / 60_000);
}

/**
 * Whether the effect came with the treatment: it began with or after the dose, or it was there before and its grade
 * rose. `gradeBeforeDose` is the grade of a pre-existing complaint, null where none was recorded.
 */
export function isTreatmentEmergent(
  effect: { readonly onsetAt: Date; readonly grade: number; readonly gradeBeforeDose: number | null },
  doseStartedAt: Date | null,
): boolean {
  if (doseStartedAt === null) return false;
  if (isFrom(doseStartedAt, effect.onsetAt)) return true;
  return effect.gradeBeforeDose !== null && effect.grade > effect.gradeBeforeDose;
}

/** Life-threatening and fatal effects are serious whatever the person who records them says. */
export function isSeriousByGrade(grade: number): boolean {
  return grade >= LIFE_THREATENING;
}

function isFrom(boundary: Date | null, instant: Date): boolean {
  return boundary !== null && instant.getTime() >= boundary.getTime();
}
