import type { EntityManager } from 'typeorm';
import { cohortConditions, groupColumn } from '../cohort-sql.js';
import { monthNumber } from '../domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from '../domain/cohort.js';
import {
  noThroughputSums,
  type ComparedEnd,
  type SeriesSums,
  type SessionEnd,
  type ThroughputSums,
} from '../domain/throughput-report.js';
import type { ComparedGroups } from '../compared-groups.js';
import type { SharedPatients } from '../domain/rate-comparison.js';
import { spreadSumsOf } from '../domain/spread.js';
import {
  countDays,
  countSessions,
  noneCounted,
  readEventSums,
  readQuartiles,
  STARTED,
  WHOLE,
  type SessionCohort,
} from '../session-sql.js';
import { readSharedPatients } from '../shared-patients.js';

const ENDS: Readonly<Record<SessionEnd, string>> = {
  treated: STARTED,
  noShow: `outcome = 'NO_SHOW'`,
  cancelled: `outcome = 'CANCELLED'`,
  leftWithoutDose: `outcome = 'LEFT_WITHOUT_DOSE'`,
};

const SOMETHING_BECAME_OF = `outcome not in ('WAITING', 'WITHDRAWN')`;

/** Of all that are counted as treated: what runs now is missing here, or the difference of the two would tell it. */
const CHAIR = {
  hasChairMinutes: `${STARTED} and chair_minutes is not null`,
  hasNoChairMinutes: `${STARTED} and chair_minutes is null`,
} as const;

/**
 * By group, and of the whole.
 * @param today in the zone of the clinic; what was cancelled ahead of its day counts when the day has come
 */
export async function readThroughput(
  manager: EntityManager,
  cohort: SessionCohort,
  today: string,
): Promise<(group: string) => Omit<ThroughputSums, 'series'>> {
  const come = { ...cohort, until: { today, isTodayIncluded: true } };
  const over = { ...cohort, until: { today, isTodayIncluded: false } };
  const ended = await readEventSums(manager, come, SOMETHING_BECAME_OF, {
    ...ENDS,
    ...CHAIR,
  });
  const days = await countDays(manager, come, STARTED);
  const quartiles = await readQuartiles(manager, come, STARTED, 'chair_minutes');
  const waiting = await countSessions(manager, over, `outcome = 'WAITING'`);
  return (group) => {
    const { base, events } = ended.get(group) ?? { base: noThroughputSums.base, events: undefined };
    const unresolved = waiting.get(group) ?? noneCounted;
    return {
      base,
      ends: events ?? noThroughputSums.ends,
      days: days.get(group) ?? 0,
      chairMinutes: spreadSumsOf(events?.hasChairMinutes, events?.hasNoChairMinutes, quartiles(group)),
      unresolved: unresolved.sessions,
      patientsUnresolved: unresolved.patients,
    };
  };
}

/** Ends that are told as rates, of the patients who had sessions in both groups. */
export function readSharedEnds(
  manager: EntityManager,
  cohort: SessionCohort,
  today: string,
  groups: ComparedGroups,
): Promise<Readonly<Record<ComparedEnd, SharedPatients>>> {
  const come = { ...cohort, until: { today, isTodayIncluded: true } };
  const { noShow, cancelled } = ENDS;
  return readSharedPatients(manager, come, groups, SOMETHING_BECAME_OF, { noShow, cancelled });
}

/** Courses with an induction that ended in the period, the first of each patient, by group. */
export async function readSeries(
  manager: EntityManager,
  { from, to }: MonthSpan,
  filter: CohortFilter,
  grouping: Grouping | null,
): Promise<ReadonlyMap<string, SeriesSums>> {
  const parameters: unknown[] = [monthNumber(from), monthNumber(to)];
  const group = grouping === null ? `'${WHOLE}'` : groupColumn(grouping, 'ended_month', filter.listed);
  const conditions = [
    'ended_month between $1 and $2',
    'previous_month < $1',
    'induction_planned > 0',
    ...cohortConditions(filter, parameters),
  ];
  const rows: (SeriesSums & { readonly grp: string })[] = await manager.query(
    `select ${group} as grp, count(*)::float8 as ended,
       count(*) filter (where induction_given >= induction_planned)::float8 as completed
     from report_courses where ${conditions.join(' and ')} group by 1`,
    parameters,
  );
  return new Map(rows.map(({ grp, ended, completed }) => [grp, { ended, completed }]));
}
