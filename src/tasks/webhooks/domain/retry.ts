/** When a message that was not received is sent again, and when that ends. */

/** How long a message is tried before it becomes a dead letter. */
export const TRIED_HOURS = 24;

const FIRST_PAUSE_SECONDS = 10;
const LONGEST_PAUSE_SECONDS = 3600;

export function giveUpAfter(start: Date): Date {
  return new Date(start.getTime() + TRIED_HOURS * 3_600_000);
}

/**
 * Pauses double from ten seconds to an hour; each is between half of that and all of it, so that the messages a receiver
 * missed do not all come back at the same moment. The last attempt is at the end of the day, not some time before it.
 * @param attempts made so far, at least 1
 * @param chance from 0 to 1
 * @returns null when the time for attempts is over
 */
export function nextAttemptAt(attempts: number, giveUpAt: Date, now: Date, chance: number): Date | null {
  if (now.getTime() >= giveUpAt.getTime()) return null;
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);
  const next = now.getTime() + pause * 1000 * (0.5 + chance / 2);
  return new Date(Math.min(Math.round(next), giveUpAt.getTime()));
}
