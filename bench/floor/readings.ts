/** Readings with nothing around them: JSON in, one statement, JSON out. */
import type { Pool } from 'pg';
import { insertAudit } from './audit.js';

interface Values {
  readonly heartRatePerMinute?: number;
  readonly spo2Percent?: number;
  readonly respiratoryRatePerMinute?: number;
  readonly etco2MmHg?: number;
  readonly systolicMmHg?: number;
  readonly diastolicMmHg?: number;
}
interface Reading extends Values {
  readonly id: string;
  readonly measuredAt: string;
}
interface Entry {
  readonly id: string;
  readonly occurredAt: string;
  readonly body: Values;
}

export interface Sender {
  readonly sessionId: string;
  readonly deviceId: string | null;
}

/** What every row has besides the values: as long as in the product, and nobody's. */
const WHOEVER = '00000000-0000-7000-8000-000000000000';
const HASH = '0'.repeat(64);

const COLUMNS = `id, measured_at, systolic_mm_hg, diastolic_mm_hg, heart_rate_per_minute, spo2_percent,
  respiratory_rate_per_minute, etco2_mm_hg, session_id, status, confirm_reasons, is_retrospective, recorded_at,
  recorded_by, request_id, content_hash, updated_at, updated_by, version`;
const THE_REST = `'ACCEPTED', '[]'::jsonb, false, now(), '${WHOEVER}'::uuid, '${WHOEVER}', '${HASH}', now(),
  '${WHOEVER}'::uuid, 1`;

const INSERT_ONE = {
  name: 'insert-one',
  text: `insert into floor.vitals_readings (${COLUMNS}, device_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${THE_REST}, $10)`,
};

const INSERT_MANY = {
  name: 'insert-many',
  text: `insert into floor.vitals_readings (${COLUMNS})
         select reading.*, $9::uuid, ${THE_REST}
         from unnest($1::uuid[], $2::timestamptz[], $3::int2[], $4::int2[], $5::int2[], $6::int2[], $7::int2[],
           $8::int2[]) as reading`,
};

const READ = {
  name: 'read',
  text: `select id, session_id as "sessionId", measured_at as "measuredAt", systolic_mm_hg as "systolicMmHg",
           diastolic_mm_hg as "diastolicMmHg", heart_rate_per_minute as "heartRatePerMinute",
           spo2_percent as "spo2Percent", respiratory_rate_per_minute as "respiratoryRatePerMinute",
           etco2_mm_hg as "etco2MmHg", temperature_celsius as "temperatureCelsius", moaas, pain_score as "painScore",
           supplemental_o2_litres_per_minute as "supplementalO2LitresPerMinute",
           has_focal_neurological_sign as "hasFocalNeurologicalSign",
           is_etco2_waveform_lost as "isEtco2WaveformLost", unobtainable, status, confirm_reasons as "confirmReasons",
           is_retrospective as "isRetrospective", late_reason as "lateReason", recorded_at as "recordedAt",
           recorded_by as "recordedBy", device_id as "deviceId", version
         from floor.vitals_readings where session_id = $1 order by measured_at, id limit $2`,
};

function valuesOf({ id, measuredAt, ...values }: Reading): readonly unknown[] {
  const { systolicMmHg = null, diastolicMmHg = null, heartRatePerMinute = null } = values;
  const { spo2Percent = null, respiratoryRatePerMinute = null, etco2MmHg = null } = values;
  return [
    ...[id, measuredAt, systolicMmHg, diastolicMmHg],
    ...[heartRatePerMinute, spo2Percent, respiratoryRatePerMinute, etco2MmHg],
  ];
}

export async function insertOne(
  pool: Pool,
  { sessionId, deviceId }: Sender,
  reading: Reading,
): Promise<object> {
  await pool.query({ ...INSERT_ONE, values: [...valuesOf(reading), sessionId, deviceId] });
  return { id: reading.id };
}

/** Takes the queue that the product takes; a person sends it. */
export async function insertMany(
  pool: Pool,
  sessionId: string,
  { entries }: { readonly entries: readonly Entry[] },
): Promise<object> {
  const rows = entries.map(({ id, occurredAt, body }) => valuesOf({ ...body, id, measuredAt: occurredAt }));
  const columns = rows[0]!.map((_value, column) => rows.map((row) => row[column]));
  await pool.query({ ...INSERT_MANY, values: [...columns, sessionId] });
  return { items: entries.map(({ id }) => ({ id, outcome: 'STORED' })) };
}

export async function readReadings(pool: Pool, sessionId: string, limit: number): Promise<object> {
  const { rows } = await pool.query<object>({ ...READ, values: [sessionId, limit] });
  await insertAudit(pool, 'vitals.read', sessionId);
  return { items: rows };
}
