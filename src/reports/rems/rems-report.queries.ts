import { Injectable } from '@nestjs/common';
import type { ReportRules } from '../../clinic/rules/rule-set.js';
import type { Caller } from '../../platform/access/caller.js';
import { Database } from '../../platform/database/database.js';
import { countForms } from '../../sessions/day/rems-forms/find-forms.js';
import {
  MissingEnrolmentsQueries,
  type MissingEnrolments,
} from '../../sessions/day/rems-forms/missing-enrolments.queries.js';
import { CohortReader } from '../cohort-reader.js';
import { monthsBetween } from '../domain/calendar-months.js';
import { shownInWhole } from '../domain/shown-numbers.js';
import { isShowable } from '../domain/small-cells.js';
import type { PeriodQuery } from '../dto/report-frame.js';
import { EVERY_REMS_PART, remsFiguresOf, shownRemsParts, type RemsFigures } from './domain/rems-report.js';
import {
  REMS_DEFINITION,
  REMS_VERSION,
  REMS_TARGET,
  toRemsFigures,
  type MissingEnrolmentsCountResponse,
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
   * Reads the forms themselves, so that nothing is ever waiting. Only a psychiatrist sees small groups.
   * @throws periodReversed, periodTooLong, notForDashboards
   */
  async report(caller: Caller, query: PeriodQuery): Promise<RemsReportResponse> {
    const { frame, ruleSet, span } = await this.cohorts.period(caller, query, REMS_VERSION);
    const { reports: rules } = ruleSet.rules;
    const seesAll = caller.role === 'psychiatrist';
    const shownOf = (figures: RemsFigures) => (seesAll ? EVERY_REMS_PART : shownRemsParts(figures, rules));
    const forms = await countForms(this.database.read, frame.asOf, span);
    const months = monthsBetween(span.from, span.to).map((month) => {
      const figures = remsFiguresOf(forms.filter((form) => form.month === month));
      return { month, figures, shown: shownOf(figures) };
    });
    const whole = remsFiguresOf(forms);
    const shown = shownInWhole(
      shownOf(whole),
      months.map((each) => each.shown),
    );
    return {
      ...frame,
      definition: REMS_DEFINITION,
      target: REMS_TARGET,
      whole: toRemsFigures(whole, shown),
      months: months.map((each) => ({ month: each.month, ...toRemsFigures(each.figures, each.shown) })),
      missingEnrolments: toMissing(await this.enrolments.count(), seesAll ? null : rules),
    };
  }
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
