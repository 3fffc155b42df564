import { describe, expect, it } from '@jest/globals';
import { localDayOf } from '../../../../clinic/domain/local-days.js';
import { defaultRuleSet } from '../../../../clinic/rules/default-rule-set.js';
import { formDeadline, formStatus, timeliness } from './deadline.js';

const { rems } = defaultRuleSet;
const LA = 'America/Los_Angeles';

describe('the deadline', () => {
  it.each([
    ['a Friday is due on the next Friday', '2026-05-08', LA, '2026-05-15', '2026-05-16T07:00:00.000Z'],
    ['holidays included', '2026-11-20', LA, '2026-11-27', '2026-11-28T08:00:00.000Z'],
    ['Christmas Day itself', '2026-12-18', LA, '2026-12-25', '2026-12-26T08:00:00.000Z'],
    ['over the spring change of clocks', '2026-03-06', LA, '2026-03-13', '2026-03-14T07:00:00.000Z'],
    ['over the autumn change of clocks', '2026-10-30', LA, '2026-11-06', '2026-11-07T08:00:00.000Z'],
    ['over the end of a leap February', '2028-02-25', LA, '2028-03-03', '2028-03-04T08:00:00.000Z'],
    ['in another zone', '2026-05-08', 'America/New_York', '2026-05-15', '2026-05-16T04:00:00.000Z'],
    ['where midnight is skipped', '2026-03-29', 'Asia/Beirut', '2026-04-05', '2026-04-05T21:00:00.000Z'],
  ])('%s', (_what, day, zone, dueOn, overdueFrom) => {
    const deadline = formDeadline(day, zone, rems);
    expect({ dueOn: deadline.dueOn, from: deadline.overdueFrom.toISOString() }).toEqual({
      dueOn,
      from: overdueFrom,
    });
  });

  it('counts from the local day of the dose, whatever the day is in Greenwich', () => {
    const lateEvening = new Date('2026-05-09T03:30:00Z');
    expect(formDeadline(localDayOf(lateEvening, LA), LA, rems).dueOn).toBe('2026-05-15');
  });

  it('follows the rules of the clinic', () => {
    expect(formDeadline('2026-05-08', LA, { formDueDays: 3, formDueSoonDays: 1 }).dueOn).toBe('2026-05-11');
  });
});

describe('the status', () => {
  const deadline = formDeadline('2026-05-08', LA, rems);
  const left = { dischargedAt: new Date('2026-05-08T20:00:00Z'), firstSubmittedAt: null };
  const here = { dischargedAt: null, firstSubmittedAt: null };

  it.each([
    ['while the patient is here', here, '2026-05-08T19:00:00Z', 'DRAFT'],
    ['once the patient has left', left, '2026-05-08T20:00:00Z', 'DUE'],
    ['the last moment of day 4', left, '2026-05-13T06:59:59.999Z', 'DUE'],
    ['the start of day 5', left, '2026-05-13T07:00:00Z', 'DUE_SOON'],
    ['day 5 of a patient who never left', here, '2026-05-13T07:00:00Z', 'DUE_SOON'],
    ['the last moment of day 7', left, '2026-05-16T06:59:59.999Z', 'DUE_SOON'],
    ['the start of day 8', left, '2026-05-16T07:00:00Z', 'OVERDUE'],
    ['day 8 of a patient who never left', here, '2026-05-16T07:00:00Z', 'OVERDUE'],
    ['sent late', { ...left, firstSubmittedAt: new Date('2026-05-20') }, '2026-05-21T07:00:00Z', 'SUBMITTED'],
  ])('%s', (_what, progress, now, status) => {
    expect(formStatus(progress, deadline, new Date(now))).toBe(status);
  });

  it.each([
    ['2026-05-16T06:59:59.999Z', 'ON_TIME'],
    ['2026-05-16T07:00:00Z', 'LATE'],
  ])('sent at %s is %s', (at, answer) => {
    expect(timeliness({ ...left, firstSubmittedAt: new Date(at) }, deadline)).toBe(answer);
  });

  it('says nothing about the time before it was sent', () => {
    expect(timeliness(left, deadline)).toBeNull();
  });
});
