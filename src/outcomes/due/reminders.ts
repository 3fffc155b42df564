/**
 * Tells subscribers which questionnaires are due, and takes it back the moment they are not: what was not sent yet is
 * cancelled in the transaction of the answer, the dose or the correction, and whoever was told already is told that it is over.
 * A round of the job tells what opened or became overdue by the clock, and follows whatever else has changed: a session that
 * was moved or cancelled, a plan on hold, a record made one with another.
 */
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { RuleSetsLookup, rulesWithin } from '../../clinic/rules/rule-sets.lookup.js';
import { lockRecord } from '../../patients/patient-lock.js';
import type { SessionChange } from '../../platform/changes/changes.js';
import { newId } from '../../platform/ids/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Session } from '../../sessions/session.entity.js';
import { cancelReminders, putIntoOutbox, subscribersOf } from '../../tasks/webhooks/announce.js';
import { type RuleSetSource } from '../../clinic/rules/rule-set.js';
import { AssessmentReminder } from './assessment-reminder.entity.js';
import {
  dueBody,
  dueWindows,
  isDue,
  noLongerDueBody,
  standOf,
  type DueWindow,
  type WindowStand,
} from './domain/reminders.js';
import {
  daysAway,
  dueReach,
  patientsAround,
  readAskedWindows,
  type PatientWindow,
} from './read-asked-windows.js';

type KnownReminder = Pick<AssessmentReminder, 'id' | 'sessionId' | 'timePoint' | 'said'>;

@Injectable()
export class RemindersJob {
  constructor(
    jobs: Jobs,
    private readonly ruleSets: RuleSetsLookup,
  ) {
    jobs.register({ name: 'outcomes.remind', run: (tx, now) => this.run(tx, now) });
  }

  private async run(tx: EntityManager, now: Date): Promise<void> {
    const subscribers = await subscribersOf(tx, 'assessment.due');
    const reminded = await tx.find(AssessmentReminder, {
      where: { endedAt: IsNull() },
      relations: { session: true },
    });
    if (subscribers.length === 0 && reminded.length === 0) return;
    const reach = await dueReach(tx, this.ruleSets, now);
    const around = subscribers.length === 0 ? [] : await patientsAround(tx, { from: now, until: now }, reach);
    const patientIds = [...new Set([...around, ...reminded.map(({ session }) => session!.patientId)])];
    const days = reach.daysAfterDose + reach.daysBeforeSession;
    const answered = { from: daysAway(now, -days), until: daysAway(now, days) };
    const windows = await readAskedWindows(tx, patientIds, this.ruleSets, now, answered);
    const byPatient = Map.groupBy(windows, ({ patientId }) => patientId);
    for (const patientId of patientIds.toSorted()) {
      const known = reminded.filter(({ session }) => session!.patientId === patientId);
      if (isUpToDate(byPatient.get(patientId) ?? [], known)) continue;
      // An answer that is being recorded holds the patient: what it ends is not told any more.
      await lockRecord(tx, patientId);
      await bringUpToDate(tx, patientId, this.ruleSets, subscribers, now);
    }
  }
}

/**
 * Ends what is due no more of a patient, to be called in the transaction of what may have ended it. What has become due is
 * told by the next round of the job.
 */
export async function remindersFollow(tx: EntityManager, patientId: string, now: Date): Promise<void> {
  const known = await lockReminders(tx, OF_PATIENT, { patientId });
  await endWhatIsOver(tx, patientId, known, now);
}

/** The same, when a dose begins or is corrected. It follows every entry at the bedside, and mostly there is nothing to end. */
export async function sessionRemindersFollow(
  tx: EntityManager,
  { sessionId, now }: SessionChange,
): Promise<void> {
  const known = await lockReminders(tx, OF_THE_SAME_PATIENT, { sessionId });
  if (known.length === 0) return;
  const { patientId } = await tx.findOneByOrFail(Session, { id: sessionId });
  await endWhatIsOver(tx, patientId, known, now);
}

const OF_PATIENT = `select id from sessions where patient_id = :patientId`;
const OF_THE_SAME_PATIENT = `
  select other.id from sessions own join sessions other on other.patient_id = own.patient_id where own.id = :sessionId`;

async function endWhatIsOver(
  tx: EntityManager,
  patientId: string,
  known: readonly KnownReminder[],
  now: Date,
): Promise<void> {
  if (known.length === 0) return;
  const windows = await readAskedWindows(tx, [patientId], rulesWithin(tx), now);
  await endReminders(tx, windows, known, now);
}

async function bringUpToDate(
  tx: EntityManager,
  patientId: string,
  rules: RuleSetSource,
  subscribers: readonly string[],
  now: Date,
): Promise<void> {
  const known = await lockReminders(tx, OF_PATIENT, { patientId });
  const windows = await readAskedWindows(tx, [patientId], rules, now);
  await endReminders(tx, windows, known, now);
  if (subscribers.length === 0) return;
  for (const due of dueWindows(windows).filter((each) => !isSaid(each, known))) {
    const id = newId();
    const { sessionId, timePoint, stand } = due;
    const reminder = { id, sessionId, timePoint, said: stand, saidAt: now, endedAt: null };
    await tx.insert(AssessmentReminder, reminder);
    const message = { type: 'assessment.due', alertId: null, reminderId: id } as const;
    await putIntoOutbox(tx, subscribers, { ...message, body: dueBody(id, due, now) }, now);
  }
}

function isUpToDate(windows: readonly PatientWindow[], known: readonly KnownReminder[]): boolean {
  return (
    known.every((reminder) => isDue(standOf(windows, reminder))) &&
    dueWindows(windows).every((due) => isSaid(due, known))
  );
}

/** Overdue once is overdue: a target that is moved to a later hour is no news. */
function isSaid({ sessionId, timePoint, stand }: DueWindow, known: readonly KnownReminder[]): boolean {
  return known.some(
    (reminder) =>
      reminder.sessionId === sessionId &&
      reminder.timePoint === timePoint &&
      (reminder.said === stand || reminder.said === 'OVERDUE'),
  );
}

/** In one order, so that two who end the same wait for each other. */
function lockReminders(
  tx: EntityManager,
  sessions: string,
  parameters: Readonly<Record<string, string>>,
): Promise<readonly AssessmentReminder[]> {
  return tx
    .createQueryBuilder(AssessmentReminder, 'reminder')
    .where(`reminder.endedAt is null and reminder.sessionId in (${sessions})`, parameters)
    .orderBy('reminder.id')
    .setLock('pessimistic_write')
    .getMany();
}

async function endReminders(
  tx: EntityManager,
  windows: readonly PatientWindow[],
  known: readonly KnownReminder[],
  now: Date,
): Promise<void> {
  const groups = Map.groupBy(known, ({ sessionId, timePoint }) => `${sessionId} ${timePoint}`);
  for (const reminders of groups.values()) {
    const stand = standOf(windows, reminders[0]!);
    if (!isDue(stand)) await endOf(tx, reminders, stand, now);
  }
}

async function endOf(
  tx: EntityManager,
  reminders: readonly KnownReminder[],
  stand: WindowStand,
  now: Date,
): Promise<void> {
  const ids = reminders.map(({ id }) => id);
  const told = await cancelReminders(tx, ids, now);
  await tx.update(AssessmentReminder, { id: In(ids) }, { endedAt: now });
  if (told.length === 0) return;
  const listening = await subscribersOf(tx, 'assessment.no-longer-due');
  const last = reminders.at(-1)!;
  const message = { type: 'assessment.no-longer-due', alertId: null, reminderId: last.id } as const;
  const body = noLongerDueBody(last.id, last, stand, now);
  await putIntoOutbox(
    tx,
    listening.filter((id) => told.includes(id)),
    { ...message, body },
    now,
  );
}
