import { Injectable } from '@nestjs/common';
import { In, LessThan, Not } from 'typeorm';
import type { RuleSet, TimePointRules, VersionedRuleSet } from '../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { Database } from '../platform/database/database.js';
import { readCoursePlanIds } from '../treatment-plans/course-plans.js';
import { SOMETHING_GIVEN } from './last-dose.js';
import { readDosedSessions, type DosedSession } from './read-dosed-sessions.js';
import { Session } from './session.entity.js';
import { sessionNotFound } from './session.problems.js';

/** A dose with the rules that its session keeps. */
export interface RuledSession extends DosedSession {
  readonly timePoints: TimePointRules;
}

/** What other rooms ask about sessions. Not for use inside a transaction; see `lockSession` for that. */
@Injectable()
export class SessionsLookup {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
  ) {}

  /** @throws sessionNotFound */
  async get(sessionId: string): Promise<Session> {
    const session = await this.database.read.findOneBy(Session, { id: sessionId });
    if (!session) throw sessionNotFound();
    return session;
  }

  /** All sessions of a patient over all plans, in the order they were planned. */
  async sessionsOf(patientId: string): Promise<readonly Session[]> {
    return this.database.read.find(Session, {
      where: { patientId },
      order: { plannedStart: 'ASC', id: 'ASC' },
    });
  }

  /** Sessions of a patient whose dose has started, over all plans, in the order of their doses. */
  async dosedSessionsOf(patientId: string): Promise<readonly RuledSession[]> {
    const sessions: RuledSession[] = [];
    for (const session of await readDosedSessions(this.database.read, patientId)) {
      const { rules } = await this.ruleSets.version(session.ruleSetVersion);
      sessions.push({ ...session, timePoints: rules.outcomes.timePoints });
    }
    return sessions;
  }

  /** The last session of the same course that was dosed before `at`; null before its first dose. */
  async lastDosedBefore({ id, planId }: Pick<Session, 'id' | 'planId'>, at: Date): Promise<Session | null> {
    const { read } = this.database;
    const planIds = await readCoursePlanIds(read, planId);
    return read.findOne(Session, {
      where: {
        ...{ planId: In([...planIds]), id: Not(id) },
        ...{ doseStartedAt: LessThan(at), deliveredMg: SOMETHING_GIVEN },
      },
      order: { doseStartedAt: 'DESC' },
    });
  }

  /** The rules a session is computed with: those kept at its check-in, before that those in force at `now`. */
  async rulesOf(session: Pick<Session, 'ruleSetVersion'>, now: Date): Promise<RuleSet> {
    return (await this.versionedRulesOf(session, now)).rules;
  }

  /** The same, with their version. */
  async versionedRulesOf(
    { ruleSetVersion }: Pick<Session, 'ruleSetVersion'>,
    now: Date,
  ): Promise<VersionedRuleSet> {
    return ruleSetVersion === null ? this.ruleSets.inForceAt(now) : this.ruleSets.version(ruleSetVersion);
  }
}
