import { WEIGHT_BASES, type WeightBasis } from '../treatment-plan.entity.js';
import type { PhaseKind } from '../../clinic/rules/rule-set.js';
import { ChoiceField, DayField, IntegerField, NumberField, ObjectField } from '../../platform/http/fields.js';

const PHASE_KINDS: readonly PhaseKind[] = ['INDUCTION', 'CONTINUATION', 'MAINTENANCE'];

export class DosingWeightDto {
  @NumberField({ min: 0, max: 1000, maxDecimals: 1, description: 'Weight doses are calculated from, kg.' })
  kg: number;

  @ChoiceField(WEIGHT_BASES, { description: 'Measured, ideal (Devine) or adjusted body weight.' })
  basis: WeightBasis;

  @DayField({ description: 'Day the patient was weighed.' })
  measuredOn: string;
}

/** The dose of one session as it is sent. */
export class DoseRequest {
  @NumberField({
    min: 0,
    max: 100,
    optional: true,
    nullable: true,
    description:
      'IV and IM: mg per kg of dosing weight. Where mg is given too, it says what that comes from.',
  })
  mgPerKg?: number | null;

  @NumberField({
    min: 0,
    max: 10_000,
    maxDecimals: 2,
    optional: true,
    nullable: true,
    description:
      'mg for a session: Spravato (28 mg a device), or IV and IM instead of mgPerKg or beside it; where both are given, mg is what is ordered.',
  })
  mg?: number | null;

  @IntegerField({
    min: 0,
    max: 1440,
    optional: true,
    nullable: true,
    description: 'IV only: planned infusion time, minutes.',
  })
  infusionMinutes?: number | null;
}

/** A phase as it is sent. */
export class PhaseRequest {
  @ChoiceField(PHASE_KINDS)
  kind: PhaseKind;

  @IntegerField({ min: 0, max: 1000 })
  sessions: number;

  @IntegerField({ min: 0, max: 100, description: 'Sessions in each treatment week.' })
  perWeek: number;

  @IntegerField({
    min: 0,
    max: 100,
    optional: true,
    description: 'A treatment week every so many weeks; 1 (every week) when left out.',
  })
  everyWeeks?: number;

  @ObjectField(() => DoseRequest)
  dose: DoseRequest;
}

/** The dose of one session. */
export class DoseResponse {
  @NumberField({ min: 0, max: 100, nullable: true, description: 'mg per kg of dosing weight.' })
  mgPerKg: number | null;

  @NumberField({ min: 0, max: 10_000, nullable: true })
  mg: number | null;

  @IntegerField({ min: 0, max: 1440, nullable: true, description: 'Planned infusion time, minutes.' })
  infusionMinutes: number | null;
}

/** A stretch of a series with one cadence and one dose. */
export class PhaseTemplateResponse {
  @ChoiceField(PHASE_KINDS)
  kind: PhaseKind;

  @IntegerField({ min: 1, max: 1000 })
  sessions: number;

  @IntegerField({ min: 1, max: 7, description: 'Sessions in each treatment week.' })
  perWeek: number;

  @IntegerField({ min: 1, max: 100, description: 'A treatment week every so many weeks.' })
  everyWeeks: number;

  @ObjectField(() => DoseResponse)
  dose: DoseResponse;
}
