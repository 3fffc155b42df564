/**
 * How each kind of entry is taken out of one session and put into another, by the same transactions that enter it in error and
 * record it anew: what refuses an entry refuses a moved one, and what follows from it follows on both sides.
 */
import { type EntityManager } from 'typeorm';
import { readRuleSet } from '../../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../../platform/access/caller.js';
import { contentHash } from '../../../platform/http/existing-entry.js';
import { newId } from '../../../platform/ids/ids.js';
import { enterRescueInError, recordRescue } from '../../dosing/rescue/record-rescue.js';
import { sessionTakesNoRescue } from '../../dosing/rescue/rescue.problems.js';
import { inErrorBecause } from '../../entry-moves.js';
import { enterReadingInError } from '../../monitoring/correct-reading.js';
import { recordReading } from '../../monitoring/record-reading.js';
import { enterScaleInError } from '../../monitoring/scales/correct-scale.js';
import { recordScale } from '../../monitoring/scales/record-scale.js';
import { signsOf } from '../../monitoring/vitals.service.js';
import { sessionTakesNoReadings } from '../../monitoring/vitals.problems.js';
import { SessionNote } from '../../session-note.entity.js';
import type { Session } from '../../session.entity.js';
import { putInSideEffect, takeOutSideEffect } from '../../side-effects/move-side-effect.js';
import { openRevision } from '../../side-effects/revise-side-effect.js';
import type { KindOfSession } from './moved-entries.dto.js';
import { moveTheReading, noteNotFound } from './moved-entries.problems.js';

export interface Order {
  readonly entryId: string;
  readonly from: Session;
  readonly to: Session;
  readonly reason: string;
  readonly now: Date;
}

/** What was taken out, and how it is put where it belongs. */
export interface TakenOut {
  readonly first: { readonly recordedAt: Date; readonly recordedBy: string };
  /** @returns the id of the new entry */
  readonly putIn: () => Promise<string>;
}

type Mover = (tx: EntityManager, caller: Caller, order: Order) => Promise<TakenOut>;

export const movers: Readonly<Record<KindOfSession, Mover>> = {
  VITALS: moveReading,
  SCALE: moveScale,
  SIDE_EFFECT: moveSideEffect,
  RESCUE_MEDICINE: moveRescueMedicine,
  NOTE: moveNote,
};

async function moveReading(tx: EntityManager, caller: Caller, order: Order): Promise<TakenOut> {
  const { from, to, now } = order;
  const correction = { sessionId: from.id, readingId: order.entryId, reason: because(order), now };
  const { reading } = await enterReadingInError(tx, caller, correction);
  const putIn = async () => {
    if (to.ruleSetVersion === null)
      throw sessionTakesNoReadings({ extensions: { currentStatus: to.status } });
    const { rules } = await readRuleSet(tx, to.ruleSetVersion);
    const { measuredAt, deviceId } = reading;
    const id = newId();
    const content = { movedFrom: reading.id };
    const { unobtainable } = reading;
    const signs = { ...signsOf({ ...reading, unobtainable: [] }), unobtainable };
    const sent = { id, sessionId: to.id, measuredAt, ahead: [], signs, lateReason: lateReason(order) };
    await recordReading(tx, caller, { ...sent, content, deviceId }, rules, now);
    return id;
  };
  return { first: reading, putIn };
}

async function moveScale(tx: EntityManager, caller: Caller, order: Order): Promise<TakenOut> {
  const { from, to, now } = order;
  const correction = { sessionId: from.id, scaleId: order.entryId, reason: because(order), now };
  const { scale } = await enterScaleInError(tx, caller, correction);
  const { kind, items, total, cadss6Total, isDistressed, isStatedResolved, assessedAt } = scale;
  const score =
    items.length > 0 ? { items } : { total: total ?? undefined, cadss6Total: cadss6Total ?? undefined };
  const said = { kind, ...score, isDistressed, isStatedResolved, assessedAt, lateReason: lateReason(order) };
  const putIn = async () => {
    const id = newId();
    await recordScale(tx, caller, { id, sessionId: to.id, said, assessedAt, now });
    return id;
  };
  return { first: scale, putIn };
}

/** What a reading brought with it goes with the reading. */
async function moveSideEffect(tx: EntityManager, caller: Caller, order: Order): Promise<TakenOut> {
  const { from, to, entryId: sideEffectId, now } = order;
  const action = 'side-effect.enter-in-error';
  const revision = await openRevision(tx, caller, { sessionId: from.id, sideEffectId, action });
  if (revision.known.effect.source === 'VITALS')
    throw moveTheReading({ extensions: { readingId: revision.known.effect.readingId } });
  const known = await takeOutSideEffect(tx, caller, revision, { reason: because(order), now });
  const destination = { sessionId: to.id, lateReason: order.reason, now };
  return { first: known.effect, putIn: () => putInSideEffect(tx, caller, known, destination) };
}

/** What it was given against is of the other session, and is said anew with the side effect. */
async function moveRescueMedicine(tx: EntityManager, caller: Caller, order: Order): Promise<TakenOut> {
  const { from, to, now } = order;
  const out = { sessionId: from.id, rescueId: order.entryId, reason: because(order), now };
  const { medicine: given } = await enterRescueInError(tx, caller, out);
  const { medicine, dose, unit, route, occurredAt, indication } = given;
  const putIn = async () => {
    if (to.ruleSetVersion === null) throw sessionTakesNoRescue({ extensions: { currentStatus: to.status } });
    const { rules } = await readRuleSet(tx, to.ruleSetVersion);
    const said = {
      ...{ medicine, dose, unit, route, occurredAt, indication, lateReason: lateReason(order) },
      name: given.name ?? undefined,
      response: given.response ?? undefined,
    };
    const { orderedBy } = given;
    const id = newId();
    await recordRescue(tx, caller, { id, sessionId: to.id, given: said, orderedBy, occurredAt, rules, now });
    return id;
  };
  return { first: given, putIn };
}

/** A note never changes: that it was moved is what marks it. */
async function moveNote(tx: EntityManager, caller: Caller, order: Order): Promise<TakenOut> {
  const { from, to, entryId, now } = order;
  const note = await tx.findOneBy(SessionNote, { id: entryId, sessionId: from.id });
  if (!note) throw noteNotFound();
  const putIn = async () => {
    const { text, occurredAt } = note;
    const content = { sessionId: to.id, text, occurredAt };
    const id = newId();
    const made = { id, recordedAt: now, recordedBy: caller.id, contentHash: contentHash(content) };
    await tx.insert(SessionNote, { ...content, ...made, lateReason: lateReason(order) ?? null });
    return id;
  };
  return { first: note, putIn };
}

function because({ reason }: Order): string {
  return inErrorBecause(reason);
}

/** Of a session that is signed, the reason for the move is the reason why the entry comes only now. */
function lateReason({ to, reason }: Order): string | undefined {
  return to.status === 'SIGNED' ? reason : undefined;
}
