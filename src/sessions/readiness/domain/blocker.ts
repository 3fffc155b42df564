/**
 * The form in which every rule before the dose says what stands in its way. One form for all, so that a tablet can show
 * any of them: a stable code, what is missing or was found, who can clear it, and whether a psychiatrist can decide to go
 * ahead. This file decides nothing.
 */
export type Clearer = 'nurse' | 'psychiatrist' | 'front-desk' | 'admin';

export interface Blocker {
  readonly code: string;
  readonly clearableBy: readonly Clearer[];
  /** A psychiatrist can decide about it with a reason; the decision names the code and `subjectId`. */
  readonly isDecidable?: boolean;
  /** The reading, the checklist entry or the alert it is about. */
  readonly subjectId?: string;
  /** Codes of the checklist items, or rules of the alerts, it is about. */
  readonly items?: readonly string[];
  /** What was measured, by its name on the wire. */
  readonly sign?: string;
  readonly value?: number;
  readonly threshold?: number;
  readonly systolicMmHg?: number;
  readonly diastolicMmHg?: number;
  /** When time alone will have cleared it. */
  readonly metAt?: Date;
  /** A psychiatrist has decided to hold. */
  readonly isHeld?: boolean;
}

export const bedside: readonly Clearer[] = ['nurse', 'psychiatrist'];
export const psychiatrist: readonly Clearer[] = ['psychiatrist'];

export type ReadinessDecision = 'GO_AHEAD' | 'HOLD';

/** What a psychiatrist decided about one blocker. */
export interface DecisionFact {
  readonly code: string;
  readonly subjectId: string;
  readonly decision: ReadinessDecision;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/** The decision that counts among several: the last one made. */
export function lastDecision<T extends DecisionFact>(decisions: readonly T[]): T | null {
  const order = (a: T, b: T) =>
    a.occurredAt.getTime() - b.occurredAt.getTime() || a.recordedAt.getTime() - b.recordedAt.getTime();
  return decisions.toSorted(order).at(-1) ?? null;
}
