import type { RuleSet } from '../../../clinic/rules/rule-set.js';
import { BooleanField, InstantField, IntegerField, NumberField } from '../../../platform/http/fields.js';
import type { Session } from '../../session.entity.js';
import type { AdministrationEventRecord } from '../administration-event.entity.js';
import { deliveredDose, shownPercentOfOrdered } from '../domain/delivered-dose.js';
import { projectedDoseEnd } from '../domain/projected-dose-end.js';

export class DeliveredDoseResponse {
  @NumberField({ min: 0, max: 1e9, description: 'mg delivered up to asOf.' })
  deliveredMg: number;

  @NumberField({ min: 0, max: 1e9, description: 'Delivered share of the ordered dose.' })
  percentOfOrdered: number;

  @NumberField({
    min: 0,
    max: 1e9,
    nullable: true,
    description: 'By the dosing weight of the order; null for Spravato.',
  })
  deliveredMgPerKg: number | null;

  @BooleanField({ description: 'Whether it is more than the clinic allows above the order.' })
  isOverdelivered: boolean;

  @NumberField({ min: 0, max: 1000, description: '0 unless an infusion runs.' })
  runningRateMgPerMinute: number;

  @NumberField({ min: 0, max: 1e9, description: 'From the first event to STOP or asOf, pauses included.' })
  elapsedMinutes: number;

  @InstantField({
    nullable: true,
    description:
      'End of the dose; until STOP projected from the order and the pauses. Null before the start.',
  })
  endsAt: Date | null;

  @BooleanField({ description: 'Whether endsAt is a projection.' })
  isEndProjected: boolean;

  @IntegerField({ min: 1, max: 2_147_483_647, nullable: true, description: 'Rules it was computed with.' })
  ruleSetVersion: number | null;

  @InstantField()
  asOf: Date;
}

type DosedSession = Pick<
  Session,
  'modality' | 'orderedMg' | 'dosingWeightKg' | 'orderedInfusionMinutes' | 'ruleSetVersion'
>;

/** The dose delivered at `now`, or at the last event where a bedside clock runs ahead of ours. */
export function toDeliveredDoseResponse(
  session: DosedSession,
  events: readonly AdministrationEventRecord[],
  rules: RuleSet,
  now: Date,
): DeliveredDoseResponse {
  const lastAt = events.at(-1)?.occurredAt;
  const asOf = lastAt !== undefined && lastAt > now ? lastAt : now;
  const delivered = deliveredDose(events, asOf, session.orderedMg, rules);
  const { deliveredMg, isOverdelivered, runningRateMgPerMinute, elapsedMinutes } = delivered;
  const end = projectedDoseEnd(events, session, asOf, rules);
  const { dosingWeightKg, ruleSetVersion } = session;
  return {
    deliveredMg: rounded(deliveredMg, 2),
    percentOfOrdered: shownPercentOfOrdered(deliveredMg, session.orderedMg),
    deliveredMgPerKg: dosingWeightKg === null ? null : rounded(deliveredMg / dosingWeightKg, 3),
    isOverdelivered: isOverdelivered ?? false,
    runningRateMgPerMinute,
    elapsedMinutes: rounded(elapsedMinutes, 1),
    endsAt: end?.at ?? null,
    isEndProjected: end?.isProjected ?? false,
    ruleSetVersion,
    asOf,
  };
}

/** As a screen shows it; rules compare the exact value. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
