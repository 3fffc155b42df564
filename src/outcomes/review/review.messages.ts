/** What a review finds, in words. */
import { localDayOf } from '../../clinic/domain/local-days.js';
import { writtenDay } from '../../sessions/day/summary/print/words.js';
import { shownPercent } from '../domain/shown-percent.js';
import {
  seriesOutcomeOf,
  type DatedTotal,
  type Hint,
  type JudgedTotal,
  type LastJudged,
} from './domain/review-hints.js';

/** What a hint about a questionnaire is said of. */
export interface SaidScore {
  readonly label: string;
  readonly score: LastJudged;
  /** IANA name; days are written in it. */
  readonly zone: string;
}

export function sayHint({ code, value, threshold }: Hint, about: SaidScore | null): string {
  if (about === null)
    return `The last dose was ended early: ${value}% of the order was given, ${threshold}% is complete.`;
  const { label, score, zone } = about;
  const { responseAt, lossAt, baseline } = score;
  const day = ({ completedAt }: Pick<DatedTotal, 'completedAt'>) => writtenDay(localDayOf(completedAt, zone));
  const on = (dated: DatedTotal) => `${dated.total} on ${day(dated)}`;
  const changeIn = (judged: JudgedTotal) => {
    const fromTo = baseline === null ? `now ${on(judged)}` : `from ${on(baseline)} to ${on(judged)}`;
    return `${label} ${movement(judged)}, ${fromTo}`;
  };
  const changed = changeIn(score);
  const ofSeries = changeIn(seriesOutcomeOf(score) ?? score);
  const lost = lossAt && responseAt && `${label} ${on(lossAt)} (${on(responseAt)} at response)`;
  return {
    NO_RESPONSE_AFTER_ADEQUATE_INDUCTION: `No response after an adequate induction: ${ofSeries}; ${threshold}% better is a response.`,
    NO_RESPONSE_INDUCTION_NOT_ADEQUATE: `No response, and the induction was not adequate (${value} complete doses, ${threshold} are): ${ofSeries}.`,
    RESPONSE: `Response: ${changed}; ${threshold}% better is a response.`,
    REMISSION: `Remission: ${label} ${on(score)}; better than ${threshold} is remission.`,
    RELIABLE_DETERIORATION: `Worse than at the baseline beyond chance: ${changed}; ${threshold} points are reliable.`,
    LOSS_OF_RESPONSE: `Response lost: ${lost}, now ${on(score)}; ${threshold} points worse without response are a loss.`,
    RESPONSE_REGAINED: `Response lost and regained: lost with ${lost}, now ${on(score)}.`,
    LAST_DOSE_ENDED_EARLY: '',
  }[code];
}

/** `rose by 3 points (18.8%)`, of the total, whichever way is better. */
function movement({ points, percent }: JudgedTotal): string {
  if (points === null) return 'cannot be compared';
  if (points === 0) return 'did not change';
  const size = Math.abs(points);
  const share = percent === null ? '' : ` (${Math.abs(shownPercent(percent))}%)`;
  return `${points > 0 ? 'rose' : 'fell'} by ${size} ${size === 1 ? 'point' : 'points'}${share}`;
}

export const MISSING = {
  'review.no-dose': 'No dose of this course has been given yet.',
  'review.no-next-session': 'No session is to come.',
  'review.dose-not-ended': 'The end of the last dose is not recorded.',
  'review.no-vitals': 'No vital signs of the last session are recorded.',
  'review.no-pressure-baseline': 'No blood pressure before the last dose was accepted, so no rise is known.',
  'review.no-vitals-after-dose': 'No vital signs after the start of the last dose are recorded.',
  'review.no-pressure-after-dose': 'No blood pressure after the start of the last dose is recorded.',
  'review.no-spo2-after-dose': 'No SpO2 after the start of the last dose is recorded.',
  'review.no-moaas-after-dose': 'No MOAA/S after the start of the last dose is recorded.',
  'review.no-cadss': 'No whole CADSS after the start of the last dose is recorded.',
  'review.no-discharge': 'How the patient left the last session is not recorded.',
  'review.no-termination-reason': 'Nobody has said why the last dose was ended early.',
  'review.no-self-harm-answer': 'No PHQ-9 with item 9 answered is on record.',
  'review.self-harm-left-out': 'The last PHQ-9 left item 9 out; the last answer is older.',
  'review.no-baseline': 'There is no baseline in the validated recall: ',
  'review.no-follow-up': 'Nothing was answered in the validated recall since the first dose: ',
} as const;
export type MissingCode = keyof typeof MISSING;
