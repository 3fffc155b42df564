/**
 * What a link to questionnaires is good for at `now`. Answered and revoked are facts; expired is a matter of the clock
 * (an instant reached is an instant over). A link that was made for a time point is no longer needed once none of its
 * forms is waited for any more: answered otherwise, cut short by the next dose, over, or not asked of anybody because the
 * session does not take place or the clinic does not use the form.
 *
 * Does not decide which windows there are (`asked-windows.ts`).
 */
import type { WindowStatus } from '../../domain/windows.js';

export const LINK_STATES = ['OPEN', 'ANSWERED', 'EXPIRED', 'REVOKED', 'NO_LONGER_NEEDED'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface LinkFacts {
  readonly answeredAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

const WAITED_FOR: readonly WindowStatus[] = ['UPCOMING', 'OPEN', 'OVERDUE'];

/** @param windows how each form of the link stands at its time point; null for a link that was made for none */
export function linkStateOf(
  { answeredAt, revokedAt, expiresAt }: LinkFacts,
  windows: readonly WindowStatus[] | null,
  now: Date,
): LinkState {
  if (answeredAt !== null) return 'ANSWERED';
  if (revokedAt !== null) return 'REVOKED';
  if (expiresAt <= now) return 'EXPIRED';
  if (windows !== null && !windows.some((status) => WAITED_FOR.includes(status))) return 'NO_LONGER_NEEDED';
  return 'OPEN';
}
