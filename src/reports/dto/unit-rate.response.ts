import { BooleanField, IntegerField, NumberField, ObjectField } from '../../platform/http/fields.js';
import type { ClusterSums } from '../domain/statistics/clustered-rate.js';
import { unitRate } from '../domain/unit-rate.js';
import { COUNT, IntervalResponse, rounded, toInterval } from './report-frame.js';

/** How often, where a patient may count several times. */
export class UnitRateResponse {
  @IntegerField({ ...COUNT, description: 'Windows, forms or sessions it is out of.' })
  n: number | null;

  @IntegerField({ ...COUNT, description: 'Patients they are of.' })
  nPatients: number | null;

  @IntegerField({ ...COUNT, description: 'Windows, forms or sessions of which it is true.' })
  count: number | null;

  @NumberField({
    min: 0,
    max: 1,
    maxDecimals: 4,
    nullable: true,
    description: 'Null, never 0, where there are none.',
  })
  proportion: number | null;

  @ObjectField(() => IntervalResponse, {
    nullable: true,
    description:
      '95%: Wilson where every patient has one of them, else with those of a patient as a cluster; null for one patient with several.',
  })
  interval: IntervalResponse | null;

  @BooleanField({ description: 'Numbers that would show few patients are null.' })
  suppressed: boolean;
}

export function toUnitRate(
  sums: ClusterSums,
  { isTotalShown, isCountShown }: { readonly isTotalShown: boolean; readonly isCountShown: boolean },
): UnitRateResponse {
  const isRateShown = isTotalShown && isCountShown;
  const rate = isRateShown ? unitRate(sums) : null;
  return {
    n: isTotalShown ? sums.sessions : null,
    nPatients: isTotalShown ? sums.patients : null,
    count: isRateShown ? sums.withEvent : null,
    proportion: rounded(rate?.rate ?? null),
    interval: toInterval(rate?.interval ?? null),
    suppressed: !isRateShown,
  };
}
