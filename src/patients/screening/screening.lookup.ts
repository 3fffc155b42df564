import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Modality } from '../../clinic/modality.js';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { localDayOf, startOfDayAfter } from '../../clinic/domain/local-days.js';
import type { RuleSet } from '../../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { consentThatCounts } from './domain/consent-that-counts.js';
import { validityReasons } from './domain/validity.js';
import type { ScreeningDecisionRecord } from './screening-decision.entity.js';
import { consentsOf, decisionsOf, isOvertaken } from './screening-rows.js';
import { validityMessage } from './screening.messages.js';

export interface EligibilityReason {
  readonly code: string;
  /** A sentence for the person who wants to give the dose. */
  readonly message: string;
}

export interface Eligibility {
  /** The decision that counts on that day; null where nothing was decided. */
  readonly decisionId: string | null;
  /** True when there is no reason against a dose. */
  readonly valid: boolean;
  readonly reasons: readonly EligibilityReason[];
  /** The last day for the first dose of a course, YYYY-MM-DD. */
  readonly firstDoseBy: string | null;
  /** The last day of the consent that counts, YYYY-MM-DD. */
  readonly consentExpiresOn: string | null;
}

/** What other rooms ask about screening: may this patient be given a dose on that day. */
@Injectable()
export class ScreeningLookup {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  /**
   * Judged by the rules in force on that day, with what was decided and signed up to it.
   * @param onDay calendar day of the dose in the clinic's zone, YYYY-MM-DD
   * @param lastDoseOn day of the course's last dose; null before its first
   */
  async eligibility(
    patientId: string,
    modality: Modality,
    onDay: string,
    lastDoseOn: string | null,
  ): Promise<Eligibility> {
    const rules = await this.rulesOn(onDay);
    const [decisions, consents] = await Promise.all([
      decisionsOf(this.database.read, { patientId }),
      consentsOf(this.database.read, patientId),
    ]);
    const decision = decisionThatCounts(decisions, modality, onDay);
    const consent = consentThatCounts(consents, modality, onDay);
    const { timeZone } = await this.clinics.current();
    const held = decision && {
      modality: decision.modality,
      decision: decision.decision,
      decidedOn: decision.decidedOn,
      isOvertaken: await isOvertaken(this.database.read, decision, startOfDayAfter(onDay, 1, timeZone)),
    };
    const reasons = validityReasons(held, consent, { modality, onDay, lastDoseOn }, rules.screening);
    return {
      decisionId: decision?.id ?? null,
      valid: reasons.length === 0,
      reasons: reasons.map((reason) => ({ code: reason.code, message: validityMessage(reason) })),
      firstDoseBy:
        decision === null ? null : addDays(decision.decidedOn, rules.screening.firstDoseWithinDays),
      consentExpiresOn: consent?.expiresOn ?? null,
    };
  }

  /** Those of the present moment for today, those at the end of the day for any other. */
  private async rulesOn(day: string): Promise<RuleSet> {
    const now = this.clock.now();
    const { timeZone } = await this.clinics.current();
    const lastInstant = new Date(startOfDayAfter(day, 1, timeZone).getTime() - 1);
    const { rules } = await this.ruleSets.inForceAt(localDayOf(now, timeZone) === day ? now : lastInstant);
    return rules;
  }
}

/**
 * The latest decision for the modality up to that day. Where there is none, the next best one, so that the reasons can
 * say whether it came later or was made for another modality.
 */
function decisionThatCounts(
  newestFirst: readonly ScreeningDecisionRecord[],
  modality: Modality,
  onDay: string,
): ScreeningDecisionRecord | null {
  const forModality = newestFirst.filter((decision) => decision.modality === modality);
  const candidates = forModality.length > 0 ? forModality : newestFirst;
  return candidates.find(({ decidedOn }) => decidedOn <= onDay) ?? candidates.at(-1) ?? null;
}

function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
