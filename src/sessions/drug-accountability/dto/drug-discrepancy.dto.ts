import {
  ChoiceField,
  CodesField,
  DayField,
  IdsField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import type { SessionReconciliation } from '../read-reconciliations.js';
import type { JudgedStockFinding } from '../read-stock.js';
import {
  AMOUNT,
  DIFFERENCE,
  DrugExplanationResponse,
  toExplanationResponse,
} from './drug-reconciliation.dto.js';

const KINDS = ['SESSION', 'STOCK'] as const;
const STATUSES = ['OPEN', 'EXPLAINED'] as const;

export class DrugDiscrepanciesQuery extends PageQuery {
  @ChoiceField([...STATUSES, 'ALL'], { optional: true, description: 'OPEN when left out.' })
  status?: (typeof STATUSES)[number] | 'ALL';

  @UuidField({ optional: true, description: 'Only what has to do with this lot.' })
  lotId?: string;

  @DayField({ optional: true, description: 'Only what happened on this day of the clinic.' })
  day?: string;
}

export class ExplainMovementRequest {
  @IntegerField({
    min: -100_000,
    max: 100_000,
    description: 'The difference that is explained, as it was read.',
  })
  differenceContainers: number;

  @TextField({ max: 2000 })
  reason: string;
}

export class DrugDiscrepancyResponse {
  @UuidField({ description: 'Of the session or of the movement.' })
  id: string;

  @ChoiceField(KINDS, { enumName: 'DrugDiscrepancyKind' })
  kind: (typeof KINDS)[number];

  @ChoiceField(STATUSES, { enumName: 'DrugDiscrepancyStatus' })
  status: (typeof STATUSES)[number];

  @UuidField({ nullable: true })
  sessionId: string | null;

  @UuidField({ nullable: true, description: 'Null for stock.' })
  patientId: string | null;

  @UuidField({ nullable: true })
  movementId: string | null;

  @IdsField({ maxItems: 1000, description: 'Lots it has to do with; none where nothing was drawn.' })
  lotIds: string[];

  @InstantField({ description: 'When the patient left, or when the movement happened.' })
  occurredAt: Date;

  @CodesField({ maxItems: 1000, description: 'Codes of what has to be explained.' })
  codes: string[];

  @NumberField({ ...DIFFERENCE, nullable: true })
  differenceMg: number | null;

  @NumberField({ ...AMOUNT, nullable: true })
  toleranceMg: number | null;

  @IntegerField({
    min: -100_000,
    max: 100_000,
    nullable: true,
    description: 'STOCK: counted less expected, or what was lost.',
  })
  differenceContainers: number | null;

  @ObjectField(() => DrugExplanationResponse, { nullable: true, description: 'The latest one.' })
  explanation: DrugExplanationResponse | null;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;
}

export function toDiscrepancyOfSession(found: SessionReconciliation): DrugDiscrepancyResponse {
  const { session, records, reconciliation, explanation, ruleSetVersion } = found;
  const { status, findings, differenceMg, toleranceMg } = reconciliation;
  const isExplained = status === 'EXPLAINED';
  return {
    ...{ id: session.id, kind: 'SESSION', status: isExplained ? 'EXPLAINED' : 'OPEN' },
    ...{ sessionId: session.id, patientId: session.patientId, movementId: null },
    lotIds: [...new Set(records.map(({ lotId }) => lotId))],
    occurredAt: session.dischargedAt ?? session.plannedStart,
    codes: [...new Set(findings.map(({ code }) => code))],
    ...{ differenceMg, toleranceMg, differenceContainers: null },
    explanation: toExplanationResponse(explanation, isExplained),
    ruleSetVersion,
  };
}

export function toDiscrepancyOfStock(
  { movement, codes, differenceContainers, explanation, isExplained }: JudgedStockFinding,
  ruleSetVersion: number,
): DrugDiscrepancyResponse {
  return {
    ...{ id: movement.id, kind: 'STOCK', status: isExplained ? 'EXPLAINED' : 'OPEN' },
    ...{ sessionId: null, patientId: null, movementId: movement.id, lotIds: [movement.lotId] },
    ...{ occurredAt: movement.occurredAt, codes: [...codes] },
    ...{ differenceMg: null, toleranceMg: null, differenceContainers },
    explanation: toExplanationResponse(explanation, isExplained),
    ruleSetVersion,
  };
}
