import type { EntityManager } from 'typeorm';
import { CohortOfHistories, type AskedHistories } from '../cohort-of-histories.js';
import type { Counted } from '../domain/counted.js';
import { EventTally, UNITS } from '../domain/patient-tally.js';
import type { SharedPatients } from '../domain/rate-comparison.js';
import { clustersOf, type EventSums, type SessionSums } from '../domain/session-rates.js';
import { openWindowsIn, windowsIn, type PackedCounts } from '../facts/packed-facts.js';
import { readHistories } from '../facts/read-histories.js';
import { readTerms } from '../facts/read-terms.js';
import { NO_WINDOWS, type AskedRow, type CompletenessFigures } from './domain/completeness-report.js';

export interface ReadCompleteness {
  /** Of a line of the report, by group and of the whole. */
  readonly figuresOf: (row: AskedRow, group: string) => CompletenessFigures;
  /** The patients who have closed windows of a line in both groups that are compared. */
  readonly sharedOf: (row: AskedRow) => SharedPatients;
}

/**
 * Windows by the month of their target day; the windows of a patient are a cluster.
 * @param now at which it is told what is closed and what is overdue
 */
export async function readCompleteness(
  manager: EntityManager,
  asked: AskedHistories,
  now: Date,
): Promise<ReadCompleteness> {
  const cohort = await CohortOfHistories.read(manager, asked);
  const terms = await readTerms(manager);
  const keyIn = (term: number, key: number) => term * cohort.keys + key;
  const lines = [...terms.keys()];
  const pairs = cohort.comparedKeys.flatMap(([first, second]) =>
    lines.map((term) => [keyIn(term, first), keyIn(term, second)] as const),
  );
  const closed = new EventTally(['done', 'superseded', 'overdue'], pairs);
  const { columns } = closed;
  const addClosed = (keys: readonly number[], { term, done, unanswered, superseded }: PackedCounts) => {
    for (const each of keys) {
      const key = keyIn(term, each);
      closed.add(key, UNITS, done + unanswered);
      closed.add(key, columns.done, done);
      closed.add(key, columns.superseded, superseded);
    }
  };
  const at = now.getTime();
  await readHistories(manager, asked.span, ['windows', 'open_windows'], (windows, openWindows) => {
    for (const { cohort: number, month, counts: each } of windowsIn(windows)) {
      const keys = cohort.inMonth(number, month);
      for (const counts of each) addClosed(keys, counts);
    }
    for (const open of openWindowsIn(openWindows)) {
      const keys = cohort.inMonth(open.cohort, open.month);
      if (open.closedFrom <= at) addClosed(keys, open);
      else if (open.overdueFrom <= at)
        for (const key of keys) closed.add(keyIn(open.term, key), columns.overdue, open.unanswered);
    }
    closed.closePatient();
  });
  const numbers = new Map([...terms].map(([number, term]) => [term.join(' '), number]));
  const termOf = ({ timePoint, instrument, recall }: AskedRow) =>
    numbers.get([timePoint, instrument, recall].join(' '));
  const figuresOf = (row: AskedRow, group: string): CompletenessFigures => {
    const [key, term] = [cohort.keyOf(group), termOf(row)];
    if (key === undefined || term === undefined) return NO_WINDOWS;
    const { base, events } = closed.sumsOf(keyIn(term, key));
    return {
      done: ofEvents(events.done),
      missed: without(base, events.done),
      superseded: ofEvents(events.superseded),
      overdue: ofEvents(events.overdue),
      closed: clustersOf(base, events.done),
    };
  };
  return { figuresOf, sharedOf: (row) => closed.sharedOf(lines.indexOf(termOf(row) ?? -1)).done };
}

function ofEvents({ withEvent, patientsWith }: EventSums): Counted {
  return { count: withEvent, patients: patientsWith };
}

function without({ sessions, patients }: SessionSums, { withEvent, patientsThroughout }: EventSums): Counted {
  return { count: sessions - withEvent, patients: patients - patientsThroughout };
}
