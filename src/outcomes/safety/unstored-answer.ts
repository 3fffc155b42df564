/**
 * What a patient tells through a link when nothing of it is stored: the form was sent with questions left out, or the link
 * did not take answers. Thoughts of death or self-harm are a task from the moment they were sent all the same. One link has
 * one such alert open: what is told again and is graver takes the place of what was told before, and has to be looked at by
 * then. Where the form is stored afterwards the alert stands for it as well (`safety-follows.ts`); an alert about a stored
 * form stays beside a graver one of the link, because it follows the corrections of the form.
 */
import type { EntityManager } from 'typeorm';
import { readRuleSet, versionInForceAt } from '../../clinic/rules/rule-sets.lookup.js';
import { lockAlertsOf, readAlertsOutsideSessions } from '../../tasks/alerts.js';
import { Assessment } from '../assessment.entity.js';
import { SELF_HARM } from '../domain/safety-findings.js';
import { isOfLink, raiseFinding, stands } from './safety-follows.js';

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

/** Raises the alert, unless somebody was called for this link already because of an answer as grave. */
export async function raiseUnstored(
  tx: EntityManager,
  { patientId, linkId, told, because, now }: UnstoredAnswer,
): Promise<void> {
  await lockAlertsOf(tx, patientId);
  const { label, item, answer: value, threshold } = told;
  const ofLink = await tx.find(Assessment, { select: { id: true }, where: { patientId, linkId } });
  const subjects = [linkId, ...ofLink.map(({ id }) => id)];
  const known = await readAlertsOutsideSessions(tx, patientId);
  const isTold = known
    .filter(stands)
    .some(
      ({ alert }) =>
        alert.rule === SELF_HARM && subjects.includes(alert.subjectId ?? '') && (alert.value ?? 0) >= value,
    );
  if (isTold) return;
  const inPlaceOf = known.filter((before) => isOfLink(before, SELF_HARM, linkId));
  const ruleSet = await readRuleSet(tx, await versionInForceAt(tx, now));
  const message = `${label}: item ${item}, thoughts of death or self-harm, was answered ${value} through a link. The answer was not stored as an assessment: ${because} A psychiatrist looks at it today.`;
  const finding = { rule: SELF_HARM, completedAt: now, value, threshold } as const;
  const about = { subjectType: 'ASSESSMENT_LINK', subjectId: linkId, message } as const;
  await raiseFinding(tx, { patientId, finding, about, inPlaceOf, isLive: true, ruleSet, now });
}
