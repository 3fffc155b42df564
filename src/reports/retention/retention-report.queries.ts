import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { CohortReader } from '../cohort-reader.js';
import { noRetentionSums, retentionBehind, retentionRowOf } from '../domain/retention-report.js';
import { reportRows } from '../domain/shown-numbers.js';
import type { CohortQuery } from '../dto/report-frame.js';
import { groupKey, WHOLE } from '../session-sql.js';
import { readRetention } from './read-retention.js';
import {
  RETENTION_DEFINITION,
  toRetentionRow,
  type RetentionReportResponse,
} from './retention-report.response.js';

@Injectable()
export class RetentionReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, cohortUnknown
   */
  async report(caller: Caller, query: CohortQuery): Promise<RetentionReportResponse> {
    const { frame, span, filter, grouping, groups, ruleSet } = await this.cohorts.cohort(query);
    const manager = this.database.read;
    const whole = await readRetention(manager, span, filter, null);
    const grouped = grouping === null ? whole : await readRetention(manager, span, filter, grouping);
    const seesAll = caller.role === 'psychiatrist';
    const rows = reportRows(
      whole.get(WHOLE) ?? noRetentionSums,
      groups.map((group) => ({ group, sums: grouped.get(groupKey(grouping, group)) ?? noRetentionSums })),
      {
        behind: retentionBehind,
        rowOf: (sums, shown) => retentionRowOf(sums, shown, seesAll ? null : ruleSet.rules.reports),
      },
      ruleSet.rules.reports,
      seesAll,
    );
    return {
      ...frame,
      definition: RETENTION_DEFINITION,
      whole: toRetentionRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toRetentionRow(row) })),
    };
  }
}
