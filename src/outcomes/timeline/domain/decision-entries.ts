/** What psychiatrists decided in a review before the next dose, as entries of the timeline: about the plan, and about its benefit. */
import { atInstant, type TimelineEntry, type TimelineEvent } from './timeline.js';

export interface DecisionOfTimeline {
  readonly id: string;
  readonly planId: string;
  readonly decision: 'CONTINUE' | 'RAISE' | 'LOWER' | 'SPACE_OUT' | 'STOP';
  readonly reason: string;
  readonly benefit: 'BENEFIT' | 'NO_BENEFIT' | 'UNCERTAIN' | null;
  readonly benefitReason: string | null;
  /** Of each session that was changed. */
  readonly effects: readonly { readonly fromMg: number; readonly toMg: number }[];
  readonly occurredAt: Date;
  readonly recordedBy: string;
}

const DECIDED: Readonly<Record<DecisionOfTimeline['decision'], readonly [TimelineEvent, string]>> = {
  CONTINUE: ['CONTINUED', 'continue as planned'],
  RAISE: ['RAISED', 'raise the dose'],
  LOWER: ['LOWERED', 'lower the dose'],
  SPACE_OUT: ['SPACED_OUT', 'space the sessions out'],
  STOP: ['STOPPED_BY_DECISION', 'stop the plan'],
};

const BENEFIT: Readonly<Record<NonNullable<DecisionOfTimeline['benefit']>, string>> = {
  BENEFIT: 'the treatment has helped',
  NO_BENEFIT: 'the treatment has not helped',
  UNCERTAIN: 'it is uncertain whether the treatment has helped',
};

/** One entry, and another one where the benefit was decided with it. */
export function decisionEntries(decided: DecisionOfTimeline, zone: string): readonly TimelineEntry[] {
  const { id, planId, decision, reason, benefit, benefitReason, occurredAt, recordedBy } = decided;
  const about = {
    ...atInstant(occurredAt, zone),
    ...({ kind: 'REVIEW_DECISION', resourceId: id, planId, recordedBy } as const),
    ...{ sessionId: null, sessionNumber: null },
  };
  const [event, words] = DECIDED[decision];
  const told: TimelineEntry = { ...about, event, text: `Review: ${words}${dosesOf(decided)} (${reason})` };
  if (benefit === null) return [told];
  const why = benefitReason === null ? '' : ` (${benefitReason})`;
  return [told, { ...about, event: 'BENEFIT_DECIDED', text: `Benefit: ${BENEFIT[benefit]}${why}` }];
}

/** Of the next session that changed; those after it may have doses of their own. */
function dosesOf({ effects }: DecisionOfTimeline): string {
  const changed = effects.find(({ fromMg, toMg }) => fromMg !== toMg);
  return changed ? `, ${changed.fromMg} mg to ${changed.toMg} mg` : '';
}
