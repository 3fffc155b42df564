import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../clinic/clinic.lookup.js';
import type { VersionedRuleSet } from '../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../clinic/rules/rule-sets.lookup.js';
import { PatientsLookup } from '../patients/patients.lookup.js';
import { Clock } from '../platform/clock/clock.js';
import type { DosedSession } from '../sessions/read-dosed-sessions.js';
import { SessionsLookup } from '../sessions/sessions.lookup.js';

/** What every answer of a patient is scored and placed with. */
export interface OutcomeFacts {
  readonly now: Date;
  /** The rules in force now: all scores that are shown together are judged alike. Time points go by the session's own. */
  readonly ruleSet: VersionedRuleSet;
  /** Over all plans, because the owner of an answer is the last dose of any. */
  readonly sessions: readonly DosedSession[];
  readonly zone: string;
  readonly crisisText: string;
  /** Calendar day; nobody has answered anything before it. */
  readonly birthDate: string;
}

@Injectable()
export class OutcomeFactsReader {
  constructor(
    private readonly patients: PatientsLookup,
    private readonly sessions: SessionsLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  /** @throws patientNotFound */
  async of(patientId: string): Promise<OutcomeFacts> {
    const now = this.clock.now();
    const { birthDate } = await this.patients.get(patientId);
    const sessions = await this.sessions.dosedSessionsOf(patientId);
    const ruleSet = await this.ruleSets.inForceAt(now);
    const { timeZone, crisisText } = await this.clinics.current();
    return { now, ruleSet, sessions, zone: timeZone, crisisText, birthDate };
  }
}
