import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultInstruments } from '../../clinic/rules/default-instruments.js';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import { courseProgressOf, scoresOver } from './course-progress.js';
import { course, local, twoWeekSeries } from './dosed-session.fixture.js';
import { definitionOf } from './definitions.js';

const rules = {
  timePoints: defaultRuleSet.outcomes.timePoints,
  instrument: definitionOf('GAD7', defaultInstruments)!,
};
const inTwoWeeks = { instrument: 'GAD7', recall: 'P14D' } as const;
const inADay = { instrument: 'GAD7', recall: 'PT24H' } as const;

function gad7(completed: string, total: number | null, recall: RecallWindow = 'P14D') {
  return { id: `${completed} ${recall}`, instrument: 'GAD7', recall, completedAt: local(completed), total };
}

const baseline = gad7('2026-05-04 09:00', 16);
const afterFirst = gad7('2026-05-05 11:00', 10);
const afterLast = gad7('2026-05-22 11:00', 6);
const lost = gad7('2026-06-10 11:00', 11);

function progressOf(
  answers: readonly ReturnType<typeof gad7>[],
  sessions = twoWeekSeries,
  planId = 'plan-1',
) {
  return courseProgressOf(planId, answers, sessions, inTwoWeeks, rules);
}

describe('scoresOver', () => {
  it('judges each score against the baseline of its course, in the order of time', () => {
    const scores = scoresOver([afterLast, baseline, afterFirst], twoWeekSeries, inTwoWeeks, rules);
    expect(scores.map(({ timePoint, change }) => [timePoint?.category ?? null, change.points])).toEqual([
      [null, { undefinedBecause: 'BEFORE_ANY_DOSE' }],
      ['HOUR_24', { value: -6 }],
      ['DAY_7_14', { value: -10 }],
    ]);
  });

  it('never takes an answer during the dose for an outcome', () => {
    const during = gad7('2026-05-06 10:40', 2);
    const [, score] = scoresOver([baseline, during], twoWeekSeries, inTwoWeeks, rules);
    expect(score).toMatchObject({
      timePoint: { category: 'IN_SESSION' },
      change: { response: { undefinedBecause: 'IN_SESSION' } },
    });
  });

  it('tells a baseline in another recall from none at all', () => {
    const followUp = gad7('2026-05-05 11:00', 8, 'PT24H');
    const reasonWith = (answers: readonly ReturnType<typeof gad7>[]) =>
      scoresOver(answers, twoWeekSeries, inADay, rules).at(-1)?.change.points;
    expect(reasonWith([followUp])).toEqual({ undefinedBecause: 'NO_BASELINE' });
    expect(reasonWith([baseline, followUp])).toEqual({ undefinedBecause: 'NO_COMPARABLE_BASELINE' });
    expect(reasonWith([baseline, gad7('2026-05-04 09:00', 12, 'PT24H'), followUp])).toEqual({ value: -4 });
  });

  it.each(['P14D', 'PT24H'] as const)('finds a baseline in whatever other recall, for %s', (recall) => {
    const other = recall === 'P14D' ? 'PT24H' : 'P14D';
    const answers = [gad7('2026-05-04 09:00', 16, other), gad7('2026-05-05 11:00', 8, recall)];
    const measure = { instrument: 'GAD7', recall };
    for (const validatedRecall of ['P14D', null] as const) {
      const ruled = { ...rules, instrument: { ...rules.instrument, validatedRecall } };
      expect(scoresOver(answers, twoWeekSeries, measure, ruled).at(-1)?.change).toMatchObject({
        points: { undefinedBecause: 'NO_COMPARABLE_BASELINE' },
        response: { undefinedBecause: 'NO_COMPARABLE_BASELINE' },
      });
      const { response, lossOfResponse } = courseProgressOf('plan-1', answers, twoWeekSeries, measure, ruled);
      expect([response, lossOfResponse]).toMatchObject(
        Array(2).fill({ undefinedBecause: 'NO_COMPARABLE_BASELINE' }),
      );
    }
    const stale = [gad7('2026-04-01 09:00', 16, other), gad7('2026-05-05 11:00', 8, recall)];
    expect(scoresOver(stale, twoWeekSeries, measure, rules).at(-1)?.change.points).toEqual({
      undefinedBecause: 'NO_BASELINE',
    });
  });

  it('takes the baseline of the later course for what follows its doses', () => {
    const sessions = [...twoWeekSeries, ...course(['2026-09-07 11:00'], 'plan-2')];
    const second = gad7('2026-09-07 09:00', 12);
    const answers = [baseline, second, gad7('2026-09-08 11:00', 9)];
    expect(scoresOver(answers, sessions, inTwoWeeks, rules).at(-1)?.change.points).toEqual({ value: -3 });
  });

  it('does not depend on the order of its input', () => {
    const answers = [baseline, afterFirst, afterLast, lost, gad7('2026-05-04 14:00', null)];
    const expected = scoresOver(answers, twoWeekSeries, inTwoWeeks, rules);
    const shuffled = <T>(values: readonly T[]) =>
      fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
    fc.assert(
      fc.property(shuffled(answers), shuffled(twoWeekSeries), (mixed, sessions) => {
        expect(scoresOver(mixed, sessions, inTwoWeeks, rules)).toEqual(expected);
      }),
    );
  });
});

describe('courseProgressOf', () => {
  it('finds the first response and its loss', () => {
    expect(progressOf([baseline, afterFirst, afterLast, lost])).toEqual({
      baseline: { assessment: baseline, reason: null },
      latest: lost,
      response: { value: true, threshold: 50 },
      responseAt: afterLast,
      lossOfResponse: { value: true, threshold: 4 },
      lossAt: lost,
    });
  });

  it('takes no answer within the first hour after a dose for a response', () => {
    const worse = gad7('2026-05-22 11:00', 15);
    // The dose of the day ends at eleven.
    const withAnswerAt = (time: string) => progressOf([baseline, gad7(`2026-05-04 ${time}`, 2), worse]);
    expect(withAnswerAt('11:59')).toMatchObject({
      latest: worse,
      response: { value: false },
      lossOfResponse: { undefinedBecause: 'NO_RESPONSE' },
    });
    expect(withAnswerAt('12:00')).toMatchObject({
      response: { value: true },
      lossOfResponse: { value: true },
    });
    expect(progressOf([baseline, gad7('2026-05-04 11:59', 2)]).response).toMatchObject({
      undefinedBecause: 'NO_FOLLOW_UP',
    });
  });

  it('has no loss without a response, and no response yet is not undefined', () => {
    expect(progressOf([baseline, afterFirst])).toMatchObject({
      response: { value: false },
      lossOfResponse: { undefinedBecause: 'NO_RESPONSE' },
    });
  });

  it.each([
    { answers: [afterLast], reason: 'NO_BASELINE' },
    { answers: [gad7('2026-05-04 09:00', 9), afterLast], reason: 'BASELINE_TOO_LOW' },
    { answers: [gad7('2026-05-04 09:00', 10), afterLast], reason: null },
    { answers: [gad7('2026-05-04 09:00', 0), afterLast], reason: 'BASELINE_ZERO' },
  ])('response is undefined: $reason', ({ answers, reason }) => {
    const { response, lossOfResponse } = progressOf(answers);
    const judged = reason === null ? { value: false } : { undefinedBecause: reason };
    expect(response).toEqual({ ...judged, threshold: 50 });
    const loss = reason === null ? { undefinedBecause: 'NO_RESPONSE' } : judged;
    expect(lossOfResponse).toEqual({ ...loss, threshold: 4 });
  });

  it('is undefined in a recall that is not validated', () => {
    const answers = [gad7('2026-05-04 09:00', 16, 'PT24H'), gad7('2026-05-22 11:00', 2, 'PT24H')];
    expect(courseProgressOf('plan-1', answers, twoWeekSeries, inADay, rules)).toMatchObject({
      response: { undefinedBecause: 'RECALL_NOT_VALIDATED' },
      lossOfResponse: { undefinedBecause: 'RECALL_NOT_VALIDATED' },
    });
  });

  it('leaves out what belongs to another course, and what was answered during a dose', () => {
    const sessions = [...twoWeekSeries, ...course(['2026-09-07 11:00'], 'plan-2')];
    const answers = [baseline, gad7('2026-05-06 10:40', 2), gad7('2026-09-08 11:00', 3)];
    expect(progressOf(answers, sessions)).toMatchObject({ response: { undefinedBecause: 'NO_FOLLOW_UP' } });
    expect(progressOf([...answers, afterFirst], sessions)).toMatchObject({ response: { value: false } });
  });

  it('goes on in a plan that continues another, with the baseline of the first', () => {
    const [maintenance] = course(['2026-06-01 11:00'], 'plan-2');
    const answers = [baseline, afterLast, gad7('2026-05-31 09:00', 9), gad7('2026-06-10 11:00', 11)];
    const own = [...twoWeekSeries, maintenance!];
    const continued = [...twoWeekSeries, { ...maintenance!, courseId: 'plan-1' }];
    expect(scoresOver(answers, own, inTwoWeeks, rules).at(-1)?.change.points).toEqual({ value: 2 });
    expect(scoresOver(answers, continued, inTwoWeeks, rules).at(-1)?.change.points).toEqual({ value: -5 });
    expect(progressOf(answers, own).lossOfResponse).toMatchObject({ value: false });
    expect(progressOf(answers, continued)).toMatchObject({
      baseline: { assessment: baseline },
      lossOfResponse: { value: true },
      lossAt: { total: 11 },
    });
  });

  it('has no baseline before its first dose', () => {
    expect(progressOf([baseline], [])).toMatchObject({ baseline: { reason: 'NOT_DOSED' } });
  });
});
