import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { defaultPlanTemplates } from '../../clinic/rules/default-plan-templates.js';
import { planSchedule, type ScheduleRequest, scheduleRefusals } from './schedule.js';

/** Monday 2 March 2026: the first week with daylight saving in Los Angeles begins on the Sunday after. */
const base: ScheduleRequest = {
  phases: [{ sessions: 6, perWeek: 2, everyWeeks: 1 }],
  firstDay: '2026-03-02',
  weekdays: [],
  timeOfDay: '09:00',
  zone: 'America/Los_Angeles',
  closedDays: [],
  closedWeekdays: [],
};

/** The schedule, with the calendar day each session falls on. */
function schedule(request: ScheduleRequest) {
  const dayOf = (start: Date) => localDayOf(start, request.zone);
  return planSchedule(request).map((each) => ({ ...each, localDate: dayOf(each.plannedStart) }));
}

/** "Mon 03-02" for each session. */
function days(request: Partial<ScheduleRequest>): string[] {
  return schedule({ ...base, ...request }).map(({ localDate }) => {
    const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][
      Temporal.PlainDate.from(localDate).dayOfWeek - 1
    ];
    return `${weekday} ${localDate.slice(5)}`;
  });
}

function weekly(sessions: number, perWeek: number): Partial<ScheduleRequest> {
  return { phases: [{ sessions, perWeek, everyWeeks: 1 }] };
}

describe('cadence', () => {
  it('six in three weeks: the first day and three days later', () => {
    expect(days({})).toEqual(['Mon 03-02', 'Thu 03-05', 'Mon 03-09', 'Thu 03-12', 'Mon 03-16', 'Thu 03-19']);
  });

  it('three a week from a Monday: Monday, Wednesday, Friday', () => {
    expect(days(weekly(6, 3))).toEqual([
      'Mon 03-02',
      'Wed 03-04',
      'Fri 03-06',
      'Mon 03-09',
      'Wed 03-11',
      'Fri 03-13',
    ]);
  });

  it('one a week, seven a week', () => {
    expect(days(weekly(3, 1))).toEqual(['Mon 03-02', 'Mon 03-09', 'Mon 03-16']);
    expect(days(weekly(8, 7)).at(-1)).toBe('Mon 03-09');
  });

  it('chosen weekdays in any order, from the first of them on', () => {
    expect(days({ ...weekly(4, 2), weekdays: [5, 2] })).toEqual([
      'Tue 03-03',
      'Fri 03-06',
      'Tue 03-10',
      'Fri 03-13',
    ]);
    expect(days({ ...weekly(4, 2), weekdays: [1, 4], firstDay: '2026-03-04' })).toEqual([
      'Thu 03-05',
      'Mon 03-09',
      'Thu 03-12',
      'Mon 03-16',
    ]);
  });

  it('more chosen weekdays than sessions are spread', () => {
    expect(days({ ...weekly(3, 2), weekdays: [1, 2, 3, 4, 5] })).toEqual([
      'Mon 03-02',
      'Wed 03-04',
      'Mon 03-09',
    ]);
  });

  it('Spravato: eight in four weeks, four weekly, then every second week', () => {
    const phases = defaultPlanTemplates.find(({ code }) => code === 'SPRAVATO_TRD')?.phases ?? [];
    const sessions = schedule({ ...base, phases, weekdays: [1, 4] });
    expect(sessions).toHaveLength(24);
    const weeks = sessions.map(({ localDate }) => {
      const since = Temporal.PlainDate.from(base.firstDay).until(localDate).days;
      return Math.floor(since / 7) + 1;
    });
    expect(weeks).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31,
    ]);
    expect(sessions[8]).toMatchObject({ number: 9, phaseIndex: 1, localDate: '2026-03-30' });
  });

  it('begins a phase in the week after one that was not full', () => {
    const phases = [
      { sessions: 3, perWeek: 2, everyWeeks: 1 },
      { sessions: 1, perWeek: 1, everyWeeks: 1 },
    ];
    expect(days({ phases })).toEqual(['Mon 03-02', 'Thu 03-05', 'Mon 03-09', 'Mon 03-16']);
  });
});

describe('closed days', () => {
  it('move one session on and leave the others', () => {
    expect(days({ closedDays: ['2026-03-09'] })).toEqual([
      'Mon 03-02',
      'Thu 03-05',
      'Tue 03-10',
      'Thu 03-12',
      'Mon 03-16',
      'Thu 03-19',
    ]);
  });

  it('push the next one only when it would fall on the same day', () => {
    expect(days({ ...weekly(4, 2), weekdays: [1, 2], closedDays: ['2026-03-02'] })).toEqual([
      'Tue 03-03',
      'Wed 03-04',
      'Mon 03-09',
      'Tue 03-10',
    ]);
  });

  it('include weekends', () => {
    expect(days({ ...weekly(4, 2), firstDay: '2026-03-05', closedWeekdays: [6, 7] })).toEqual([
      'Thu 03-05',
      'Mon 03-09',
      'Thu 03-12',
      'Mon 03-16',
    ]);
  });

  it('can close a whole week', () => {
    const closedDays = Array.from(
      { length: 7 },
      (_, index) => `2026-03-${String(9 + index).padStart(2, '0')}`,
    );
    expect(days({ closedDays })).toEqual([
      'Mon 03-02',
      'Thu 03-05',
      'Mon 03-16',
      'Tue 03-17',
      'Wed 03-18',
      'Thu 03-19',
    ]);
  });
});

describe('the time of day', () => {
  it.each([
    ['America/Los_Angeles', '2026-03-02', '09:00', '2026-03-02T17:00:00.000Z', '2026-03-09T16:00:00.000Z'],
    ['Europe/Berlin', '2026-03-23', '09:00', '2026-03-23T08:00:00.000Z', '2026-03-30T07:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-01', '09:00', '2026-03-31T22:00:00.000Z', '2026-04-07T22:30:00.000Z'],
    ['UTC', '2026-03-02', '09:00', '2026-03-02T09:00:00.000Z', '2026-03-09T09:00:00.000Z'],
  ])('stays the same in %s', (zone, firstDay, timeOfDay, first, second) => {
    const sessions = schedule({ ...base, ...weekly(2, 1), zone, firstDay, timeOfDay });
    expect(sessions.map(({ plannedStart }) => plannedStart.toISOString())).toEqual([first, second]);
  });

  it.each([
    ['does not exist: the later', 'America/Los_Angeles', '2026-03-08', '02:30', '2026-03-08T10:30:00.000Z'],
    ['exists twice: the earlier', 'America/Los_Angeles', '2026-11-01', '01:30', '2026-11-01T08:30:00.000Z'],
    [
      'does not exist, half an hour',
      'Australia/Lord_Howe',
      '2026-10-04',
      '02:15',
      '2026-10-03T15:45:00.000Z',
    ],
  ])('%s', (_name, zone, firstDay, timeOfDay, expected) => {
    const [session] = schedule({ ...base, ...weekly(1, 1), zone, firstDay, timeOfDay });
    expect(session?.plannedStart.toISOString()).toBe(expected);
  });
});

describe('scheduleRefusals', () => {
  it.each([
    [{}, []],
    [{ weekdays: [2, 5] }, []],
    [{ weekdays: [5] }, ['too-few-weekdays']],
    [{ weekdays: [] }, []],
    [{ weekdays: [0, 3] }, ['weekday-unknown']],
    [{ weekdays: [3, 8] }, ['weekday-unknown']],
    [{ weekdays: [2, 2] }, ['weekday-repeated']],
    [{ closedWeekdays: [1, 2, 3, 4, 5, 6] }, []],
    [{ closedWeekdays: [1, 2, 3, 4, 5, 6, 7] }, ['never-open']],
  ])('%j: %j', (request, expected) => {
    const refusals = scheduleRefusals({ ...base, ...request });
    expect(refusals.map(({ code }) => code.replace('schedule.', ''))).toEqual(expected);
  });
});

const weekdaySets = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 7 });
const someDay = fc
  .integer({ min: 0, max: 700 })
  .map((offset) => Temporal.PlainDate.from('2025-09-01').add({ days: offset }).toString());
const requests: fc.Arbitrary<ScheduleRequest> = fc.record({
  phases: fc.array(
    fc.record({
      sessions: fc.integer({ min: 1, max: 12 }),
      perWeek: fc.integer({ min: 1, max: 3 }),
      everyWeeks: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  firstDay: someDay,
  weekdays: fc.oneof(fc.constant([]), weekdaySets),
  timeOfDay: fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join(':')),
  zone: fc.constantFrom('America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'),
  closedDays: fc.array(someDay, { maxLength: 120 }),
  closedWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
});

function weekOf(request: ScheduleRequest, localDate: string): number {
  return Math.floor(Temporal.PlainDate.from(request.firstDay).until(localDate).days / 7);
}

describe('properties of a schedule', () => {
  it('holds every session once, in strict order of day and instant, never on a closed day', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(scheduleRefusals(request)).toEqual([]);
        const sessions = schedule(request);
        expect(sessions.map(({ number }) => number)).toEqual(sessions.map((_, index) => index + 1));
        request.phases.forEach((phase, phaseIndex) => {
          const inPhase = sessions.filter((session) => session.phaseIndex === phaseIndex);
          expect(inPhase).toHaveLength(phase.sessions);
        });
        const order = sessions.map(({ phaseIndex }) => phaseIndex);
        expect(order).toEqual([...order].sort((one, other) => one - other));
        sessions.forEach(({ localDate, plannedStart }, index) => {
          const next = sessions[index + 1];
          expect(next === undefined || localDate < next.localDate).toBe(true);
          expect(next === undefined || plannedStart.getTime() < next.plannedStart.getTime()).toBe(true);
          expect(request.closedDays).not.toContain(localDate);
          expect(request.closedWeekdays).not.toContain(Temporal.PlainDate.from(localDate).dayOfWeek);
        });
      }),
    );
  });

  it('keeps the local time of day, save where the clocks skip it', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const { localDate, plannedStart } of schedule(request)) {
          const local = Temporal.Instant.fromEpochMilliseconds(plannedStart.getTime()).toZonedDateTimeISO(
            request.zone,
          );
          const wanted = Temporal.PlainDateTime.from(`${localDate}T${request.timeOfDay}`);
          const skipped = !wanted.toZonedDateTime(request.zone).toPlainDateTime().equals(wanted);
          if (skipped) expect(Temporal.PlainDateTime.compare(local.toPlainDateTime(), wanted)).toBe(1);
          else expect(local.toPlainTime().toString({ smallestUnit: 'minute' })).toBe(request.timeOfDay);
        }
      }),
    );
  });

  it('holds at most perWeek sessions of a phase in a treatment week when nothing is closed, on chosen weekdays', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const open = { ...request, closedDays: [], closedWeekdays: [] };
        const perPhaseAndWeek = new Map<string, number>();
        for (const { phaseIndex, localDate } of schedule(open)) {
          const key = `${phaseIndex} ${weekOf(open, localDate)}`;
          perPhaseAndWeek.set(key, (perPhaseAndWeek.get(key) ?? 0) + 1);
          expect(perPhaseAndWeek.get(key)).toBeLessThanOrEqual(open.phases[phaseIndex]?.perWeek ?? 0);
          if (open.weekdays.length > 0)
            expect(open.weekdays).toContain(Temporal.PlainDate.from(localDate).dayOfWeek);
        }
        const weeks = [...perPhaseAndWeek.keys()].map((key) => key.split(' ')[1]);
        expect(new Set(weeks).size).toBe(weeks.length);
      }),
    );
  });

  it('moves a session only past closed and taken days', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const byCadence = schedule({ ...request, closedDays: [], closedWeekdays: [] });
        const sessions = schedule(request);
        const taken = new Set(sessions.map(({ localDate }) => localDate));
        const closed = (day: Temporal.PlainDate): boolean =>
          request.closedDays.includes(day.toString()) || request.closedWeekdays.includes(day.dayOfWeek);
        sessions.forEach(({ localDate }, index) => {
          let day = Temporal.PlainDate.from(byCadence[index]?.localDate ?? '');
          expect(day.toString() <= localDate).toBe(true);
          for (; day.toString() < localDate; day = day.add({ days: 1 }))
            expect(closed(day) || taken.has(day.toString())).toBe(true);
        });
      }),
    );
  });
});
