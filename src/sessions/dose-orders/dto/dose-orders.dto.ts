import {
  AcknowledgedWarning,
  AcknowledgedWarningsField,
} from '../../../platform/http/acknowledged-warnings.js';
import {
  BooleanField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { DosingWeightDto } from '../../../treatment-plans/dto/plan-parts.dto.js';
import { weightFrom } from '../../../treatment-plans/plan-order.js';
import type { Session } from '../../session.entity.js';
import type { DoseOrderRecord } from '../dose-order.entity.js';
import type { NewDoseOrder } from '../order-dose.js';

/** mg per kg, mg or both for IV and IM (mg is what is ordered); mg for Spravato. */
export class DoseOrderRequest implements NewDoseOrder {
  @NumberField({ min: 0, max: 100, maxDecimals: 3, optional: true, nullable: true })
  mgPerKg?: number | null;

  @NumberField({ min: 0, max: 10_000, maxDecimals: 2, optional: true, nullable: true })
  mg?: number | null;

  @IntegerField({ min: 0, max: 1440, optional: true, description: 'IV only; as before when left out.' })
  infusionMinutes?: number;

  @NumberField({
    min: 0,
    max: 1000,
    maxDecimals: 3,
    optional: true,
    description: 'IV and IM: of what is infused or injected, mg/mL.',
  })
  concentrationMgPerMl?: number;

  @IntegerField({ min: 0, max: 100, optional: true, description: 'Spravato only: whole devices.' })
  devices?: number;

  @ObjectField(() => DosingWeightDto, { optional: true, description: 'As before when left out.' })
  dosingWeight?: DosingWeightDto;

  @TextField({ max: 500, description: 'Why this dose.' })
  reason: string;

  @InstantField({ optional: true, description: 'When it was ordered; now when left out.' })
  occurredAt?: Date;

  @AcknowledgedWarningsField()
  acknowledgedWarnings?: AcknowledgedWarning[];
}

export class DoseOrderResponse {
  @UuidField()
  id: string;

  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @BooleanField({
    description: 'It is the order that counts: none came after it, and the plan was not planned anew.',
  })
  isCurrent: boolean;

  @NumberField({ min: 0, max: 10_000 })
  mg: number;

  @NumberField({ min: 0, max: 100, nullable: true })
  mgPerKg: number | null;

  @IntegerField({ min: 0, max: 1440, nullable: true })
  infusionMinutes: number | null;

  @NumberField({ min: 0, max: 1000, nullable: true })
  concentrationMgPerMl: number | null;

  @IntegerField({
    min: 0,
    max: 100,
    nullable: true,
    description: 'Number of Spravato devices; null for other modalities.',
  })
  devices: number | null;

  @ObjectField(() => DosingWeightDto, { nullable: true })
  dosingWeight: DosingWeightDto | null;

  @NumberField({ min: 0, max: 10_000, description: 'mg that had been ordered before.' })
  replacedMg: number;

  @TextField({ max: 500 })
  reason: string;

  @ListField(() => AcknowledgedWarning, {
    maxItems: 20,
    description: 'What the psychiatrist who ordered had to acknowledge.',
  })
  acknowledgedWarnings: AcknowledgedWarning[];

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'The clinic rules it was held against.' })
  ruleSetVersion: number;

  @UuidField({ description: 'A psychiatrist.' })
  orderedBy: string;

  @InstantField()
  orderedAt: Date;

  @InstantField()
  recordedAt: Date;
}

export function toDoseOrderResponse(
  order: DoseOrderRecord,
  { patientId, doseOrderId }: Pick<Session, 'patientId' | 'doseOrderId'>,
): DoseOrderResponse {
  const { id, sessionId, mg, mgPerKg, infusionMinutes, concentrationMgPerMl, devices } = order;
  const { replacedMg, reason, acknowledgedWarnings, ruleSetVersion } = order;
  const { orderedBy, orderedAt, recordedAt } = order;
  return {
    id,
    sessionId,
    patientId,
    isCurrent: id === doseOrderId,
    mg,
    mgPerKg,
    infusionMinutes,
    concentrationMgPerMl,
    devices,
    dosingWeight: weightFrom(order),
    replacedMg,
    reason,
    acknowledgedWarnings,
    ruleSetVersion,
    orderedBy,
    orderedAt,
    recordedAt,
  };
}
