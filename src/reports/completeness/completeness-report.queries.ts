import { Injectable } from '@nestjs/common';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { ASKED_TIME_POINTS, askedMeasures } from '../../outcomes/domain/asked-windows.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { comparedGroups, comparedKeys } from '../compared-groups.js';
import { CohortReader } from '../cohort-reader.js';
import { groupKey, WHOLE } from '../cohort-sql.js';
import { shownInWhole } from '../domain/shown-numbers.js';
import type { ComparedCohortQuery } from '../dto/report-frame.js';
import {
  comparedCompleteness,
  EVERY_COMPLETENESS_PART,
  shownCompletenessParts,
  type AskedRow,
  type CompletenessFigures,
} from './domain/completeness-report.js';
import {
  COMPLETENESS_DEFINITION,
  COMPLETENESS_VERSION,
  toCompletenessComparison,
  toCompletenessRow,
  type CompletenessReportResponse,
} from './dto/completeness-report.response.js';
import { readCompleteness } from './read-completeness.js';

@Injectable()
export class CompletenessReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
    private readonly ruleSets: RuleSetsLookup,
  ) {}

  /**
   * Only a psychiatrist sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: ComparedCohortQuery): Promise<CompletenessReportResponse> {
    const { frame, ruleSet, span, filter, grouping, groups } = await this.cohorts.cohort(
      caller,
      query,
      COMPLETENESS_VERSION,
    );
    const compared = comparedGroups(query.compare, groups);
    const keyOf = (group: string) => groupKey(grouping, group);
    const { figuresOf, sharedOf } = await this.database.report((tx) =>
      readCompleteness(
        tx,
        {
          ...{ span, filter, groupBy: grouping },
          compared: comparedKeys(compared, keyOf),
        },
        frame.asOf,
      ),
    );
    const rows = await this.everythingAsked(frame.asOf);
    const seesAll = caller.role === 'psychiatrist';
    const shownOf = (figures: CompletenessFigures) =>
      seesAll ? EVERY_COMPLETENESS_PART : shownCompletenessParts(figures, ruleSet.rules.reports);
    const each = rows.map((row) => {
      const ofGroups = groups.map((group) => {
        const figures = figuresOf(row, keyOf(group));
        return { figures, shown: shownOf(figures) };
      });
      const whole = figuresOf(row, WHOLE);
      const shown = shownInWhole(
        shownOf(whole),
        ofGroups.map((group) => group.shown),
      );
      return {
        row,
        ofGroups,
        whole: toCompletenessRow(row, whole, shown),
        groups: ofGroups.map((group) => toCompletenessRow(row, group.figures, group.shown)),
      };
    });
    return {
      ...frame,
      definition: COMPLETENESS_DEFINITION,
      rows: each.map(({ whole }) => whole),
      groups: groups.map((group, index) => ({ group, rows: each.map((row) => row.groups[index]!) })),
      comparison:
        compared &&
        toCompletenessComparison(
          compared,
          each.map(({ row, ofGroups }) => ({
            row,
            rate: comparedCompleteness(
              ofGroups[groups.indexOf(compared[0])]!,
              ofGroups[groups.indexOf(compared[1])]!,
              sharedOf(row),
              { rules: ruleSet.rules.reports, seesAll },
            ),
          })),
        ),
    };
  }

  /** By any version of the rules, since a session keeps its own. The rows do not depend on who was asked. */
  private async everythingAsked(now: Date): Promise<readonly AskedRow[]> {
    const versions = await this.ruleSets.begunBy(now);
    const rules = await Promise.all(versions.map((version) => this.ruleSets.version(version)));
    return ASKED_TIME_POINTS.flatMap((timePoint) => {
      const asked = rules.flatMap((version) =>
        askedMeasures(timePoint, version.rules.outcomes).map((measure) => ({ timePoint, ...measure })),
      );
      return asked.filter((row, index) => asked.findIndex((other) => isSame(other, row)) === index);
    });
  }
}

function isSame(a: AskedRow, b: AskedRow): boolean {
  return a.timePoint === b.timePoint && a.instrument === b.instrument && a.recall === b.recall;
}
