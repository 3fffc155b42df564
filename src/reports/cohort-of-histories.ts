/** Which packed facts a report counts, and in which of its groups. */
import type { EntityManager } from 'typeorm';
import type { ComparedGroups } from './compared-groups.js';
import { cohortConditions, groupColumn, WHOLE } from './cohort-sql.js';
import { monthNumber } from './domain/calendar-months.js';
import type { CohortFilter, MonthSpan } from './domain/cohort.js';
import type { KeyPair } from './domain/patient-tally.js';
import { dayNumber } from './facts/packed-facts.js';
import { readTerms } from './facts/read-terms.js';
import type { SessionGrouping } from './throughput/throughput-report.request.js';

export interface AskedHistories {
  readonly span: MonthSpan;
  readonly filter: CohortFilter;
  /** Null where nothing is told apart. */
  readonly groupBy: SessionGrouping | null;
  /** Two groups that are held against each other, by their names. */
  readonly compared: ComparedGroups | null;
}

/** The group of sessions without a chair. */
export const NO_CHAIR = 'NONE';

const WHOLE_KEY = 0;
const DAYS_OF_WEEK = ['1', '2', '3', '4', '5', '6', '7'];
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;

/**
 * By the number of a cohort and a month or day: the keys under which a fact counts, which are that of the whole and that of its
 * group. None where it does not count.
 */
type KeysOf = (cohort: number, time: number) => readonly number[];
interface Placed {
  readonly cohort: number;
  /** Since 1970. */
  readonly day: number;
  /** Number of the chair of a session, 0 without one. */
  readonly chair?: number;
}
const NO_KEYS: readonly number[] = [];

export class CohortOfHistories {
  private constructor(
    /** By month since the year 0. */
    readonly inMonth: KeysOf,
    readonly ofSession: (session: Placed) => readonly number[],
    private readonly groups: readonly string[],
    private readonly compared: AskedHistories['compared'],
  ) {}

  static async read(manager: EntityManager, asked: AskedHistories): Promise<CohortOfHistories> {
    const { span, filter, groupBy } = asked;
    const parameters: unknown[] = [];
    const conditions = cohortConditions(filter, parameters);
    const chairs = groupBy === 'CHAIR' ? [[0, [NO_CHAIR]] as const, ...(await readTerms(manager))] : [];
    const rows: { readonly id: number; readonly name: string | null }[] = await manager.query(
      `select id, ${groupSql(groupBy, filter)} as name from report_cohorts
       where ${['true', ...conditions].join(' and ')}`,
      parameters,
    );
    const groups = groupBy === 'CHAIR' ? chairs.map(([, term]) => term.join(' ')) : groupsOf(asked, rows);
    const keysOfGroup = groups.map((_name, index) => [WHOLE_KEY, index + 1]);
    const numbers = new Map(groups.map((name, index) => [name, index]));
    const keysOfCohort = new Map(
      rows.map(({ id, name }) => [id, name === null ? [WHOLE_KEY] : keysOfGroup[numbers.get(name)!]!]),
    );
    const [from, to] = [monthNumber(span.from), monthNumber(span.to)];
    const inMonth: KeysOf = (cohort, month) => {
      if (month < from || month > to) return NO_KEYS;
      const keys = keysOfCohort.get(cohort) ?? NO_KEYS;
      return groupBy === 'MONTH' && keys !== NO_KEYS ? keysOfGroup[month - from]! : keys;
    };
    const [firstDay, months] = [firstDayOf(from), monthsOfDays(from, to)];
    const keysOfChair = new Map(chairs.map(([number], index) => [number, keysOfGroup[index]!]));
    const ofSession = ({ cohort, day, chair = 0 }: Placed) => {
      const month = months[day - firstDay];
      const keys = month === undefined ? NO_KEYS : inMonth(cohort, month);
      if (keys === NO_KEYS) return NO_KEYS;
      if (groupBy === 'CHAIR') return keysOfChair.get(chair)!;
      return groupBy === 'WEEKDAY' ? keysOfGroup[(day + FIRST_WEEKDAY) % 7]! : keys;
    };
    return new CohortOfHistories(inMonth, ofSession, groups, asked.compared);
  }

  /** Undefined where nobody can be in this group. */
  keyOf(group: string): number | undefined {
    if (group === WHOLE) return WHOLE_KEY;
    const index = this.groups.indexOf(group);
    return index < 0 ? undefined : index + 1;
  }

  /** The keys of the groups that are compared; none where nobody can be in both. */
  get comparedKeys(): readonly KeyPair[] {
    const [first, second] = (this.compared ?? []).map((group) => this.keyOf(group));
    return first === undefined || second === undefined ? [] : [[first, second]];
  }

  /** Keys are smaller than this. */
  get keys(): number {
    return this.groups.length + 1;
  }
}

/** What tells cohorts themselves apart; null where chairs, days or months do. */
function groupSql(groupBy: SessionGrouping | null, { listed }: CohortFilter): string {
  const isOfCohorts = groupBy !== 'CHAIR' && groupBy !== 'WEEKDAY' && groupBy !== 'MONTH';
  return isOfCohorts ? groupColumn(groupBy, 'month', listed) : 'null';
}

function groupsOf(
  { span, groupBy }: AskedHistories,
  rows: readonly { readonly name: string | null }[],
): readonly string[] {
  if (groupBy === 'WEEKDAY') return DAYS_OF_WEEK;
  if (groupBy !== 'MONTH') return [...new Set(rows.flatMap(({ name }) => name ?? []))];
  const [from, to] = [monthNumber(span.from), monthNumber(span.to)];
  return Array.from({ length: to - from + 1 }, (_each, index) => String(from + index));
}

function firstDayOf(month: number): number {
  return dayNumber(
    `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`,
  );
}

/** The month of each day of a span, from its first day on. */
function monthsOfDays(from: number, to: number): readonly number[] {
  const months: number[] = [];
  for (let month = from; month <= to; month += 1)
    for (let days = firstDayOf(month + 1) - firstDayOf(month); days > 0; days -= 1) months.push(month);
  return months;
}
