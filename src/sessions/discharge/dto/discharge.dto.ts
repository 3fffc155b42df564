import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import type { Discharge } from '../discharge.entity.js';
import { sayUnmetGate } from '../discharge.messages.js';
import { DISCHARGE_TYPES, type DischargeType, type UnmetGate } from '../domain/discharge-gates.js';

export class DischargeRequest {
  @ChoiceField(DISCHARGE_TYPES, {
    enumName: 'DischargeType',
    description: 'ROUTINE needs every gate; OVERRIDE is a psychiatrist leaving gates unmet with a reason.',
  })
  type: DischargeType;

  @InstantField({ optional: true, description: 'When the patient left; now when left out.' })
  occurredAt?: Date;

  @BooleanField({ optional: true, description: 'The escort is here. False when left out.' })
  escortPresent?: boolean;

  @TextField({
    max: 120,
    optional: true,
    description: 'Who takes the patient home; the escort named on the session when left out.',
  })
  escortName?: string;

  @BooleanField({ optional: true, description: 'Written instructions were given. False when left out.' })
  instructionsGiven?: boolean;

  @TextField({ max: 1000, optional: true, description: 'Required for every type but ROUTINE.' })
  reason?: string;
}

export class GateResponse {
  @ChoiceField([
    'discharge.observation-too-short',
    'discharge.escort-missing',
    'discharge.instructions-missing',
  ])
  code: UnmetGate['code'];

  @TextField({ max: 300 })
  message: string;

  @IntegerField({ min: 0, max: 10_000, optional: true, description: 'Minutes the rules ask for.' })
  requiredMinutes?: number;

  @IntegerField({
    min: 0,
    max: 10_000_000,
    optional: true,
    nullable: true,
    description: 'Whole minutes still to wait; null while the dose has no end.',
  })
  minutesLeft?: number | null;

  @InstantField({ optional: true, nullable: true, description: 'When the gate will be met.' })
  metAt?: Date | null;
}

export class DischargeResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @ChoiceField(DISCHARGE_TYPES, { enumName: 'DischargeType' })
  type: DischargeType;

  @InstantField({ description: 'When the patient left.' })
  occurredAt: Date;

  @TextField({ max: 120, nullable: true, description: 'Who took the patient home; null where nobody did.' })
  escortName: string | null;

  @BooleanField()
  instructionsGiven: boolean;

  @TextField({ max: 1000, nullable: true })
  reason: string | null;

  @ListField(() => GateResponse, { maxItems: 10, description: 'Gates that were not met all the same.' })
  unmetGates: GateResponse[];

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules the gates were checked against.' })
  ruleSetVersion: number;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class DischargeStateResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @InstantField({ description: 'The gates are as they stand at this instant.' })
  asOf: Date;

  @ListField(() => GateResponse, {
    maxItems: 10,
    description: 'What is still missing for a routine discharge; empty once the patient has left.',
  })
  unmetGates: GateResponse[];

  @ObjectField(() => DischargeResponse, { nullable: true, description: 'Null while the patient is here.' })
  discharge: DischargeResponse | null;
}

export function toDischargeResponse(discharge: Discharge, patientId: string): DischargeResponse {
  return {
    id: discharge.id,
    patientId,
    sessionId: discharge.sessionId,
    type: discharge.type,
    occurredAt: discharge.occurredAt,
    escortName: discharge.escortName,
    instructionsGiven: discharge.instructionsGiven,
    reason: discharge.reason,
    unmetGates: discharge.unmetGates.map(sayUnmetGate),
    ruleSetVersion: discharge.ruleSetVersion,
    recordedAt: discharge.recordedAt,
    recordedBy: discharge.recordedBy,
  };
}
