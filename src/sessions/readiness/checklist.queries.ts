import { Injectable } from '@nestjs/common';
import { PatientsLookup } from '../../patients/patients.lookup.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { SessionsLookup } from '../sessions.lookup.js';
import { itemsFor, standingOf } from './domain/checklist.js';
import { isTestAsked } from './domain/pregnancy-test.js';
import { toChecklistItemResponse, type ChecklistResponse } from './dto/checklist.responses.js';
import { readChecklistEntries, readDecisions, toChecklistEntry } from './read-pre-dose.js';

@Injectable()
export class ChecklistQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsLookup,
    private readonly patients: PatientsLookup,
    private readonly clock: Clock,
  ) {}

  /** As it stands now, or stood at the instant to look back to: every item of the session, what was ticked for it, and what a psychiatrist decided. */
  async ofSession(sessionId: string, lookBack: Date | null = null): Promise<ChecklistResponse> {
    const now = this.clock.now();
    const session = await this.sessions.get(sessionId);
    const { patientId, modality } = session;
    const { version, rules } = await this.sessions.versionedRulesOf(session, now);
    const { sex } = await this.patients.get(patientId);
    const stated = await this.patients.mayBecomePregnant(patientId, lookBack ?? now);
    // A bedside clock may run a little ahead of ours; what it has just sent belongs in the answer.
    const until = lookBack ?? new Date(now.getTime() + 5 * 60_000);
    const records = await readChecklistEntries(this.database.read, sessionId, until);
    const decisions = await readDecisions(this.database.read, sessionId, until);
    const items = itemsFor(rules.readiness.checklist, modality, isTestAsked(sex, stated)).map((rule) => {
      const own = records.filter(({ itemCode }) => itemCode === rule.code);
      const standing = standingOf(own.map(toChecklistEntry), decisions);
      const ids = new Set(own.map(({ id }) => id));
      return toChecklistItemResponse(
        rule,
        standing,
        own,
        decisions.filter(({ subjectId }) => ids.has(subjectId)),
      );
    });
    return { sessionId, patientId, ruleSetVersion: version, items };
  }
}
