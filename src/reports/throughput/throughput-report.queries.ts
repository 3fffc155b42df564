import { Injectable } from '@nestjs/common';
import { Chair } from '../../clinic/chair.entity.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { CohortReader } from '../cohort-reader.js';
import type { CohortFilter, Grouping } from '../domain/cohort.js';
import { reportRows } from '../domain/shown-numbers.js';
import { noSeries, throughputBehind, throughputRowOf } from '../domain/throughput-report.js';
import { groupKey, sessionGroup, WHOLE } from '../session-sql.js';
import { readSeries, readThroughput } from './read-throughput.js';
import type { SessionGrouping, ThroughputQuery } from './throughput-report.request.js';
import {
  THROUGHPUT_DEFINITION,
  THROUGHPUT_VERSION,
  toThroughputRow,
  type ThroughputReportResponse,
} from './throughput-report.response.js';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const NO_CHAIR = 'NONE';

/** A group as it is shown, and as SQL names it. */
interface NamedGroup {
  readonly group: string;
  readonly key: string;
}

@Injectable()
export class ThroughputReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown
   */
  async report(caller: Caller, query: ThroughputQuery): Promise<ThroughputReportResponse> {
    const { groupBy = null, ...cohortQuery } = query;
    const ofCourses = groupBy === 'WEEKDAY' || groupBy === 'CHAIR' ? null : groupBy;
    const cohort = await this.cohorts.cohort(
      caller,
      { ...cohortQuery, groupBy: ofCourses ?? undefined },
      THROUGHPUT_VERSION,
    );
    const { frame, span, filter, ruleSet } = cohort;
    const today = localDayOf(frame.asOf, frame.zone);
    const { sessions, series, seriesOf } = await this.database.report(async (tx) => ({
      sessions: await readThroughput(tx, { span, filter, group: groupOf(groupBy, ofCourses, filter) }, today),
      series: await readSeries(tx, span, filter, null),
      seriesOf: await readSeries(tx, span, filter, ofCourses),
    }));
    const groups = await this.groups(groupBy, cohort.groups);
    const rows = reportRows(
      { ...sessions(WHOLE), series: series.get(WHOLE) ?? noSeries },
      groups.map(({ group, key }) => ({
        group,
        sums: { ...sessions(key), series: ofCourses === null ? null : (seriesOf.get(key) ?? noSeries) },
      })),
      { behind: throughputBehind, rowOf: throughputRowOf },
      ruleSet.rules.reports,
      caller.role === 'psychiatrist',
    );
    return {
      ...frame,
      groupBy,
      definition: THROUGHPUT_DEFINITION,
      whole: toThroughputRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toThroughputRow(row) })),
    };
  }

  /** All there are, whoever is in them; a chair that is retired had sessions as well. */
  private async groups(
    groupBy: SessionGrouping | null,
    ofCohort: readonly string[],
  ): Promise<readonly NamedGroup[]> {
    if (groupBy === 'WEEKDAY') return WEEKDAYS.map((group, index) => ({ group, key: String(index + 1) }));
    if (groupBy !== 'CHAIR') return ofCohort.map((group) => ({ group, key: groupKey(groupBy, group) }));
    const chairs = await this.database.read.find(Chair, { order: { name: 'ASC' } });
    return [...chairs.map(({ id, name }) => ({ group: name, key: id })), { group: NO_CHAIR, key: NO_CHAIR }];
  }
}

/** What tells sessions apart, as SQL. */
function groupOf(
  groupBy: SessionGrouping | null,
  ofCourses: Grouping | null,
  filter: CohortFilter,
): string | null {
  if (groupBy === 'WEEKDAY') return 'extract(isodow from day)::text';
  return groupBy === 'CHAIR' ? `coalesce(chair_id::text, '${NO_CHAIR}')` : sessionGroup(ofCourses, filter);
}
