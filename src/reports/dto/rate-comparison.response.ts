import { BooleanField, ListField, NumberField, ObjectField, TextField } from '../../platform/http/fields.js';
import type { ComparedGroups } from '../compared-groups.js';
import { COMPARISON_LABEL } from '../domain/outcome-comparison.js';
import type { ComparedRate, NamedComparedRate } from '../domain/rate-comparison.js';
import { IntervalResponse, rounded, toInterval } from './report-frame.js';

export class RateDifferenceResponse {
  @NumberField({
    min: -1,
    max: 1,
    maxDecimals: 4,
    nullable: true,
    description: 'Rate of the first group minus that of the second; null where one of them has none.',
  })
  difference: number | null;

  @ObjectField(() => IntervalResponse, {
    nullable: true,
    description: '95%, from the intervals of both; it knows that the same patients may be in both groups.',
  })
  interval: IntervalResponse | null;

  @BooleanField({ description: 'Null because it would show a small group.' })
  suppressed: boolean;
}

export class NamedRateDifferenceResponse extends RateDifferenceResponse {
  @TextField({ max: 60, description: 'Name of the rate in a row, or code of the side effect.' })
  name: string;
}

/** Two groups of an answer, and how they differ in something. */
export class ComparedGroupsResponse {
  @TextField({ max: 200, description: 'To stand wherever this is shown.' })
  label: string;

  @TextField({ max: 200, description: 'The group, as asked for.' })
  firstGroup: string;

  @TextField({ max: 200, description: 'The group it is held against.' })
  secondGroup: string;
}

export class RateComparisonResponse extends ComparedGroupsResponse {
  @ListField(() => NamedRateDifferenceResponse, { maxItems: 200, description: 'One for each rate of a row.' })
  rates: NamedRateDifferenceResponse[];
}

export function toComparedGroups([firstGroup, secondGroup]: ComparedGroups): ComparedGroupsResponse {
  return { label: COMPARISON_LABEL, firstGroup, secondGroup };
}

export function toRateDifference({ difference, interval, suppressed }: ComparedRate): RateDifferenceResponse {
  return { difference: rounded(difference), interval: toInterval(interval), suppressed };
}

export function toRateComparison(
  compared: ComparedGroups,
  rates: readonly NamedComparedRate[],
): RateComparisonResponse {
  return {
    ...toComparedGroups(compared),
    rates: rates.map(([name, rate]) => ({ name, ...toRateDifference(rate) })),
  };
}
