/**
 * Puts a serious side effect before a psychiatrist, in the transaction that made it serious: an entry with a deadline, and an
 * alert that is escalated when the deadline passes. The deadline runs from the moment the clinic knows, also for what
 * happened days ago: a review is work that is owed, not a call to the bedside.
 */
import type { EntityManager } from 'typeorm';
import { readRuleSet } from '../../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../../platform/access/caller.js';
import { newId } from '../../../platform/ids/ids.js';
import { raiseAlert } from '../../../tasks/alerts.js';
import type { Session } from '../../session.entity.js';
import {
  gravest,
  newCriteria,
  reviewDueBy,
  seriousnessCriteria,
  type SeriousnessCriterion,
} from '../domain/serious-event.js';
import { stateOf } from '../domain/timeline.js';
import { timelineOf, type KnownSideEffect } from '../read-side-effects.js';
import { sayCall, seriousAlertRule } from './serious-events.messages.js';
import { SeriousEventEntry } from './serious-event-entry.entity.js';

/** Does nothing where no criterion is new. */
export async function callForReview(
  tx: EntityManager,
  caller: Pick<Caller, 'id'>,
  known: KnownSideEffect,
  session: Session,
  now: Date,
): Promise<void> {
  const { effect, seriousEntries } = known;
  if (effect.status === 'ENTERED_IN_ERROR') return;
  const { highestGrade } = stateOf(timelineOf(known));
  const criteria = newCriteria(seriousnessCriteria(effect.seriousness, highestGrade), seriousEntries);
  if (criteria.length === 0) return;
  // Nothing is recorded of a patient who was not checked in, which is when the rules of the session were chosen.
  const { version, rules } = await readRuleSet(tx, session.ruleSetVersion!);
  const dueBy = reviewDueBy(seriousEntries, now, rules.sideEffects.seriousReviewWithinHours);
  await tx.insert(SeriousEventEntry, {
    id: newId(),
    sideEffectId: effect.id,
    kind: 'CALLED_FOR',
    criteria: [...criteria],
    judgement: null,
    narrative: null,
    dueBy,
    ruleSetVersion: version,
    occurredAt: now,
    recordedAt: now,
    recordedBy: caller.id,
  });
  const minutes = (dueBy.getTime() - now.getTime()) / 60_000;
  await raiseReviewAlert(tx, session, effect.id, gravest(criteria), { version, minutes, now });
}

/** Yellow: who is in danger now is told by the red alerts of grave effects, symptoms and vital signs. */
async function raiseReviewAlert(
  tx: EntityManager,
  { id: sessionId, patientId, psychiatristId }: Session,
  subjectId: string,
  criterion: SeriousnessCriterion,
  { version, minutes, now }: { readonly version: number; readonly minutes: number; readonly now: Date },
): Promise<void> {
  await raiseAlert(
    tx,
    {
      patientId,
      sessionId,
      psychiatristId,
      rule: seriousAlertRule(criterion),
      severity: 'YELLOW',
      subjectType: 'SIDE_EFFECT',
      subjectId,
      message: sayCall(criterion),
      value: null,
      threshold: null,
      unit: null,
      ruleSetVersion: version,
      occurredAt: now,
      acknowledgeWithinMinutes: minutes,
      resolvesWhenAcknowledged: false,
      onePer: 'SUBJECT',
    },
    now,
  );
}
