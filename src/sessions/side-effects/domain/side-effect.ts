/**
 * What a record of a side effect has to say.
 *
 * Grades are CTCAE v5: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. Not every term has all of them. This
 * file does not decide whether the drug caused the effect, whether it is serious, nor whether it needs attention now.
 */
import { findSideEffectTerm } from './side-effect-codes.js';

/** How each course agrees with a time of resolution. */
const RESOLVED_AT_OF = {
  RESOLVED: 'needs',
  RESOLVED_WITH_SEQUELAE: 'needs',
  RESOLVING: 'forbids',
  ONGOING: 'forbids',
  FATAL: 'forbids',
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

/** How the clinic came to know. VITALS: a reading that is an effect by itself, recorded without anybody's hand. */
export const SIDE_EFFECT_SOURCES = ['BEDSIDE', 'PHONE', 'VISIT', 'LINK', 'VITALS'] as const;
export type SideEffectSource = (typeof SIDE_EFFECT_SOURCES)[number];

export const SIDE_EFFECT_REPORTERS = ['PATIENT', 'ESCORT', 'FAMILY', 'CLINICIAN', 'OTHER'] as const;
export type SideEffectReporter = (typeof SIDE_EFFECT_REPORTERS)[number];

/** Whether the drug caused it, in the categories of WHO-UMC. */
export const RELATEDNESS = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNLIKELY', 'UNASSESSABLE'] as const;
export type Relatedness = (typeof RELATEDNESS)[number];

/** What was done, as stated and as follows from the rescue medicines that are linked. */
export function actionsWith(
  stated: readonly SideEffectAction[],
  isRescueLinked: boolean,
): readonly SideEffectAction[] {
  if (!isRescueLinked) return stated;
  return [
    ...stated.filter((action) => action !== 'NONE' && action !== 'RESCUE_MEDICATION'),
    'RESCUE_MEDICATION',
  ];
}

const DEATH = 5;

export interface SideEffectFacts {
  readonly code: string;
  readonly grade: number;
  /** Needed where the code is OTHER. */
  readonly note?: string | null;
  readonly actions?: readonly SideEffectAction[];
  readonly onsetAt: Date;
  /** When the clinic was told. */
  readonly reportedAt?: Date;
  readonly resolvedAt: Date | null;
  readonly course: SideEffectCourse;
}

export interface SideEffectRefusal {
  readonly code:
    | 'side-effect.unknown-code'
    | 'side-effect.grade-not-defined'
    | 'side-effect.note-missing'
    | 'side-effect.resolved-before-onset'
    | 'side-effect.reported-before-onset'
    | 'side-effect.change-before-onset'
    | 'side-effect.change-after-death'
    | 'side-effect.change-says-nothing'
    | 'side-effect.late-reason-missing'
    | 'side-effect.change-reason-missing'
    | 'side-effect.none-with-other-actions'
    | 'side-effect.rescue-medicine-unknown'
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
  if (facts.actions && facts.actions.length > 1 && facts.actions.includes('NONE'))
    refusals.push({ code: 'side-effect.none-with-other-actions', pointer: '/actions' });
  if (facts.reportedAt && facts.reportedAt.getTime() < facts.onsetAt.getTime())
    refusals.push({ code: 'side-effect.reported-before-onset', pointer: '/reportedAt' });
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
