/**
 * What the clinic keeps of sessions that were given already, besides their treatment: forms that were sent, and controlled drug. Put
 * into the database as it would stand there afterwards, so that a test can have many of them.
 */
import { newId } from '../../../src/platform/ids/ids.js';
import { RemsFormSubmission } from '../../../src/sessions/day/rems-forms/rems-form-submission.entity.js';
import { AdministrationEventRecord } from '../../../src/sessions/dosing/administration-event.entity.js';
import { DrugRecord } from '../../../src/sessions/drug-accountability/drug-record.entity.js';
import { Session } from '../../../src/sessions/session.entity.js';
import type { TestApp } from '../app.js';

/** The monitoring form of the session was sent when its dose had ended. */
export async function givenSentForm(app: TestApp, sessionId: string): Promise<void> {
  const { manager } = app.dataSource;
  const { doseEndedAt } = await manager.findOneByOrFail(Session, { id: sessionId });
  await manager.insert(RemsFormSubmission, {
    ...{ id: newId(), sessionId, number: 1, submittedAt: doseEndedAt!, channel: 'FAX' },
    ...{ definitionVersion: 'none', values: {} as RemsFormSubmission['values'], valuesHash: 'none' },
    ...{ ruleSetVersion: 1, contentHash: 'none' },
    ...{ recordedAt: doseEndedAt!, recordedBy: (await app.as('nurse')).id },
  });
}

/** The events of an infusion as `givenCourse` orders it: 40 mg in 40 minutes, all of it given. */
export async function givenInfused(app: TestApp, sessionId: string): Promise<void> {
  const { manager } = app.dataSource;
  const { doseStartedAt, doseEndedAt } = await manager.findOneByOrFail(Session, { id: sessionId });
  const recordedBy = (await app.as('nurse')).id;
  const event = (ordinal: number, type: 'START' | 'STOP', occurredAt: Date) => ({
    ...{ id: newId(), sessionId, ordinal, type, occurredAt, rateMgPerMinute: type === 'START' ? 1 : null },
    ...{ deviations: [], recordedAt: occurredAt, recordedBy, contentHash: 'none' },
  });
  await manager.insert(AdministrationEventRecord, [
    event(1, 'START', doseStartedAt!),
    event(2, 'STOP', doseEndedAt!),
  ]);
}

/** Drug of a lot that was drawn, wasted or put back when the dose began. */
export async function givenDrugRecord(
  app: TestApp,
  sessionId: string,
  record: Pick<DrugRecord, 'type' | 'lotId' | 'amountMg'> & { readonly witnessDueAt?: Date },
): Promise<void> {
  const { manager } = app.dataSource;
  const { doseStartedAt } = await manager.findOneByOrFail(Session, { id: sessionId });
  const [at, by] = [doseStartedAt!, (await app.as('nurse')).id];
  await manager.insert(DrugRecord, {
    ...{ id: newId(), sessionId, containers: 0, occurredAt: at, deviations: [], status: 'RECORDED' },
    ...{ recordedAt: at, recordedBy: by, updatedAt: at, updatedBy: by, contentHash: 'none' },
    ...record,
  });
}
