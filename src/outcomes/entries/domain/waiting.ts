/**
 * Whether an entry that was refused may still be taken once more of its queue has come: the check-in is missing, the dose has
 * not started, readings before a step are still to come. What no later entry can change is refused for good.
 *
 * In doubt an entry waits: the tablet keeps it and shows why. This file does not decide what can be stored.
 */
import {
  movesFrom,
  SESSION_MOVES,
  type SessionStatus,
  type SessionVerb,
} from '../../../sessions/domain/session-status.js';
import type { EntryKind } from './entry-order.js';
import { STEP_VERBS } from './same-step.js';

export interface EntryRefusal {
  /** Code of the whole refusal. */
  readonly code: string;
  /** Codes of every reason in it, with what a device was expected to be numbered. */
  readonly reasons: readonly { readonly code: string; readonly expected?: unknown }[];
  readonly currentStatus: SessionStatus;
  /** Of a device. */
  readonly deviceNumber?: number;
}

/** The verb that an entry of a kind says. */
const VERB_OF: typeof STEP_VERBS = { ...STEP_VERBS, ADMINISTRATION_EVENT: 'startDosing' };

/** What can be recorded of a patient only after the check-in. */
const BEFORE_CHECK_IN: readonly string[] = [
  'checklist.before-check-in',
  'discharge.before-check-in',
  'drug.session-not-open',
  'rescue.session-not-open',
  'side-effect.no-visit-yet',
  'vitals.session-not-open',
];

/** Refusals for which a fact that happened earlier may be missing, or that no person can do anything about. */
const ALWAYS_WAIT: readonly string[] = [
  'session.not-ready',
  'discharge.gates-unmet',
  'dose.termination-reason-needed',
  'side-effect.not-found',
  'vitals.reading-not-found',
  'server.internal-error',
];

/** Reasons that an earlier entry may take away; the entry waits where it is refused for nothing else. */
const WAIT_FOR_REASON: readonly string[] = [
  'dosing.not-started',
  'dosing.not-running',
  'dosing.not-paused',
  'dosing.contradicts-later-event',
  'dosing.more-than-ordered',
  'vitals.none-since-injection',
  'vitals.too-old-for-injection',
  'drug.lot-unknown',
  'side-effect.rescue-medicine-unknown',
];

export function mayComeLater(kind: EntryKind, refusal: EntryRefusal): boolean {
  const { code, reasons, currentStatus } = refusal;
  if (BEFORE_CHECK_IN.includes(code)) return currentStatus === 'SCHEDULED';
  if (code === 'session.transition-not-allowed') return canStillCome(currentStatus, VERB_OF[kind]);
  if (ALWAYS_WAIT.includes(code)) return true;
  return reasons.length > 0 && reasons.every((reason) => isCurable(reason, refusal.deviceNumber));
}

function isCurable(
  { code, expected }: EntryRefusal['reasons'][number],
  deviceNumber: number | undefined,
): boolean {
  // A device with a number that has passed was recorded already.
  if (code === 'dosing.device-out-of-order') return Number(expected) < (deviceNumber ?? 0);
  return WAIT_FOR_REASON.includes(code);
}

/** Whether a session may yet come to a status in which the verb is in order. */
export function canStillCome(status: SessionStatus, verb: SessionVerb | undefined): boolean {
  const inOrder = SESSION_MOVES.filter((move) => move.verb === verb && !move.deviation);
  const seen = new Set<SessionStatus>();
  const ahead: SessionStatus[] = [status];
  for (const from of ahead)
    for (const { to } of movesFrom(from)) {
      if (seen.has(to)) continue;
      seen.add(to);
      ahead.push(to);
    }
  return inOrder.some(({ from }) => from.some((one) => seen.has(one)));
}
