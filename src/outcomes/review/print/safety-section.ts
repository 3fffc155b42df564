/** What has to be seen of a review whatever else is on the page. Nothing here is ever cut or shortened. */
import type { Content } from 'pdfmake';
import { paragraph, section } from '../../../platform/print/blocks.js';
import { said, type Words } from '../../../sessions/day/summary/print/words.js';
import type { PreDoseReviewResponse } from '../dto/review.response.js';
import { itemNine } from './item-nine.js';
import { ofOtherPlan } from './review-words.js';

/** What has to be seen first, in bold. */
export function attention(review: PreDoseReviewResponse, words: Words): Content[] {
  const { benefitDecision, selfHarm, hints, eligibilityReasons, openAlerts, openReviews } = review;
  const red = openAlerts.filter(({ severity }) => severity === 'RED').length;
  const points = [
    ...(selfHarm?.isFlagged ? [itemNine(selfHarm, words)] : []),
    ...(benefitDecision.isRequired
      ? [`Benefit decision required before a further dose: ${becauseOf(benefitDecision)}.`]
      : []),
    ...hints.map(({ message }) => message),
    ...eligibilityReasons.map(({ message }) => message),
    ...(openAlerts.length > 0 ? [`Open alerts: ${openAlerts.length}, of these red: ${red}.`] : []),
    ...(openReviews.length > 0 ? [`Serious side effects still to be reviewed: ${openReviews.length}.`] : []),
  ];
  const shown = points.map((text): Content => ({ text: `•  ${text}`, bold: true }));
  const [first, ...rest] =
    shown.length > 0 ? shown : [paragraph('Nothing stands out by the rules of the clinic.')];
  return section('To be seen first', first!, ...rest);
}

function becauseOf({ because, threshold, dosesGiven }: PreDoseReviewResponse['benefitDecision']): string {
  const given = `${dosesGiven} doses were given`;
  if (because === 'SESSIONS_REACHED')
    return `${given}, and it is decided after each ${threshold} of a series`;
  if (because === 'WEEKS_REACHED') return `${given}, and it is decided after each ${threshold} weeks`;
  if (because === 'INDUCTION_BEGINS') return `${given}, and another induction begins`;
  return `${given}, and the induction is over`;
}

/** Over the whole width: one line each, as a rule. */
export function openMatters(review: PreDoseReviewResponse, words: Words): Content[] {
  const { planId, openAlerts, openReviews, doses } = review;
  const reviews = openReviews.map(
    ({ label, grade, sessionNumber, status, ...session }) =>
      `Serious: ${label}, grade ${grade}, session ${sessionNumber}${ofOtherPlan(session, planId)}: ${said(status).toLowerCase()}.`,
  );
  const stopped = doses.filter(({ completion }) => completion === 'TERMINATED_EARLY');
  const early = stopped.map(
    ({ sessionNumber, deliveredMg, orderedMg, terminationReason, ...session }) =>
      `Stopped early: no. ${sessionNumber}${ofOtherPlan(session, planId)} ${deliveredMg} mg of ${orderedMg} mg, ${terminationReason === null ? 'reason not recorded' : said(terminationReason).toLowerCase()}.`,
  );
  const alerts = openAlerts.map((alert) => alertLine(alert, review, words));
  const [first = 'No alert, no review.', ...rest] = [...reviews, ...alerts, ...early];
  return section('Open', paragraph(first), ...rest.map(paragraph));
}

function alertLine(
  {
    severity,
    message,
    acknowledgedAt,
    occurredAt,
    sessionId,
    amendment,
  }: PreDoseReviewResponse['openAlerts'][number],
  { doses, asOf, planId }: PreDoseReviewResponse,
  words: Words,
): string {
  const day = words.day(occurredAt.toISOString());
  const dose = doses.find((each) => each.sessionId === sessionId);
  const session = dose ? `, session ${dose.sessionNumber}${ofOtherPlan(dose, planId)}` : '';
  // What was said on its own day is not said of a later one.
  const now =
    day === words.day(asOf.toISOString())
      ? message
      : message.replace('looks at it today.', `was to look at it on ${day}.`);
  const since = amendment
    ? ` Amended on ${words.day(amendment.amendedAt.toISOString())}: ${amendment.note}`
    : '';
  return `${severity} ${day}${session}: ${now}${since}${acknowledgedAt === null ? ' Not acknowledged.' : ''}`;
}
