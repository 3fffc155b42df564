/**
 * What a patient tells through a link when nothing of it is stored: the form was sent with questions left out, or the link
 * did not take answers. Thoughts of death or self-harm are a task from the moment they were sent all the same. One link has
 * one such alert open: what is told again and is graver takes the place of what was told before, and has to be looked at by
 * then. A stored form of the link has an alert of its own (`safety-follows.ts`), and neither stands for the other: a
 * correction of the form corrects nothing of what was told beside it.
 */
import type { EntityManager } from 'typeorm';
import { readRuleSet, versionInForceAt } from '../../clinic/rules/rule-sets.lookup.js';
import { lockAlertsOf, readAlertsOutsideSessions } from '../../tasks/alerts.js';
import { SELF_HARM } from '../../tasks/domain/self-harm.js';
import { raiseFinding, stands } from './safety-follows.js';

export interface UnstoredAnswer {
  readonly patientId: string;
  readonly linkId: string;
  /** The item about self-harm, as it was answered. */
  readonly told: {
    readonly label: string;
    readonly item: number;
    readonly answer: number;
    readonly threshold: number;
  };
  /** Why nothing was stored, in words for staff. */
  readonly because: string;
  readonly now: Date;
}

/** Raises the alert, unless somebody was called already because of an answer as grave that this link did not store either. */
export async function raiseUnstored(
  tx: EntityManager,
  { patientId, linkId, told, because, now }: UnstoredAnswer,
): Promise<void> {
  await lockAlertsOf(tx, patientId);
  const { label, item, answer: value, threshold } = told;
  const known = await readAlertsOutsideSessions(tx, patientId);
  const inPlaceOf = known.filter(({ alert }) => alert.rule === SELF_HARM && alert.subjectId === linkId);
  if (inPlaceOf.filter(stands).some(({ alert }) => (alert.value ?? 0) >= value)) return;
  const ruleSet = await readRuleSet(tx, await versionInForceAt(tx, now));
  const message = `${label}: item ${item}, thoughts of death or self-harm, was answered ${value} through a link. The answer was not stored as an assessment: ${because} A psychiatrist looks at it today.`;
  const finding = { rule: SELF_HARM, completedAt: now, value, threshold } as const;
  const about = { subjectType: 'ASSESSMENT_LINK', subjectId: linkId, message } as const;
  await raiseFinding(tx, { patientId, finding, about, inPlaceOf, isLive: true, ruleSet, now });
}
