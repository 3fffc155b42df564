import type { EntityManager } from 'typeorm';
import { cohortConditions, groupColumn, WHOLE } from '../cohort-sql.js';
import { monthNumber } from '../domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from '../domain/cohort.js';
import type { RetentionSums } from '../domain/retention-report.js';

type Counted = Omit<RetentionSums, 'followUps' | 'notEnded'>;

const COMPLETED = 'induction_planned > 0 and induction_given >= induction_planned';

/** @param longAgo condition: enough days have passed since the last dose of the induction */
function countsOf(longAgo: string): Readonly<Record<keyof Counted, string>> {
  return {
    patients: 'count(*)',
    withInduction: 'count(*) filter (where induction_planned > 0)',
    completedInduction: `count(*) filter (where ${COMPLETED})`,
    tooEarly: `count(*) filter (where ${COMPLETED} and not ${longAgo})`,
    enteredMaintenance: `count(*) filter (where ${COMPLETED} and ${longAgo} and has_maintenance)`,
    judged: 'count(has_responded)',
    responded: 'count(*) filter (where response_days is not null)',
  };
}

/** From when on it is judged whether somebody went on. */
export interface Maturity {
  /** In the zone of the clinic, `YYYY-MM-DD`. */
  readonly today: string;
  readonly followUpDays: number;
}

/** By group: what the first courses of patients that ended in the period add up to. */
export async function readRetention(
  manager: EntityManager,
  { from, to }: MonthSpan,
  filter: CohortFilter,
  grouping: Grouping | null,
  { today, followUpDays }: Maturity,
): Promise<ReadonlyMap<string, Omit<RetentionSums, 'notEnded'>>> {
  const parameters: unknown[] = [monthNumber(from), monthNumber(to)];
  const conditions = [
    'ended_month between $1 and $2',
    'previous_month < $1',
    ...cohortConditions(filter, parameters),
  ];
  const group = grouping === null ? `'${WHOLE}'` : groupColumn(grouping, 'ended_month', filter.listed);
  const cohort = `from report_courses where ${conditions.join(' and ')}`;
  const longAgo = `(induction_ended_day <= $${parameters.length + 1}::date - $${parameters.length + 2}::integer)`;
  const counts = Object.entries(countsOf(longAgo)).map(([name, sql]) => `${sql}::int as "${name}"`);
  const rows: (Counted & { group: string })[] = await manager.query(
    `select ${group} as "group", ${counts.join(', ')} ${cohort} group by 1`,
    [...parameters, today, followUpDays],
  );
  const times: { group: string; time: number; events: number; censored: number }[] = await manager.query(
    `select ${group} as "group", response_days as "time", count(*) filter (where has_lost_response)::int as "events",
       count(*) filter (where not has_lost_response)::int as "censored"
     ${cohort} and response_days is not null group by 1, 2`,
    parameters,
  );
  const followUps = Map.groupBy(times, (each) => each.group);
  return new Map(
    rows.map(({ group: name, ...sums }) => [
      name,
      {
        ...sums,
        followUps: (followUps.get(name) ?? []).map(({ time, events, censored }) => ({
          time,
          events,
          censored,
        })),
      },
    ]),
  );
}
