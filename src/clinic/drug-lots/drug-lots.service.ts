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
import { ClinicLookup } from '../clinic.lookup.js';
import {
  normalLotNumber,
  strengthFaults,
  type ControlledDrug,
  type LotStatus,
  type LotStrength,
} from './domain/drug-lot.js';
import { DrugLot } from './drug-lot.entity.js';
import {
  drugLotKnown,
  drugLotNotFound,
  drugLotNotPossible,
  drugLotStatusClash,
} from './drug-lots.problems.js';
import { toDrugLotResponse, type DrugLotResponse } from './dto/drug-lot.dto.js';
import { StockMovement } from './stock-movement.entity.js';

export interface NewDrugLot {
  readonly id?: string;
  readonly drug: ControlledDrug;
  readonly lotNumber: string;
  readonly ndc?: string;
  readonly concentrationMgPerMl?: number;
  readonly volumeMlPerVial?: number;
  readonly mgPerDevice?: number;
  readonly expiresOn: string;
  readonly receivedContainers: number;
  readonly receivedAt?: Date;
  readonly reference?: string;
}

export interface DrugLotChange {
  readonly lotNumber?: string;
  readonly ndc?: string | null;
  readonly concentrationMgPerMl?: number;
  readonly volumeMlPerVial?: number;
  readonly mgPerDevice?: number;
  readonly expiresOn?: string;
  readonly reason: string;
}

@Injectable()
export class DrugLotsService {
  constructor(
    private readonly database: Database,
    private readonly clinics: ClinicLookup,
    private readonly clock: Clock,
  ) {}

  /** A lot comes into the clinic with its first containers. */
  async register(caller: Caller, given: NewDrugLot): Promise<DrugLotResponse | EntryExists<DrugLotResponse>> {
    const now = this.clock.now();
    const receivedAt = occurredAtOrNow(given.receivedAt, now, '/receivedAt');
    const { id: clinicId } = await this.clinics.current();
    const [id, movementId] = [given.id ?? newId(), newId()];
    return this.database.write(caller, async (tx) => {
      await recordAudit(tx, caller, { action: 'drug-lot.register', resourceId: id });
      const content = { ...given, id: undefined };
      const lot = tx.create(DrugLot, {
        ...newLot(given),
        ...{ id, clinicId, contentHash: contentHash(content) },
        ...{ recordedAt: now, recordedBy: caller.id, updatedAt: now, updatedBy: caller.id },
      });
      assertStrength(lot);
      if (!(await insertIfNew(tx, DrugLot, lot))) return repeated(tx, lot, content);
      await tx.insert(StockMovement, {
        ...{ id: movementId, lotId: id, type: 'RECEIVED' as const, containers: given.receivedContainers },
        ...{ occurredAt: receivedAt, reason: null, reference: given.reference ?? null },
        ...{ status: 'RECORDED' as const, contentHash: lot.contentHash, version: 1 },
        ...{ recordedAt: now, recordedBy: caller.id, updatedAt: now, updatedBy: caller.id },
      });
      return toDrugLotResponse(lot);
    });
  }

  /** What was read wrongly off the label. What was recorded of the lot before keeps the amounts it was recorded with. */
  correct(
    caller: Caller,
    lotId: string,
    expectedVersion: number,
    { reason, ...change }: DrugLotChange,
  ): Promise<DrugLotResponse> {
    return this.change(caller, lotId, 'drug-lot.change', (lot) => {
      assertVersion(lot, expectedVersion);
      const values = Object.entries(change).filter(([, value]) => value !== undefined);
      Object.assign(lot, Object.fromEntries(values), { changeReason: reason });
      lot.lotNumber = normalLotNumber(lot.lotNumber);
      assertStrength(lot);
    });
  }

  /** Nothing should be drawn from it until somebody releases it. */
  quarantine(caller: Caller, lotId: string, reason: string): Promise<DrugLotResponse> {
    return this.moveTo(caller, lotId, 'drug-lot.quarantine', 'QUARANTINED', reason);
  }

  release(caller: Caller, lotId: string, reason: string): Promise<DrugLotResponse> {
    return this.moveTo(caller, lotId, 'drug-lot.release', 'IN_USE', reason);
  }

  markDepleted(caller: Caller, lotId: string, reason: string): Promise<DrugLotResponse> {
    return this.moveTo(caller, lotId, 'drug-lot.deplete', 'DEPLETED', reason);
  }

  private moveTo(
    caller: Caller,
    lotId: string,
    action: string,
    status: LotStatus,
    reason: string,
  ): Promise<DrugLotResponse> {
    return this.change(caller, lotId, action, (lot) => {
      if (lot.status === status)
        throw drugLotStatusClash({ extensions: { currentStatus: status, currentVersion: lot.version } });
      Object.assign(lot, { status, changeReason: reason });
    });
  }

  private change(
    caller: Caller,
    lotId: string,
    action: string,
    change: (lot: DrugLot) => void,
  ): Promise<DrugLotResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const lot = await lockDrugLot(tx, lotId);
      await recordAudit(tx, caller, { action, resourceId: lotId });
      change(lot);
      Object.assign(lot, { updatedAt: now, updatedBy: caller.id });
      await tx.save(lot);
      return toDrugLotResponse(lot);
    });
  }
}

/** Locks the lot for this transaction. @throws drugLotNotFound (404) */
export async function lockDrugLot(tx: EntityManager, id: string): Promise<DrugLot> {
  const lot = await tx.findOne(DrugLot, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!lot) throw drugLotNotFound();
  return lot;
}

function newLot(given: NewDrugLot) {
  return {
    drug: given.drug,
    lotNumber: normalLotNumber(given.lotNumber),
    ndc: given.ndc ?? null,
    concentrationMgPerMl: given.concentrationMgPerMl ?? null,
    volumeMlPerVial: given.volumeMlPerVial ?? null,
    mgPerDevice: given.mgPerDevice ?? null,
    expiresOn: given.expiresOn,
    status: 'IN_USE' as const,
    changeReason: null,
    version: 1,
  };
}

async function repeated(
  tx: EntityManager,
  { id, clinicId, drug, lotNumber }: DrugLot,
  content: object,
): Promise<EntryExists<DrugLotResponse>> {
  const known = await tx.findOneBy(DrugLot, { id });
  if (!known) {
    const same = await tx.findOneBy(DrugLot, { clinicId, drug, lotNumber });
    throw drugLotKnown({ extensions: { lotId: same?.id ?? null } });
  }
  assertSameContent(known, content);
  return new EntryExists(toDrugLotResponse(known));
}

function assertStrength(lot: LotStrength): void {
  const errors = strengthFaults(lot).map((fault) => ({
    ...fault,
    message:
      fault.code === 'drug-lot.strength-missing'
        ? 'Ketamine needs mg per mL and mL per vial, Spravato mg per device.'
        : 'This says how strong the other drug is.',
  }));
  if (errors.length > 0) throw drugLotNotPossible({ errors });
}
