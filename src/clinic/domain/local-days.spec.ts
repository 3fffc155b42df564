import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysBetween, localDayOf, spanOfDay, startOfDayAfter } from './local-days.js';

const ZONE = 'America/Los_Angeles';

describe('the day of a session', () => {
  it.each([
    ['2026-05-04T06:59:59.999Z', '2026-05-03'],
    ['2026-05-04T07:00:00.000Z', '2026-05-04'],
    ['2026-05-05T06:59:59.999Z', '2026-05-04'],
    ['2026-12-04T07:59:59.999Z', '2026-12-03'],
    ['2026-12-04T08:00:00.000Z', '2026-12-04'],
  ])('%s is on %s in the clinic', (instant, day) => {
    expect(localDayOf(new Date(instant), ZONE)).toBe(day);
  });

  it.each([
    ['an ordinary day', '2026-05-04', 24],
    ['the day the clocks go forward', '2026-03-08', 23],
    ['the day the clocks go back', '2026-11-01', 25],
  ])('%s (%s) has %i hours', (_which, day, hours) => {
    const { from, until } = spanOfDay(day, ZONE);
    expect((until.getTime() - from.getTime()) / 3_600_000).toBe(hours);
  });

  it('holds every instant of the day, in every zone', () => {
    const zones = fc.constantFrom(
      ZONE,
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Cairo',
    );
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const { from, until } = spanOfDay(localDayOf(instant, zone), zone);
        expect(from <= instant && instant < until).toBe(true);
      }),
    );
  });

  // Zones whose clocks change by half an hour, at midnight, or that once left out a whole day.
  const oddZones = fc.constantFrom(
    ZONE,
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Sao_Paulo',
    'Asia/Beirut',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'UTC',
  );
  const near = (instant: Date, zone: string) => {
    const change = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next');
    return change === null ? instant : new Date(change.epochMilliseconds);
  };
  const instant = fc.date({ min: new Date('1975-01-01'), max: new Date('2080-12-31'), noInvalidDate: true });
  const aside = fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 });

  it('is the one the calendar of the zone has, also around a change of the clocks', () => {
    fc.assert(
      fc.property(instant, aside, oddZones, fc.boolean(), (at, milliseconds, zone, isNear) => {
        const moment = new Date((isNear ? near(at, zone) : at).getTime() + (isNear ? milliseconds : 0));
        const inZone = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
        expect(localDayOf(moment, zone)).toBe(inZone.toPlainDate().toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('begins when the calendar of the zone says, however many days away', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: -60, max: 60 }),
        oddZones,
        fc.boolean(),
        (at, days, zone, isNear) => {
          const day = localDayOf(isNear ? near(at, zone) : at, zone);
          const start = Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(zone);
          expect(startOfDayAfter(day, days, zone).getTime()).toBe(start.epochMilliseconds);
          const other = start.toPlainDate();
          expect(daysBetween(day, other.toString())).toBe(Temporal.PlainDate.from(day).until(other).days);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is none where it is written otherwise, and in no zone that does not exist', () => {
    expect(() => daysBetween('2026-05-04', 'tomorrow')).toThrow(RangeError);
    expect(() => localDayOf(new Date(0), 'Europe/Nowhere')).toThrow(RangeError);
  });
});
