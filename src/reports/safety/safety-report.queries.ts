import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { comparedGroups, comparedKeys } from '../compared-groups.js';
import { CohortOfHistories, type AskedHistories } from '../cohort-of-histories.js';
import { CohortReader } from '../cohort-reader.js';
import { groupKey, WHOLE } from '../cohort-sql.js';
import { EventTally, UNITS } from '../domain/patient-tally.js';
import {
  noSafetySums,
  safetyEvents,
  safetyBehind,
  safetyRowOf,
  type SafetyEvent,
  type SafetySums,
} from '../domain/safety-report.js';
import { comparedEvents, type SharedPatients } from '../domain/rate-comparison.js';
import { reportRows } from '../domain/shown-numbers.js';
import { Durations, spreadSumsOf } from '../domain/spread.js';
import { toRateComparison } from '../dto/rate-comparison.response.js';
import type { ComparedCohortQuery } from '../dto/report-frame.js';
import { sessionsIn } from '../facts/packed-facts.js';
import { readHistories } from '../facts/read-histories.js';
import {
  SAFETY_DEFINITION,
  SAFETY_VERSION,
  toSafetyRow,
  type SafetyReportResponse,
} from './safety-report.response.js';

@Injectable()
export class SafetyReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: ComparedCohortQuery): Promise<SafetyReportResponse> {
    const { frame, span, filter, grouping, groups, ruleSet } = await this.cohorts.cohort(
      caller,
      query,
      SAFETY_VERSION,
    );
    const compared = comparedGroups(query.compare, groups);
    const keyOf = (group: string) => groupKey(grouping, group);
    const { sums, shared } = await this.database.report((tx) =>
      readSafety(tx, {
        ...{ span, filter, groupBy: grouping },
        compared: comparedKeys(compared, keyOf),
      }),
    );
    const seesAll = caller.role === 'psychiatrist';
    const rows = reportRows(
      sums(WHOLE),
      groups.map((group) => ({ group, sums: sums(keyOf(group)) })),
      { behind: safetyBehind, rowOf: safetyRowOf },
      ruleSet.rules.reports,
      seesAll,
    );
    const ratesOf = (group: string) => ({
      ...sums(keyOf(group)),
      rates: rows.groups.find((each) => each.group === group)!.row,
    });
    return {
      ...frame,
      definition: SAFETY_DEFINITION,
      whole: toSafetyRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toSafetyRow(row) })),
      comparison:
        compared &&
        toRateComparison(
          compared,
          comparedEvents(safetyEvents, ratesOf(compared[0]), ratesOf(compared[1]), shared, {
            rules: ruleSet.rules.reports,
            seesAll,
          }),
        ),
    };
  }
}

interface ReadSafety {
  /** By group, and of the whole. */
  readonly sums: (group: string) => SafetySums;
  /** The patients who had sessions in both groups that are compared. */
  readonly shared: Readonly<Record<SafetyEvent, SharedPatients>>;
}

async function readSafety(manager: EntityManager, asked: AskedHistories): Promise<ReadSafety> {
  const cohort = await CohortOfHistories.read(manager, asked);
  const given = new EventTally(
    [...safetyEvents, 'hasMinutes', 'hasNoMinutes', 'running'],
    cohort.comparedKeys,
  );
  const { columns } = given;
  const minutes = new Durations();
  await readHistories(manager, asked.span, ['sessions'], (sessions) => {
    for (const session of sessionsIn(sessions))
      if (session.outcome === 'GIVEN') {
        const { minutesToDischarge } = session;
        for (const key of cohort.ofSession(session)) {
          given.add(key, UNITS);
          if (session.hasRedAlert) given.add(key, columns.redAlert);
          if (session.wasTerminatedEarly) given.add(key, columns.earlyTermination);
          if (session.hasRescueMedicine) given.add(key, columns.rescueMedicine);
          if (session.wasTransferred) given.add(key, columns.transfer);
          given.add(key, minutesToDischarge !== null ? columns.hasMinutes : columns.hasNoMinutes);
          minutes.add(key, minutesToDischarge);
        }
      } else if (session.outcome === 'RUNNING')
        for (const key of cohort.ofSession(session)) given.add(key, columns.running);
    given.closePatient();
  });
  const sums = (group: string): SafetySums => {
    const key = cohort.keyOf(group);
    if (key === undefined) return noSafetySums;
    const { base, events } = given.sumsOf(key);
    return {
      base,
      events,
      minutesToDischarge: spreadSumsOf(events.hasMinutes, events.hasNoMinutes, minutes.quartilesOf(key)),
      running: events.running.withEvent,
      patientsRunning: events.running.patientsWith,
    };
  };
  return { sums, shared: given.sharedOf(0) };
}
