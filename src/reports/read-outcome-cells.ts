import type { EntityManager } from 'typeorm';
import type { RecallWindow } from '../clinic/rules/rule-set.js';
import { snake } from '../platform/database/naming.js';
import { groupColumn, cohortConditions } from './cohort-sql.js';
import { monthNumber, monthOfNumber } from './domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from './domain/cohort.js';
import type { ReportedTimePoint } from './domain/course-outcomes.js';
import { noSums, type OutcomeSums } from './domain/outcomes-report.js';

export interface CohortSums {
  /** Null where nothing is grouped. */
  readonly group: string | null;
  readonly timePoint: ReportedTimePoint;
  readonly recall: RecallWindow;
  readonly sums: OutcomeSums;
}

const NAMES = Object.keys(noSums) as (keyof OutcomeSums)[];
const SUMMED = NAMES.map((name) => `sum(${snake(name)})::float8 as "${name}"`).join(', ');

/**
 * What the courses of a cohort add up to. Each patient counts by the first course that ended in the period, which is a
 * course whose predecessor ended before it; so cells can be added up over months.
 */
export async function readOutcomeCells(
  manager: EntityManager,
  instrument: string,
  { from, to }: MonthSpan,
  filter: CohortFilter,
  grouping: Grouping | null,
): Promise<readonly CohortSums[]> {
  const parameters: unknown[] = [instrument, monthNumber(from), monthNumber(to)];
  const conditions = cohortConditions(filter, parameters);
  const rows: (OutcomeSums & Omit<CohortSums, 'sums'>)[] = await manager.query(
    `select ${groupColumn(grouping, 'ended_month', filter.listed)} as "group", time_point as "timePoint", recall, ${SUMMED}
     from report_outcome_cells
     where ${['instrument = $1', 'ended_month between $2 and $3', 'previous_month < $2', ...conditions].join(' and ')}
     group by 1, 2, 3`,
    parameters,
  );
  return rows.map(({ group, timePoint, recall, ...sums }) => ({
    group: grouping === 'MONTH' && group !== null ? monthOfNumber(Number(group)) : group,
    timePoint,
    recall,
    sums,
  }));
}
