import {
  ChoiceField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { MOVEMENT_TYPES, type MovementType } from '../domain/stock-movement.js';
import {
  WITNESS_OUTCOMES,
  WITNESS_STATES,
  witnessState,
  type WitnessOutcome,
  type WitnessState,
} from '../domain/witness.js';
import type { StockMovement } from '../stock-movement.entity.js';

export class RecordMovementRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a movement sent twice is one.' })
  id?: string;

  @ChoiceField(MOVEMENT_TYPES, {
    enumName: 'DrugMovementType',
    description: 'LOST is loss or theft and is listed until it is explained.',
  })
  type: MovementType;

  @IntegerField({
    min: 0,
    max: 100_000,
    description: 'Vials or devices that moved. COUNTED: how many sealed ones there were.',
  })
  containers: number;

  @InstantField({ optional: true, description: 'When it happened; now when left out.' })
  occurredAt?: Date;

  @TextField({ max: 1000, optional: true, description: 'Needed where containers left.' })
  reason?: string;

  @TextField({ max: 200, optional: true, description: 'Invoice, return or form it is filed under.' })
  reference?: string;
}

export class MovementInErrorRequest {
  @TextField({ max: 1000, description: 'Why this never happened.' })
  reason: string;
}

export class WitnessRequest {
  @ChoiceField(WITNESS_OUTCOMES, { enumName: 'WitnessOutcome' })
  outcome: WitnessOutcome;

  @TextField({ max: 1000, optional: true, description: 'Needed where it is refused.' })
  note?: string;
}

export class WitnessResponse {
  @ChoiceField(WITNESS_STATES, { enumName: 'WitnessState' })
  state: WitnessState;

  @InstantField({ nullable: true, description: 'Until when to confirm; null where no witness is needed.' })
  dueAt: Date | null;

  @UuidField({ nullable: true, description: 'Id of the witness; null while none has answered.' })
  witnessedBy: string | null;

  @InstantField({ nullable: true, description: 'When the witness answered.' })
  witnessedAt: Date | null;

  @TextField({ max: 1000, nullable: true })
  note: string | null;
}

type Witnessed = Pick<
  StockMovement,
  'witnessDueAt' | 'witnessOutcome' | 'witnessedBy' | 'witnessedAt' | 'witnessNote'
>;

export function toWitnessResponse(entry: Witnessed, now: Date): WitnessResponse {
  const { witnessDueAt, witnessedBy, witnessedAt, witnessNote } = entry;
  return {
    state: witnessState(entry, now),
    dueAt: witnessDueAt,
    witnessedBy,
    witnessedAt,
    note: witnessNote,
  };
}

export class StockMovementResponse {
  @UuidField()
  id: string;

  @UuidField()
  lotId: string;

  @ChoiceField(MOVEMENT_TYPES, { enumName: 'DrugMovementType' })
  type: MovementType;

  @IntegerField({ min: 0, max: 100_000 })
  containers: number;

  @InstantField()
  occurredAt: Date;

  @TextField({ max: 1000, nullable: true })
  reason: string | null;

  @TextField({ max: 200, nullable: true, description: 'Invoice, return or form it is filed under.' })
  reference: string | null;

  @ObjectField(() => WitnessResponse)
  witness: WitnessResponse;

  @ChoiceField(['RECORDED', 'ENTERED_IN_ERROR'])
  status: 'RECORDED' | 'ENTERED_IN_ERROR';

  @TextField({ max: 1000, nullable: true, description: 'Why it was marked as entered in error.' })
  changeReason: string | null;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toStockMovementResponse(movement: StockMovement, now: Date): StockMovementResponse {
  const { id, lotId, type, containers, occurredAt, reason, reference } = movement;
  const { status, changeReason, recordedAt, recordedBy, version } = movement;
  return {
    ...{ id, lotId, type, containers, occurredAt, reason, reference },
    witness: toWitnessResponse(movement, now),
    ...{ status, changeReason, recordedAt, recordedBy, version },
  };
}
