import type { EntityManager } from 'typeorm';
import { cohortConditions, groupColumn } from '../cohort-sql.js';
import { monthNumber, monthOfNumber } from '../domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from '../domain/cohort.js';
import type { AskedRow, CompletenessFigures } from './domain/completeness-report.js';

/** Of one group; null: of the whole. */
export interface CompletenessCell extends AskedRow, CompletenessFigures {
  readonly group: string | null;
}

/** What a window is at `$3`. */
const STATE_IS = {
  done: 'is_done and closed_from <= $3',
  missed: 'not is_done and not is_superseded and closed_from <= $3',
  superseded: 'is_superseded and closed_from <= $3',
  overdue: 'not is_done and not is_superseded and overdue_from <= $3 and closed_from > $3',
} as const;

const OF_PATIENT = Object.entries(STATE_IS)
  .map(([state, condition]) => `count(*) filter (where ${condition}) as ${state}`)
  .join(', ');
const OF_ALL = Object.keys(STATE_IS)
  .map(
    (state) =>
      `json_build_object('count', sum(${state}), 'patients', count(*) filter (where ${state} > 0)) as ${state}`,
  )
  .join(', ');
const CLOSED = '(done + missed)';

/**
 * Windows by the month of their target day, added up per patient first, since windows of a patient are a cluster.
 * @param now at which it is told what is closed and what is overdue
 */
export async function readCompleteness(
  manager: EntityManager,
  { from, to }: MonthSpan,
  now: Date,
  filter: CohortFilter,
  grouping: Grouping | null,
): Promise<readonly CompletenessCell[]> {
  const parameters: unknown[] = [monthNumber(from), monthNumber(to), now];
  const conditions = ['month between $1 and $2', ...cohortConditions(filter, parameters)];
  const row = 'time_point, instrument, recall';
  const rows: CompletenessCell[] = await manager.query(
    `with asked as (
       select *, ${groupColumn(grouping, 'month', filter.listed)} as "group" from report_windows
       where ${conditions.join(' and ')}
     ), of_patient as (
       select "group", grouping("group") as is_whole, ${row}, patient_id, ${OF_PATIENT} from asked
       group by grouping sets ((${row}, patient_id), ("group", ${row}, patient_id))
     )
     select "group", is_whole, time_point as "timePoint", instrument, recall, ${OF_ALL},
            json_build_object(
              'patients', count(*) filter (where ${CLOSED} > 0), 'sessions', sum(${CLOSED}), 'withEvent', sum(done),
              'sumOfSessionsSquares', sum(${CLOSED} * ${CLOSED}), 'sumOfWithEventSquares', sum(done * done),
              'sumOfProducts', sum(${CLOSED} * done)) as closed
     from of_patient where is_whole = 1 or "group" is not null
     group by "group", is_whole, ${row}`,
    parameters,
  );
  return rows.map(({ group, timePoint, instrument, recall, ...figures }) => ({
    group: grouping === 'MONTH' && group !== null ? monthOfNumber(Number(group)) : group,
    ...{ timePoint, instrument, recall },
    ...figures,
  }));
}
