/** What the rules before the dose ask of the session's own rows, read with the manager of the caller. */
import { IsNull, LessThan, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { AlertRules } from '../../clinic/rules/treatment-day-rules.js';
import { readBedsideFacts, type BedsideReading } from '../monitoring/bedside-facts.js';
import { periodsOf } from '../monitoring/domain/expected-alerts.js';
import { isDuring } from '../monitoring/domain/pressure-alerts.js';
import { readSymptoms } from '../monitoring/judge-alerts.js';
import { Session } from '../session.entity.js';
import { ChecklistEntryRecord } from './checklist-entry.entity.js';
import { PREGNANCY_TEST, type ChecklistEntry } from './domain/checklist.js';
import type { PreDoseReading } from './domain/pre-dose-reading.js';
import type { PregnancyTestFact } from './domain/pregnancy-test.js';
import type { OtherDose } from './domain/spacing.js';
import { ReadinessDecisionRecord } from './readiness-decision.entity.js';

/** Entries of a session up to an instant, in the order in which things happened. */
export function readChecklistEntries(
  manager: EntityManager,
  sessionId: string,
  until: Date,
): Promise<ChecklistEntryRecord[]> {
  return manager.find(ChecklistEntryRecord, {
    where: { sessionId, occurredAt: LessThanOrEqual(until) },
    order: { occurredAt: 'ASC', recordedAt: 'ASC', id: 'ASC' },
  });
}

export function readDecisions(
  manager: EntityManager,
  sessionId: string,
  until: Date,
): Promise<ReadinessDecisionRecord[]> {
  return manager.find(ReadinessDecisionRecord, {
    where: { sessionId, occurredAt: LessThanOrEqual(until) },
    order: { occurredAt: 'ASC', recordedAt: 'ASC' },
  });
}

export function toChecklistEntry(record: ChecklistEntryRecord): ChecklistEntry {
  const { id, itemCode, outcome, occurredAt, recordedAt, content } = record;
  return { ...content, id, itemCode, outcome, occurredAt, recordedAt };
}

/** Every dose of the patient besides the session's own; of one that was given, those that had begun before it. */
export async function readOtherDoses(
  manager: EntityManager,
  { id, patientId, doseStartedAt }: Session,
): Promise<readonly OtherDose[]> {
  const started = doseStartedAt ? LessThan(doseStartedAt) : Not(IsNull());
  const dosed = await manager.findBy(Session, { patientId, id: Not(id), doseStartedAt: started });
  return dosed.map(({ id: sessionId, planId, modality, zone, doseStartedAt: at, doseEndedAt }) => {
    return { sessionId, planId, modality, zone, at: at!, endedAt: doseEndedAt };
  });
}

/** The newest pregnancy test that any visit of the patient told of. */
export async function readPregnancyTest(
  manager: EntityManager,
  patientId: string,
  until: Date,
): Promise<PregnancyTestFact | null> {
  const record = await manager
    .createQueryBuilder(ChecklistEntryRecord, 'entry')
    .innerJoin('entry.session', 'session')
    .where('session.patientId = :patientId and entry.itemCode = :item', { patientId, item: PREGNANCY_TEST })
    .andWhere(`entry.occurredAt <= :until and entry.content ? 'pregnancyTest'`, { until })
    .orderBy(`entry.content -> 'pregnancyTest' ->> 'testedOn'`, 'DESC')
    .addOrderBy('entry.occurredAt', 'DESC')
    .addOrderBy('entry.recordedAt', 'DESC')
    .limit(1)
    .getOne();
  const test = record?.content.pregnancyTest;
  return record && test ? { id: record.id, ...test } : null;
}

/** Vital signs as the rules before a dose look at them: each with whether a red symptom lasted when it was taken. */
export async function toPreDoseReadings(
  manager: EntityManager,
  sessionId: string,
  readings: readonly BedsideReading[],
  rules: AlertRules,
): Promise<readonly PreDoseReading[]> {
  const periods = periodsOf(await readSymptoms(manager, sessionId, rules));
  return readings.map((reading) => ({
    ...reading,
    isConfirmed: !reading.isUnconfirmed,
    hasRedSymptom: reading.hasFocalNeurologicalSign || isDuring(periods, reading.measuredAt),
  }));
}

/** Vital signs before the dose, up to an instant. */
export async function readPreDoseReadings(
  manager: EntityManager,
  session: Session,
  until: Date,
  rules: AlertRules,
): Promise<readonly PreDoseReading[]> {
  const { preDose } = await readBedsideFacts(manager, session);
  const known = preDose.filter(({ measuredAt }) => measuredAt <= until);
  return toPreDoseReadings(manager, session.id, known, rules);
}
