/** The names of backup files, which copy is due and which may go. Pure. */

const NAME = /^ketamine-backup-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz\.age$/;
const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

export interface Copy {
  readonly name: string;
  readonly madeAt: Date;
}

/** The name says when, in UTC, and sorts by it. Without colons, which not every disk allows. */
export function copyName(madeAt: Date): string {
  const text = `${madeAt.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
  return `ketamine-backup-${text}.tar.gz.age`;
}

/** The copies among the names of a folder, newest first; names that are not ours are passed over. */
export function copiesAmong(names: readonly string[]): readonly Copy[] {
  return names
    .flatMap((name) => {
      const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
      const madeAt = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
      return day === undefined || Number.isNaN(madeAt.getTime()) ? [] : [{ name, madeAt }];
    })
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

/** Whether it is time for the next copy. A copy from the future, after a clock was put back, does not hold the next one up. */
export function isCopyDue(newest: Date | null, everyHours: number, now: Date): boolean {
  if (newest === null) return true;
  const age = now.getTime() - newest.getTime();
  return age < 0 || age >= everyHours * HOUR_MS;
}

export interface Retention {
  readonly keepDays: number;
  /** This many of the newest stay, however old they are. */
  readonly keepAtLeast: number;
}

/** The copies that may go: older than the days, and not among the newest ones. The newest one never is. */
export function expiredCopies(
  copies: readonly Copy[],
  { keepDays, keepAtLeast }: Retention,
  now: Date,
): readonly Copy[] {
  const newestFirst = [...copies].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
  return newestFirst
    .slice(Math.max(1, keepAtLeast))
    .filter(({ madeAt }) => now.getTime() - madeAt.getTime() > keepDays * DAY_MS);
}
