import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { SIDE_EFFECT_CODES } from '../../sessions/side-effects/domain/side-effect-codes.js';
import { CohortReader } from '../cohort-reader.js';
import { reportRows } from '../domain/shown-numbers.js';
import {
  noSideEffectsSums,
  sideEffectsBehind,
  sideEffectsRowOf,
  type SideEffectsSums,
} from '../domain/side-effects-report.js';
import type { CohortQuery } from '../dto/report-frame.js';
import {
  countSessions,
  groupKey,
  noneCounted,
  readEventSums,
  RUNNING,
  sessionGroup,
  STARTED,
  WHOLE,
  type SessionCohort,
} from '../session-sql.js';
import { countPatientsWithSerious, countPreExisting, readSideEffectSums } from './read-side-effect-sums.js';
import {
  SIDE_EFFECTS_DEFINITION,
  SIDE_EFFECTS_VERSION,
  toSideEffectsRow,
  type SideEffectsReportResponse,
} from './side-effects-report.response.js';

@Injectable()
export class SideEffectsReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
  ) {}

  /**
   * Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown
   */
  async report(caller: Caller, query: CohortQuery): Promise<SideEffectsReportResponse> {
    const { frame, span, filter, grouping, groups, ruleSet } = await this.cohorts.cohort(
      caller,
      query,
      SIDE_EFFECTS_VERSION,
    );
    const sums = await this.database.report((tx) =>
      readSideEffects(tx, { span, filter, group: sessionGroup(grouping, filter) }),
    );
    const rows = reportRows(
      sums(WHOLE),
      groups.map((group) => ({ group, sums: sums(groupKey(grouping, group)) })),
      { behind: (sums) => sideEffectsBehind(sums, SIDE_EFFECT_CODES), rowOf: sideEffectsRowOf },
      ruleSet.rules.reports,
      caller.role === 'psychiatrist',
    );
    return {
      ...frame,
      definition: SIDE_EFFECTS_DEFINITION,
      whole: toSideEffectsRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toSideEffectsRow(row) })),
    };
  }
}

/** By group, and of the whole. */
async function readSideEffects(
  manager: EntityManager,
  cohort: SessionCohort,
): Promise<(group: string) => SideEffectsSums> {
  const sessions = await readEventSums(manager, cohort, STARTED, {});
  const effects = Map.groupBy(await readSideEffectSums(manager, cohort, STARTED), ({ grp }) => grp);
  const serious = await countPatientsWithSerious(manager, cohort, STARTED);
  const preExisting = await countPreExisting(manager, cohort, STARTED);
  const running = await countSessions(manager, cohort, RUNNING);
  return (group) => {
    const notEnded = running.get(group) ?? noneCounted;
    return {
      base: sessions.get(group)?.base ?? noSideEffectsSums.base,
      byCode: new Map((effects.get(group) ?? []).map((each) => [each.code, each])),
      patientsSerious: serious.get(group) ?? 0,
      running: notEnded.sessions,
      patientsRunning: notEnded.patients,
      preExisting: preExisting.get(group)?.effects ?? 0,
      patientsPreExisting: preExisting.get(group)?.patients ?? 0,
    };
  };
}
