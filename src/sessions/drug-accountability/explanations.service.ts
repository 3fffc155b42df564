import { Injectable } from '@nestjs/common';
import { lockMovement } from '../../clinic/drug-lots/stock.service.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Changes } from '../../platform/changes/changes.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { lockSession } from '../session-moves.js';
import { resolveDrugAlerts } from './drug-alerts.js';
import { amountsChanged, nothingToExplain } from './drug.problems.js';
import { DrugExplanation } from './drug-explanation.entity.js';
import { toDiscrepancyOfStock, type DrugDiscrepancyResponse } from './dto/drug-discrepancy.dto.js';
import {
  toDrugReconciliationResponse,
  type DrugReconciliationResponse,
} from './dto/drug-reconciliation.dto.js';
import { reconcileSession, type SessionReconciliation } from './read-reconciliations.js';
import { readStockOf } from './read-stock.js';

/** Below a hundredth of a mg, which is how a difference is shown. */
const SAME_MG = 0.005;

@Injectable()
export class ExplanationsService {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /**
   * Explains what does not add up in a session. It names the difference that was read, so that nobody explains what
   * somebody else has changed meanwhile.
   */
  explainSession(
    caller: Caller,
    sessionId: string,
    said: { readonly differenceMg: number; readonly reason: string },
  ): Promise<DrugReconciliationResponse> {
    const [id, now] = [newId(), this.clock.now()];
    return this.database.write(caller, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const audited = { patientIds: [session.patientId], resourceId: sessionId };
      await recordAudit(tx, caller, { action: 'drug-discrepancy.explain', ...audited });
      const found = await reconcileSession(tx, session, now);
      const { status, findings, ...amounts } = found.reconciliation;
      if (status !== 'DISCREPANCY') throw nothingToExplain({ extensions: { reconciliationStatus: status } });
      const { drawnMg, givenMg, wastedMg, returnedMg, differenceMg } = amounts;
      if (Math.abs(differenceMg - said.differenceMg) > SAME_MG)
        throw amountsChanged({ extensions: { drawnMg, givenMg, wastedMg, returnedMg, differenceMg } });
      await tx.insert(DrugExplanation, {
        ...{ id, sessionId, movementId: null, reason: said.reason },
        explained: { drawnMg, givenMg, wastedMg, returnedMg, differenceMg, findings },
        isByParticipant: tookPart(found, caller.id),
        ...{ ruleSetVersion: found.ruleSetVersion, recordedAt: now, recordedBy: caller.id },
      });
      await resolveDrugAlerts(tx, sessionId, { by: caller.id, now });
      await this.changes.follow(tx, { sessionId, caller, now });
      return toDrugReconciliationResponse(await reconcileSession(tx, session, now), now);
    });
  }

  /** Explains a count that differs, a loss, or what no witness confirmed. */
  async explainMovement(
    caller: Caller,
    lotId: string,
    movementId: string,
    said: { readonly differenceContainers: number; readonly reason: string },
  ): Promise<DrugDiscrepancyResponse> {
    const [id, now] = [newId(), this.clock.now()];
    const { version: ruleSetVersion } = await this.ruleSets.inForceAt(now);
    return this.database.write(caller, async (tx) => {
      const movement = await lockMovement(tx, lotId, movementId);
      await recordAudit(tx, caller, { action: 'drug-stock.explain', resourceId: movementId });
      const read = async () =>
        (await readStockOf(tx, lotId, now)).findings.find((one) => one.movementId === movementId);
      const found = await read();
      if (!found || found.isExplained) throw nothingToExplain();
      const { codes, differenceContainers } = found;
      if (differenceContainers !== said.differenceContainers)
        throw amountsChanged({ extensions: { differenceContainers } });
      await tx.insert(DrugExplanation, {
        ...{ id, sessionId: null, movementId, reason: said.reason },
        explained: { codes, differenceContainers },
        isByParticipant: [movement.recordedBy, movement.witnessedBy].includes(caller.id),
        ...{ ruleSetVersion, recordedAt: now, recordedBy: caller.id },
      });
      return toDiscrepancyOfStock((await read())!, ruleSetVersion);
    });
  }
}

function tookPart({ records, events }: SessionReconciliation, userId: string): boolean {
  return (
    events.some(({ recordedBy }) => recordedBy === userId) ||
    records.some(({ recordedBy, updatedBy, witnessedBy }) =>
      [recordedBy, updatedBy, witnessedBy].includes(userId),
    )
  );
}
