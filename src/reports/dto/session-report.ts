/** What reports that count sessions have in common. */
import { BooleanField, IntegerField, NumberField, ObjectField } from '../../platform/http/fields.js';
import type { SessionRate } from '../domain/session-rates.js';
import type { Spread } from '../domain/spread.js';
import { COUNT, IntervalResponse, rounded, toInterval } from './report-frame.js';

export const SMALL_GROUP = 'Numbers that would show a small group are null.';

export class SessionRateResponse {
  @IntegerField({ ...COUNT, description: 'Sessions with it; each counts once.' })
  count: number | null;

  @NumberField({
    min: 0,
    max: 1,
    maxDecimals: 4,
    nullable: true,
    description: 'By all sessions. Null without one.',
  })
  rate: number | null;

  @ObjectField(() => IntervalResponse, {
    nullable: true,
    description:
      '95%; the sessions of a patient count as a cluster, because they resemble each other. Null for a single patient.',
  })
  interval: IntervalResponse | null;

  @BooleanField({ description: SMALL_GROUP })
  suppressed: boolean;
}

const MINUTES = { min: -1_000_000, max: 1_000_000, maxDecimals: 2, nullable: true } as const;

export class SpreadResponse {
  @IntegerField({ ...COUNT, description: 'Sessions of which it is known.' })
  n: number | null;

  @IntegerField({ ...COUNT, description: 'Sessions of which it is not known, or that have none.' })
  nMissing: number | null;

  @NumberField({ ...MINUTES, description: 'Minutes; a quarter of the sessions lie below.' })
  lowerQuartile: number | null;

  @NumberField({ ...MINUTES, description: 'Minutes; half of the sessions lie below.' })
  median: number | null;

  @NumberField({ ...MINUTES, description: 'Minutes; a quarter of the sessions lie above.' })
  upperQuartile: number | null;

  @BooleanField({ description: SMALL_GROUP })
  suppressed: boolean;
}

export function toSessionRate({ count, rate, interval, suppressed }: SessionRate): SessionRateResponse {
  return { count, rate: rounded(rate), interval: toInterval(interval), suppressed };
}

export function toSpread(spread: Spread): SpreadResponse {
  const { n, nMissing, suppressed } = spread;
  const [lowerQuartile, median, upperQuartile] = [
    spread.lowerQuartile,
    spread.median,
    spread.upperQuartile,
  ].map((minutes) => (minutes === null ? null : Math.round(minutes * 100) / 100)) as [
    number | null,
    number | null,
    number | null,
  ];
  return { n, nMissing, lowerQuartile, median, upperQuartile, suppressed };
}
