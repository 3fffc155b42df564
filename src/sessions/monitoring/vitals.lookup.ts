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
}

/** What other rooms ask about the vital signs of sessions. */
@Injectable()
export class VitalsLookup {
  constructor(private readonly database: Database) {}

  /** By session id; a session without readings is not in the map. Unconfirmed readings are included and counted. */
  async extremesOf(sessionIds: readonly string[]): Promise<ReadonlyMap<string, VitalsExtremes>> {
    const rows: VitalsExtremes[] = await this.database.read.query(
      `select session_id as "sessionId", count(*)::int as readings,
              (count(*) filter (where status = 'UNCONFIRMED'))::int as "unconfirmedReadings",
              max(systolic_mm_hg) as "highestSystolicMmHg", min(systolic_mm_hg) as "lowestSystolicMmHg",
              max(diastolic_mm_hg) as "highestDiastolicMmHg", min(diastolic_mm_hg) as "lowestDiastolicMmHg",
              max(heart_rate_per_minute) as "highestHeartRatePerMinute",
              min(heart_rate_per_minute) as "lowestHeartRatePerMinute",
              min(spo2_percent) as "lowestSpo2Percent",
              min(respiratory_rate_per_minute) as "lowestRespiratoryRatePerMinute"
       from vitals_readings where session_id = any($1::uuid[]) and status <> 'ENTERED_IN_ERROR'
       group by session_id`,
      [sessionIds],
    );
    return new Map(rows.map((row) => [row.sessionId, row]));
  }
}
