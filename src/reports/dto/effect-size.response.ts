import { NumberField, ObjectField } from '../../platform/http/fields.js';
import type { EffectSize } from '../domain/statistics/effect-sizes.js';
import { IntervalResponse, rounded, toInterval } from './report-frame.js';

export class EffectSizeResponse {
  @NumberField({
    min: -1000,
    max: 1000,
    maxDecimals: 4,
    description: 'In standard deviations; negative is better.',
  })
  estimate: number;

  @ObjectField(() => IntervalResponse, { nullable: true, description: '95% interval, for large samples.' })
  interval: IntervalResponse | null;
}

export function toEffectSize(effect: EffectSize | null): EffectSizeResponse | null {
  return effect && { estimate: rounded(effect.estimate)!, interval: toInterval(effect.interval) };
}
