import type { EntityManager } from 'typeorm';
import { cohortConditions, groupColumn } from '../cohort-sql.js';
import { monthNumber, monthOfNumber } from '../domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from '../domain/cohort.js';
import type { ComparedGroups } from '../compared-groups.js';
import type { SharedPatients } from '../domain/rate-comparison.js';
import { SHARED_SUMS, toShared, type SharedRow } from '../shared-patients.js';
import type { AskedRow, CompletenessFigures } from './domain/completeness-report.js';

/** Of one group; null: of the whole. */
export interface CompletenessCell extends AskedRow, CompletenessFigures {
  readonly group: string | null;
}

const CLOSED_BY_NOW = '(closed_from is null or closed_from <= $3)';

/** How many windows of a patient are what at `$3`. */
const OF_PATIENT = {
  done: `sum(done) filter (where ${CLOSED_BY_NOW})`,
  missed: `sum(unanswered) filter (where ${CLOSED_BY_NOW})`,
  superseded: `sum(superseded) filter (where ${CLOSED_BY_NOW})`,
  overdue: 'sum(unanswered) filter (where overdue_from <= $3 and closed_from > $3)',
} as const;
const STATES = Object.keys(OF_PATIENT);
const CLOSED = '(done + missed)';
const ROW = 'time_point, instrument, recall';

const SUMS = [
  ...STATES.map(
    (state) =>
      `json_build_object('count', sum(${state}), 'patients', count(*) filter (where ${state} > 0)) as ${state}`,
  ),
  `json_build_object(
     'patients', count(*) filter (where ${CLOSED} > 0), 'sessions', sum(${CLOSED}), 'withEvent', sum(done),
     'sumOfSessionsSquares', sum(${CLOSED} * ${CLOSED}), 'sumOfWithEventSquares', sum(done * done),
     'sumOfProducts', sum(${CLOSED} * done)) as closed`,
].join(', ');

/**
 * Windows by the month of their target day, added up per patient first, since windows of a patient are a cluster; the whole
 * from the groups of each patient.
 * @param now at which it is told what is closed and what is overdue
 */
export async function readCompleteness(
  manager: EntityManager,
  span: MonthSpan,
  now: Date,
  filter: CohortFilter,
  grouping: Grouping | null,
): Promise<readonly CompletenessCell[]> {
  const { where, parameters } = windowsOf(span, now, filter);
  const counted = Object.entries(OF_PATIENT).map(
    ([state, sum]) => `coalesce(${sum}, 0)::integer as ${state}`,
  );
  const added = STATES.map((state) => `sum(${state})::integer as ${state}`);
  const ofPatient = `select ${groupColumn(grouping, 'month', filter.listed)} as "group", ${ROW}, patient_id, ${counted.join(', ')}
    from report_window_counts where ${where} group by 1, ${ROW}, patient_id`;
  const ofGroups = `select "group", ${ROW}, ${SUMS} from of_patient where "group" is not null group by "group", ${ROW}`;
  const ofWhole = `select null, ${ROW}, ${SUMS} from (
      select ${ROW}, patient_id, ${added.join(', ')} from of_patient group by ${ROW}, patient_id
    ) whole group by ${ROW}`;
  const rows: (CompletenessFigures & { group: string | null; time_point: AskedRow['timePoint'] } & Omit<
      AskedRow,
      'timePoint'
    >)[] = await manager.query(
    grouping === null
      ? `with of_patient as (${ofPatient}) select null as "group", ${ROW}, ${SUMS} from of_patient group by ${ROW}`
      : `with of_patient as materialized (${ofPatient}) ${ofGroups} union all ${ofWhole}`,
    parameters,
  );
  return rows.map(({ group, time_point: timePoint, instrument, recall, ...figures }) => ({
    group: grouping === 'MONTH' && group !== null ? monthOfNumber(Number(group)) : group,
    ...{ timePoint, instrument, recall },
    ...figures,
  }));
}

export interface SharedOfRow extends AskedRow {
  readonly shared: SharedPatients;
}

/**
 * The patients who have closed windows in both of two groups, by row; a row without such a patient is left out.
 * @param groups as SQL names them
 */
export async function readSharedWindows(
  manager: EntityManager,
  span: MonthSpan,
  now: Date,
  filter: CohortFilter,
  grouping: Grouping | null,
  groups: ComparedGroups,
): Promise<readonly SharedOfRow[]> {
  const { where, parameters } = windowsOf(span, now, filter);
  const [first, second] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`];
  const group = groupColumn(grouping, 'month', filter.listed);
  const rows: (SharedRow & { time_point: AskedRow['timePoint'] } & Omit<AskedRow, 'timePoint'>)[] =
    await manager.query(
      `with of_patient as materialized (
         select ${group} as grp, ${ROW}, patient_id, sum(done + unanswered)::integer as n, sum(done)::integer as e
         from report_window_counts where ${where} and ${CLOSED_BY_NOW} and ${group} in (${first}, ${second})
         group by 1, ${ROW}, patient_id having sum(done + unanswered) > 0
       )
       select ${ROW}, ${SHARED_SUMS} from of_patient a join of_patient b using (${ROW}, patient_id)
       where a.grp = ${first} and b.grp = ${second} group by ${ROW}`,
      [...parameters, ...groups],
    );
  return rows.map(({ time_point: timePoint, instrument, recall, ...row }) => ({
    ...{ timePoint, instrument, recall },
    shared: toShared(row),
  }));
}

/** `$3` is the instant by which it is told what is closed. */
function windowsOf({ from, to }: MonthSpan, now: Date, filter: CohortFilter) {
  const parameters: unknown[] = [monthNumber(from), monthNumber(to), now];
  const conditions = ['month between $1 and $2', ...cohortConditions(filter, parameters)];
  return { where: conditions.join(' and '), parameters };
}
