import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { assertVersion } from '../../platform/http/assert-version.js';
import { assertSameContent, contentHash, EntryExists } from '../../platform/http/existing-entry.js';
import { newId } from '../../platform/ids/ids.js';
import { RuleSetsLookup } from '../rules/rule-sets.lookup.js';
import { movementFaults, WITNESSED_MOVEMENTS, type MovementType } from './domain/stock-movement.js';
import { lockDrugLot } from './drug-lots.service.js';
import { movementInError, movementNotFound, movementNotPossible } from './drug-lots.problems.js';
import { toStockMovementResponse, type StockMovementResponse } from './dto/stock-movement.dto.js';
import { StockMovement } from './stock-movement.entity.js';
import { answerAsWitness, askForWitness, type WitnessAnswer } from './witness-entry.js';

export interface NewMovement {
  readonly id?: string;
  readonly type: MovementType;
  readonly containers: number;
  readonly occurredAt?: Date;
  readonly reason?: string;
  readonly reference?: string;
}

type Answer = StockMovementResponse;

@Injectable()
export class StockService {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  /** Containers came, went or were counted. A count changes no figure: what differs has to be explained. */
  async record(caller: Caller, lotId: string, given: NewMovement): Promise<Answer | EntryExists<Answer>> {
    const now = this.clock.now();
    const occurredAt = occurredAtOrNow(given.occurredAt, now);
    const { rules } = await this.ruleSets.inForceAt(now);
    const { witnessWithinMinutes } = rules.drugAccountability;
    const id = given.id ?? newId();
    return this.database.write(caller, async (tx) => {
      await lockDrugLot(tx, lotId);
      await recordAudit(tx, caller, { action: 'drug-stock.record', resourceId: id });
      const content = { ...given, id: undefined, lotId };
      const movement = tx.create(StockMovement, {
        ...{ id, lotId, type: given.type, containers: given.containers, occurredAt },
        ...{ reason: given.reason ?? null, reference: given.reference ?? null },
        ...askForWitness(occurredAt, WITNESSED_MOVEMENTS.includes(given.type) ? witnessWithinMinutes : null),
        ...{ status: 'RECORDED', changeReason: null, contentHash: contentHash(content), version: 1 },
        ...{ recordedAt: now, recordedBy: caller.id, updatedAt: now, updatedBy: caller.id },
      });
      assertPossible(movement);
      if (await insertIfNew(tx, StockMovement, movement)) return toStockMovementResponse(movement, now);
      const known = await tx.findOneByOrFail(StockMovement, { id });
      assertSameContent(known, content);
      return new EntryExists(toStockMovementResponse(known, now));
    });
  }

  /** Another person confirms, with a sign-in of their own, that it was so; or says why not. */
  witness(
    caller: Caller,
    lotId: string,
    movementId: string,
    expectedVersion: number,
    answer: WitnessAnswer,
  ): Promise<Answer> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const movement = await lockMovement(tx, lotId, movementId);
      await recordAudit(tx, caller, { action: 'drug-stock.witness', resourceId: movementId });
      assertVersion(movement, expectedVersion);
      answerAsWitness(movement, caller, answer, now);
      await tx.save(movement);
      return toStockMovementResponse(movement, now);
    });
  }

  /** It never happened. */
  enterInError(caller: Caller, lotId: string, movementId: string, reason: string): Promise<Answer> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const movement = await lockMovement(tx, lotId, movementId);
      await recordAudit(tx, caller, { action: 'drug-stock.enter-in-error', resourceId: movementId });
      Object.assign(movement, { status: 'ENTERED_IN_ERROR', changeReason: reason });
      Object.assign(movement, { updatedAt: now, updatedBy: caller.id });
      await tx.save(movement);
      return toStockMovementResponse(movement, now);
    });
  }
}

/** @throws movementNotFound (404), movementInError (409) */
export async function lockMovement(
  tx: EntityManager,
  lotId: string,
  movementId: string,
): Promise<StockMovement> {
  await lockDrugLot(tx, lotId);
  const movement = await tx.findOneBy(StockMovement, { id: movementId, lotId });
  if (!movement) throw movementNotFound();
  if (movement.status === 'ENTERED_IN_ERROR') throw movementInError();
  return movement;
}

function assertPossible(movement: StockMovement): void {
  const errors = movementFaults(movement).map((fault) => ({
    ...fault,
    message:
      fault.code === 'drug-stock.reason-needed'
        ? 'Say why these containers left the stock.'
        : 'At least one container has to have moved.',
  }));
  if (errors.length > 0) throw movementNotPossible({ errors });
}
