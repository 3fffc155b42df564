import { Injectable } from '@nestjs/common';
import { Chair } from '../../clinic/chair.entity.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { comparedGroups, comparedKeys } from '../compared-groups.js';
import { NO_CHAIR } from '../cohort-of-histories.js';
import { CohortReader } from '../cohort-reader.js';
import { groupKey, WHOLE } from '../cohort-sql.js';
import {
  comparedEvents,
  comparedPatients,
  type Discretion,
  type NamedComparedRate,
  type SharedPatients,
} from '../domain/rate-comparison.js';
import { reportRows } from '../domain/shown-numbers.js';
import {
  comparedEnds,
  noSeries,
  throughputBehind,
  throughputRowOf,
  type ComparedEnd,
  type ThroughputRow,
  type ThroughputSums,
} from '../domain/throughput-report.js';
import { toRateComparison } from '../dto/rate-comparison.response.js';
import { readSeries, readThroughput } from './read-throughput.js';
import type { ComparedThroughputQuery, SessionGrouping } from './throughput-report.request.js';
import {
  THROUGHPUT_DEFINITION,
  THROUGHPUT_VERSION,
  toThroughputRow,
  type ThroughputReportResponse,
} from './throughput-report.response.js';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

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
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: ComparedThroughputQuery): Promise<ThroughputReportResponse> {
    const { groupBy = null, compare, ...cohortQuery } = query;
    const ofCourses = groupBy === 'WEEKDAY' || groupBy === 'CHAIR' ? null : groupBy;
    const cohort = await this.cohorts.cohort(
      caller,
      { ...cohortQuery, groupBy: ofCourses ?? undefined },
      THROUGHPUT_VERSION,
    );
    const { frame, span, filter, ruleSet } = cohort;
    const today = localDayOf(frame.asOf, frame.zone);
    const groups = await this.groups(groupBy, cohort.groups);
    const compared = comparedGroups(
      compare,
      groups.map(({ group }) => group),
    );
    const keyOf = (name: string) => groups.find(({ group }) => group === name)!.key;
    const told = {
      ...{ span, filter, groupBy },
      compared: comparedKeys(compared, keyOf),
    };
    const { sessions, series, seriesOf, shared } = await this.database.report(async (tx) => ({
      ...(await readThroughput(tx, told, today)),
      series: await readSeries(tx, span, filter, null),
      seriesOf: await readSeries(tx, span, filter, ofCourses),
    }));
    const seesAll = caller.role === 'psychiatrist';
    const rows = reportRows(
      { ...sessions(WHOLE), series: series.get(WHOLE) ?? noSeries },
      groups.map(({ group, key }) => ({
        group,
        sums: { ...sessions(key), series: ofCourses === null ? null : (seriesOf.get(key) ?? noSeries) },
      })),
      { behind: throughputBehind, rowOf: throughputRowOf },
      ruleSet.rules.reports,
      seesAll,
    );
    const sideOf = (name: string) => ({
      row: rows.groups.find(({ group }) => group === name)!.row,
      sums: sessions(keyOf(name)),
    });
    return {
      ...frame,
      groupBy,
      definition: THROUGHPUT_DEFINITION,
      whole: toThroughputRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toThroughputRow(row) })),
      comparison:
        compared &&
        toRateComparison(
          compared,
          comparedRates(sideOf(compared[0]), sideOf(compared[1]), shared, {
            rules: ruleSet.rules.reports,
            seesAll,
          }),
        ),
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

interface Side {
  readonly row: ThroughputRow;
  readonly sums: Omit<ThroughputSums, 'series'>;
}

function comparedRates(
  first: Side,
  second: Side,
  shared: Readonly<Record<ComparedEnd, SharedPatients>>,
  discretion: Discretion,
): readonly NamedComparedRate[] {
  const ratesOf = ({ row, sums: { base, ends } }: Side) => ({ rates: row, base, events: ends });
  const series = [first.row.completedSeries, second.row.completedSeries] as const;
  return [
    ...comparedEvents(comparedEnds, ratesOf(first), ratesOf(second), shared, discretion),
    ...(series[0] && series[1] ? [['completedSeries', comparedPatients(series[0], series[1])] as const] : []),
  ];
}
