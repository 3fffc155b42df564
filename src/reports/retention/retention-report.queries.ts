import { Injectable } from '@nestjs/common';
import { localDayOf } from '../../clinic/domain/local-days.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { comparedGroups } from '../compared-groups.js';
import { CohortReader } from '../cohort-reader.js';
import { keptBenchmarks } from '../domain/benchmarks.js';
import { allOf } from '../domain/not-ended.js';
import {
  comparedRetention,
  noRetentionSums,
  retentionRows,
  type RetentionRow,
} from '../domain/retention-report.js';
import type { ReportRows } from '../domain/shown-numbers.js';
import { toRateComparison, type RateComparisonResponse } from '../dto/rate-comparison.response.js';
import type { CohortFrameResponse, ComparedCohortQuery } from '../dto/report-frame.js';
import { groupKey, WHOLE } from '../cohort-sql.js';
import { readNotEnded } from '../read-not-ended.js';
import { readRetention } from './read-retention.js';
import {
  RETENTION_DEFINITION,
  RETENTION_VERSION,
  toRetentionRow,
  type RetentionReportResponse,
} from './retention-report.response.js';

export interface RetentionRows extends ReportRows<RetentionRow> {
  readonly frame: CohortFrameResponse;
  /** Days after a completed induction from which on it is judged whether the patient went on. */
  readonly followUpDays: number;
  /** Null without `compare`. */
  readonly comparison: RateComparisonResponse | null;
}

@Injectable()
export class RetentionReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: ComparedCohortQuery): Promise<RetentionReportResponse> {
    const { frame, followUpDays, whole, groups, comparison } = await this.rows(caller, query);
    return {
      ...frame,
      definition: RETENTION_DEFINITION,
      maintenanceFollowUpDays: followUpDays,
      benchmarks: [...keptBenchmarks()],
      whole: toRetentionRow(whole),
      groups: groups.map(({ group, row }) => ({ group, ...toRetentionRow(row) })),
      comparison,
    };
  }

  /**
   * The same with every step of the curves, where the caller may see them.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async rows(caller: Caller, query: ComparedCohortQuery): Promise<RetentionRows> {
    const { frame, span, filter, grouping, groups, ruleSet } = await this.cohorts.cohort(
      caller,
      query,
      RETENTION_VERSION,
    );
    const compared = comparedGroups(query.compare, groups);
    const { reports: rules } = ruleSet.rules;
    const today = localDayOf(frame.asOf, frame.zone);
    const since = { today, followUpDays: rules.maintenanceFollowUpDays };
    const asked = { span, filter, grouping, today, instrument: rules.anxietyInstrument };
    const { whole, grouped, notEnded } = await this.database.report(async (tx) => {
      const ofAll = await readRetention(tx, span, filter, null, since);
      return {
        whole: ofAll,
        grouped: grouping === null ? ofAll : await readRetention(tx, span, filter, grouping, since),
        notEnded: await readNotEnded(tx, asked),
      };
    });
    const rows = retentionRows(
      { ...noRetentionSums, ...whole.get(WHOLE), notEnded: allOf(notEnded) },
      groups.map((group) => ({
        group,
        sums: {
          ...noRetentionSums,
          ...grouped.get(groupKey(grouping, group)),
          notEnded: notEnded.get(group) ?? 0,
        },
      })),
      rules,
      caller.role === 'psychiatrist',
    );
    const rowOf = (name: string) => rows.groups.find(({ group }) => group === name)!.row;
    return {
      ...{ frame, followUpDays: since.followUpDays, ...rows },
      comparison:
        compared && toRateComparison(compared, comparedRetention(rowOf(compared[0]), rowOf(compared[1]))),
    };
  }
}
