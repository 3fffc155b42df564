import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { CohortReader } from '../cohort-reader.js';
import {
  noSafetySums,
  safetyBehind,
  safetyRowOf,
  type SafetyEvent,
  type SafetySums,
} from '../domain/safety-report.js';
import { reportRows } from '../domain/shown-numbers.js';
import type { CohortQuery } from '../dto/report-frame.js';
import {
  countSessions,
  GIVEN,
  groupKey,
  noneCounted,
  readEventSums,
  readSpreads,
  RUNNING,
  sessionGroup,
  WHOLE,
  type SessionCohort,
} from '../session-sql.js';
import { SAFETY_DEFINITION, toSafetyRow, type SafetyReportResponse } from './safety-report.response.js';

const EVENTS: Readonly<Record<SafetyEvent, string>> = {
  redAlert: 'has_red_alert',
  earlyTermination: `completion = 'TERMINATED_EARLY'`,
  rescueMedicine: 'has_rescue_medicine',
  transfer: 'was_transferred',
};

@Injectable()
export class SafetyReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, cohortUnknown
   */
  async report(caller: Caller, query: CohortQuery): Promise<SafetyReportResponse> {
    const { frame, span, filter, grouping, groups, ruleSet } = await this.cohorts.cohort(query);
    const whole = await this.read({ span, filter, group: sessionGroup(null, filter) });
    const grouped =
      grouping === null ? whole : await this.read({ span, filter, group: sessionGroup(grouping, filter) });
    const rows = reportRows(
      whole(WHOLE),
      groups.map((group) => ({ group, sums: grouped(groupKey(grouping, group)) })),
      { behind: safetyBehind, rowOf: safetyRowOf },
      ruleSet.rules.reports,
      caller.role === 'psychiatrist',
    );
    return {
      ...frame,
      definition: SAFETY_DEFINITION,
      whole: toSafetyRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toSafetyRow(row) })),
    };
  }

  private async read(cohort: SessionCohort): Promise<(group: string) => SafetySums> {
    const manager = this.database.read;
    const events = await readEventSums(manager, cohort, GIVEN, EVENTS);
    const minutes = await readSpreads(manager, cohort, GIVEN, 'minutes_to_discharge');
    const running = await countSessions(manager, cohort, RUNNING);
    return (group) => ({
      ...(events.get(group) ?? noSafetySums),
      minutesToDischarge: minutes.get(group) ?? noSafetySums.minutesToDischarge,
      running: (running.get(group) ?? noneCounted).sessions,
      patientsRunning: (running.get(group) ?? noneCounted).patients,
    });
  }
}
