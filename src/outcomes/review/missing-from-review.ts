/** What a review should show and cannot: an empty place on the page must not look as if nothing were wrong. */
import type { Session } from '../../sessions/session.entity.js';
import type { ProgressSessionResponse } from '../progress/dto/progress-session.response.js';
import type { ReviewReasonResponse } from './dto/review-parts.js';
import type { ReviewSelfHarmResponse, ReviewTrendResponse } from './dto/review-scores.js';
import { MISSING, type MissingCode } from './review.messages.js';

export function missingFrom(
  next: Session | null,
  last: ProgressSessionResponse | null,
  trends: readonly ReviewTrendResponse[],
  selfHarm: ReviewSelfHarmResponse | null,
): ReviewReasonResponse[] {
  const main = trends.filter(({ isValidatedRecall }) => isValidatedRecall);
  const named = (code: MissingCode, which: readonly ReviewTrendResponse[]) =>
    which.map(({ label }) => ({ code, message: `${MISSING[code]}${label}.` }));
  return [
    ...when('review.no-next-session', next === null),
    ...(last === null ? when('review.no-dose', true) : missingOfSession(last)),
    ...named(
      'review.no-baseline',
      main.filter(({ baseline }) => baseline.value === undefined),
    ),
    ...(last === null
      ? []
      : named(
          'review.no-follow-up',
          main.filter(({ latest }) => latest === null),
        )),
    ...when('review.no-self-harm-answer', selfHarm === null || selfHarm.answer === null),
    ...when(
      'review.self-harm-left-out',
      selfHarm !== null && selfHarm.answer !== null && selfHarm.leftOutAt !== null,
    ),
  ];
}

function missingOfSession(last: ProgressSessionResponse): ReviewReasonResponse[] {
  const { vitals, cadss, delivered, discharge } = last;
  return [
    ...when('review.dose-not-ended', last.doseEndedAt === null),
    ...when(
      'review.no-termination-reason',
      delivered?.completion === 'TERMINATED_EARLY' && delivered.terminationReason === null,
    ),
    ...missingOfVitals(vitals),
    ...when('review.no-cadss', cadss === null || cadss.peakTotal === null),
    ...when('review.no-discharge', last.doseEndedAt !== null && discharge === null),
  ];
}

/** Values from before the dose say nothing about how it was borne. */
function missingOfVitals(vitals: ProgressSessionResponse['vitals']): ReviewReasonResponse[] {
  if (vitals === null) return when('review.no-vitals', true);
  const isMeasured = vitals.readingsAfterDoseStart > 0;
  return [
    ...when('review.no-vitals-after-dose', !isMeasured),
    ...when('review.no-pressure-baseline', vitals.baselineSystolicMmHg === null),
    ...when('review.no-pressure-after-dose', isMeasured && vitals.highestSystolicMmHg === null),
    ...when('review.no-spo2-after-dose', isMeasured && vitals.lowestSpo2Percent === null),
    ...when('review.no-moaas-after-dose', isMeasured && vitals.lowestMoaas === null),
  ];
}

function when(code: MissingCode, isMissing: boolean): ReviewReasonResponse[] {
  return isMissing ? [{ code, message: MISSING[code] }] : [];
}
