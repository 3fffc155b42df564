/**
 * What becomes of answers that are sent to a link which was answered before. A phone on a bad line, a second tap and a
 * reloaded page send the same once more: that is thanked for like the first time. But by it, whoever has the link could
 * find out what was answered. So it is good for a short time (`thanksAgainMinutes` from the first answers on; an instant
 * reached is an instant over) and a few times (`thanksAgainTimes`), and other answers that are tried meanwhile use it up as
 * well. After that the link says that it is used, whatever is sent.
 *
 * Does not decide what is stored (nothing), nor whom it calls.
 */
import type { PatientLinkRules } from '../../../clinic/rules/rule-set.js';

export interface AnsweredLink {
  readonly answeredAt: Date;
  readonly answersHash: string;
  readonly timesSentAgain: number;
}

export interface SentAgain {
  /** It uses up one of the times. */
  readonly isCounted: boolean;
  /** Thanked for; otherwise refused as used. */
  readonly isThanked: boolean;
}

export function judgeSentAgain(
  { answeredAt, timesSentAgain, ...link }: AnsweredLink,
  answersHash: string,
  { thanksAgainMinutes, thanksAgainTimes }: Omit<PatientLinkRules, 'validHours'>,
  now: Date,
): SentAgain {
  const isInTime = now.getTime() < answeredAt.getTime() + thanksAgainMinutes * 60_000;
  const isCounted = isInTime && timesSentAgain < thanksAgainTimes;
  return { isCounted, isThanked: isCounted && link.answersHash === answersHash };
}
