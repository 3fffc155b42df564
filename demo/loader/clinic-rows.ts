/** The clinic around the patients: chairs as they are needed. */
import { Chair } from '../../src/clinic/chair.entity.js';
import { Chance } from '../generator/chance.js';
import type { BulkRows } from './bulk-rows.js';

interface ClinicRows {
  readonly rows: BulkRows;
  readonly clinicId: string;
  readonly seed: number;
  /** Of chairs that are there already, by name. */
  readonly knownChairs: Map<string, string>;
}

const CHAIR_STREAM = -2;

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
