/** What the monitoring forms of sessions ask of the other rooms, read with the manager of the caller. */
import { In, type EntityManager } from 'typeorm';
import { Clinic } from '../../../clinic/clinic.entity.js';
import { localDayOf } from '../../../clinic/domain/local-days.js';
import { Medication } from '../../../patients/medicines/medication.entity.js';
import { Patient } from '../../../patients/patient.entity.js';
import { RemsEnrolment, RemsEnrolmentInError } from '../../../patients/rems/rems-enrolment.entity.js';
import { User } from '../../../platform/access/user.entity.js';
import { DrugRecord } from '../../drug-accountability/drug-record.entity.js';
import { Discharge } from '../../discharge/discharge.entity.js';
import { readDoseLogs } from '../../dosing/dose-log.js';
import { readBedsideFactsOf } from '../../monitoring/bedside-facts.js';
import { Scale } from '../../monitoring/scales/scale.entity.js';
import { ChecklistEntryRecord } from '../../readiness/checklist-entry.entity.js';
import { ReadinessDecisionRecord } from '../../readiness/readiness-decision.entity.js';
import { Session } from '../../session.entity.js';
import { findSideEffectTerm } from '../../side-effects/domain/side-effect-codes.js';
import { isSerious, seriousnessCriteria } from '../../side-effects/domain/serious-event.js';
import { stateOf } from '../../side-effects/domain/timeline.js';
import { timelineOf, withTimelines, type KnownSideEffect } from '../../side-effects/read-side-effects.js';
import { SideEffect } from '../../side-effects/side-effect.entity.js';
import type { EffectFact, FormFacts } from './domain/form-facts.js';

/** A Spravato session in which something was given. */
export type DosedSession = Session & { readonly doseStartedAt: Date };

export function hasForm(session: Session): session is DosedSession {
  const { modality, doseStartedAt, deliveredMg } = session;
  return modality === 'SPRAVATO' && doseStartedAt !== null && (deliveredMg === null || deliveredMg > 0);
}

/** By session id, for each session given. A fixed number of queries, however many sessions. */
export async function readFormFacts(
  manager: EntityManager,
  sessions: readonly DosedSession[],
): Promise<ReadonlyMap<string, FormFacts>> {
  const ids = sessions.map(({ id }) => id);
  const patientIds = [...new Set(sessions.map(({ patientId }) => patientId))];
  const ofPatients = await readOfPatients(manager, patientIds);
  const ofSessions = await readOfSessions(manager, ids);
  const bedside = await readBedsideFactsOf(manager, sessions);
  const logs = await readDoseLogs(manager, ids);
  const providers = await manager.findBy(User, { id: In(providerIdsOf(sessions, ofSessions.discharges)) });
  return new Map(
    sessions.map((session) => {
      const { id, patientId, zone, doseStartedAt } = session;
      const day = localDayOf(doseStartedAt, zone);
      const own = <T extends { readonly sessionId: string }>(rows: readonly T[]) =>
        rows.filter(({ sessionId }) => sessionId === id);
      const discharge = own(ofSessions.discharges).at(-1);
      const facts: FormFacts = {
        session,
        day,
        patient: ofPatients.patients.find((patient) => patient.id === patientId)!,
        clinic: ofPatients.clinic,
        provider: providers.find((user) => user.id === (session.nurseId ?? discharge?.recordedBy)) ?? null,
        isFirstTreatment: !ofPatients.dosed.some(
          (other) => other.patientId === patientId && other.doseStartedAt < doseStartedAt && other.id !== id,
        ),
        enrolmentId: enrolmentOn(ofPatients.enrolments, patientId, day),
        medicines: ofPatients.medicines.filter(
          (medicine) => medicine.patientId === patientId && isTakenOn(medicine, day, zone),
        ),
        ...checklistFacts(own(ofSessions.entries)),
        drawn: own(ofSessions.drugRecords).map((record) => ({ ...record, lotNumber: record.lot!.lotNumber })),
        events: logs.get(id)!.events,
        bedside: bedside.get(id)!,
        cadss: own(ofSessions.cadss),
        decisions: own(ofSessions.decisions),
        effects: ofSessions.effects.filter(({ effect }) => effect.sessionId === id).map(toEffectFact),
        dischargeType: session.dischargedAt ? (discharge?.type ?? null) : null,
      };
      return [id, facts];
    }),
  );
}

async function readOfPatients(manager: EntityManager, patientIds: readonly string[]) {
  const ofThem = { patientId: In([...patientIds]) };
  const [clinic] = await manager.find(Clinic, { take: 1 });
  const sessions = await manager.findBy(Session, { ...ofThem, modality: 'SPRAVATO' });
  return {
    clinic: clinic!,
    patients: await manager.findBy(Patient, { id: In([...patientIds]) }),
    medicines: await manager.find(Medication, { where: ofThem, order: { recordedAt: 'ASC', id: 'ASC' } }),
    enrolments: await readEnrolments(manager, patientIds),
    dosed: sessions.filter(hasForm),
  };
}

/** Enrolments that count, the newest last. */
function readEnrolments(manager: EntityManager, patientIds: readonly string[]): Promise<RemsEnrolment[]> {
  return manager
    .createQueryBuilder(RemsEnrolment, 'enrolment')
    .leftJoin(RemsEnrolmentInError, 'mark', 'mark.entryId = enrolment.id')
    .where('enrolment.patientId in (:...patientIds) and mark.entryId is null', { patientIds })
    .orderBy('enrolment.enrolledOn')
    .addOrderBy('enrolment.recordedAt')
    .getMany();
}

async function readOfSessions(manager: EntityManager, ids: readonly string[]) {
  const ofThem = { sessionId: In([...ids]) };
  return {
    entries: await manager.find(ChecklistEntryRecord, {
      where: { ...ofThem, itemCode: In(['MEDICINE_REVIEW', 'DRUG_CHECK']) },
      order: { occurredAt: 'ASC', recordedAt: 'ASC' },
    }),
    decisions: await manager.findBy(ReadinessDecisionRecord, ofThem),
    cadss: await manager.find(Scale, {
      where: { ...ofThem, kind: 'CADSS', status: 'RECORDED' },
      order: { assessedAt: 'ASC', id: 'ASC' },
    }),
    effects: await withTimelines(
      manager,
      await manager.find(SideEffect, {
        where: { ...ofThem, status: 'RECORDED' },
        order: { onsetAt: 'ASC', id: 'ASC' },
      }),
    ),
    discharges: await manager.find(Discharge, { where: ofThem, order: { recordedAt: 'ASC' } }),
    drugRecords: await manager.find(DrugRecord, {
      where: { ...ofThem, status: 'RECORDED' },
      relations: { lot: true },
      order: { occurredAt: 'ASC', id: 'ASC' },
    }),
  };
}

function providerIdsOf(sessions: readonly Session[], discharges: readonly Discharge[]): string[] {
  const ids = [...sessions.map(({ nurseId }) => nurseId), ...discharges.map(({ recordedBy }) => recordedBy)];
  return [...new Set(ids)].filter((id) => id !== null);
}

function enrolmentOn(enrolments: readonly RemsEnrolment[], patientId: string, day: string): string | null {
  const counting = enrolments.filter((each) => each.patientId === patientId && each.enrolledOn <= day);
  return counting.at(-1)?.id ?? null;
}

/** Taken since it was begun, or since it was heard of where nobody knows; the day on which it was stopped still counts. */
function isTakenOn(
  { status, startedOn, stoppedOn, recordedAt }: Medication,
  day: string,
  zone: string,
): boolean {
  if (status === 'ENTERED_IN_ERROR') return false;
  const from = startedOn ?? localDayOf(recordedAt, zone);
  return from <= day && (stoppedOn === null || stoppedOn >= day);
}

/** @param entries of one session, in the order in which things happened */
function checklistFacts(entries: readonly ChecklistEntryRecord[]): Pick<FormFacts, 'review' | 'checkedLot'> {
  const review = entries.findLast(({ itemCode }) => itemCode === 'MEDICINE_REVIEW');
  const check = entries.findLast(({ itemCode }) => itemCode === 'DRUG_CHECK');
  const said = review?.content.medicineReview;
  const lotNumber = check?.content.drugCheck?.lotNumber;
  return {
    review: review && said ? { id: review.id, ...said } : null,
    checkedLot: check && lotNumber !== undefined ? { id: check.id, lotNumber } : null,
  };
}

function toEffectFact(known: KnownSideEffect): EffectFact {
  const { id, code, gradeBeforeDose, note, seriousness } = known.effect;
  const timeline = timelineOf(known);
  const { highestGrade, course, resolvedAt } = stateOf(timeline);
  return {
    ...timeline,
    ...{ id, code, label: findSideEffectTerm(code)?.label ?? code, gradeBeforeDose, note },
    ...{ grade: highestGrade, course, resolvedAt },
    isSerious: isSerious(highestGrade, known.seriousEntries),
    seriousness: seriousnessCriteria(seriousness, highestGrade),
  };
}
