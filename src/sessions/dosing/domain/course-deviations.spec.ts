import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { courseDeviations, followsFromCourse, type CourseEvent } from './course-deviations.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 4, 17, minutes));
const event = (minutes: number, said: Partial<CourseEvent> & Pick<CourseEvent, 'type'>): CourseEvent => ({
  id: `${said.type} ${minutes}`,
  occurredAt: at(minutes),
  orderedBy: null,
  volumeMl: null,
  concentrationMgPerMl: null,
  ...said,
});
const start = (rateMgPerMinute: number) => event(0, { type: 'START', rateMgPerMinute });
const rate = (minutes: number, rateMgPerMinute: number) =>
  event(minutes, { type: 'RATE_CHANGE', rateMgPerMinute, orderedBy: 'psychiatrist' });
const injection = (minutes: number, deliveredMg: number) =>
  event(minutes, { type: 'INJECTION', deliveredMg, orderedBy: 'psychiatrist' });
const device = (deviceNumber: number, minutes: number) => event(minutes, { type: 'DEVICE', deviceNumber });
const stop = (minutes: number) => event(minutes, { type: 'STOP' });

const TOO_MUCH = 'dosing.more-than-ordered';

/** Those events of which something is said. */
function said(modality: 'IV' | 'IM' | 'SPRAVATO', orderedMg: number, course: readonly CourseEvent[]) {
  const dosingWeightKg = modality === 'SPRAVATO' ? null : 80;
  const order = { modality, orderedMg, dosingWeightKg, orderedMgPerMl: null };
  const found = [...courseDeviations(course, order, defaultRuleSet)].map(
    ([id, deviations]): [string, string[]] => [
      id,
      [...deviations.sequence, ...deviations.order].map(({ code }) => code),
    ],
  );
  return Object.fromEntries<readonly string[]>(found.filter(([, codes]) => codes.length > 0));
}

describe('courseDeviations', () => {
  it.each<[string, readonly CourseEvent[], object]>([
    ['as ordered', [start(1), stop(40)], {}],
    ['at twice the rate', [start(2), stop(40)], { 'STOP 40': [TOO_MUCH] }],
    ['at a higher rate later on', [start(1), rate(20, 2), stop(40)], { 'STOP 40': [TOO_MUCH] }],
    ['at a lower rate later on, and longer', [start(1), rate(20, 0.5), stop(60)], {}],
    ['longer', [start(1), stop(60)], { 'STOP 60': [TOO_MUCH] }],
    ['longer with a pause', [start(1), event(30, { type: 'PAUSE' }), stop(60)], {}],
    ['longer and not stopped yet', [start(1), event(60, { type: 'PAUSE' })], {}],
  ])('an infusion %s', (_what, course, expected) => {
    expect(said('IV', 40, course)).toEqual(expected);
  });

  it('names what made it too much and what came after it, not what came before', () => {
    const course = [injection(0, 20), injection(20, 20), injection(40, 10), injection(60, 10)];
    expect(said('IM', 40, course)).toEqual({
      'INJECTION 40': [TOO_MUCH],
      'INJECTION 60': [TOO_MUCH],
    });
  });

  it('names the rate that is a higher one, by the rate before it', () => {
    const higher = { ...rate(10, 0.9), orderedBy: null };
    expect(said('IV', 40, [start(1), higher])).toEqual({});
    expect(said('IV', 40, [start(0.5), higher])).toEqual({ 'RATE_CHANGE 10': ['dosing.without-order'] });
  });

  it('names the device that follows too soon', () => {
    expect(said('SPRAVATO', 56, [device(1, 0), device(2, 5)])).toEqual({});
    expect(said('SPRAVATO', 56, [device(1, 1), device(2, 5)])).toEqual({
      'DEVICE 5': ['dosing.device-too-soon'],
    });
  });

  it('tells what follows from the course from what was judged once', () => {
    expect([TOO_MUCH, 'session.not-marked-ready', 'toString'].map(followsFromCourse)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
