import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import type { InstrumentRules, RuleSet } from '../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { scoredToCompare } from '../outcomes/domain/editions.js';
import type { ScoredForm } from '../outcomes/domain/scored-form.js';
import { readEditions } from '../outcomes/read-editions.js';
import type { Caller } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { monthsIn, spanOfMonths } from './domain/calendar-months.js';
import { courseOutcomesOf } from './domain/course-outcomes.js';
import { outcomesReportOf, type OutcomesReport, type ReportedCourse } from './domain/outcomes-report.js';
import { suppressSmallCells } from './domain/small-cells.js';
import type { OutcomesReportQuery } from './dto/outcomes-report.request.js';
import { toOutcomesReportResponse, type OutcomesReportResponse } from './dto/outcomes-report.response.js';
import { readCountingAssessments, readDosedSessions, type ReportedSession } from './read-course-records.js';
import { readEndedCourses, type CourseFilter, type EndedCourse } from './read-ended-courses.js';
import { instrumentNotReported, periodReversed, periodTooLong } from './reports.problems.js';

/** Keeps what one request reads into memory within bounds; a clinical number it is not. */
const LONGEST_PERIOD_MONTHS = 120;

@Injectable()
export class OutcomesReportQueries {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  /**
   * Three queries (a fourth where another edition was answered), then plain arithmetic. Only a psychiatrist of the clinic sees small groups.
   * @throws periodReversed, periodTooLong, instrumentNotReported
   */
  async report(
    caller: Caller,
    { from, to, modality, indication, instrument: code = 'GAD7' }: OutcomesReportQuery,
  ): Promise<OutcomesReportResponse> {
    if (to < from) throw periodReversed();
    if (monthsIn(from, to) > LONGEST_PERIOD_MONTHS) throw periodTooLong();
    const asOf = this.clock.now();
    const { version, rules } = await this.ruleSets.inForceAt(asOf);
    const instrument = rules.outcomes.instruments.find((each) => each.code === code);
    if (!instrument) throw instrumentNotReported();
    const { timeZone: zone } = await this.clinics.current();
    const filter = { modality: modality ?? null, indication: indication ?? null };
    const courses = await this.courses(spanOfMonths(from, to, zone), filter, instrument, rules, asOf);
    const whole = outcomesReportOf(courses, instrument, rules.reports);
    const shown: OutcomesReport =
      caller.role === 'psychiatrist' ? whole : suppressSmallCells(whole, rules.reports);
    return toOutcomesReportResponse(shown, { asOf, ruleSetVersion: version, from, to, zone, ...filter });
  }

  private async courses(
    period: { readonly from: Date; readonly until: Date },
    filter: CourseFilter,
    instrument: InstrumentRules,
    rules: RuleSet,
    asOf: Date,
  ): Promise<readonly ReportedCourse[]> {
    const ended = await readEndedCourses(this.database.read, period, filter);
    const patientIds = [...new Set(ended.map(({ patientId }) => patientId))];
    const sessions = await readDosedSessions(this.database.read, patientIds);
    const assessments = await readCountingAssessments(this.database.read, patientIds, instrument.code);
    const editions = await readEditions(this.database.read, this.ruleSets, asOf, assessments);
    const sessionsOf = Map.groupBy(sessions, ({ patientId }) => patientId);
    const formsOf = Map.groupBy(
      assessments.map((each) => ({ patientId: each.patientId, form: scoredToCompare(each, editions) })),
      ({ patientId }) => patientId,
    );
    return ended.map((course) =>
      reportedCourse(
        course,
        sessionsOf.get(course.patientId) ?? [],
        (formsOf.get(course.patientId) ?? []).map(({ form }) => form),
        instrument,
        rules,
        asOf,
      ),
    );
  }
}

function reportedCourse(
  course: EndedCourse,
  sessions: readonly ReportedSession[],
  forms: readonly ScoredForm[],
  instrument: InstrumentRules,
  { outcomes }: RuleSet,
  asOf: Date,
): ReportedCourse {
  return {
    ...course,
    outcomes: courseOutcomesOf(course.courseId, sessions, forms, instrument, outcomes.timePoints, asOf),
  };
}
