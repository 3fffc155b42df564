/**
 * When a side effect is serious, and what a psychiatrist still owes it.
 *
 * Serious is another question than severe (ICH E2A): death, danger to life, a stay in hospital, lasting disability, a
 * congenital anomaly, or an important medical event. Grade 4 and 5 are serious by definition. Each criterion that comes to
 * be known calls for a review; the review may ask for follow-up until an entry ends it. What was called for stays on
 * record: a grade that is lowered later hides nothing. This file does not decide how long a review may take.
 */
export const SERIOUSNESS_CRITERIA = [
  'DEATH',
  'LIFE_THREATENING',
  'HOSPITALISATION',
  'DISABILITY',
  'CONGENITAL_ANOMALY',
  'IMPORTANT_MEDICAL_EVENT',
] as const;
export type SeriousnessCriterion = (typeof SERIOUSNESS_CRITERIA)[number];

/** Grades of CTCAE v5. */
export const DEATH = 5;
export const LIFE_THREATENING = 4;

/** Life-threatening and fatal effects are serious whatever the person who records them says. */
export function criteriaByGrade(highestGrade: number): readonly SeriousnessCriterion[] {
  if (highestGrade >= DEATH) return ['DEATH'];
  return highestGrade >= LIFE_THREATENING ? ['LIFE_THREATENING'] : [];
}

/** What was stated and what follows from the grade, the gravest first. */
export function seriousnessCriteria(
  stated: readonly SeriousnessCriterion[],
  highestGrade: number,
): readonly SeriousnessCriterion[] {
  const met = [...stated, ...criteriaByGrade(highestGrade)];
  return SERIOUSNESS_CRITERIA.filter((criterion) => met.includes(criterion));
}

export const SERIOUS_ENTRY_KINDS = ['CALLED_FOR', 'REVIEWED', 'FOLLOWED_UP'] as const;
export type SeriousEntryKind = (typeof SERIOUS_ENTRY_KINDS)[number];

/** What the psychiatrist says of it. */
export const SERIOUSNESS_JUDGEMENTS = ['SERIOUS', 'NOT_SERIOUS'] as const;
export type SeriousnessJudgement = (typeof SERIOUSNESS_JUDGEMENTS)[number];

export interface SeriousEntryFact {
  readonly kind: SeriousEntryKind;
  /** CALLED_FOR: what had come to be known. */
  readonly criteria: readonly SeriousnessCriterion[];
  /** REVIEWED. */
  readonly judgement: SeriousnessJudgement | null;
  /** Until when the next entry is due; null where none is. */
  readonly dueBy: Date | null;
  readonly occurredAt: Date;
}

/** A review is called for once for each criterion. */
export function newCriteria(
  criteria: readonly SeriousnessCriterion[],
  entries: readonly SeriousEntryFact[],
): readonly SeriousnessCriterion[] {
  const known = new Set(entries.flatMap((entry) => entry.criteria));
  return criteria.filter((criterion) => !known.has(criterion));
}

/** A second call moves no deadline that runs already. */
export function reviewDueBy(entries: readonly SeriousEntryFact[], now: Date, withinHours: number): Date {
  const last = entries.at(-1);
  const dueBy = new Date(now.getTime() + withinHours * 3_600_000);
  return last?.kind === 'CALLED_FOR' && last.dueBy && last.dueBy < dueBy ? last.dueBy : dueBy;
}

export const SERIOUS_EVENT_STATUSES = ['REVIEW_DUE', 'OVERDUE', 'FOLLOW_UP', 'CLOSED', 'WITHDRAWN'] as const;
export type SeriousEventStatus = (typeof SERIOUS_EVENT_STATUSES)[number];

export interface SeriousEventState {
  readonly status: SeriousEventStatus;
  /** Of the review or of the next follow-up; null where nothing is due. */
  readonly dueBy: Date | null;
  readonly isReviewed: boolean;
  readonly judgement: SeriousnessJudgement | null;
}

/**
 * What is due now, from the entries in the order they were made.
 * @returns null where it never was serious
 */
export function seriousEventState(
  entries: readonly SeriousEntryFact[],
  isInError: boolean,
  now: Date,
): SeriousEventState | null {
  const last = entries.at(-1);
  if (!last) return null;
  const isReviewed = last.kind !== 'CALLED_FOR';
  const judgement = entries.findLast((entry) => entry.judgement !== null)?.judgement ?? null;
  const dueBy = isInError ? null : last.dueBy;
  return { status: statusOf(last, isInError, now), dueBy, isReviewed, judgement };
}

function statusOf(last: SeriousEntryFact, isInError: boolean, now: Date): SeriousEventStatus {
  if (isInError) return 'WITHDRAWN';
  if (last.dueBy === null) return 'CLOSED';
  if (last.dueBy.getTime() < now.getTime()) return 'OVERDUE';
  return last.kind === 'CALLED_FOR' ? 'REVIEW_DUE' : 'FOLLOW_UP';
}

/**
 * Serious, as far as is known: by its grade, or because it was said and no psychiatrist has judged otherwise since.
 * Nobody can judge away what is serious by definition.
 */
export function isSerious(highestGrade: number, entries: readonly SeriousEntryFact[]): boolean {
  if (criteriaByGrade(highestGrade).length > 0) return true;
  const last = entries.findLast(({ kind }) => kind !== 'FOLLOWED_UP');
  return last !== undefined && last.judgement !== 'NOT_SERIOUS';
}

/** What to say first where several came to be known at once. */
export function gravest(criteria: readonly SeriousnessCriterion[]): SeriousnessCriterion {
  return SERIOUSNESS_CRITERIA.find((criterion) => criteria.includes(criterion)) ?? 'IMPORTANT_MEDICAL_EVENT';
}
