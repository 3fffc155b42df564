import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** How far dissociation went in one session; null where it was not rated whole. */
export interface CadssPeak {
  readonly sessionId: string;
  /** Last whole rating before the dose, 0 to 92. */
  readonly baselineTotal: number | null;
  /** Highest whole rating after the dose began. */
  readonly peakTotal: number | null;
  /** Highest total of the six items of CADSS-6 after the dose began, 0 to 24. */
  readonly peakCadss6Total: number | null;
  /** The patient was distressed or unsafe at some time, whatever the numbers say. */
  readonly wasDistressed: boolean;
}

/** What other rooms ask about ratings at the chair. */
@Injectable()
export class ScalesLookup {
  constructor(private readonly database: Database) {}

  /** By session id; a session without a CADSS that counts is not in the map. Before and after the dose as in `domain/bedside.ts`. */
  async cadssPeaksOf(sessionIds: readonly string[]): Promise<ReadonlyMap<string, CadssPeak>> {
    const rows: CadssPeak[] = await this.database.read.query(
      `select scale.session_id as "sessionId",
              (array_agg(total order by assessed_at desc, scale.id desc)
                filter (where total is not null and (dose_started_at is null or assessed_at <= dose_started_at))
              )[1] as "baselineTotal",
              max(total) filter (where assessed_at > dose_started_at) as "peakTotal",
              max(cadss6_total) filter (where assessed_at > dose_started_at) as "peakCadss6Total",
              bool_or(is_distressed) as "wasDistressed"
       from scales scale
       join sessions session on session.id = scale.session_id
       where scale.session_id = any($1::uuid[]) and kind = 'CADSS' and scale.status <> 'ENTERED_IN_ERROR'
       group by scale.session_id`,
      [sessionIds],
    );
    return new Map(rows.map((row) => [row.sessionId, row]));
  }
}
