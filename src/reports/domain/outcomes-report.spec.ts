import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import type { CourseOutcome, ReportedTimePoint } from './course-outcomes.js';
import { outcomesReportOf, type ReportedCourse } from './outcomes-report.js';

const gad7 = defaultInstruments.find(({ code }) => code === 'GAD7') ?? fail();
const rules = defaultRuleSet.reports;

function fail(): never {
  throw new Error('the rules have no GAD-7');
}

/** A course that has one outcome, on day 7-14. */
function courseOf(
  number: number,
  outcome: Partial<CourseOutcome>,
  overrides: Partial<ReportedCourse> = {},
): ReportedCourse {
  return {
    courseId: `course-${number}`,
    patientId: `patient-${number}`,
    endedAt: new Date(Date.UTC(2026, 4, number)),
    outcomes: [
      { timePoint: 'DAY_7_14', recall: 'P14D', isEligible: true, baseline: 15, followUp: 8, ...outcome },
    ],
    ...overrides,
  };
}

function rowOf(
  courses: readonly ReportedCourse[],
  timePoint: ReportedTimePoint = 'DAY_7_14',
  recall: RecallWindow = 'P14D',
) {
  const report = outcomesReportOf(courses, gad7, rules);
  return report.rows.find((row) => row.timePoint === timePoint && row.recall === recall);
}

const before = [18, 15, 12, 20, 16, 14, 11, 19, 17, 13];
const after = [8, 7, 10, 12, 5, 9, 4, 15, 6, 11];
const tenCourses = before.map((baseline, index) =>
  courseOf(index + 1, { baseline, followUp: after[index] ?? null }),
);

describe('outcomesReportOf', () => {
  it('has one row per time point and recall, filled or not', () => {
    const { instrument, rows } = outcomesReportOf([], gad7, rules);
    expect(instrument).toBe('GAD7');
    expect(rows.map(({ timePoint, recall }) => `${timePoint} ${recall}`)).toEqual([
      'ACUTE P14D',
      'ACUTE PT24H',
      'HOUR_24 P14D',
      'HOUR_24 PT24H',
      'DAY_7_14 P14D',
      'DAY_7_14 PT24H',
    ]);
    expect(rows[0]).toEqual({
      timePoint: 'ACUTE',
      recall: 'P14D',
      nEligible: 0,
      nWithData: 0,
      nMissing: 0,
      meanBaseline: null,
      meanChange: null,
      standardDeviationOfChange: null,
      changeInterval: null,
      response: { nJudged: 0, count: 0, proportion: null, interval: null, suppressed: false },
      remission: { nJudged: 0, count: 0, proportion: null, interval: null, suppressed: false },
      suppressed: false,
    });
    expect(rows[1]).toMatchObject({ response: null, remission: null });
  });

  it('summarises ten courses', () => {
    expect(rowOf(tenCourses)).toMatchObject({
      nEligible: 10,
      nWithData: 10,
      nMissing: 0,
      meanBaseline: 15.5,
      meanChange: expect.closeTo(-6.8, 10),
      standardDeviationOfChange: expect.closeTo(3.4254, 4),
      changeInterval: { lower: expect.closeTo(-9.2504, 4), upper: expect.closeTo(-4.3496, 4) },
      response: {
        nJudged: 10,
        count: 5,
        proportion: 0.5,
        interval: { lower: expect.closeTo(0.2366, 4), upper: expect.closeTo(0.7634, 4) },
      },
      remission: {
        nJudged: 10,
        count: 1,
        proportion: 0.1,
        interval: { lower: expect.closeTo(0.0179, 4), upper: expect.closeTo(0.4042, 4) },
      },
    });
  });

  it('counts who is eligible without data as missing, and who is not eligible not at all', () => {
    const courses = [
      ...tenCourses,
      courseOf(11, { followUp: null }),
      courseOf(12, { baseline: null }),
      courseOf(13, { isEligible: false }),
    ];
    expect(rowOf(courses)).toMatchObject({ nEligible: 12, nWithData: 10, nMissing: 2, meanBaseline: 15.5 });
  });

  it.each([
    { baseline: 10, nJudged: 11 },
    { baseline: 9, nJudged: 10 },
    { baseline: 0, nJudged: 10 },
  ])('judges response of a baseline of $baseline: $nJudged in all', ({ baseline, nJudged }) => {
    const row = rowOf([...tenCourses, courseOf(11, { baseline, followUp: 0 })]);
    expect(row?.nWithData).toBe(11);
    expect(row?.response?.nJudged).toBe(nJudged);
    expect(row?.remission?.nJudged).toBe(nJudged);
  });

  it('counts a patient once, by the course that ended first', () => {
    const second = courseOf(20, { baseline: 20, followUp: 0 }, { patientId: 'patient-1' });
    expect(rowOf([second, ...tenCourses])).toEqual(rowOf(tenCourses));
    const firstPending = courseOf(1, { isEligible: false });
    const withLater = [firstPending, { ...second, endedAt: new Date(Date.UTC(2026, 5, 1)) }];
    expect(rowOf(withLater)).toMatchObject({ nEligible: 0 });
  });

  it('shows a mean from three patients on, and counts always', () => {
    expect(rowOf(tenCourses.slice(0, 2))).toMatchObject({
      nWithData: 2,
      meanBaseline: null,
      meanChange: null,
      standardDeviationOfChange: null,
      changeInterval: null,
    });
    expect(rowOf(tenCourses.slice(0, 3))).toMatchObject({ nWithData: 3, meanBaseline: 15 });
  });

  it('never pools recalls, and gives no response where the recall is not validated', () => {
    const other = courseOf(11, { recall: 'PT24H', baseline: 20, followUp: 2 });
    expect(rowOf([...tenCourses, other])).toEqual(rowOf(tenCourses));
    expect(rowOf([...tenCourses, other], 'DAY_7_14', 'PT24H')).toMatchObject({
      nWithData: 1,
      response: null,
      remission: null,
    });
  });

  it('does not depend on the order of courses', () => {
    const repeated = courseOf(20, { followUp: 1 }, { patientId: 'patient-3' });
    fc.assert(
      fc.property(fc.shuffledSubarray([...tenCourses, repeated], { minLength: 11 }), (courses) => {
        const row = rowOf(courses);
        expect(row).toMatchObject({ nWithData: 10, response: { count: 5 } });
        expect(row?.meanChange).toBeCloseTo(-6.8, 10);
      }),
    );
  });
});
