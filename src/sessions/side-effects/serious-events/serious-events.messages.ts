/** What alerts and refusals about serious side effects are called, and what they say. */
import type { SeriousnessCriterion } from '../domain/serious-event.js';

/** Alerts of these rules belong to this room: they end with the review, not with the symptom. */
const ALERT_RULES = 'serious-event.';
export const OVERDUE_RULE = `${ALERT_RULES}review-overdue`;

export function seriousAlertRule(criterion: SeriousnessCriterion): string {
  return `${ALERT_RULES}${criterion.toLowerCase().replaceAll('_', '-')}`;
}

export function isSeriousEventRule(rule: string): boolean {
  return rule.startsWith(ALERT_RULES);
}

/** The call to the bedside about an effect of grade 4 or 5; raised with the facts of the session, and over with the review too. */
const GRAVE_RULES = 'side-effect.';
export const LIFE_THREATENING_RULE = `${GRAVE_RULES}life-threatening`;
export const DEATH_RULE = `${GRAVE_RULES}death`;

export function isGraveEffectRule(rule: string): boolean {
  return rule.startsWith(GRAVE_RULES);
}

const WORDS: Readonly<Record<SeriousnessCriterion, string>> = {
  DEATH: 'the patient died',
  LIFE_THREATENING: 'it was life-threatening',
  HOSPITALISATION: 'it led to a stay in hospital',
  DISABILITY: 'it left a lasting disability',
  CONGENITAL_ANOMALY: 'a congenital anomaly',
  IMPORTANT_MEDICAL_EVENT: 'an important medical event',
};

export function sayCall(criterion: SeriousnessCriterion): string {
  return `Serious side effect (${WORDS[criterion]}): a psychiatrist has to review it.`;
}

export const NOT_SERIOUS_BY_GRADE = {
  code: 'serious-event.serious-by-grade',
  pointer: '/judgement',
  message: 'Grades 4 and 5 are serious by definition. Correct the grade first if it was wrong.',
};
export const FOLLOW_UP_IN_PAST = {
  code: 'serious-event.follow-up-not-ahead',
  pointer: '/followUpBy',
  message: 'Say a time to come until when you want to look at it again; leave it out to close the event.',
};
