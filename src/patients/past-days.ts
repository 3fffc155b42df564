import { timeInFuture } from '../platform/errors/platform-problems.js';

/**
 * For facts that are known by the day only.
 * @param days by their JSON pointer; those left out are not checked
 * @param today calendar day of the clinic
 * @throws timeInFuture naming every day that lies after today
 */
export function assertPastDays(days: Readonly<Record<string, string | null>>, today: string): void {
  const errors = Object.entries(days)
    .filter(([, day]) => day !== null && day > today)
    .map(([pointer]) => ({
      code: 'time.in-future',
      pointer,
      message: 'This day lies in the future.',
      today,
    }));
  if (errors.length > 0) throw timeInFuture({ errors });
}
