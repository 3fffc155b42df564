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

export interface SelfHarmEvent {
  readonly type: AlertEventType;
  readonly amendedValue: number | null;
}

export interface KnownSelfHarm {
  readonly alert: {
    readonly id: string;
    readonly occurredAt: Date;
    readonly raisedAt: Date;
    readonly value: number | null;
    readonly threshold: number | null;
  };
  /** In the order of time. */
  readonly events: readonly SelfHarmEvent[];
  readonly state: Pick<AlertState, 'status' | 'needsAcknowledgement'>;
}

export interface ToldSelfHarm {
  readonly alertId: string;
  readonly toldAt: Date;
  /** The answer that called; null where the alert has none. */
  readonly answer: number | null;
  readonly isAmended: boolean;
  /** What an amendment left of it; null where nothing is left, or nothing was amended. */
  readonly amendedAnswer: number | null;
  readonly needsAcknowledgement: boolean;
}

/**
 * What was known of the answer when somebody looked, whatever was amended after that; what is known now where nobody has.
 * @param events of the alert, in the order of time
 */
export function knownWhenSeen(told: number | null, events: readonly SelfHarmEvent[]): number | null {
  const seen = events.findIndex(({ type }) => type === 'ACKNOWLEDGED');
  return leftOf(told, seen < 0 ? events : events.slice(0, seen));
}

function leftOf(told: number | null, events: readonly SelfHarmEvent[]): number | null {
  const amended = events.findLast(({ type }) => type === 'AMENDED');
  return amended ? amended.amendedValue : told;
}

/**
 * What has to be seen at an instant: what nobody has looked at first, of these the gravest as it was told, whatever was amended since; then
 * the newest. What somebody has looked at is seen while it is reported, and where it was reported when they looked: an amendment after that
 * takes no thoughts out of sight. The days run from when it was told or entered, the later of both, so that a form of the past is seen as
 * well. What was answered later is seen too.
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
      const { id: alertId, occurredAt: toldAt, raisedAt, value: answer, threshold } = alert;
      const amended = events.findLast(({ type }) => type === 'AMENDED');
      const amendedAnswer = amended?.amendedValue ?? null;
      const isReported = [leftOf(answer, events), knownWhenSeen(answer, events)].some(
        (known) => known !== null && known >= (threshold ?? 0),
      );
      const since = Math.max(toldAt.getTime(), raisedAt.getTime());
      const isRecent = at.getTime() - since <= selfHarmShownDays * DAY_MS;
      if (!needsAcknowledgement && !(isReported && isRecent)) return [];
      return [
        { alertId, toldAt, answer, isAmended: amended !== undefined, amendedAnswer, needsAcknowledgement },
      ];
    })
    .toSorted(
      (a, b) =>
        Number(b.needsAcknowledgement) - Number(a.needsAcknowledgement) ||
        (a.needsAcknowledgement ? (b.answer ?? 0) - (a.answer ?? 0) : 0) ||
        b.toldAt.getTime() - a.toldAt.getTime() ||
        (a.alertId < b.alertId ? -1 : 1),
    );
}
