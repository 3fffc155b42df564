import {
  BooleanField,
  ChoiceField,
  IdsField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import {
  DRUG_FINDING_CODES,
  RECONCILIATION_STATUSES,
  type DrugFinding,
  type DrugFindingCode,
  type ReconciliationStatus,
} from '../domain/drug-reconciliation.js';
import type { DrugExplanation } from '../drug-explanation.entity.js';
import type { SessionReconciliation } from '../read-reconciliations.js';

export const AMOUNT = { min: 0, max: 1e7 };
export const DIFFERENCE = {
  min: -1e7,
  max: 1e7,
  description: 'drawn - given - wasted - returned, mg. Above 0 something is missing.',
};

export class ExplainDrugRequest {
  @NumberField({
    ...DIFFERENCE,
    description: 'The difference that is explained, as the reconciliation shows it.',
  })
  differenceMg: number;

  @TextField({
    max: 2000,
    example: 'Syringe leaked at the connector; seen by both nurses, 0.5 mL on the tray',
  })
  reason: string;
}

export class DrugFindingResponse implements DrugFinding {
  @ChoiceField(DRUG_FINDING_CODES, { enumName: 'DrugFindingCode' })
  code: DrugFindingCode;

  @UuidField({
    nullable: true,
    description: 'The waste it is about; null where it is about the whole session.',
  })
  recordId: string | null;
}

export class DrugExplanationResponse {
  @UuidField()
  id: string;

  @TextField({ max: 2000 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @BooleanField({ description: 'Whether who explained took part: drew, gave, wasted or witnessed.' })
  isByParticipant: boolean;

  @BooleanField({ description: 'False where the amounts have changed since.' })
  isValid: boolean;
}

export function toExplanationResponse(
  explanation: DrugExplanation | null,
  isValid: boolean,
): DrugExplanationResponse | null {
  if (explanation === null) return null;
  const { id, reason, recordedAt, recordedBy, isByParticipant } = explanation;
  return { id, reason, recordedAt, recordedBy, isByParticipant, isValid };
}

export class DrugReconciliationResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(RECONCILIATION_STATUSES, {
    enumName: 'DrugReconciliationStatus',
    description:
      'NOT_KEPT: no lot of this drug was registered when it was given. INCOMPLETE: the session runs, or a witness has time.',
  })
  status: ReconciliationStatus;

  @NumberField(AMOUNT)
  drawnMg: number;

  @NumberField({ ...AMOUNT, description: 'From the events of the dose.' })
  givenMg: number;

  @NumberField({ ...AMOUNT, description: 'Of what was drawn; the rest of a vial belongs to the lot.' })
  wastedMg: number;

  @NumberField(AMOUNT)
  returnedMg: number;

  @NumberField(DIFFERENCE)
  differenceMg: number;

  @NumberField(AMOUNT)
  toleranceMg: number;

  @ListField(() => DrugFindingResponse, { maxItems: 1000, description: 'What has to be explained.' })
  findings: DrugFindingResponse[];

  @IdsField({ maxItems: 1000, description: 'Wastes whose witness still has time.' })
  waitingForWitness: string[];

  @ObjectField(() => DrugExplanationResponse, { nullable: true, description: 'The latest one.' })
  explanation: DrugExplanationResponse | null;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;

  @InstantField()
  asOf: Date;
}

export function toDrugReconciliationResponse(
  { session, reconciliation, explanation, ruleSetVersion }: SessionReconciliation,
  asOf: Date,
): DrugReconciliationResponse {
  const { status, findings, waitingForWitness, ...amounts } = reconciliation;
  return {
    sessionId: session.id,
    patientId: session.patientId,
    status,
    ...amounts,
    findings: [...findings],
    waitingForWitness: [...waitingForWitness],
    explanation: toExplanationResponse(explanation, status === 'EXPLAINED'),
    ruleSetVersion,
    asOf,
  };
}
