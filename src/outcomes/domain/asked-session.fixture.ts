/** Invented sessions with the forms that are asked for, for the specs of this room. */
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { AskedSession } from './asked-windows.js';
import { course, local, losAngeles } from './dosed-session.fixture.js';
import type { DosedSession } from './time-points.js';

export function asked(session: DosedSession, overrides: Partial<AskedSession> = {}): AskedSession {
  const { planId: courseId, doseStartedAt: plannedStart } = session;
  return { ...session, courseId, plannedStart, rules: defaultRuleSet.outcomes, ...overrides };
}

/** Sessions of plan-1 by the local end of each dose, and after them those to come by their planned start. */
export function askedCourse(
  doseEnds: readonly string[],
  plannedStarts: readonly string[] = [],
): readonly AskedSession[] {
  const dosed = course(doseEnds).map((session) => asked(session));
  const planned = plannedStarts.map((text, index) => toCome(text, doseEnds.length + index + 1));
  return [...dosed, ...planned];
}

/** A session of plan-1 that is to take place. */
export function toCome(
  plannedStart: string,
  sessionNumber: number,
  overrides: Partial<AskedSession> = {},
): AskedSession {
  return {
    id: `plan-1-session-${sessionNumber}`,
    planId: 'plan-1',
    courseId: 'plan-1',
    sessionNumber,
    plannedStart: local(plannedStart),
    doseStartedAt: null,
    doseEndedAt: null,
    deliveredMg: null,
    zone: losAngeles,
    rules: defaultRuleSet.outcomes,
    ...overrides,
  };
}
