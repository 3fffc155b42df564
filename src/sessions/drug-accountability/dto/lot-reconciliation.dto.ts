import {
  mgPerContainer,
  type ControlledDrug,
  CONTROLLED_DRUGS,
} from '../../../clinic/drug-lots/domain/drug-lot.js';
import type { DrugLot } from '../../../clinic/drug-lots/drug-lot.entity.js';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { lotUsage } from '../domain/lot-usage.js';
import { ENDED, type SessionReconciliation } from '../read-reconciliations.js';
import type { LotStock } from '../read-stock.js';
import { DrugDiscrepancyResponse, toDiscrepancyOfStock } from './drug-discrepancy.dto.js';
import { AMOUNT, DIFFERENCE } from './drug-reconciliation.dto.js';

const COUNT = { min: -1_000_000, max: 1_000_000 };
const LOT_RECONCILIATION_STATUSES = ['BALANCED', 'DISCREPANCY', 'EXPLAINED'] as const;

export class LastCountResponse {
  @InstantField({ description: 'When it was counted.' })
  at: Date;

  @IntegerField({ ...COUNT, description: 'How many there should have been by the book.' })
  expected: number;

  @IntegerField({ ...COUNT, description: 'Sealed vials or devices that were there.' })
  counted: number;
}

export class LotReconciliationResponse {
  @UuidField()
  lotId: string;

  @ChoiceField(CONTROLLED_DRUGS, { enumName: 'ControlledDrug' })
  drug: ControlledDrug;

  @TextField({ max: 60 })
  lotNumber: string;

  @ChoiceField(LOT_RECONCILIATION_STATUSES, {
    enumName: 'DrugLotReconciliationStatus',
    description: 'DISCREPANCY while anything of its stock or of its sessions waits for an explanation.',
  })
  status: (typeof LOT_RECONCILIATION_STATUSES)[number];

  @IntegerField({ ...COUNT, description: 'Vials or devices that came.' })
  receivedContainers: number;

  @IntegerField({ ...COUNT, description: 'Opened or taken for sessions, less what came back unused.' })
  usedContainers: number;

  @IntegerField({ ...COUNT, description: 'Returned to the supplier, destroyed or lost.' })
  removedContainers: number;

  @IntegerField({
    ...COUNT,
    description:
      'Sealed ones there should be: since the last count, or by all movements. Below 0 a receipt is missing.',
  })
  onHandContainers: number;

  @ObjectField(() => LastCountResponse, {
    nullable: true,
    description: 'The last count; null before the first.',
  })
  lastCount: LastCountResponse | null;

  @NumberField(AMOUNT)
  drawnMg: number;

  @NumberField({ ...AMOUNT, description: 'Where a session drew from several lots, its share of the dose.' })
  givenMg: number;

  @NumberField({ ...AMOUNT, description: 'Made unusable.' })
  wastedMg: number;

  @NumberField(AMOUNT)
  returnedMg: number;

  @NumberField({
    ...DIFFERENCE,
    description: 'drawn - given - wasted - returned in sessions that have ended, mg.',
  })
  differenceMg: number;

  @NumberField({ ...AMOUNT, description: 'Ketamine: thrown away with opened vials, never drawn.' })
  restOfVialsMg: number;

  @NumberField({
    min: -1e7,
    max: 1e7,
    nullable: true,
    description: 'Ketamine: what opened vials should still hold. Below 0 more was drawn than they held.',
  })
  inOpenedVialsMg: number | null;

  @IntegerField({ min: 0, max: 1_000_000 })
  sessions: number;

  @IntegerField({
    min: 0,
    max: 1_000_000,
    description: 'Sessions of this lot that nobody has explained yet.',
  })
  sessionsWithOpenDiscrepancy: number;

  @ListField(() => DrugDiscrepancyResponse, {
    maxItems: 100_000,
    description: 'Of the stock, explained or not.',
  })
  stockDiscrepancies: DrugDiscrepancyResponse[];

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;

  @InstantField()
  asOf: Date;
}

export function toLotReconciliationResponse(
  lot: DrugLot,
  { account, findings, records }: LotStock,
  sessions: readonly SessionReconciliation[],
  { asOf, ruleSetVersion }: { readonly asOf: Date; readonly ruleSetVersion: number },
): LotReconciliationResponse {
  const { findings: _findings, ...containers } = account;
  const usage = lotUsage(records, sessions.map(toUsingSession));
  const openSessions = sessions.filter(({ reconciliation: { status } }) => status === 'DISCREPANCY').length;
  const explainedSessions = sessions.some(({ reconciliation: { status } }) => status === 'EXPLAINED');
  const isOpen = openSessions > 0 || findings.some(({ isExplained }) => !isExplained);
  const inOpenedVialsMg =
    containers.usedContainers * mgPerContainer(lot) - usage.drawnMg - usage.restOfVialsMg;
  return {
    ...{ lotId: lot.id, drug: lot.drug, lotNumber: lot.lotNumber },
    status: isOpen ? 'DISCREPANCY' : explainedSessions || findings.length > 0 ? 'EXPLAINED' : 'BALANCED',
    ...containers,
    ...usage,
    inOpenedVialsMg: lot.drug === 'KETAMINE' ? inOpenedVialsMg : null,
    ...{ sessions: sessions.length, sessionsWithOpenDiscrepancy: openSessions },
    stockDiscrepancies: findings.map((found) => toDiscrepancyOfStock(found, ruleSetVersion)),
    ...{ ruleSetVersion, asOf },
  };
}

function toUsingSession({ session, reconciliation: { drawnMg, givenMg } }: SessionReconciliation) {
  return { sessionId: session.id, isEnded: ENDED.includes(session.status), drawnMg, givenMg };
}
