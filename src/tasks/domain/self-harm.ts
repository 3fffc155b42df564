/**
 * Alerts about thoughts of death or self-harm. Questionnaires raise them; whoever gives a dose sees them, in rooms that know no
 * questionnaire: until a psychiatrist has looked, and for some days after they were told, since thoughts are not over because
 * somebody has heard of them.
 *
 * Does not decide what stands in the way of a dose.
 */
import type { SafetyRules } from '../../clinic/rules/safety-rules.js';
import type { AlertEventType, AlertState } from './alert-state.js';

/** The rule that raises them. */
export const SELF_HARM = 'assessment.self-harm-thoughts';

const DAY_MS = 86_400_000;

export interface KnownSelfHarm {
  readonly alert: {
    readonly id: string;
    readonly occurredAt: Date;
    readonly value: number | null;
    readonly threshold: number | null;
  };
  readonly events: readonly { readonly type: AlertEventType; readonly amendedValue: number | null }[];
  readonly state: Pick<AlertState, 'status' | 'needsAcknowledgement'>;
}

export interface ToldSelfHarm {
  readonly alertId: string;
  readonly toldAt: Date;
  /** The answer, as it stands after amendments; null where none is left of it. */
  readonly answer: number | null;
  readonly needsAcknowledgement: boolean;
}

/**
 * What has to be seen at an instant, what nobody has looked at first, then the newest first. What was answered later is seen as well.
 * @param known alerts about thoughts of self-harm of one patient, in any order
 */
export function selfHarmToBeSeen(
  known: readonly KnownSelfHarm[],
  at: Date,
  { selfHarmShownDays }: Pick<SafetyRules, 'selfHarmShownDays'>,
): readonly ToldSelfHarm[] {
  return known
    .filter(({ state }) => state.status !== 'WITHDRAWN' && state.status !== 'SUPERSEDED')
    .flatMap(({ alert, events, state: { needsAcknowledgement } }): ToldSelfHarm[] => {
      const { id: alertId, occurredAt: toldAt, value, threshold } = alert;
      const amended = events.findLast(({ type }) => type === 'AMENDED');
      const answer = amended ? amended.amendedValue : value;
      const isReported = answer !== null && answer >= (threshold ?? 0);
      const isRecent = at.getTime() - toldAt.getTime() <= selfHarmShownDays * DAY_MS;
      if (!needsAcknowledgement && !(isReported && isRecent)) return [];
      return [{ alertId, toldAt, answer, needsAcknowledgement }];
    })
    .toSorted(
      (a, b) =>
        Number(b.needsAcknowledgement) - Number(a.needsAcknowledgement) ||
        b.toldAt.getTime() - a.toldAt.getTime() ||
        (a.alertId < b.alertId ? -1 : 1),
    );
}
