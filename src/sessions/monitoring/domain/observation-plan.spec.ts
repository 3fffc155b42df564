import { describe, expect, it } from '@jest/globals';
import type { Observed } from './observation-match.js';
import {
  rules,
  at,
  minuteOf,
  infusion,
  injections,
  spravato,
  set,
  plan,
  minutes,
  statusAt,
} from './observation-plan.fixture.js';
import {
  nextDue,
  observationPlan,
  templateOf,
  unattendedItems,
  type ObservedSession,
} from './observation-plan.js';

describe('the minutes of a plan', () => {
  it('of an infusion of 40 minutes', () => {
    expect(minutes(infusion)).toEqual([0, 10, 20, 30, 40, 55, 70, 85, 100]);
    expect(minutes(infusion, 'CADSS')).toEqual([40, 80]);
  });

  it('move with a pause', () => {
    expect(minutes({ ...infusion, doseEnd: { at: at(45), isProjected: true } })).toEqual([
      0, 10, 20, 30, 45, 60, 75, 90, 105,
    ]);
  });

  it('leave out what belongs to a dose that was stopped before', () => {
    expect(minutes({ ...infusion, doseEnd: { at: at(25), isProjected: false } })).toEqual([
      0, 10, 20, 25, 40, 55, 70, 85,
    ]);
  });

  it('have the end of the dose instead of what would fall on it', () => {
    expect(minutes({ ...infusion, doseEnd: { at: at(30), isProjected: false } })).toEqual([
      0, 10, 20, 30, 45, 60, 75, 90,
    ]);
  });

  it('of a longer infusion', () => {
    const long = { ...infusion, orderedInfusionMinutes: 60, doseEnd: { at: at(60), isProjected: true } };
    expect(minutes(long)).toEqual([0, 10, 20, 30, 40, 50, 60, 75, 90, 105, 120]);
    expect(minutes(long, 'CADSS')).toEqual([60, 100]);
  });

  it.each<[string, number, number, number[]]>([
    ['49 minutes, by a pause', 40, 49, [0, 10, 20, 30, 49]],
    ['50 minutes, by a pause', 40, 50, [0, 10, 20, 30, 40, 50]],
    ['90 minutes, by a pause', 40, 90, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]],
    ['69 minutes, ordered', 60, 69, [0, 10, 20, 30, 40, 50, 69]],
    ['100 minutes, ordered', 100, 100, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
  ])('of an infusion that goes on for %s, at a steady pace', (_case, orderedInfusionMinutes, lasts, sets) => {
    const doseEnd = { at: at(lasts), isProjected: true };
    const all = minutes({ ...infusion, orderedInfusionMinutes, doseEnd });
    expect(all.filter((minute) => minute <= lasts)).toEqual(sets);
  });

  it('never plan more than a day of sets for a pause that nobody ends', () => {
    const doseEnd = { at: at(7 * 24 * 60), isProjected: true };
    expect(minutes({ ...infusion, doseEnd }).length).toBeLessThan(160);
  });

  it('of injections, which a second one restarts', () => {
    expect(minutes(injections)).toEqual([0, 5, 10, 15, 30, 45, 60, 75, 90]);
    const again = { ...injections, lastDoseAt: at(12), doseEnd: { at: at(12), isProjected: true } };
    expect(minutes(again)).toEqual([0, 17, 22, 27, 42, 57, 72, 87, 102]);
    expect(minutes(injections, 'CADSS')).toEqual([30, 90]);
  });

  it('of Spravato, with one more after 84 mg', () => {
    expect(minutes(spravato)).toEqual([0, 20, 40, 60, 90, 120, 130]);
    expect(minutes({ ...spravato, orderedMg: 56 })).toEqual([0, 20, 40, 60, 90, 120]);
    expect(minutes(spravato, 'CADSS')).toEqual([40, 90]);
  });

  it('are none before check-in, and the pre-dose sets alone before the start', () => {
    expect(plan({ ...infusion, checkedInAt: null }, 0)).toEqual([]);
    const waiting = { ...infusion, doseStartedAt: null, lastDoseAt: null, doseEnd: null };
    expect(plan(waiting, -10).map(({ kind, anchor, status }) => [kind, anchor, status])).toEqual([
      ['VITALS', 'BEFORE_DOSE', 'DUE'],
      ['CADSS', 'BEFORE_DOSE', 'DUE'],
    ]);
  });
});

describe('the window of an item', () => {
  it.each([
    [4.99, 'UPCOMING'],
    [5, 'DUE'],
    [15, 'DUE'],
  ])('five minutes before and after minute 10: at %d it is %s', (now, status) => {
    expect(statusAt(infusion, now, 10)).toBe(status);
  });

  it('never reaches further than half way to the neighbour', () => {
    expect(statusAt(injections, 7.49, 10)).toBe('UPCOMING');
    expect(statusAt(injections, 7.5, 10)).toBe('DUE');
    expect(statusAt(injections, 12.5, 10, set(12.6))).toBe('DUE');
  });

  it.each([
    [34.9, 'MISSED'],
    [35, 'DONE'],
    [40, 'DONE'],
    [50, 'DONE'],
    [50.1, 'MISSED'],
  ])('of the 40-minute pressure of Spravato: measured at %d, at 56 it is %s', (minute, status) => {
    expect(statusAt(spravato, 56, 40, set(minute))).toBe(status);
  });

  it.each([
    [3, 13, 'DONE'],
    [3, 13.1, 'MISSED'],
    [4, 13.1, 'DONE'],
  ])('is %d minutes wide where the rules say so: measured at %d, at 20 it is %s', (wide, minute, status) => {
    const items = observationPlan(infusion, [set(-20), set(minute)], at(20), {
      ...rules,
      toleranceMinutes: wide,
    });
    expect(items.find(({ offsetMinutes }) => offsetMinutes === 10)?.status).toBe(status);
  });

  it('is overdue after it, and missed when the next one opens', () => {
    expect(statusAt(infusion, 60, 55)).toBe('DUE');
    expect(statusAt(infusion, 60.1, 55)).toBe('OVERDUE');
    expect(statusAt(infusion, 64.9, 55)).toBe('OVERDUE');
    expect(statusAt(infusion, 65, 55)).toBe('MISSED');
  });

  it('of the sets before the dose ends with its start', () => {
    const [vitals, cadss] = plan(infusion, 1);
    expect([vitals, cadss].map((each) => [each!.anchor, each!.status])).toEqual([
      ['BEFORE_DOSE', 'MISSED'],
      ['BEFORE_DOSE', 'MISSED'],
    ]);
  });

  it('is missed once the patient has gone', () => {
    const gone = { ...infusion, doseEnd: { at: at(40), isProjected: false }, dischargedAt: at(90) };
    expect(statusAt(gone, 95, 100)).toBe('MISSED');
  });
});

describe('what satisfies an item', () => {
  it('is one reading for one item, the nearest', () => {
    const items = plan(infusion, 60, set(-20), set(9), set(11.5), set(20));
    const by = (minute: number) => items.find((item) => minuteOf(item.plannedAt) === minute)?.satisfiedBy;
    expect([by(10), by(20), by(30)]).toEqual(['v9', 'v20', null]);
  });

  it('is for the pre-dose set the first reading since check-in', () => {
    const items = plan(infusion, 1, set(-20), set(-2));
    expect(
      items.filter(({ status }) => status === 'DONE').map(({ anchor, satisfiedBy }) => [anchor, satisfiedBy]),
    ).toEqual([
      ['BEFORE_DOSE', 'v-20'],
      ['DOSE_START', 'v-2'],
    ]);
  });

  it('says that a set of an infusion had no MOAA/S', () => {
    const [, start] = plan(infusion, 1, set(-20), set(0, { hasMoaas: false })).filter(
      ({ kind }) => kind === 'VITALS',
    );
    expect(start).toMatchObject({ status: 'DONE', missing: ['MOAAS'] });
    expect(plan(spravato, 1, set(-20, { hasMoaas: false }))[0]).toMatchObject({
      status: 'DONE',
      missing: [],
    });
  });

  it('is a pressure: one tried in vain is shown and leaves the item open', () => {
    const tried = set(41, { isAttempt: true, unobtainable: ['bloodPressure'] });
    const item = (...observed: Observed[]) =>
      plan(spravato, 45, ...observed).find(
        ({ kind, offsetMinutes, anchor }) => [kind, offsetMinutes, anchor].join() === 'VITALS,40,DOSE_START',
      );
    expect(item(tried)).toMatchObject({ status: 'DUE', satisfiedBy: null, unobtainable: ['bloodPressure'] });
    expect(item(tried, set(44, { unobtainable: ['spo2Percent'] }))).toMatchObject({
      status: 'DONE',
      satisfiedBy: 'v44',
      unobtainable: ['spo2Percent'],
    });
    expect(statusAt(spravato, 51, 40, tried)).toBe('OVERDUE');
    expect(item()).toMatchObject({ status: 'DUE', unobtainable: [] });
  });

  it('is for the discharge set a reading after the last planned one', () => {
    const ended = { ...infusion, doseEnd: { at: at(40), isProjected: false } };
    const discharge = (...observed: Observed[]) =>
      plan(ended, 120, ...observed).find(({ anchor }) => anchor === 'BEFORE_DISCHARGE');
    expect(discharge(set(100))).toMatchObject({ status: 'DUE' });
    expect(discharge(set(100), set(106))).toMatchObject({ status: 'DONE', satisfiedBy: 'v106' });
  });
});

describe('what is due next', () => {
  it('is what is open, else what comes', () => {
    const next = (now: number, ...observed: Observed[]) => {
      const item = nextDue(plan(infusion, now, ...observed).filter(({ kind }) => kind === 'VITALS'));
      return item && [item.anchor, item.offsetMinutes, item.status];
    };
    expect(next(-10)).toEqual(['BEFORE_DOSE', null, 'DUE']);
    expect(next(4, set(-20), set(0))).toEqual(['DOSE_START', 10, 'UPCOMING']);
    expect(next(6, set(-20), set(0))).toEqual(['DOSE_START', 10, 'DUE']);
    expect(next(62, set(-20))).toEqual(['DOSE_END', 15, 'OVERDUE']);
  });
});

describe('unattendedItems', () => {
  const offsets = (now: number, ...observed: Observed[]) =>
    unattendedItems(plan(infusion, now, ...observed), observed).map(({ offsetMinutes }) => offsetMinutes);

  it.each([
    [15, []],
    [15.1, [10]],
    [25.1, [10, 20]],
  ])('at minute %d without a reading since the start: %j', (now, expected) => {
    expect(offsets(now, set(-20), set(0))).toEqual(expected);
  });

  it('are none once the patient was observed again', () => {
    expect(offsets(26, set(-20), set(0), set(22))).toEqual([]);
  });

  it('are none once the patient was observed between two windows, but not with a try in vain or a rating', () => {
    const rating = (minutes: number): Observed => ({ ...set(minutes), kind: 'CADSS' });
    const done = [set(-20), set(0), set(10), set(20), set(30), set(40), rating(41)];
    expect(offsets(61, ...done)).toEqual([15]);
    expect(offsets(63, ...done, set(62))).toEqual([]);
    expect(offsets(63, ...done, { ...set(62), isAttempt: true })).toEqual([15]);
    expect(offsets(63, ...done, rating(62))).toEqual([15]);
  });
});

describe('templateOf', () => {
  it.each([
    ['IV', 40, 49, 'IV'],
    ['IV', 40, 50, 'IV_LONG'],
    ['IM', 40, null, 'IM'],
    ['SPRAVATO', 56, null, 'SPRAVATO'],
    ['SPRAVATO', 84, null, 'SPRAVATO_84'],
  ] as const)('%s %d mg over %s minutes: %s', (modality, orderedMg, orderedInfusionMinutes, code) => {
    expect(templateOf({ modality, orderedMg, orderedInfusionMinutes }, rules)?.code).toBe(code);
  });
});

describe('a visit that was called off', () => {
  const arrived: ObservedSession = { ...infusion, doseStartedAt: null, lastDoseAt: null, doseEnd: null };
  const calledOff: ObservedSession = { ...arrived, status: 'CANCELLED' };

  it('owes nothing more, and keeps what was observed', () => {
    expect(plan({ ...arrived, status: 'CHECKED_IN' }, 0)).toHaveLength(2);
    expect(plan(calledOff, 0)).toEqual([]);
    expect(plan(calledOff, 0, set(-20))).toMatchObject([
      { kind: 'VITALS', anchor: 'BEFORE_DOSE', status: 'DONE', satisfiedBy: 'v-20' },
    ]);
  });
});
