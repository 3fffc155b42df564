import {
  ChoiceField,
  CodesField,
  IdsField,
  InstantField,
  IntegerField,
  NumberField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import type { Session } from '../../../session.entity.js';
import { RESCUE_ROUTES, RESCUE_UNITS, type RescueRoute, type RescueUnit } from '../domain/rescue-dose.js';
import type { RescueMedicine } from '../rescue-medicine.entity.js';

export class RecordRescueRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that an entry sent twice is one entry.' })
  id?: string;

  @TextField({
    max: 40,
    description: 'Code of a rescue medicine of the clinic rules.',
    example: 'ONDANSETRON',
  })
  medicine: string;

  @TextField({ max: 120, optional: true, description: 'Needed for OTHER: which medicine.' })
  name?: string;

  @NumberField({ min: 0.001, max: 100_000, maxDecimals: 3, example: 4 })
  dose: number;

  @ChoiceField(RESCUE_UNITS, { enumName: 'RescueUnit' })
  unit: RescueUnit;

  @ChoiceField(RESCUE_ROUTES, { enumName: 'RescueRoute' })
  route: RescueRoute;

  @InstantField({ optional: true, description: 'When it was given; now when left out.' })
  occurredAt?: Date;

  @TextField({ max: 200, description: 'Against what.', example: 'Nausea' })
  indication: string;

  @UuidField({
    optional: true,
    description: 'The psychiatrist who ordered it; left out under a standing order of the clinic.',
  })
  orderedBy?: string;

  @TextField({
    max: 500,
    optional: true,
    description: 'How the patient responded, where it is known already.',
  })
  response?: string;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;
}

export class ChangeRescueRequest {
  @TextField({ max: 500, optional: true })
  response?: string;

  @NumberField({ min: 0.001, max: 100_000, maxDecimals: 3, optional: true })
  dose?: number;

  @InstantField({ optional: true })
  occurredAt?: Date;

  @TextField({ max: 1000, optional: true, description: 'Needed where dose or time is corrected.' })
  reason?: string;
}

export class RescueInErrorRequest {
  @TextField({ max: 1000 })
  reason: string;
}

export class RescueMedicineResponse {
  @UuidField()
  id: string;

  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @TextField({ max: 40, description: 'Code of the medicine.' })
  medicine: string;

  @TextField({ max: 120, nullable: true })
  name: string | null;

  @NumberField({ min: 0, max: 100_000 })
  dose: number;

  @ChoiceField(RESCUE_UNITS, { enumName: 'RescueUnit' })
  unit: RescueUnit;

  @ChoiceField(RESCUE_ROUTES, { enumName: 'RescueRoute' })
  route: RescueRoute;

  @InstantField()
  occurredAt: Date;

  @TextField({ max: 200 })
  indication: string;

  @UuidField({ nullable: true, description: 'Null under a standing order.' })
  orderedBy: string | null;

  @TextField({ max: 500, nullable: true })
  response: string | null;

  @CodesField({
    maxItems: 10,
    description: 'rescue.above-protocol where the dose is more than the protocol says.',
  })
  warnings: string[];

  @IdsField({
    maxItems: 1000,
    description: 'Side effects it was given against; said with the side effect, as `rescueMedicineIds`.',
  })
  sideEffectIds: string[];

  @ChoiceField(['RECORDED', 'ENTERED_IN_ERROR'])
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  @TextField({ max: 1000, nullable: true, description: 'Why this version replaced the one before.' })
  changeReason: string | null;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;

  @IntegerField({ min: 1, max: 2_147_483_647, nullable: true, description: 'Rules it was held against.' })
  ruleSetVersion: number | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toRescueMedicineResponse(
  medicine: RescueMedicine,
  { patientId, ruleSetVersion }: Pick<Session, 'patientId' | 'ruleSetVersion'>,
  sideEffectIds: readonly string[],
): RescueMedicineResponse {
  const { id, sessionId, name, dose, unit, route, occurredAt, indication, orderedBy, response } = medicine;
  const { warnings, status, changeReason, lateReason, recordedAt, recordedBy, version } = medicine;
  return {
    id,
    sessionId,
    patientId,
    medicine: medicine.medicine,
    name,
    dose,
    unit,
    route,
    occurredAt,
    indication,
    orderedBy,
    response,
    warnings,
    sideEffectIds: [...sideEffectIds],
    status,
    changeReason,
    lateReason,
    ruleSetVersion,
    recordedAt,
    recordedBy,
    version,
  };
}
