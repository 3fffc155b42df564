/** Whether an event can be recorded after those there are, and what about it should not have been so. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { movesFrom } from '../domain/session-status.js';
import { isSigned, lateReasonMissing } from '../late-entry.js';
import { isActive } from '../session-assignments.js';
import type { Session } from '../session.entity.js';
import { lateReasonNeeded, sessionClosed, sessionNotReady } from '../session.problems.js';
import type { AdministrationEvent } from './domain/administration-event.js';
import { onePerCode } from './domain/deviations.js';
import { checkInPlace, neighboursOf, type Neighbours } from './domain/event-log.js';
import type { EventDeviation, EventRefusalCode } from './domain/event-sequence.js';
import { needsOrder, orderDeviations } from './domain/order-deviations.js';
import { sayDeviation, sayOrderDeviation, sayRefusal } from './dosing.messages.js';
import { deviationReasonNeeded, eventNotPossible, eventOutOfSequence } from './dosing.problems.js';
import {
  entryRefusals,
  inWordsOfEntry,
  numbered,
  toEvent,
  type NewAdministrationEvent,
} from './event-entry.js';
import { reasonsNotReady, type BlockersOf, type InjectionBlockersOf } from './first-dose.js';

export interface EventToDecide {
  readonly entry: NewAdministrationEvent;
  readonly occurredAt: Date;
  readonly rules: RuleSet;
  /** Tells why the dose should not start, where this event would start it. */
  readonly blockersOf: BlockersOf | null;
  /** Tells why a further injection should not follow the one before. */
  readonly injectionBlockersOf: InjectionBlockersOf;
}

export interface DecidedEvent {
  readonly given: Required<AdministrationEvent>;
  readonly orderedBy: string | null;
  /** What should not have been so and is recorded all the same. */
  readonly deviations: readonly ProblemReason[];
}

/** Refusals that somebody else's event may have caused meanwhile. */
const CLASHES: readonly EventRefusalCode[] = [
  'dosing.not-started',
  'dosing.already-started',
  'dosing.already-stopped',
  'dosing.not-running',
  'dosing.not-paused',
  'dosing.device-out-of-order',
  'dosing.contradicts-later-event',
];

/** The first thing given starts the dose. */
export function startsDose(events: readonly unknown[], { type }: NewAdministrationEvent): boolean {
  return events.length === 0 && (type === 'START' || type === 'INJECTION' || type === 'DEVICE');
}

/**
 * Decides about an event of a locked session, in its place among all events that count, which may be before the last.
 * @throws sessionClosed, transitionNotAllowed, eventOutOfSequence (409), eventNotPossible (422) with all reasons
 * @throws sessionNotReady, deviationReasonNeeded (422) where something should not have been so and no reason is given
 * @throws lateReasonNeeded (422) where the session is signed and nobody says why it comes only now
 */
export async function decideEvent(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  events: readonly AdministrationEvent[],
  { entry, occurredAt, rules, blockersOf, injectionBlockersOf }: EventToDecide,
): Promise<DecidedEvent> {
  if (events.length > 0 && movesFrom(session.status).length === 0 && !isSigned(session))
    throw sessionClosed({ extensions: { currentStatus: session.status } });
  const given = toEvent(numbered(entry, events, occurredAt), occurredAt, session);
  const starts = startsDose(events, entry);
  const neighbours = neighboursOf(events, given.occurredAt);
  const judged = await judgeEvent(tx, caller, session, neighbours, { entry, given, rules });
  const previousAt = previousInjectionAt(neighbours, given);
  const notReady = starts ? await reasonsNotReady(tx, caller, session, blockersOf) : [];
  const unchecked = previousAt
    ? await injectionBlockersOf(tx, session, { previousAt, at: occurredAt }, rules)
    : [];
  const deviations = [...notReady, ...unchecked, ...judged.deviations];
  const late = lateReasonMissing(session, entry.lateReason);
  const unexplained = entry.deviationReason === undefined ? deviations : [];
  if (late.length > 0) throw lateReasonNeeded({ errors: [...late, ...unexplained] });
  if (unexplained.length > 0)
    throw (notReady.length > 0 ? sessionNotReady : deviationReasonNeeded)({
      detail: 'If the dose was given all the same, send the event again with deviationReason.',
      errors: unexplained,
    });
  return { ...judged, deviations: onePerCode(deviations) };
}

/** Null for whatever is no injection, and for the first one. */
function previousInjectionAt(
  { before }: Neighbours<AdministrationEvent>,
  { type }: AdministrationEvent,
): Date | null {
  if (type !== 'INJECTION') return null;
  return before.findLast((event) => event.type === 'INJECTION')?.occurredAt ?? null;
}

/** An event in the words of the rules, as it was entered. */
export interface EventToJudge {
  readonly entry: NewAdministrationEvent;
  readonly given: Required<AdministrationEvent>;
  readonly rules: RuleSet;
}

/**
 * What the events around it and the order say about an event; a correction asks no more than this.
 * @throws eventOutOfSequence (409), eventNotPossible (422) with all reasons
 */
export async function judgeEvent(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  neighbours: Neighbours<AdministrationEvent>,
  { entry, given, rules }: EventToJudge,
): Promise<DecidedEvent> {
  const outOfSequence = await assertPossible(tx, session, neighbours, given, entry, rules);
  const orderedBy = ordererOf(caller, neighbours.before, given, entry);
  const order = {
    orderedMg: session.orderedMg,
    hasOrderer: orderedBy !== null,
    dosingWeightKg: session.dosingWeightKg,
    volumeMl: entry.volumeMl ?? null,
  };
  const beyondOrder = orderDeviations(neighbours.before, given, order, rules, neighbours.after);
  return {
    given,
    orderedBy,
    deviations: [...outOfSequence.map(sayDeviation), ...beyondOrder.map(sayOrderDeviation)],
  };
}

async function assertPossible(
  tx: EntityManager,
  { modality }: Session,
  neighbours: Neighbours<AdministrationEvent>,
  given: AdministrationEvent,
  entry: NewAdministrationEvent,
  rules: RuleSet,
): Promise<readonly EventDeviation[]> {
  const checked = checkInPlace(modality, neighbours, given, rules);
  const refusals = [...entryRefusals(entry), ...checked.refusals.map(inWordsOfEntry)];
  if (entry.orderedBy !== undefined && !(await isActive(tx, entry.orderedBy, 'psychiatrist')))
    refusals.push({ code: 'dosing.orderer-not-a-psychiatrist', pointer: '/orderedBy' });
  if (refusals.length === 0) return checked.deviations;
  const isClash = refusals.some(({ code }) => CLASHES.includes(code));
  throw (isClash ? eventOutOfSequence : eventNotPossible)({ errors: refusals.map(sayRefusal) });
}

/** A psychiatrist who records what needs an order has ordered it. */
function ordererOf(
  caller: Caller,
  events: readonly AdministrationEvent[],
  given: AdministrationEvent,
  { orderedBy }: NewAdministrationEvent,
): string | null {
  if (orderedBy !== undefined) return orderedBy;
  return caller.role === 'psychiatrist' && needsOrder(events, given) ? caller.id : null;
}
