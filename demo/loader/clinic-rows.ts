/** The clinic around the patients: chairs as they are needed, and one lot of each drug for every quarter. */
import { Chair } from '../../src/clinic/chair.entity.js';
import { DrugLot } from '../../src/clinic/drug-lots/drug-lot.entity.js';
import { StockMovement } from '../../src/clinic/drug-lots/stock-movement.entity.js';
import { minutesAfter } from '../generator/calendar.js';
import { Chance } from '../generator/chance.js';
import type { BulkRows } from './bulk-rows.js';
import { entered, firstVersion, NEVER_SENT, type LotOfQuarter } from './loading.js';

export type Drug = DrugLot['drug'];

interface ClinicRows {
  readonly rows: BulkRows;
  readonly clinicId: string;
  readonly seed: number;
  /** Who received the drugs. */
  readonly nurseId: string;
  readonly dayOf: (instant: number) => string;
  /** Of chairs that are there already, by name. */
  readonly knownChairs: Map<string, string>;
  /** Vials or devices in the delivery of a quarter. */
  readonly containers: Readonly<Record<Drug, number>>;
}

const CHAIR_STREAM = -2;
const LOT_STREAM = -3;
const QUARTER_MS = 91 * 24 * 3_600_000;
const WEEK_MINUTES = 7 * 24 * 60;
const KETAMINE = { concentrationMgPerMl: 50, volumeMlPerVial: 10, mgPerDevice: null };
const SPRAVATO = { concentrationMgPerMl: null, volumeMlPerVial: null, mgPerDevice: 28 };

/** @returns the chair of a number, which is put up when it is first asked for */
export function chairsOf({ rows, clinicId, seed, knownChairs }: ClinicRows): (number: number) => string {
  const chance = new Chance(seed, CHAIR_STREAM);
  return (number) => {
    const name = `Room ${number + 1}`;
    const known = knownChairs.get(name);
    if (known !== undefined) return known;
    const id = chance.id(new Date(0));
    rows.add(Chair, { id, clinicId, name, status: 'IN_USE' });
    knownChairs.set(name, id);
    return id;
  };
}

/** @returns the lot in use at an instant, which is received when it is first asked for */
export function lotsOf(clinic: ClinicRows): (drug: Drug, at: number) => LotOfQuarter {
  const chance = new Chance(clinic.seed, LOT_STREAM);
  const known = new Map<string, LotOfQuarter>();
  return (drug, at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    const key = `${drug} ${quarter}`;
    const lot = known.get(key) ?? receiveLot(clinic, chance, drug, quarter);
    known.set(key, lot);
    return lot;
  };
}

function receiveLot(
  { rows, clinicId, seed, nurseId, dayOf, containers }: ClinicRows,
  chance: Chance,
  drug: Drug,
  quarter: number,
): LotOfQuarter {
  const at = minutesAfter(quarter * QUARTER_MS, -WEEK_MINUTES);
  const strength = drug === 'KETAMINE' ? KETAMINE : SPRAVATO;
  const id = chance.id(new Date(at));
  const lotNumber = `DEMO-${seed}-${drug.slice(0, 3)}${quarter}`;
  const expiresOn = dayOf(at + 8 * QUARTER_MS);
  const by = {
    ...entered(at, nurseId),
    contentHash: NEVER_SENT,
    ...firstVersion(at, nurseId),
    changeReason: null,
  };
  rows.add(DrugLot, {
    ...{ id, clinicId, drug, lotNumber, ndc: null, ...strength, expiresOn, status: 'IN_USE' },
    ...by,
  });
  rows.add(StockMovement, {
    ...{
      id: chance.id(new Date(at)),
      lotId: id,
      type: 'RECEIVED',
      containers: containers[drug],
      occurredAt: new Date(at),
      reason: null,
    },
    ...{
      reference: `INV-${quarter}`,
      witnessDueAt: null,
      witnessOutcome: null,
      witnessedBy: null,
      witnessedAt: null,
    },
    ...{ witnessNote: null, status: 'RECORDED', ...by },
  });
  return { id, lotNumber, expiresOn, concentrationMgPerMl: strength.concentrationMgPerMl };
}
