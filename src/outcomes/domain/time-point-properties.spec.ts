/** What has to hold of time points, whatever was entered and in whatever order. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, localDayOf } from '../../clinic/domain/local-days.js';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { local, losAngeles, plus, sessionEnding, twoWeekSeries } from './dosed-session.fixture.js';
import { preSessionOf, rolesOf } from './roles.js';
import { timePointOf, type DosedSession } from './time-points.js';
import { windowsOf } from './windows.js';

const rules = defaultRuleSet.outcomes.timePoints;
const gad7 = { instrument: 'GAD7', recall: 'P14D' } as const;

/** Of each answer the owner, whether the dose was running, and whether the answer is the baseline, by the rules. */
function placesIn(sessions: readonly DosedSession[], instants: readonly Date[]) {
  const answers = instants.map((completedAt, index) => ({ ...gad7, id: idOf(index), completedAt, total: 9 }));
  return answers.map((answer) => {
    const timePoint = timePointOf(answer.completedAt, sessions, rules);
    return {
      owner: timePoint?.sessionId ?? null,
      part: timePoint === null ? null : (partOf.get(timePoint.category) ?? 'LATER'),
      isBaseline: rolesOf(answer, answers, sessions, rules).some(({ role }) => role === 'BASELINE'),
    };
  });
}

const partOf = new Map([
  ['IN_SESSION', 'IN_SESSION'],
  ['ACUTE', 'ACUTE'],
  ['HOUR_24', 'HOUR_24'],
]);

/** The same told in another way: by comparing and counting, without order and without the windows. */
function placesByHand(sessions: readonly DosedSession[], instants: readonly Date[]) {
  const starts = sessions.map(({ doseStartedAt }) => doseStartedAt.getTime());
  const first = Math.min(...starts);
  const firstDay = localDayOf(new Date(first), sessions[0]!.zone);
  const lastBefore = Math.max(...instants.map(Number).filter((time) => time < first));
  const baseline = instants.findLastIndex((completedAt) => completedAt.getTime() === lastBefore);
  return instants.map((completedAt, index) => {
    const time = completedAt.getTime();
    const latest = Math.max(...starts.filter((start) => start <= time));
    const owners = sessions.filter(({ doseStartedAt }) => doseStartedAt.getTime() === latest);
    const owner = owners.find(({ id }) => owners.every((other) => other.id <= id)) ?? null;
    const hours = owner === null ? 0 : (time - owner.doseEndedAt!.getTime()) / 3_600_000;
    const age = daysBetween(localDayOf(completedAt, sessions[0]!.zone), firstDay);
    return {
      owner: owner?.id ?? null,
      part:
        owner === null
          ? null
          : hours <= 0
            ? 'IN_SESSION'
            : hours < 12
              ? 'ACUTE'
              : hours <= 36
                ? 'HOUR_24'
                : 'LATER',
      isBaseline: index === baseline && age <= 14,
    };
  });
}

/** Sorts as the answers stand. */
const idOf = (index: number) => `answer-${String(index).padStart(3, '0')}`;

function shiftDose(session: { doseStartedAt: Date; doseEndedAt: Date | null }, minutes: number): void {
  session.doseStartedAt = plus(session.doseStartedAt, { minutes });
  session.doseEndedAt = plus(session.doseEndedAt!, { minutes });
}

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
      return [timePoint?.sessionId, timePoint?.category, preSessionOf(completedAt, given, rules)?.id];
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

  it('a corrected dose time moves every category and the baseline with it, and corrected back restores them', () => {
    const which = fc.nat({ max: 7 });
    const shift = fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 });
    fc.assert(
      fc.property(
        sessions,
        which,
        shift,
        fc.array(instant, { maxLength: 10 }),
        (given, at, minutes, others) => {
          const corrected = given[at % given.length]!;
          // Around both places of the dose, where a correction decides.
          const near = [0, minutes].flatMap((by) =>
            [-24 * 60, -50, -10, 1, 13 * 60].map((after) =>
              plus(corrected.doseEndedAt!, { minutes: by + after }),
            ),
          );
          const instants = [...others, ...near];
          const store = given.map((session) => ({ ...session }));
          const before = placesIn(store, instants);
          expect(before).toEqual(placesByHand(given, instants));
          shiftDose(store[at % store.length]!, minutes);
          expect(placesIn(store, instants)).toEqual(placesByHand(store, instants));
          if (Math.abs(minutes) > 40) expect(placesIn(store, instants)).not.toEqual(before);
          shiftDose(store[at % store.length]!, -minutes);
          expect(placesIn(store, instants)).toEqual(before);
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
