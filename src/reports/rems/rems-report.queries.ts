import { Injectable } from '@nestjs/common';
import { localDayOf } from '../../clinic/domain/local-days.js';
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import type { CountedForms } from '../../sessions/day/rems-forms/domain/counted-forms.js';
import { countForms } from '../../sessions/day/rems-forms/find-forms.js';
import {
  MissingEnrolmentsQueries,
  type MissingEnrolments,
} from '../../sessions/day/rems-forms/missing-enrolments.queries.js';
import { comparedGroups } from '../compared-groups.js';
import { CohortReader, type Cohort } from '../cohort-reader.js';
import { sessionsOf } from '../cohort-sql.js';
import { monthsBetween } from '../domain/calendar-months.js';
import { shownInWhole } from '../domain/shown-numbers.js';
import { isShowable } from '../domain/showable.js';
import { toRateComparison } from '../dto/rate-comparison.response.js';
import type { ComparedCohortQuery } from '../dto/report-frame.js';
import {
  comparedOnTime,
  EVERY_REMS_PART,
  remsFiguresOf,
  shownRemsParts,
  type RemsFigures,
  type RemsGroup,
} from './domain/rems-report.js';
import {
  REMS_DEFINITION,
  REMS_VERSION,
  REMS_TARGET,
  toRemsFigures,
  type MissingEnrolmentsCountResponse,
  type RemsFiguresResponse,
  type RemsReportResponse,
} from './dto/rems-report.response.js';

@Injectable()
export class RemsReportQueries {
  constructor(
    private readonly database: Database,
    private readonly cohorts: CohortReader,
    private readonly enrolments: MissingEnrolmentsQueries,
  ) {}

  /**
   * Reads the forms themselves, and the facts about sessions only for what tells these apart, so that nothing waits where nothing is
   * told apart. Only a psychiatrist sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards, cohortUnknown, comparisonNotPossible
   */
  async report(caller: Caller, query: ComparedCohortQuery): Promise<RemsReportResponse> {
    const cohort = await this.cohorts.cohort(caller, query, REMS_VERSION);
    const { frame, span, filter, grouping } = cohort;
    const compared = comparedGroups(query.compare, cohort.groups);
    const among = sessionsOf(filter, grouping === 'MONTH' ? null : grouping);
    const { forms, missing } = await this.database.report(async (tx) => ({
      forms: await countForms(tx, frame.asOf, span, among),
      missing: await this.enrolments.count(tx, localDayOf(frame.asOf, frame.zone)),
    }));
    const seesAll = caller.role === 'psychiatrist';
    const rules = seesAll ? null : cohort.ruleSet.rules.reports;
    const { whole, parts } = rowsOf(forms, cohort, rules);
    const rows = parts.map(({ name, figures, shown }) => ({ name, row: toRemsFigures(figures, shown) }));
    const partOf = (group: string) => parts.find(({ name }) => name === group)!;
    const discretion = { rules: cohort.ruleSet.rules.reports, seesAll };
    return {
      ...frame,
      patientsWaiting: among === null ? 0 : frame.patientsWaiting,
      definition: REMS_DEFINITION,
      target: REMS_TARGET,
      whole,
      months: grouping === null ? rows.map(({ name, row }) => ({ month: name, ...row })) : [],
      groups: grouping === null ? [] : rows.map(({ name, row }) => ({ group: name, ...row })),
      missingEnrolments: toMissing(missing, rules),
      comparison:
        compared &&
        toRateComparison(compared, [
          ['onTime', comparedOnTime(partOf(compared[0]), partOf(compared[1]), discretion)],
        ]),
    };
  }
}

/** A month, or a group. */
interface RemsPartOfWhole extends RemsGroup {
  readonly name: string;
}

/**
 * The whole, and the groups it is made of: the months where nothing else is asked for. Both at once would be two ways to add up
 * the whole, and a number that is hidden in one could be found by the other.
 * @param rules of what may be shown; null: everything
 */
function rowsOf(
  forms: readonly CountedForms[],
  { span, grouping, groups }: Cohort,
  rules: ReportRules | null,
): { readonly whole: RemsFiguresResponse; readonly parts: readonly RemsPartOfWhole[] } {
  const shownOf = (figures: RemsFigures) =>
    rules === null ? EVERY_REMS_PART : shownRemsParts(figures, rules);
  const isByMonth = grouping === null || grouping === 'MONTH';
  const names = isByMonth ? monthsBetween(span.from, span.to) : groups;
  const parts = names.map((name) => {
    const own = forms.filter(({ month, group }) => (isByMonth ? month : group) === name);
    const figures = remsFiguresOf(own);
    return { name, forms: own, figures, shown: shownOf(figures) };
  });
  const whole = remsFiguresOf(forms);
  const shown = shownInWhole(
    shownOf(whole),
    parts.map((each) => each.shown),
  );
  return { whole: toRemsFigures(whole, shown), parts };
}

/** @param rules of what may be shown; null: everything */
function toMissing(
  { patients, dosed }: MissingEnrolments,
  rules: ReportRules | null,
): MissingEnrolmentsCountResponse {
  const toCome = patients - dosed;
  const isShown = (...counts: readonly number[]) =>
    rules === null || counts.every((count) => isShowable(count, rules));
  const areSplit = isShown(dosed, toCome);
  return {
    patients: isShown(patients) ? patients : null,
    dosed: areSplit ? dosed : null,
    toCome: areSplit ? toCome : null,
    suppressed: !areSplit,
  };
}
