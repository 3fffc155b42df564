import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** Each extreme, how it is found and where. */
const EXTREMES = {
  highestSystolicMmHg: ['max', 'systolic_mm_hg'],
  lowestSystolicMmHg: ['min', 'systolic_mm_hg'],
  highestDiastolicMmHg: ['max', 'diastolic_mm_hg'],
  lowestDiastolicMmHg: ['min', 'diastolic_mm_hg'],
  highestHeartRatePerMinute: ['max', 'heart_rate_per_minute'],
  lowestHeartRatePerMinute: ['min', 'heart_rate_per_minute'],
  lowestSpo2Percent: ['min', 'spo2_percent'],
  lowestRespiratoryRatePerMinute: ['min', 'respiratory_rate_per_minute'],
  lowestMoaas: ['min', 'moaas'],
} as const;
export type VitalsExtreme = keyof typeof EXTREMES;
export const VITALS_EXTREMES = Object.keys(EXTREMES) as VitalsExtreme[];

/** How far each sign went after the dose of one session had begun; a sign that was not measured since is null. */
export interface VitalsExtremes extends Readonly<Record<VitalsExtreme, number | null>> {
  readonly sessionId: string;
  /** Before the dose and after. */
  readonly readings: number;
  readonly readingsAfterDoseStart: number;
  /** How many of all are unusual and not confirmed yet. */
  readonly unconfirmedReadings: number;
  /** Extremes that only unconfirmed readings have: each may still be a typing error. */
  readonly unconfirmedExtremes: readonly VitalsExtreme[];
  /** Of the last blood pressure before the dose that was accepted or confirmed. */
  readonly baselineSystolicMmHg: number | null;
  readonly baselineDiastolicMmHg: number | null;
}

const extremeOf = ([pick, column]: (typeof EXTREMES)[VitalsExtreme], which: string) =>
  `${pick}(${column}) filter (where ${which})`;
const EXTREME_COLUMNS = VITALS_EXTREMES.map(
  (name) => `${extremeOf(EXTREMES[name], 'is_after')} as "${name}"`,
).join(', ');
const UNCONFIRMED_COLUMNS = VITALS_EXTREMES.map((name) => {
  const [seen, sure] = ['is_after', 'is_after and is_sure'].map((which) => extremeOf(EXTREMES[name], which));
  return `case when ${seen} is distinct from ${sure} then '${name}' end`;
}).join(', ');

/** What other rooms ask about the vital signs of sessions. */
@Injectable()
export class VitalsLookup {
  constructor(private readonly database: Database) {}

  /**
   * By session id; a session without readings is not in the map. Unconfirmed readings are included and named. Before and
   * after the dose as in `domain/bedside.ts`.
   */
  async extremesOf(sessionIds: readonly string[]): Promise<ReadonlyMap<string, VitalsExtremes>> {
    const rows: VitalsExtremes[] = await this.database.read.query(
      `select reading.session_id as "sessionId", count(*)::int as readings,
              (count(*) filter (where is_after))::int as "readingsAfterDoseStart",
              (count(*) filter (where not is_sure))::int as "unconfirmedReadings",
              ${EXTREME_COLUMNS},
              array_remove(array[${UNCONFIRMED_COLUMNS}], null) as "unconfirmedExtremes",
              (array_agg(systolic_mm_hg order by measured_at desc, reading.id desc)
                filter (where is_baseline))[1] as "baselineSystolicMmHg",
              (array_agg(diastolic_mm_hg order by measured_at desc, reading.id desc)
                filter (where is_baseline))[1] as "baselineDiastolicMmHg"
       from vitals_readings reading
       join sessions session on session.id = reading.session_id
       cross join lateral (
         select reading.status in ('ACCEPTED', 'CONFIRMED') as is_sure,
                coalesce(measured_at > dose_started_at, false) as is_after
       ) placed
       cross join lateral (select systolic_mm_hg is not null and is_sure and not is_after as is_baseline) judged
       where reading.session_id = any($1::uuid[]) and reading.status <> 'ENTERED_IN_ERROR'
       group by reading.session_id`,
      [sessionIds],
    );
    return new Map(rows.map((row) => [row.sessionId, row]));
  }
}
