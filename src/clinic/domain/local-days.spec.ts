import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDayOf, spanOfDay } from './local-days.js';

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
});
