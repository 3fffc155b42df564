import { Injectable } from '@nestjs/common';
import { timeInFuture } from '../errors/platform-problems.js';
import type { ProblemReason } from '../errors/problem.js';

/** How far a bedside clock may run ahead of ours before a time counts as lying in the future. */
const ALLOWED_SKEW_MINUTES = 2;

/** Asked once per request; everything else gets the instant as a value. Tests put a clock of their own in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/**
 * Why a time cannot be, to be listed with every other reason against the same entry; none where it lies in the past, at most
 * two minutes ahead of the server's clock, or was left out. Alone it is the problem `timeInFuture`.
 */
export function timeAhead(
  time: Date | null | undefined,
  now: Date,
  pointer = '/occurredAt',
): readonly ProblemReason[] {
  if (!time || time.getTime() - now.getTime() <= ALLOWED_SKEW_MINUTES * 60_000) return [];
  return [
    {
      code: timeInFuture.code,
      pointer,
      message: `This time is more than ${ALLOWED_SKEW_MINUTES} minutes ahead of the server's clock.`,
      serverTime: now.toISOString(),
    },
  ];
}

/**
 * When a clinic act happened: as given, or now. Past times are accepted, so that a day can be entered afterwards.
 * @throws timeInFuture more than two minutes ahead of the server's clock; the answer carries the server's time
 */
export function occurredAtOrNow(occurredAt: Date | undefined, now: Date, pointer = '/occurredAt'): Date {
  const errors = timeAhead(occurredAt, now, pointer);
  if (errors.length > 0) throw timeInFuture({ errors });
  return occurredAt ?? now;
}
