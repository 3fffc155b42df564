import type { EntityManager } from 'typeorm';
import { CohortOfHistories, type AskedHistories } from '../cohort-of-histories.js';
import { cohortConditions, groupColumn, WHOLE } from '../cohort-sql.js';
import { monthNumber } from '../domain/calendar-months.js';
import type { CohortFilter, Grouping, MonthSpan } from '../domain/cohort.js';
import { EventTally, UNITS } from '../domain/patient-tally.js';
import { Durations, spreadSumsOf } from '../domain/spread.js';
import {
  noThroughputSums,
  sessionEnds,
  type ComparedEnd,
  type SeriesSums,
  type SessionEnd,
  type ThroughputSums,
} from '../domain/throughput-report.js';
import { dayNumber, sessionsIn } from '../facts/packed-facts.js';
import { readHistories } from '../facts/read-histories.js';
import type { SharedPatients } from '../domain/rate-comparison.js';
import type { SessionOutcome } from '../facts/session-facts.entities.js';

/** What was withdrawn, and what waits, has come to no end that counts. */
const ENDS: Readonly<Partial<Record<SessionOutcome, SessionEnd>>> = {
  GIVEN: 'treated',
  RUNNING: 'treated',
  NO_SHOW: 'noShow',
  CANCELLED: 'cancelled',
  LEFT_WITHOUT_DOSE: 'leftWithoutDose',
};

/** Of all that are counted as treated: what runs now is missing here, or the difference of the two would tell it. */
const CHAIR = ['hasChairMinutes', 'hasNoChairMinutes'] as const;

export interface ReadThroughput {
  /** By group, and of the whole. */
  readonly sessions: (group: string) => Omit<ThroughputSums, 'series'>;
  /** The patients who had sessions in both groups that are compared. */
  readonly shared: Readonly<Record<ComparedEnd, SharedPatients>>;
}

/**
 * @param today in the zone of the clinic; what was cancelled ahead of its day counts when the day has come
 */
export async function readThroughput(
  manager: EntityManager,
  asked: AskedHistories,
  today: string,
): Promise<ReadThroughput> {
  const cohort = await CohortOfHistories.read(manager, asked);
  const now = dayNumber(today);
  const ended = new EventTally([...sessionEnds, ...CHAIR, 'waiting'], cohort.comparedKeys);
  const { columns } = ended;
  // 1 for each day with a dose.
  const days = Array.from({ length: cohort.keys }, () => new Uint8Array(now + 1));
  const minutes = new Durations();
  await readHistories(manager, asked.span, ['sessions'], (packed) => {
    for (const session of sessionsIn(packed)) {
      const { day, outcome, chairMinutes } = session;
      if (day > now) continue;
      const end = ENDS[outcome];
      for (const key of cohort.ofSession(session))
        if (end !== undefined) {
          ended.add(key, UNITS);
          ended.add(key, columns[end]);
          if (end !== 'treated') continue;
          ended.add(key, chairMinutes !== null ? columns.hasChairMinutes : columns.hasNoChairMinutes);
          minutes.add(key, chairMinutes);
          days[key]![day] = 1;
        } else if (outcome === 'WAITING' && day < now) ended.add(key, columns.waiting);
    }
    ended.closePatient();
  });
  const sessions = (group: string) => {
    const key = cohort.keyOf(group);
    if (key === undefined) return noThroughputSums;
    const { base, events } = ended.sumsOf(key);
    return {
      base,
      ends: events,
      days: days[key]!.reduce((sum, each) => sum + each, 0),
      chairMinutes: spreadSumsOf(events.hasChairMinutes, events.hasNoChairMinutes, minutes.quartilesOf(key)),
      unresolved: events.waiting.withEvent,
      patientsUnresolved: events.waiting.patientsWith,
    };
  };
  return { sessions, shared: ended.sharedOf(0) };
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
