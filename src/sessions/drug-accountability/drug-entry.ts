/** An entry of the bedside as it comes in, and a record turned back into the entry that it would have been. */
import type { DrugLot } from '../../clinic/drug-lots/drug-lot.entity.js';
import { DRUG_OF, lotDeviations, type LotDeviation } from '../../clinic/drug-lots/domain/drug-lot.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { Session } from '../session.entity.js';
import {
  drugEntryFaults,
  type DrugEntry,
  type DrugRecordType,
  type WasteSource,
} from './domain/drug-record.js';
import { sayFault, sayLotDeviation } from './drug.messages.js';
import { drugDeviationReasonNeeded, drugRecordNotPossible } from './drug.problems.js';
import type { DrugRecord } from './drug-record.entity.js';

export interface DrugValues {
  readonly lotId?: string;
  readonly containers?: number;
  readonly amountMg?: number;
  readonly volumeMl?: number;
  readonly concentrationMgPerMl?: number;
  readonly wasteSource?: WasteSource;
  readonly disposal?: string;
  readonly occurredAt?: Date;
  readonly deviationReason?: string;
}

export interface NewDrugRecord extends DrugValues {
  readonly id?: string;
  readonly type: DrugRecordType;
  readonly lotId: string;
  readonly lateReason?: string;
}

export interface DrugRecordChange extends DrugValues {
  readonly reason: string;
}

export function toEntry({ type, ...given }: { readonly type: DrugRecordType } & DrugValues): DrugEntry {
  return {
    type,
    containers: given.containers ?? null,
    amountMg: given.amountMg ?? null,
    volumeMl: given.volumeMl ?? null,
    concentrationMgPerMl: given.concentrationMgPerMl ?? null,
    wasteSource: given.wasteSource ?? null,
    disposal: given.disposal ?? null,
  };
}

/**
 * A record as it would have been entered with the change. mg and mL replace each other, and what was worked out from the
 * lot is worked out anew.
 */
export function changedEntry(record: DrugRecord, recordedLot: DrugLot, change: DrugRecordChange): DrugEntry {
  const { type, containers, amountMg, volumeMl, concentrationMgPerMl, wasteSource, disposal } = record;
  const isDevice = recordedLot.drug === 'SPRAVATO';
  const saysAmount = change.amountMg !== undefined || change.volumeMl !== undefined;
  const isCounted =
    isDevice && (type !== 'WASTED' || (containers > 0 && amountMg === countedMg(record, recordedLot)));
  const isOfVial = concentrationMgPerMl === recordedLot.concentrationMgPerMl;
  const entry = toEntry({ ...change, type });
  return {
    type,
    containers: entry.containers ?? (isDevice || type === 'DRAWN' ? containers : null),
    amountMg: saysAmount || isCounted ? entry.amountMg : amountMg,
    volumeMl: saysAmount ? entry.volumeMl : volumeMl,
    concentrationMgPerMl: entry.concentrationMgPerMl ?? (isOfVial ? null : concentrationMgPerMl),
    wasteSource: entry.wasteSource ?? wasteSource,
    disposal: entry.disposal ?? disposal,
  };
}

function countedMg({ containers }: DrugRecord, { mgPerDevice }: DrugLot): number {
  return containers * (mgPerDevice ?? 0);
}

/** What was drawn and not said to come from elsewhere is wasted of the dose. */
export function withUsualSource(entry: DrugEntry, { drug }: DrugLot): DrugEntry {
  const isOfVial = entry.type === 'WASTED' && drug === 'KETAMINE';
  return { ...entry, wasteSource: entry.wasteSource ?? (isOfVial ? 'DRAWN_DOSE' : null) };
}

/**
 * @param aside what speaks against the entry besides, to be listed together with it
 * @throws drugRecordNotPossible (422) with every reason
 */
export function assertEntry(
  entry: DrugEntry,
  lot: DrugLot,
  { modality }: Session,
  aside: readonly ProblemReason[],
): void {
  const errors = drugEntryFaults(entry, lot, DRUG_OF[modality]).map(sayFault);
  if (errors.length > 0) throw drugRecordNotPossible({ errors: [...aside, ...errors] });
}

/**
 * Drawing is a fact. From a lot that should not be used it is recorded with a reason, which stops a hand before the drug is
 * given.
 * @throws drugDeviationReasonNeeded (422)
 */
export function deviationsOfDraw(
  type: DrugRecordType,
  lot: DrugLot,
  {
    occurredAt,
    zone,
    reason,
    aside,
  }: {
    readonly occurredAt: Date;
    readonly zone: string;
    readonly reason: string | null;
    readonly aside: readonly ProblemReason[];
  },
): readonly LotDeviation[] {
  const deviations = type === 'DRAWN' ? lotDeviations(lot, localDayOf(occurredAt, zone)) : [];
  if (deviations.length > 0 && reason === null)
    throw drugDeviationReasonNeeded({
      detail: 'If it was drawn all the same, send the record again with deviationReason.',
      errors: [...aside, ...deviations.map(sayLotDeviation)],
    });
  return deviations;
}
