/**
 * What the bedside records about a controlled drug in a session besides the dose: drawn for the patient, wasted, or put
 * back unused. Amounts are mg of the drug; volumes only tell how it was measured. Vials are opened, so nothing goes back
 * into one: only an unused device returns.
 *
 * The dose that was given is not recorded here; it follows from the events of the dose.
 */
import type { ControlledDrug } from '../../../clinic/drug-lots/domain/drug-lot.js';

export const DRUG_RECORD_TYPES = ['DRAWN', 'WASTED', 'RETURNED'] as const;
export type DrugRecordType = (typeof DRUG_RECORD_TYPES)[number];

/** DRAWN_DOSE was drawn for this patient before; REST_OF_VIAL never left its vial, which is thrown away. */
export const WASTE_SOURCES = ['DRAWN_DOSE', 'REST_OF_VIAL'] as const;
export type WasteSource = (typeof WASTE_SOURCES)[number];

export interface DrugEntry {
  readonly type: DrugRecordType;
  /** Vials opened or devices taken, wasted or put back; 0 where a vial was open already. */
  readonly containers: number | null;
  readonly amountMg: number | null;
  readonly volumeMl: number | null;
  readonly concentrationMgPerMl: number | null;
  readonly wasteSource: WasteSource | null;
  readonly disposal: string | null;
}

export interface EntryLot {
  readonly drug: ControlledDrug;
  readonly concentrationMgPerMl: number | null;
  readonly mgPerDevice: number | null;
}

export interface DrugEntryFault {
  readonly code:
    | 'drug.lot-of-another-drug'
    | 'drug.amount-needed'
    | 'drug.amounts-disagree'
    | 'drug.containers-needed'
    | 'drug.value-not-for-entry'
    | 'drug.disposal-needed'
    | 'drug.vial-cannot-return';
  readonly pointer: string;
}

/** What a record holds once amount, containers and concentration are worked out. */
export interface DrugAmounts {
  readonly containers: number;
  readonly amountMg: number;
  readonly volumeMl: number | null;
  /** Of the liquid that was measured; null for devices. */
  readonly concentrationMgPerMl: number | null;
}

/** A tenth of the last digit that can be entered. */
const SLACK_MG = 1e-4;

/** Everything an entry lacks, or says that does not belong to it. */
export function drugEntryFaults(
  entry: DrugEntry,
  lot: EntryLot,
  sessionDrug: ControlledDrug,
): readonly DrugEntryFault[] {
  if (lot.drug !== sessionDrug) return [{ code: 'drug.lot-of-another-drug', pointer: '/lotId' }];
  const isWaste = entry.type === 'WASTED';
  const outOfPlace = [
    !isWaste && entry.wasteSource !== null && '/wasteSource',
    !isWaste && entry.disposal !== null && '/disposal',
  ].filter((pointer) => typeof pointer === 'string');
  return [
    ...outOfPlace.map((pointer) => ({ code: 'drug.value-not-for-entry', pointer }) as const),
    ...(isWaste && entry.disposal === null
      ? [{ code: 'drug.disposal-needed', pointer: '/disposal' } as const]
      : []),
    ...(lot.drug === 'SPRAVATO' ? deviceFaults(entry) : vialFaults(entry, lot)),
  ];
}

/** Devices are counted; only of a part that was wasted the mg are told. */
function deviceFaults(entry: DrugEntry): readonly DrugEntryFault[] {
  const { type, containers, amountMg, volumeMl, concentrationMgPerMl, wasteSource } = entry;
  const outOfPlace = [
    volumeMl !== null && '/volumeMl',
    concentrationMgPerMl !== null && '/concentrationMgPerMl',
    wasteSource !== null && '/wasteSource',
    type !== 'WASTED' && amountMg !== null && '/amountMg',
  ].filter((pointer) => typeof pointer === 'string');
  const isAmountMissing = type === 'WASTED' && amountMg === null && !containers;
  return [
    ...outOfPlace.map((pointer) => ({ code: 'drug.value-not-for-entry', pointer }) as const),
    ...(type !== 'WASTED' && !containers
      ? [{ code: 'drug.containers-needed', pointer: '/containers' } as const]
      : []),
    ...(isAmountMissing ? [{ code: 'drug.amount-needed', pointer: '/amountMg' } as const] : []),
  ];
}

function vialFaults(entry: DrugEntry, lot: EntryLot): readonly DrugEntryFault[] {
  if (entry.type === 'RETURNED') return [{ code: 'drug.vial-cannot-return', pointer: '/type' }];
  const { amountMg, volumeMl } = entry;
  const measured = measuredMg(entry, lot);
  return [
    ...(entry.type === 'WASTED' && entry.containers !== null
      ? [{ code: 'drug.value-not-for-entry', pointer: '/containers' } as const]
      : []),
    ...(amountMg === null && volumeMl === null
      ? [{ code: 'drug.amount-needed', pointer: '/amountMg' } as const]
      : []),
    ...(amountMg !== null && measured !== null && Math.abs(amountMg - measured) > roundingMg(entry, lot)
      ? [{ code: 'drug.amounts-disagree', pointer: '/volumeMl' } as const]
      : []),
  ];
}

/** An entry without faults in mg. A draw opens one vial unless it says otherwise. */
export function drugAmounts(entry: DrugEntry, lot: EntryLot): DrugAmounts {
  const { type, containers, amountMg, volumeMl } = entry;
  if (lot.drug === 'SPRAVATO') {
    const count = containers ?? 0;
    const mg = amountMg ?? count * (lot.mgPerDevice ?? 0);
    return { containers: count, amountMg: mg, volumeMl: null, concentrationMgPerMl: null };
  }
  return {
    containers: type === 'DRAWN' ? (containers ?? 1) : 0,
    amountMg: tidy(amountMg ?? measuredMg(entry, lot) ?? 0),
    volumeMl,
    concentrationMgPerMl: entry.concentrationMgPerMl ?? lot.concentrationMgPerMl,
  };
}

function measuredMg({ volumeMl, concentrationMgPerMl }: DrugEntry, lot: EntryLot): number | null {
  const concentration = concentrationMgPerMl ?? lot.concentrationMgPerMl;
  return volumeMl === null || concentration === null ? null : volumeMl * concentration;
}

/** Two numbers agree when one is the other rounded to the hundredth of a mL that a syringe shows. */
function roundingMg({ concentrationMgPerMl }: DrugEntry, lot: EntryLot): number {
  return (concentrationMgPerMl ?? lot.concentrationMgPerMl ?? 0) * 0.005 + SLACK_MG;
}

function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
