/**
 * What reports count of sessions that were given already: put into the database as it would stand there afterwards, so that
 * a test can have many of them.
 */
import { newId } from '../../../src/platform/ids/ids.js';
import { Discharge } from '../../../src/sessions/discharge/discharge.entity.js';
import type { DischargeType } from '../../../src/sessions/discharge/domain/discharge-types.js';
import { RescueMedicine } from '../../../src/sessions/dosing/rescue/rescue-medicine.entity.js';
import { Session } from '../../../src/sessions/session.entity.js';
import { SideEffect } from '../../../src/sessions/side-effects/side-effect.entity.js';
import type { TestApp } from '../app.js';

/** The patient of a session left so many minutes after its dose, and sat in the chair from check-in on. */
export async function givenLeft(
  app: TestApp,
  sessionId: string,
  minutesAfterDose: number,
  type: DischargeType = 'ROUTINE',
): Promise<void> {
  const { manager } = app.dataSource;
  const { doseEndedAt } = await manager.findOneByOrFail(Session, { id: sessionId });
  const occurredAt = new Date(doseEndedAt!.getTime() + minutesAfterDose * 60_000);
  await givenDischarge(app, sessionId, occurredAt, type);
  await manager.update(Session, { id: sessionId }, { dischargedAt: occurredAt });
}

/** The word on how the patient left, and nothing else. */
export async function givenDischarge(
  app: TestApp,
  sessionId: string,
  occurredAt: Date,
  type: DischargeType,
): Promise<void> {
  await app.dataSource.manager.insert(Discharge, {
    id: newId(),
    sessionId,
    type,
    occurredAt,
    instructionsGiven: true,
    reason: type === 'ROUTINE' ? null : 'As it was',
    unmetGates: [],
    ruleSetVersion: 1,
    recordedAt: occurredAt,
    recordedBy: (await app.as('nurse')).id,
  });
}

export async function givenRescue(app: TestApp, sessionId: string): Promise<void> {
  const at = app.clock.now();
  const by = (await app.as('nurse')).id;
  await app.dataSource.manager.insert(RescueMedicine, {
    ...{ id: newId(), sessionId, medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV' },
    ...{ occurredAt: at, indication: 'Nausea', warnings: [], status: 'RECORDED', contentHash: 'none' },
    ...{ recordedAt: at, recordedBy: by, updatedAt: at, updatedBy: by, version: 1 },
  });
}

/** @returns its id */
export async function givenSideEffect(
  app: TestApp,
  sessionId: string,
  effect: {
    readonly code: string;
    readonly grade: number;
    /** Now unless said otherwise. */
    readonly onsetAt?: Date;
    readonly gradeBeforeDose?: number;
  },
): Promise<string> {
  const at = app.clock.now();
  const by = (await app.as('nurse')).id;
  const id = newId();
  await app.dataSource.manager.insert(SideEffect, {
    ...{ id, sessionId, code: effect.code, gradeAtOnset: effect.grade, courseAtOnset: 'ONGOING' },
    ...{ onsetAt: effect.onsetAt ?? at, gradeBeforeDose: effect.gradeBeforeDose ?? null },
    ...{ actions: [], seriousness: [], source: 'BEDSIDE', reportedAt: at, status: 'RECORDED' },
    ...{ recordedAt: at, recordedBy: by, updatedAt: at, updatedBy: by, contentHash: 'none', version: 1 },
  });
  return id;
}
