import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { SIDE_EFFECT_CODES } from '../../sessions/side-effects/domain/side-effect-codes.js';
import { comparedGroups, comparedKeys } from '../compared-groups.js';
import { CohortReader } from '../cohort-reader.js';
import { reportRows } from '../domain/shown-numbers.js';
import {
  comparedSideEffects,
  noSideEffectsSums,
  sideEffectsBehind,
  sideEffectsRowOf,
  type SideEffectsSums,
} from '../domain/side-effects-report.js';
import { toRateComparison } from '../dto/rate-comparison.response.js';
import type { ComparedCohortQuery } from '../dto/report-frame.js';
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
import { readSharedSideEffects } from '../shared-patients.js';
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
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: ComparedCohortQuery): Promise<SideEffectsReportResponse> {
    const { frame, span, filter, grouping, groups, ruleSet } = await this.cohorts.cohort(
      caller,
      query,
      SIDE_EFFECTS_VERSION,
    );
    const compared = comparedGroups(query.compare, groups);
    const keyOf = (group: string) => groupKey(grouping, group);
    const { sums, shared } = await this.database.report(async (tx) => {
      const sessions = { span, filter, group: sessionGroup(grouping, filter) };
      const keys = comparedKeys(compared, keyOf);
      return {
        sums: await readSideEffects(tx, sessions),
        shared: keys && (await readSharedSideEffects(tx, sessions, keys, STARTED, SIDE_EFFECT_CODES)),
      };
    });
    const discretion = { rules: ruleSet.rules.reports, seesAll: caller.role === 'psychiatrist' };
    const rows = reportRows(
      sums(WHOLE),
      groups.map((group) => ({ group, sums: sums(keyOf(group)) })),
      { behind: (sums) => sideEffectsBehind(sums, SIDE_EFFECT_CODES), rowOf: sideEffectsRowOf },
      discretion.rules,
      discretion.seesAll,
    );
    return {
      ...frame,
      definition: SIDE_EFFECTS_DEFINITION,
      whole: toSideEffectsRow(rows.whole),
      groups: rows.groups.map(({ group, row }) => ({ group, ...toSideEffectsRow(row) })),
      comparison:
        compared &&
        shared &&
        toRateComparison(
          compared,
          comparedSideEffects(sums(keyOf(compared[0])), sums(keyOf(compared[1])), shared, discretion),
        ),
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
