import type { DataSource } from 'typeorm';
import { isUuid } from '../http/field-formats.js';

/** For a parameter of an address, the query that names the patient it stands for (`$1` is its value). */
export type PatientOfParameter = Readonly<Record<string, string>>;

/** Whose data an address is about, also where the address names a session or a plan. */
export class AddressedPatients {
  /** @param formerRecords the query for the ids of records that are of the same person as `$1` by now */
  constructor(
    private readonly dataSource: DataSource,
    private readonly patientOf: PatientOfParameter,
    private readonly formerRecords: string,
  ) {}

  /** The record itself and those merged into it. */
  async recordsOf(patientId: string): Promise<string[]> {
    const former = await this.dataSource.query<{ id: string }[]>(this.formerRecords, [patientId]);
    return [patientId, ...former.map(({ id }) => id)];
  }

  /** @param params of the address, as the router found them; what is no id names nobody */
  async of(params: unknown): Promise<string[]> {
    const given = Object.entries((params ?? {}) as Record<string, string>).filter(([, value]) =>
      isUuid(value),
    );
    const found = await Promise.all(
      given.map(async ([name, value]) => {
        if (name === 'patientId') return [value];
        const query = this.patientOf[name];
        if (query === undefined) return [];
        const rows = await this.dataSource.query<{ patient_id: string }[]>(query, [value]);
        return rows.map(({ patient_id }) => patient_id);
      }),
    );
    return [...new Set(found.flat())];
  }
}

/** The thing the request was about: the last id of its address. */
export function lastIdIn(params: unknown): string | null {
  return (
    Object.values((params ?? {}) as Record<string, string>)
      .filter(isUuid)
      .at(-1) ?? null
  );
}
