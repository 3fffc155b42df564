/** Whether an event can be recorded after those there are, and what about it should not have been so. */
import type { EntityManager } from 'typeorm';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { movesFrom } from '../domain/session-status.js';
import { isSigned, lateReasonMissing } from '../late-entry.js';
import { isActive } from '../session-assignments.js';
import type { Session } from '../session.entity.js';
import { sessionClosed } from '../session.problems.js';
import { standingDeviations, type AdministrationEventRecord } from './administration-event.entity.js';
import type { AdministrationEvent } from './domain/administration-event.js';
import { concentrationRefusals } from './domain/concentration.js';
import { deliveredDose } from './domain/delivered-dose.js';
import { onePerCode } from './domain/deviations.js';
import { checkInPlace, neighboursOf, type Neighbours } from './domain/event-log.js';
import type { EventRefusal } from './domain/event-sequence.js';
import { needsOrder } from './domain/order-deviations.js';
import { terminationReasonNeeded } from './dosing.problems.js';
import {
  entryRefusals,
  inWordsOfEntry,
  numbered,
  toEvent,
  type NewAdministrationEvent,
} from './event-entry.js';
import { reasonsNotReady, type BlockersOf, type InjectionBlockersOf } from './first-dose.js';
import { judgeCourse } from './judge-course.js';
import { assertNothingAgainst } from './refuse-event.js';

export interface EventToDecide {
  readonly id: string;
  readonly entry: NewAdministrationEvent;
  readonly occurredAt: Date;
  /** Where the entry names a time that lies in the future: that it does. */
  readonly ahead: readonly ProblemReason[];
  readonly recordedAt: Date;
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

/** The first thing given starts the dose. */
export function startsDose(events: readonly unknown[], { type }: NewAdministrationEvent): boolean {
  return events.length === 0 && (type === 'START' || type === 'INJECTION' || type === 'DEVICE');
}

/**
 * Decides about an event of a locked session, in its place among all events that count, which may be before the last.
 * @throws sessionClosed, transitionNotAllowed (409)
 * @throws eventOutOfSequence (409), timeInFuture, eventNotPossible, lateReasonNeeded, sessionNotReady,
 *   deviationReasonNeeded, terminationReasonNeeded (422) with all reasons
 */
export async function decideEvent(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  events: readonly AdministrationEventRecord[],
  toDecide: EventToDecide,
): Promise<DecidedEvent> {
  const { id, entry, occurredAt, ahead, recordedAt: now, rules } = toDecide;
  if (events.length > 0 && movesFrom(session.status).length === 0 && !isSigned(session))
    throw sessionClosed({ extensions: { currentStatus: session.status } });
  const given = toEvent(numbered(entry, events, occurredAt), occurredAt, session);
  const neighbours = neighboursOf(events, given.occurredAt);
  const judged = await judgeEvent(tx, caller, session, neighbours, { id, entry, given, rules });
  const asked = isForeign(judged)
    ? NOTHING_ASKED
    : await askBefore(tx, caller, session, neighbours, toDecide);
  const deviations = [...asked.notReady, ...asked.others, ...judged.deviations];
  const isExplained = entry.deviationReason !== undefined;
  assertNothingAgainst(
    {
      ahead,
      refusals: judged.refusals,
      late: lateReasonMissing(session, entry.lateReason),
      notReady: isExplained ? [] : asked.notReady,
      unexplained: isExplained ? [] : [...asked.others, ...judged.deviations, ...judged.elsewhere],
      earlyEnd: earlyEnd(entry, events, neighbours, given, { session, rules }),
    },
    { session, events, rules, now },
  );
  return { ...judged, deviations: onePerCode(deviations) };
}

interface AskedBefore {
  readonly notReady: readonly ProblemReason[];
  readonly others: readonly ProblemReason[];
}

const NOTHING_ASKED: AskedBefore = { notReady: [], others: [] };

/** What is judged once, at the moment of giving: the readiness of the session or of a further injection, other doses. */
async function askBefore(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  neighbours: Neighbours<AdministrationEvent>,
  { entry, occurredAt, rules, blockersOf, injectionBlockersOf }: EventToDecide,
): Promise<AskedBefore> {
  const starts = startsDose([...neighbours.before, ...neighbours.after], entry);
  const previousAt = previousInjectionAt(neighbours, entry);
  const notReady = starts ? await reasonsNotReady(tx, caller, session, blockersOf) : [];
  const unchecked = previousAt
    ? await injectionBlockersOf(tx, session, { previousAt, at: occurredAt }, rules)
    : [];
  return { notReady, others: unchecked };
}

/** Null for whatever is no injection, and for the first one. */
function previousInjectionAt(
  { before }: Neighbours<AdministrationEvent>,
  { type }: Pick<AdministrationEvent, 'type'>,
): Date | null {
  if (type !== 'INJECTION') return null;
  return before.findLast((event) => event.type === 'INJECTION')?.occurredAt ?? null;
}

/** A STOP that leaves the dose incomplete asks why; one that cannot be asks nothing. */
function earlyEnd(
  { type, terminationReason }: NewAdministrationEvent,
  events: readonly AdministrationEvent[],
  { before, after }: Neighbours<AdministrationEvent>,
  given: AdministrationEvent,
  { session, rules }: { readonly session: Session; readonly rules: RuleSet },
): readonly ProblemReason[] {
  const canBe = events.length > 0 && !events.some((event) => event.type === 'STOP');
  if (type !== 'STOP' || terminationReason !== undefined || !canBe) return [];
  const course = [...before, given, ...after];
  const { isComplete, deliveredMg, percentOfOrdered } = deliveredDose(
    course,
    course.at(-1)!.occurredAt,
    session.orderedMg,
    rules,
  );
  if (isComplete) return [];
  return [
    {
      code: terminationReasonNeeded.code,
      pointer: '/terminationReason',
      message: `Less than ${rules.dosing.completeFromPercent} percent of the ordered dose were delivered.`,
      deliveredMg,
      percentOfOrdered,
    },
  ];
}

/** An event in the words of the rules, as it was entered. */
export interface EventToJudge {
  readonly id: string;
  readonly entry: NewAdministrationEvent;
  readonly given: Required<AdministrationEvent>;
  readonly rules: RuleSet;
}

export interface JudgedEvent extends DecidedEvent {
  /** Why it cannot have happened like this. */
  readonly refusals: readonly EventRefusal[];
  /** What is to be said of other events through it, and was not before. */
  readonly elsewhere: readonly ProblemReason[];
}

/** What the events around it and the order say about an event; a correction asks no more than this. */
export async function judgeEvent(
  tx: EntityManager,
  caller: Caller,
  session: Session,
  neighbours: Neighbours<AdministrationEventRecord>,
  { id, entry, given, rules }: EventToJudge,
): Promise<JudgedEvent> {
  const checked = checkInPlace(session.modality, neighbours, given, rules);
  const concentrationMgPerMl = entry.pump?.concentrationMgPerMl ?? null;
  const refusals = [
    ...entryRefusals(entry),
    ...checked.refusals.map(inWordsOfEntry),
    ...concentrationRefusals(concentrationMgPerMl, rules.plans),
  ];
  if (entry.orderedBy !== undefined && !(await isActive(tx, entry.orderedBy, 'psychiatrist')))
    refusals.push({ code: 'dosing.orderer-not-a-psychiatrist', pointer: '/orderedBy' });
  const orderedBy = ordererOf(caller, neighbours.before, given, entry);
  const judged = { given, orderedBy, refusals, deviations: [], elsewhere: [] };
  if (isForeign(judged)) return judged;
  const inPlace = { ...given, id, orderedBy, volumeMl: entry.volumeMl ?? null, concentrationMgPerMl };
  const others = [...neighbours.before, ...neighbours.after];
  const course = [...neighbours.before, inPlace, ...neighbours.after];
  const judgements = await judgeCourse(tx, session, course, rules);
  return {
    ...judged,
    deviations: judgements.get(id)!,
    elsewhere: others.flatMap((other) => newlySaid(other, judgements.get(other.id)!)),
  };
}

/** An event of another modality is held against nothing else. */
function isForeign({ refusals }: Pick<JudgedEvent, 'refusals'>): boolean {
  return refusals.some(({ code }) => code === 'dosing.event-not-for-modality');
}

function newlySaid(
  event: AdministrationEventRecord,
  reasons: readonly ProblemReason[],
): readonly ProblemReason[] {
  const standing = standingDeviations(event);
  return reasons
    .filter(({ code }) => !standing.includes(code))
    .map((reason) => ({
      ...reason,
      pointer: '/occurredAt',
      eventId: event.id,
      eventType: event.type,
      eventAt: event.occurredAt,
    }));
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
