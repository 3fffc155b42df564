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
import { assertActive, lockPatient } from '../patient-lock.js';
import { bodyMessage } from '../patients.messages.js';
import {
  measurementAlreadyInError,
  measurementEmpty,
  measurementImplausible,
  measurementNotFound,
} from '../patients.problems.js';
import { findSent, sentUnder } from '../sent-entry.js';
import { type MeasurementResponse, toMeasurementResponse } from './measurement.dto.js';
import { Measurement, MeasurementInError } from './measurement.entity.js';

export interface NewMeasurement {
  readonly id?: string;
  readonly weightKg?: number | null;
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
      const patient = await lockPatient(tx, patientId);
      const audited = { action: 'measurement.record', patientIds: [patientId], resourceId: sent.id };
      await recordAudit(tx, caller, audited);
      const existing = await findSent(tx, Measurement, given.id, content);
      if (existing) {
        const mark = await markOf(tx, MeasurementInError, existing.id);
        return new EntryExists(toMeasurementResponse(existing, mark));
      }
      assertActive(patient);
      const values = { weightKg, heightCm };
      const warnings = await checkMeasurement(tx, patientId, measuredAt, values, rules.body);
      const measurement = tx.create(Measurement, {
        ...sent,
        ...values,
        patientId,
        measuredAt,
        ruleSetVersion,
        acknowledgedWarnings: requireAcknowledged(warnings, acknowledgedWarnings),
        recordedAt: now,
        recordedBy: caller.id,
      });
      await tx.insert(Measurement, measurement);
      return toMeasurementResponse(measurement);
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
      const { entry, mark } = await markInError(tx, caller, markable, patientId, given);
      return toMeasurementResponse(entry, mark);
    });
  }
}

/**
 * Held against what was measured before; an entry made afterwards, against the first that follows where none came before.
 * @returns what has to be acknowledged
 * @throws measurementImplausible
 */
async function checkMeasurement(
  tx: EntityManager,
  patientId: string,
  measuredAt: Date,
  values: BodyMeasurement,
  rules: BodyRules,
): Promise<readonly ProblemReason[]> {
  const last = {
    weightKg: await nearest(tx, patientId, measuredAt, 'weightKg'),
    heightCm: await nearest(tx, patientId, measuredAt, 'heightCm'),
  };
  const { rejects, warnings } = checkBody(values, last, rules);
  const said = (reason: BodyReason) => ({ ...reason, message: bodyMessage(reason) });
  if (rejects.length > 0) throw measurementImplausible({ errors: rejects.map(said) });
  return warnings.map(said);
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
