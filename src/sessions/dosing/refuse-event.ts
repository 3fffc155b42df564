/** Every reason against an event in one answer, under the gravest of them. */
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import { timeInFuture } from '../../platform/errors/platform-problems.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { Session } from '../session.entity.js';
import { lateReasonNeeded, sessionNotReady } from '../session.problems.js';
import type { AdministrationEventRecord } from './administration-event.entity.js';
import type { EventRefusal, EventRefusalCode } from './domain/event-sequence.js';
import { sayRefusal } from './dosing.messages.js';
import {
  deviationReasonNeeded,
  eventNotPossible,
  eventOutOfSequence,
  terminationReasonNeeded,
} from './dosing.problems.js';
import { toDeliveredDoseResponse } from './dto/delivered-dose.response.js';

export interface ReasonsAgainst {
  /** The time lies in the future. */
  readonly ahead: readonly ProblemReason[];
  /** It cannot have happened like this. */
  readonly refusals: readonly EventRefusal[];
  readonly late?: readonly ProblemReason[];
  readonly notReady?: readonly ProblemReason[];
  readonly unexplained?: readonly ProblemReason[];
  readonly earlyEnd?: readonly ProblemReason[];
}

/** What another person may have changed meanwhile. */
export interface DoseState {
  readonly session: Session;
  readonly events: readonly AdministrationEventRecord[];
  readonly rules: RuleSet;
  readonly now: Date;
}

/** Refusals that somebody else's event may have caused meanwhile. */
const CLASHES: readonly EventRefusalCode[] = [
  'dosing.not-started',
  'dosing.already-started',
  'dosing.already-stopped',
  'dosing.not-running',
  'dosing.not-paused',
  'dosing.device-out-of-order',
  'dosing.contradicts-earlier-event',
  'dosing.contradicts-later-event',
];

/** @throws eventOutOfSequence (409) with the present state, or the first (422) of the others that applies */
export function assertNothingAgainst(reasons: ReasonsAgainst, state: DoseState): void {
  const { ahead, refusals, late = [], notReady = [], unexplained = [], earlyEnd = [] } = reasons;
  const clashes = refusals.filter(({ code }) => CLASHES.includes(code));
  const impossible = refusals.filter(({ code }) => !CLASHES.includes(code));
  const kinds = [
    [eventOutOfSequence, clashes.map(sayRefusal)],
    [timeInFuture, ahead],
    [eventNotPossible, impossible.map(sayRefusal)],
    [lateReasonNeeded, late],
    [sessionNotReady, notReady],
    [deviationReasonNeeded, unexplained],
    [terminationReasonNeeded, earlyEnd],
  ] as const;
  const gravest = kinds.find(([, found]) => found.length > 0)?.[0];
  if (!gravest) return;
  const asksWhy = gravest === sessionNotReady || gravest === deviationReasonNeeded;
  throw gravest({
    errors: kinds.flatMap(([, found]) => found),
    ...(asksWhy && {
      detail: 'If the dose was given all the same, send the event again with deviationReason.',
    }),
    ...(gravest === eventOutOfSequence && { extensions: presentState(state) }),
  });
}

function presentState({ session, events, rules, now }: DoseState): Readonly<Record<string, unknown>> {
  const last = events.at(-1);
  return {
    currentStatus: session.status,
    currentVersion: session.version,
    lastEvent: last
      ? {
          id: last.id,
          type: last.type,
          occurredAt: last.occurredAt,
          recordedAt: last.recordedAt,
          recordedBy: last.recordedBy,
        }
      : null,
    delivered: last ? toDeliveredDoseResponse(session, events, rules, now) : null,
  };
}
