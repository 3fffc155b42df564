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
import type { BedsideScale } from '../../monitoring/bedside-facts.js';
import type { Discharge } from '../discharge.entity.js';
import { DISCHARGE_TYPES, type DischargeType } from '../domain/discharge-types.js';
import { StatedFactsRequest } from './discharge-assessment.dto.js';
import { GateResponse, toGateResponse } from './gate.response.js';

export class DischargeRequest extends StatedFactsRequest {
  @ChoiceField(DISCHARGE_TYPES, {
    enumName: 'DischargeType',
    description: 'ROUTINE needs every gate; OVERRIDE is a psychiatrist leaving gates unmet with a reason.',
  })
  type: DischargeType;

  @InstantField({ optional: true, description: 'When the patient left; now when left out.' })
  occurredAt?: Date;

  @TextField({ max: 1000, optional: true, description: 'Required for every type but ROUTINE.' })
  reason?: string;
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

  @ListField(() => GateResponse, { maxItems: 20, description: 'Gates that were not met all the same.' })
  unmetGates: GateResponse[];

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules the gates were checked against.' })
  ruleSetVersion: number;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class ReadinessScoreResponse {
  @IntegerField({ min: 0, max: 10, nullable: true, description: 'Null while an item is missing.' })
  total: number | null;

  @BooleanField({
    nullable: true,
    description: 'At least the total the rules ask for. It informs; the gates decide.',
  })
  isReady: boolean | null;

  @InstantField()
  assessedAt: Date;
}

export class ReadinessScoresResponse {
  @ObjectField(() => ReadinessScoreResponse, {
    nullable: true,
    description: 'Modified Aldrete; null where not rated.',
  })
  aldrete: ReadinessScoreResponse | null;

  @ObjectField(() => ReadinessScoreResponse, { nullable: true, description: 'Null where not rated.' })
  padss: ReadinessScoreResponse | null;

  @IntegerField({ min: 0, max: 10, description: 'Ready from this total on.' })
  readyFrom: number;
}

export class DischargeStateQuery {
  @InstantField({
    optional: true,
    description:
      'Judge the gates as if the patient were to leave then, with what had been measured and said by then; not in the future. Now ' +
      'when left out. Red alerts count as they stand now, as they do for POST discharge.',
  })
  asOf?: Date;
}

export class DischargeStateResponse {
  @UuidField()
  patientId: string;

  @UuidField()
  sessionId: string;

  @InstantField({ description: 'The gates are as they stand, or stood, at this instant.' })
  asOf: Date;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules the gates are judged by.' })
  ruleSetVersion: number;

  @ListField(() => GateResponse, {
    maxItems: 20,
    description: 'Every gate of a routine discharge; empty once the patient has left.',
  })
  gates: GateResponse[];

  @ListField(() => GateResponse, {
    maxItems: 20,
    description: 'What is still missing for a routine discharge; empty once the patient has left.',
  })
  unmetGates: GateResponse[];

  @ObjectField(() => ReadinessScoresResponse, {
    description: 'Aldrete and PADSS; they inform and decide nothing.',
  })
  scores: ReadinessScoresResponse;

  @ObjectField(() => DischargeResponse, { nullable: true, description: 'Null while the patient is here.' })
  discharge: DischargeResponse | null;

  @ListField(() => DischargeResponse, {
    maxItems: 1000,
    description: 'Discharges that were corrected or taken back, as they were recorded, in that order.',
  })
  history: DischargeResponse[];
}

export function toScoreResponse(
  scale: Pick<BedsideScale, 'total' | 'assessedAt'> | null,
  readyFrom: number,
): ReadinessScoreResponse | null {
  if (scale === null) return null;
  const { total, assessedAt } = scale;
  return { total, isReady: total === null ? null : total >= readyFrom, assessedAt };
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
    unmetGates: discharge.unmetGates.map(toGateResponse),
    ruleSetVersion: discharge.ruleSetVersion,
    recordedAt: discharge.recordedAt,
    recordedBy: discharge.recordedBy,
  };
}
