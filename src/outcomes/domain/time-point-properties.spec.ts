/** What has to hold of time points, whatever was entered and in whatever order. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { local, losAngeles, plus, sessionEnding, twoWeekSeries } from './dosed-session.fixture.js';
import { preSessionOf } from './roles.js';
import { timePointOf, type DosedSession } from './time-points.js';
import { windowsOf } from './windows.js';

const rules = defaultRuleSet.outcomes.timePoints;

describe('whatever was entered', () => {
  const instant = fc
    .integer({ min: local('2026-02-20 00:00').getTime(), max: local('2026-12-20 00:00').getTime() })
    .map((value) => new Date(value));
  const zone = fc.constantFrom(losAngeles, 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  const sessions = fc
    .tuple(fc.array(fc.integer({ min: 41, max: 20 * 24 * 60 }), { minLength: 1, maxLength: 8 }), zone)
    .map(([gaps, ownZone]) => {
      let end = local('2026-02-20 11:00');
      return gaps.map((minutes, index) => {
        end = plus(end, { minutes });
        return sessionEnding(end, { id: `session-${index + 1}`, sessionNumber: index + 1, zone: ownZone });
      });
    });
  const categoriesOf = (given: readonly DosedSession[], instants: readonly Date[]) =>
    instants.map((completedAt) => {
      const timePoint = timePointOf(completedAt, given, rules);
      return [timePoint?.sessionId, timePoint?.category, preSessionOf(completedAt, given)?.id];
    });

  it('the order in which it was entered changes no category', () => {
    const shuffled = sessions.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.array(instant, { maxLength: 10 }), ([given, otherwise], instants) => {
        expect(categoriesOf(otherwise, instants)).toEqual(categoriesOf(given, instants));
      }),
    );
  });

  it('a dose time corrected and corrected back restores every category', () => {
    const moved = fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 });
    const which = fc.nat({ max: 7 });
    fc.assert(
      fc.property(
        sessions,
        which,
        moved,
        fc.array(instant, { maxLength: 10 }),
        (given, at, minutes, instants) => {
          const before = categoriesOf(given, instants);
          const by = (shift: number, all: readonly DosedSession[]) =>
            all.map((session, index) =>
              index === at % all.length
                ? {
                    ...session,
                    doseStartedAt: plus(session.doseStartedAt, { minutes: shift }),
                    doseEndedAt: plus(session.doseEndedAt!, { minutes: shift }),
                  }
                : session,
            );
          const corrected = by(minutes, given);
          categoriesOf(corrected, instants);
          expect(categoriesOf(by(-minutes, corrected), instants)).toEqual(before);
        },
      ),
    );
  });

  it('every instant since the first dose has exactly one category of its owner, and the windows agree', () => {
    fc.assert(
      fc.property(sessions, instant, (given, completedAt) => {
        const timePoint = timePointOf(completedAt, given, rules);
        if (completedAt < given[0]!.doseStartedAt) return expect(timePoint).toBeNull();
        const owners = given.filter(
          ({ doseStartedAt }, index) =>
            doseStartedAt <= completedAt &&
            !(given[index + 1] && given[index + 1]!.doseStartedAt <= completedAt),
        );
        expect(owners.map(({ id }) => id)).toEqual([timePoint?.sessionId]);
        // An answer stands for at most one window: the one of its category, and for none outside of any.
        const answer = { id: 'answer', completedAt, total: 3 };
        const standing = windowsOf(given, [answer], rules, plus(completedAt, { hours: 1 })).filter(
          ({ canonical }) => canonical !== null,
        );
        const isOutside = ['IN_SESSION', 'UNSCHEDULED'].includes(timePoint!.category);
        expect(standing.map(({ sessionId, kind }) => [sessionId, kind])).toEqual(
          isOutside ? [] : [[timePoint!.sessionId, timePoint!.category]],
        );
      }),
    );
  });

  it('the last of six doses in two weeks owns the outcome of the series', () => {
    const week = windowsOf(twoWeekSeries, [], rules, local('2026-05-22 09:00')).filter(
      ({ kind }) => kind === 'DAY_7_14',
    );
    expect(week.map(({ status }) => status)).toEqual([...Array<string>(5).fill('SUPERSEDED'), 'OPEN']);
  });
});
