import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyRules } from '../../clinic/rules/rule-set.js';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { Clock, occurredAtOrNow } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import { type AcknowledgedWarning, requireAcknowledged } from '../../platform/http/acknowledged-warnings.js';
import { EntryExists } from '../../platform/http/existing-entry.js';
import { type BodyMeasurement, type BodyReason, checkBody } from '../domain/body-plausibility.js';
import { countingEntries, markInError, markOf } from '../entries-in-error.js';
import { isWeightConfirmed } from '../newest-weight.js';
import { assertActive, lockPatient, lockRecord } from '../patient-lock.js';
import { bodyMessage } from '../patients.messages.js';
import {
  measurementAlreadyInError,
  measurementEmpty,
  measurementImplausible,
  measurementNotFound,
  secondEntryDiffers,
  secondEntryNotNeeded,
} from '../patients.problems.js';
import { findSent, sentUnder } from '../sent-entry.js';
import { type MeasurementResponse, toMeasurementResponse } from './measurement.dto.js';
import { Measurement, MeasurementInError, WeightConfirmation } from './measurement.entity.js';

export interface NewMeasurement {
  readonly id?: string;
  readonly weightKg?: number | null;
  /** A first weight, entered a second time. */
  readonly confirmWeightKg?: number;
  readonly heightCm?: number | null;
  readonly measuredAt?: Date;
  readonly acknowledgedWarnings?: readonly AcknowledgedWarning[];
}

const markable = {
  entries: Measurement,
  marks: MeasurementInError,
  action: 'measurement.enter-in-error',
  notFound: measurementNotFound,
  alreadyInError: measurementAlreadyInError,
};

@Injectable()
export class MeasurementsService {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSetsLookup,
    private readonly clock: Clock,
  ) {}

  async record(
    caller: Caller,
    patientId: string,
    given: NewMeasurement,
  ): Promise<MeasurementResponse | EntryExists<MeasurementResponse>> {
    const now = this.clock.now();
    const { weightKg = null, heightCm = null, acknowledgedWarnings } = given;
    if (weightKg === null && heightCm === null) throw measurementEmpty();
    const measuredAt = occurredAtOrNow(given.measuredAt, now, '/measuredAt');
    const { version: ruleSetVersion, rules } = await this.ruleSets.inForceAt(now);
    const content = { ...given, patientId };
    const sent = sentUnder(given.id, content);
    return this.database.write(caller, async (tx) => {
      const patient = await lockRecord(tx, patientId);
      const audited = { action: 'measurement.record', patientIds: [patientId], resourceId: sent.id };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, Measurement, given.id, content);
      if (existing) {
        return new EntryExists(await answerOf(tx, existing));
      }
      assertActive(patient);
      const values = { weightKg, heightCm };
      const checked = await checkMeasurement(tx, patientId, measuredAt, values, rules.body);
      const { warnings, isFirstWeight: needsSecondEntry } = checked;
      const second = given.confirmWeightKg;
      if (second !== undefined && second !== weightKg) throw secondEntryDiffers(atSecondEntry);
      const measurement = tx.create(Measurement, {
        ...sent,
        ...values,
        patientId,
        needsSecondEntry,
        measuredAt,
        ruleSetVersion,
        acknowledgedWarnings: requireAcknowledged(warnings, acknowledgedWarnings),
        recordedAt: now,
        recordedBy: caller.id,
      });
      await tx.insert(Measurement, measurement);
      if (needsSecondEntry && second !== undefined) await insertSecondEntry(tx, caller, measurement, now);
      return answerOf(tx, measurement);
    });
  }

  /**
   * The first weight of a patient, entered a second time. Where the two differ nothing is stored: one of them is wrong,
   * and only the person at the scale can say which.
   * @throws measurementNotFound, secondEntryNotNeeded, secondEntryDiffers
   */
  confirmWeight(
    caller: Caller,
    patientId: string,
    measurementId: string,
    weightKg: number,
  ): Promise<MeasurementResponse> {
    const now = this.clock.now();
    return this.database.write(caller, async (tx) => {
      await lockPatient(tx, patientId);
      const measurement = await tx.findOneBy(Measurement, { id: measurementId, patientId });
      if (!measurement) throw measurementNotFound();
      const isInError = (await markOf(tx, MeasurementInError, measurementId)) !== null;
      if (isInError || (await isWeightConfirmed(tx, measurement))) throw secondEntryNotNeeded();
      if (measurement.weightKg !== weightKg) throw secondEntryDiffers(atSecondEntry);
      await insertSecondEntry(tx, caller, measurement, now);
      const audited = { action: 'measurement.confirm', patientIds: [patientId], resourceId: measurementId };
      await recordAudit(tx, caller, audited);
      return answerOf(tx, measurement);
    });
  }

  /** It stays readable, and no later one is compared with it. */
  enterInError(
    caller: Caller,
    patientId: string,
    entryId: string,
    reason: string,
  ): Promise<MeasurementResponse> {
    const given = { entryId, reason, recordedAt: this.clock.now(), recordedBy: caller.id };
    return this.database.write(caller, async (tx) => {
      const { entry } = await markInError(tx, caller, markable, patientId, given);
      return answerOf(tx, entry);
    });
  }
}

const atSecondEntry = {
  errors: [
    {
      code: 'measurement.second-entry-differs',
      pointer: '/confirmWeightKg',
      message: 'The two entries of this weight differ. Are both in kilograms?',
    },
  ],
};

async function insertSecondEntry(
  tx: EntityManager,
  { id: recordedBy }: Caller,
  { id: measurementId }: Measurement,
  recordedAt: Date,
): Promise<void> {
  await tx.insert(WeightConfirmation, { measurementId, recordedAt, recordedBy });
}

async function answerOf(tx: EntityManager, measurement: Measurement): Promise<MeasurementResponse> {
  return toMeasurementResponse(measurement, {
    isConfirmed: await isWeightConfirmed(tx, measurement),
    mark: await markOf(tx, MeasurementInError, measurement.id),
  });
}

/**
 * Held against what was measured before; an entry made afterwards, against the first that follows where none came before.
 * @returns what has to be acknowledged, and whether no weight came before: that one is stored and entered a second time
 * @throws measurementImplausible
 */
async function checkMeasurement(
  tx: EntityManager,
  patientId: string,
  measuredAt: Date,
  values: BodyMeasurement,
  rules: BodyRules,
): Promise<{ readonly warnings: readonly ProblemReason[]; readonly isFirstWeight: boolean }> {
  const last = {
    weightKg: await nearest(tx, patientId, measuredAt, 'weightKg'),
    heightCm: await nearest(tx, patientId, measuredAt, 'heightCm'),
  };
  const { rejects, warnings } = checkBody(values, last, rules);
  const said = (reason: BodyReason) => ({ ...reason, message: bodyMessage(reason) });
  if (rejects.length > 0) throw measurementImplausible({ errors: rejects.map(said) });
  const isFirst = ({ code }: BodyReason) => code === 'weight.first-needs-second-entry';
  const toAcknowledge = warnings.filter((warning) => !isFirst(warning));
  return { warnings: toAcknowledge.map(said), isFirstWeight: warnings.some(isFirst) };
}

async function nearest(
  tx: EntityManager,
  patientId: string,
  at: Date,
  quantity: 'weightKg' | 'heightCm',
): Promise<number | null> {
  const measured = () =>
    countingEntries(tx, markable, patientId).andWhere(`entry.${quantity} is not null`).limit(1);
  const before = await measured()
    .andWhere('entry.measuredAt <= :at', { at })
    .orderBy({ 'entry.measuredAt': 'DESC', 'entry.id': 'DESC' })
    .getOne();
  if (before) return before[quantity];
  const after = await measured()
    .andWhere('entry.measuredAt > :at', { at })
    .orderBy({ 'entry.measuredAt': 'ASC', 'entry.id': 'ASC' })
    .getOne();
  return after?.[quantity] ?? null;
}
