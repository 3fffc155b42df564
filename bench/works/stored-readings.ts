/** What both sides have stored. */
import type { Pool } from 'pg';
import type { Side } from './work.js';
import { expectSame } from './work.js';

const SCHEMA_OF = { ours: 'public', floor: 'floor' } as const;

/** What a monitor or a person says; the rest of a row is told apart by who wrote it. */
const SAID = `session_id, id, device_id, measured_at, systolic_mm_hg, diastolic_mm_hg, heart_rate_per_minute, spo2_percent,
  respiratory_rate_per_minute, etco2_mm_hg, status, is_retrospective`;

export async function countReadings(sql: Pool, side: Side): Promise<number> {
  const { rows } = await sql.query<{ count: string }>(
    `select count(*) from ${SCHEMA_OF[side]}.vitals_readings`,
  );
  return Number(rows[0]!.count);
}

/** @throws NotTheSame unless both have stored exactly these readings, with the same values */
export async function expectSameReadings(sql: Pool, ids: readonly string[]): Promise<void> {
  const rowsOf = async (side: Side) => {
    const text = `select ${SAID} from ${SCHEMA_OF[side]}.vitals_readings where id = any($1) order by id`;
    const { rows } = await sql.query<object>(text, [ids]);
    return rows;
  };
  const [ours, floor] = [await rowsOf('ours'), await rowsOf('floor')];
  expectSame(ours.length === ids.length, `${ids.length} readings were sent and ${ours.length} are stored.`);
  expectSame(
    JSON.stringify(ours) === JSON.stringify(floor),
    `The readings stored differ: ${JSON.stringify(ours[0])} and ${JSON.stringify(floor[0])}.`,
  );
}
