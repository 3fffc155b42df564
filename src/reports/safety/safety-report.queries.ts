import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { comparedGroups, comparedKeys } from '../compared-groups.js';
import { CohortReader } from '../cohort-reader.js';
import {
  noSafetySums,
  safetyEvents,
  safetyBehind,
  safetyRowOf,
  type SafetyEvent,
  type SafetySums,
} from '../domain/safety-report.js';
import { comparedEvents } from '../domain/rate-comparison.js';
import { reportRows } from '../domain/shown-numbers.js';
import { spreadSumsOf } from '../domain/spread.js';
import { toRateComparison } from '../dto/rate-comparison.response.js';
import type { ComparedCohortQuery } from '../dto/report-frame.js';
import {
  countSessions,
  GIVEN,
  groupKey,
  noneCounted,
  readEventSums,
  readQuartiles,
  RUNNING,
  sessionGroup,
  WHOLE,
  type SessionCohort,
} from '../session-sql.js';
import { readSharedPatients } from '../shared-patients.js';
import {
  SAFETY_DEFINITION,
  SAFETY_VERSION,
  toSafetyRow,
  type SafetyReportResponse,
} from './safety-report.response.js';

const EVENTS: Readonly<Record<SafetyEvent, string>> = {
  redAlert: 'has_red_alert',
  earlyTermination: `completion = 'TERMINATED_EARLY'`,
  rescueMedicine: 'has_rescue_medicine',
  transfer: 'was_transferred',
};
const KNOWN = {
  hasMinutes: 'minutes_to_discharge is not null',
  hasNoMinutes: 'minutes_to_discharge is null',
} as const;

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
    const { sums, shared } = await this.database.report(async (tx) => {
      const sessions = { span, filter, group: sessionGroup(grouping, filter) };
      const keys = comparedKeys(compared, keyOf);
      return {
        sums: await readSafety(tx, sessions),
        shared: keys && (await readSharedPatients(tx, sessions, keys, GIVEN, EVENTS)),
      };
    });
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
        shared &&
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

/** By group, and of the whole. */
async function readSafety(
  manager: EntityManager,
  cohort: SessionCohort,
): Promise<(group: string) => SafetySums> {
  const sums = await readEventSums(manager, cohort, GIVEN, { ...EVENTS, ...KNOWN });
  const quartiles = await readQuartiles(manager, cohort, GIVEN, 'minutes_to_discharge');
  const running = await countSessions(manager, cohort, RUNNING);
  return (group) => {
    const { base, events } = sums.get(group) ?? noSafetySums;
    const known = sums.get(group)?.events;
    const notEnded = running.get(group) ?? noneCounted;
    return {
      base,
      events,
      minutesToDischarge: spreadSumsOf(known?.hasMinutes, known?.hasNoMinutes, quartiles(group)),
      running: notEnded.sessions,
      patientsRunning: notEnded.patients,
    };
  };
}
