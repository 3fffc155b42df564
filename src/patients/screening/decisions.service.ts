import { Injectable } from '@nestjs/common';
import { ClinicLookup } from '../../clinic/clinic.lookup.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { lockActivePatient } from '../patient-lock.js';
import { type CodeWithReason, decisionRefusals, type ScreeningDecision } from './domain/decision.js';
import type { ProposedVerdict, Verdict } from './domain/screening-verdict.js';
import { type DecisionResponse, toDecisionResponse } from './dto/decision.dto.js';
import { ScreeningDecisionRecord } from './screening-decision.entity.js';
import { consentsOf, getScreening } from './screening-rows.js';
import { proposalOn } from './screening-view.js';
import { decisionMessage } from './screening.messages.js';
import { decisionBeforeScreening, decisionRefused } from './screening.problems.js';

export interface GivenDecision {
  readonly decision: Verdict;
  readonly rationale?: string | null;
  readonly clearings?: readonly CodeWithReason[];
  readonly acknowledgements?: readonly CodeWithReason[];
  readonly conditions?: string | null;
  readonly occurredAt?: Date;
}

@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  /** Decides by the rules the screening was made with, and by the consents on file. A later decision replaces it. */
  async decide(
    caller: Caller,
    patientId: string,
    screeningId: string,
    given: GivenDecision,
  ): Promise<DecisionResponse> {
    const now = this.clock.now();
    const decidedAt = occurredAtOrNow(given.occurredAt, now);
    const screening = await getScreening(this.database.read, patientId, screeningId);
    if (decidedAt < screening.evaluatedAt) throw decisionBeforeScreening();
    const { timeZone } = await this.clinics.current();
    const decidedOn = localDayOf(decidedAt, timeZone);
    const { rules, version: ruleSetVersion } = await this.ruleSets.version(screening.ruleSetVersion);
    const { decision, rationale = null, conditions = null, clearings = [], acknowledgements = [] } = given;
    const made = { decision, rationale, conditions, clearings, acknowledgements };
    const id = newId();
    return this.database.write(caller, async (tx) => {
      await lockActivePatient(tx, patientId);
      const consents = await consentsOf(tx, patientId);
      const { proposedVerdict } = proposalOn(screening, consents, decidedOn, rules.screening);
      assertCanStand(made, proposedVerdict);
      const record = tx.create(ScreeningDecisionRecord, {
        ...{ id, patientId, screeningId, modality: screening.modality, ...plain(made) },
        ...{ proposedVerdict, ruleSetVersion, decidedAt, decidedOn, decidedBy: caller.id, recordedAt: now },
      });
      await tx.insert(ScreeningDecisionRecord, record);
      await recordAudit(tx, caller, { action: 'screening.decide', patientIds: [patientId], resourceId: id });
      return toDecisionResponse(record);
    });
  }
}

function plain({ clearings, acknowledgements, ...rest }: ScreeningDecision) {
  return { ...rest, clearings: [...clearings], acknowledgements: [...acknowledgements] };
}

/** @throws decisionRefused with every reason */
function assertCanStand(made: ScreeningDecision, { reasons }: ProposedVerdict): void {
  const refusals = decisionRefusals(made, reasons);
  if (refusals.length > 0)
    throw decisionRefused({
      errors: refusals.map((refusal) => ({ ...refusal, message: decisionMessage(refusal) })),
    });
}
