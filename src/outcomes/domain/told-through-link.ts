/**
 * Thoughts of self-harm that a patient told through a link when nothing was stored, because the link had been used for instance.
 * There is no form to show: the alert is all that is kept of it. Says so in words wherever it is shown.
 */
import type { AlertStatus } from '../../tasks/domain/alert-state.js';

export const LINK_WAS = ['ANSWERED', 'REVOKED', 'EXPIRED', 'OPEN'] as const;
/** What the link was good for when it was told; OPEN where something else kept the answers from being stored. */
export type LinkWas = (typeof LINK_WAS)[number];

export interface ToldThroughLink {
  readonly alertId: string;
  readonly linkId: string;
  readonly toldAt: Date;
  readonly answer: number;
  readonly linkWas: LinkWas;
  readonly status: AlertStatus;
  readonly isAcknowledged: boolean;
}

export interface EndsOfLink {
  readonly answeredAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

/** @param at when something was sent through it */
export function linkWasAt({ answeredAt, revokedAt, expiresAt }: EndsOfLink, at: Date): LinkWas {
  if (answeredAt !== null && answeredAt <= at) return 'ANSWERED';
  if (revokedAt !== null && revokedAt <= at) return 'REVOKED';
  return expiresAt <= at ? 'EXPIRED' : 'OPEN';
}

const WORDS: Readonly<Record<LinkWas, string>> = {
  ANSWERED: 'told through a link that had been used; not a stored form',
  REVOKED: 'told through a link that had been revoked; not a stored form',
  EXPIRED: 'told through a link that had expired; not a stored form',
  OPEN: 'told through a link; not a stored form',
};

export function sayToldThrough(linkWas: LinkWas): string {
  return WORDS[linkWas];
}

/**
 * What a review before a dose shows: all since the last dose or later than the last stored answer, and what nobody has looked at.
 * Newest first.
 */
export function toldForReview<T extends ToldThroughLink>(
  told: readonly T[],
  lastDoseAt: Date | null,
  lastAnswerAt: Date | null,
): readonly T[] {
  const isLater = (at: Date, other: Date | null) => other === null || at > other;
  return told
    .filter(({ status }) => status !== 'WITHDRAWN' && status !== 'SUPERSEDED')
    .filter(
      ({ toldAt, isAcknowledged }) =>
        !isAcknowledged || isLater(toldAt, lastDoseAt) || isLater(toldAt, lastAnswerAt),
    )
    .toSorted((a, b) => b.toldAt.getTime() - a.toldAt.getTime());
}
