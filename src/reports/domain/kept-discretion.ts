/**
 * Which numbers of how long a response was kept may leave the clinic: days of the curve, and who was not followed at all. A day is shown
 * only where enough patients, or nobody, lost their response or were no longer followed since the day shown before it, and after it.
 * Who was not followed is told beside the days that are shown, and never takes one of them away.
 *
 * Does not decide what is computed from them (`retention-report.ts`).
 */
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import { isShowable } from './showable.js';
import { atRiskAt, kaplanMeier, type TimeCounts } from './statistics/kaplan-meier.js';

interface ResponderSums {
  readonly responded: number;
  /** Of those who responded, by days. */
  readonly followUps: readonly TimeCounts[];
}

export function lostOf({ followUps }: ResponderSums): number {
  return followUps.reduce((sum, { events }) => sum + events, 0);
}

/** Whose last answer was on the day of the response: nobody looked whether they kept it. */
export function notFollowedOf({ followUps }: ResponderSums): number {
  return followUps.find(({ time }) => time === 0)?.censored ?? 0;
}

/**
 * How many patients it shows and gives away: beside those who kept it, and beside those who left and those at risk on the first day of
 * the curve that is shown.
 * @param days of the curve that are shown, in order
 */
export function behindNotFollowed(sums: ResponderSums, days: ReadonlySet<number> | null): readonly number[] {
  const notFollowed = notFollowedOf(sums);
  const followed = sums.responded - notFollowed;
  const behind = [notFollowed, followed, followed - lostOf(sums)];
  const [first] = days ?? [];
  if (first === undefined) return behind;
  const left = sums.followUps
    .filter(({ time }) => time <= first)
    .reduce((sum, { censored }) => sum + censored, 0);
  return [...behind, left - notFollowed, followed - atRiskAt(kaplanMeier(sums.followUps), first)];
}

/**
 * Days between which, and after which, nobody or enough patients lost response or were no longer followed, and of which the same
 * is true of those at risk, who include whoever lost it or was last followed on the day itself.
 */
export function showableDays(
  sums: ResponderSums,
  among: readonly number[],
  rules: Pick<ReportRules, 'smallestCell'>,
): ReadonlySet<number> {
  const survival = kaplanMeier(sums.followUps);
  const until = (day: number) => {
    const before = sums.followUps.filter(({ time }) => time <= day);
    const lost = before.reduce((sum, { events }) => sum + events, 0);
    const left = before.reduce((sum, { censored }) => sum + censored, 0);
    return { lost, left, atRisk: atRiskAt(survival, day) };
  };
  const all = until(Infinity);
  const shown = new Set<number>();
  let last = { lost: 0, left: 0, atRisk: sums.responded };
  for (const day of among) {
    const now = until(day);
    const groups = [
      ...[now.lost - last.lost, now.left - last.left, all.lost - now.lost, all.left - now.left],
      ...[now.atRisk, last.atRisk - now.atRisk],
    ];
    if (!groups.every((patients) => isShowable(patients, rules))) continue;
    shown.add(day);
    last = now;
  }
  return shown;
}
