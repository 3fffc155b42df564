import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { SIDE_EFFECT_CODES } from '../../sessions/side-effects/domain/side-effect-codes.js';
import { comparedGroups, comparedKeys } from '../compared-groups.js';
import { CohortReader } from '../cohort-reader.js';
import { groupKey, WHOLE } from '../cohort-sql.js';
import { reportRows } from '../domain/shown-numbers.js';
import { comparedSideEffects, sideEffectsBehind, sideEffectsRowOf } from '../domain/side-effects-report.js';
import { toRateComparison } from '../dto/rate-comparison.response.js';
import type { ComparedCohortQuery } from '../dto/report-frame.js';
import { readSideEffects } from './read-side-effects.js';
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
    const { sums, shared } = await this.database.report((tx) =>
      readSideEffects(tx, {
        ...{ span, filter, groupBy: grouping },
        compared: comparedKeys(compared, keyOf),
      }),
    );
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
        toRateComparison(
          compared,
          comparedSideEffects(sums(keyOf(compared[0])), sums(keyOf(compared[1])), shared, discretion),
        ),
    };
  }
}
