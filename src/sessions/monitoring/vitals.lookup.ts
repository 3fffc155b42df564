import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** The range of what was measured in one session; a sign that was never measured is null. */
export interface VitalsExtremes {
  readonly sessionId: string;
  readonly readings: number;
  /** How many of them are unusual and not confirmed yet: an extreme may still be a typing error. */
  readonly unconfirmedReadings: number;
  readonly highestSystolicMmHg: number | null;
  readonly lowestSystolicMmHg: number | null;
  readonly highestDiastolicMmHg: number | null;
  readonly lowestDiastolicMmHg: number | null;
  readonly highestHeartRatePerMinute: number | null;
  readonly lowestHeartRatePerMinute: number | null;
  readonly lowestSpo2Percent: number | null;
  readonly lowestRespiratoryRatePerMinute: number | null;
  readonly lowestMoaas: number | null;
  /** Of the last blood pressure before the dose that was accepted or confirmed. */
  readonly baselineSystolicMmHg: number | null;
  readonly baselineDiastolicMmHg: number | null;
  /** Highest after the dose began. */
  readonly peakSystolicMmHg: number | null;
  readonly peakDiastolicMmHg: number | null;
}

/** What other rooms ask about the vital signs of sessions. */
@Injectable()
export class VitalsLookup {
  constructor(private readonly database: Database) {}

  /**
   * By session id; a session without readings is not in the map. Unconfirmed readings are included and counted. Before and
   * after the dose as in `domain/bedside.ts`.
   */
  async extremesOf(sessionIds: readonly string[]): Promise<ReadonlyMap<string, VitalsExtremes>> {
    const rows: VitalsExtremes[] = await this.database.read.query(
      `select reading.session_id as "sessionId", count(*)::int as readings,
              (count(*) filter (where reading.status = 'UNCONFIRMED'))::int as "unconfirmedReadings",
              max(systolic_mm_hg) as "highestSystolicMmHg", min(systolic_mm_hg) as "lowestSystolicMmHg",
              max(diastolic_mm_hg) as "highestDiastolicMmHg", min(diastolic_mm_hg) as "lowestDiastolicMmHg",
              max(heart_rate_per_minute) as "highestHeartRatePerMinute",
              min(heart_rate_per_minute) as "lowestHeartRatePerMinute",
              min(spo2_percent) as "lowestSpo2Percent",
              min(respiratory_rate_per_minute) as "lowestRespiratoryRatePerMinute",
              min(moaas) as "lowestMoaas",
              (array_agg(systolic_mm_hg order by measured_at desc, reading.id desc)
                filter (where is_baseline))[1] as "baselineSystolicMmHg",
              (array_agg(diastolic_mm_hg order by measured_at desc, reading.id desc)
                filter (where is_baseline))[1] as "baselineDiastolicMmHg",
              max(systolic_mm_hg) filter (where measured_at > dose_started_at) as "peakSystolicMmHg",
              max(diastolic_mm_hg) filter (where measured_at > dose_started_at) as "peakDiastolicMmHg"
       from vitals_readings reading
       join sessions session on session.id = reading.session_id
       cross join lateral (
         select systolic_mm_hg is not null and reading.status in ('ACCEPTED', 'CONFIRMED')
                and (dose_started_at is null or measured_at <= dose_started_at) as is_baseline
       ) placed
       where reading.session_id = any($1::uuid[]) and reading.status <> 'ENTERED_IN_ERROR'
       group by reading.session_id`,
      [sessionIds],
    );
    return new Map(rows.map((row) => [row.sessionId, row]));
  }
}
