import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { giveRowsBack, giveRowsToSurvivor, rowsSince } from '../../../patients/merging/merge-rows.js';
import { PatientMerge, PatientUnmerge } from '../../../patients/merging/patient-merge.entity.js';
import { assertInUse } from '../../../patients/patient-lock.js';
import { Patient } from '../../../patients/patient.entity.js';
import { patientNotFound } from '../../../patients/patients.problems.js';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Changes } from '../../../platform/changes/changes.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import {
  requireAcknowledged,
  type AcknowledgedWarning,
} from '../../../platform/http/acknowledged-warnings.js';
import { newId } from '../../../platform/ids/ids.js';
import { checkMerge } from './domain/merge-check.js';
import { toMergeResponses, type MergeResponse, type UnmergeResponse } from './dto/merge.dto.js';
import {
  mergeNotFound,
  mergeRefused,
  mergeUndone,
  mergeWithItself,
  sayMergeReason,
} from './merge.problems.js';
import { readRecord } from './read-record.js';

export interface MergeOrder {
  readonly duplicateId: string;
  readonly reason: string;
  readonly acknowledgedWarnings?: readonly AcknowledgedWarning[];
}

export interface UnmergeOrder {
  readonly mergeId: string;
  readonly reason: string;
}

/** Two records of one person made one, and two again where that was a mistake. */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  /** From now on everything in the duplicate stands in the survivor; the duplicate only says who it was. */
  async merge(caller: Caller, survivorId: string, order: MergeOrder): Promise<MergeResponse> {
    const now = this.clock.now();
    const { duplicateId, reason, acknowledgedWarnings } = order;
    const id = newId();
    if (survivorId === duplicateId) throw mergeWithItself();
    return this.database.write(caller, async (tx) => {
      const { survivor, duplicate } = await lockBoth(tx, survivorId, duplicateId);
      [survivor, duplicate].forEach(assertInUse);
      const check = checkMerge(await readRecord(tx, survivor), await readRecord(tx, duplicate));
      if (check.refusals.length > 0) throw mergeRefused({ errors: check.refusals.map(sayMergeReason) });
      const merge = tx.create(PatientMerge, {
        ...{ id, survivorId, duplicateId, reason },
        acknowledgedWarnings: requireAcknowledged(check.warnings.map(sayMergeReason), acknowledgedWarnings),
        duplicateStatus: duplicate.status,
        recordedAt: now,
        recordedBy: caller.id,
      });
      await tx.insert(PatientMerge, merge);
      await giveRowsToSurvivor(tx, merge);
      await save(tx, caller, now, Object.assign(duplicate, { status: 'MERGED', mergedIntoId: survivorId }));
      await audit(tx, caller, 'patient.merge', merge);
      await this.changes.followRecord(tx, { patientId: survivorId, caller, now });
      return one(await toMergeResponses(tx, [merge], survivorId));
    });
  }

  /**
   * What came from the duplicate is its own again. What was entered for the survivor since then stays with it, since nobody
   * but a person can say whose it is; the answer lists it.
   */
  async unmerge(
    caller: Caller,
    survivorId: string,
    { mergeId, reason }: UnmergeOrder,
  ): Promise<UnmergeResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      const merge = await tx.findOneBy(PatientMerge, { id: mergeId, survivorId });
      if (!merge) throw mergeNotFound();
      const { survivor, duplicate } = await lockBoth(tx, survivorId, merge.duplicateId);
      if (await tx.existsBy(PatientUnmerge, { mergeId })) throw mergeUndone();
      assertInUse(survivor);
      await tx.insert(PatientUnmerge, { mergeId, reason, recordedAt: now, recordedBy: caller.id });
      await giveRowsBack(tx, merge);
      const { duplicateStatus: status } = merge;
      await save(tx, caller, now, Object.assign(duplicate, { status, mergedIntoId: null }));
      await audit(tx, caller, 'patient.unmerge', merge);
      for (const patientId of [survivorId, duplicate.id].toSorted())
        await this.changes.followRecord(tx, { patientId, caller, now });
      const response = one(await toMergeResponses(tx, [merge], survivorId));
      return { ...response, stays: [...(await rowsSince(tx, merge, merge.recordedAt))].map(asKind) };
    });
  }
}

/**
 * Both held against everything, also against rows that refer to them and are being written: such a row is there before the
 * merge looks for it, or sees the merge. In the order of their ids, so that two merges at once cannot hold each other up.
 */
async function lockBoth(tx: EntityManager, survivorId: string, duplicateId: string) {
  const patients = new Map<string, Patient>();
  for (const id of [survivorId, duplicateId].toSorted()) {
    const patient = await tx.findOne(Patient, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!patient) throw patientNotFound();
    patients.set(id, patient);
  }
  return { survivor: patients.get(survivorId)!, duplicate: patients.get(duplicateId)! };
}

async function save(tx: EntityManager, caller: Caller, now: Date, patient: Patient): Promise<void> {
  await tx.save(Object.assign(patient, { updatedAt: now, updatedBy: caller.id }));
}

function audit(tx: EntityManager, caller: Caller, action: string, merge: PatientMerge): Promise<void> {
  const patientIds = [merge.survivorId, merge.duplicateId];
  return recordAudit(tx, caller, { action, patientIds, resourceId: merge.id });
}

function asKind({ table, ids }: { readonly table: string; readonly ids: readonly string[] }) {
  return { kind: table, ids: [...ids] };
}

function one<T>(all: readonly T[]): T {
  return all[0]!;
}
