/** One document of a session from its facts. The same facts always make the same document, down to the last byte. */
import { In, type EntityManager } from 'typeorm';
import { User } from '../../../platform/access/user.entity.js';
import type { Session } from '../../session.entity.js';
import {
  composeAssessments,
  composeChecklist,
  composeDecisions,
  composeDischarge,
  composeMissing,
  composeMoves,
  composeNotes,
  composePlan,
} from './compose-day.js';
import {
  composeDose,
  composeDrugAccount,
  composeEvents,
  composeOrder,
  composeRescue,
} from './compose-dose.js';
import { composeAlerts, composeScales, composeSideEffects, composeVitals } from './compose-observations.js';
import { canonicalJson, type Json } from './domain/canonical-json.js';
import type { ComparedRecord } from './domain/summary-status.js';
import { dayOf } from '../domain/change-kind.js';
import type { SummaryPatient, SummaryPerson } from './dto/day-parts.js';
import type { SummaryDrugRecord } from './dto/dose-parts.js';
import type { SummarySideEffect } from './dto/side-effect-parts.js';
import type { SummaryDocument, SummaryRecord, SummarySignature } from './dto/summary-document.js';
import { instant } from './entry-values.js';
import { readSummaryFacts, type SummaryFacts } from './read-summary-facts.js';

/** To be raised with every change of the form, so that an older version is never compared with another form. */
export const SUMMARY_FORMAT = 2;

export interface ComposedSummary {
  readonly document: SummaryDocument;
  readonly afterDischarge: {
    readonly sideEffects: SummarySideEffect[];
    readonly people: SummaryPerson[];
  };
}

/** @param signature of whoever signs it now; null for the record as it stands */
export async function composeSummary(
  manager: EntityManager,
  session: Session,
  now: Date,
  signature: SummarySignature | null = null,
): Promise<ComposedSummary> {
  const facts = await readSummaryFacts(manager, session, now);
  const { afterDischarge } = composeSideEffects(facts);
  const named = {
    signature,
    record: composeRecord(facts),
    missing: composeMissing(facts),
    alerts: composeAlerts(facts),
    drugAccount: composeDrugAccount(facts),
  };
  const people = await readPeople(manager, [...idsIn(named), ...idsIn(afterDischarge)]);
  const document: SummaryDocument = {
    formatVersion: SUMMARY_FORMAT,
    clinic: { name: facts.clinic.name, address: facts.clinic.address },
    patient: composePatient(facts),
    people: namedIn(people, named),
    devices: facts.devices.map(({ id, label, serialNumber }) => ({ id, label, serialNumber })),
    ...named,
  };
  return {
    document,
    afterDischarge: { sideEffects: afterDischarge, people: namedIn(people, afterDischarge) },
  };
}

/**
 * The parts by which a signed version is compared with the present: the record, with what was recorded of the drug, and the same
 * without what is follow-up. Sentences that we make of codes are left out, so that a better wording does not make every signed
 * record a changed one; so are the number a lot has today, and the witness, who may come a day later.
 */
export function comparedParts({ record, drugAccount, formatVersion }: SummaryDocument): ComparedRecord {
  const { records } = drugAccount;
  const leftAt = record.discharge?.occurredAt ?? null;
  const sideEffects = record.sideEffects.map((effect) => dayOf(effect, leftAt));
  return {
    formatVersion,
    record: canonicalFacts({ record, records: records.map(withoutWitness) }),
    day: canonicalFacts({ record: { ...record, sideEffects }, records: records.map(withoutWitness) }),
  };
}

function withoutWitness(record: SummaryDrugRecord): Partial<SummaryDrugRecord> {
  const { witnessedBy: _by, witnessOutcome: _outcome, lotNumber: _number, ...drug } = record;
  return drug;
}

function canonicalFacts(facts: object): string {
  const withoutWording = JSON.stringify(facts, (name, value: unknown) =>
    name === 'label' || name === 'message' ? undefined : value,
  );
  return canonicalJson(JSON.parse(withoutWording) as Json);
}

/**
 * Whether a signed document tells the day of one side effect as the present one does, as far as its form told of it.
 * @param signed as it was signed @param present as the record stands
 */
export function tellsSameDay(
  signed: SummaryDocument,
  present: SummaryDocument,
  sideEffectId: string,
): boolean {
  const [was, is] = [signed, present].map(({ record }) => {
    const effect = record.sideEffects.find(({ id }) => id === sideEffectId);
    return effect && dayOf(effect, record.discharge?.occurredAt ?? null);
  });
  if (!was || !is) return false;
  const stages = was.stages!.map((stage, index) => sharedMembers(stage, is.stages?.[index] ?? {}));
  const shared = { ...sharedMembers(was, is), stages };
  return was.stages!.length === is.stages!.length && canonicalFacts(was) === canonicalFacts(shared);
}

/** What `other` says in the members that `one` has. */
function sharedMembers(one: object, other: object): object {
  const members = Object.entries(other);
  return Object.fromEntries(members.filter(([member]) => member in one));
}

function composeRecord(facts: SummaryFacts): SummaryRecord {
  const { session } = facts;
  return {
    sessionId: session.id,
    patientId: session.patientId,
    modality: session.modality,
    plannedStart: instant(session.plannedStart),
    zone: session.zone,
    ruleSetVersion: session.ruleSetVersion,
    nurseId: session.nurseId,
    psychiatristId: session.psychiatristId,
    escortName: session.escortName,
    escortPhone: session.escortPhone,
    plan: composePlan(facts),
    order: composeOrder(facts),
    moves: composeMoves(facts),
    checklist: composeChecklist(facts),
    decisions: composeDecisions(facts),
    dose: composeDose(facts),
    events: composeEvents(facts),
    rescueMedicines: composeRescue(facts),
    vitals: composeVitals(facts),
    scales: composeScales(facts),
    sideEffects: composeSideEffects(facts).ofVisit,
    dischargeAssessments: composeAssessments(facts),
    discharge: composeDischarge(facts),
    notes: composeNotes(facts),
  };
}

function composePatient({ patient }: SummaryFacts): SummaryPatient {
  const { id, givenName, middleName, familyName, mrn, birthDate, sex } = patient;
  return { id, givenName, middleName, familyName, mrn, birthDate, sex };
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

function idsIn(part: unknown): string[] {
  return JSON.stringify(part).match(UUID) ?? [];
}

/** Ids of entries are nobody's. */
async function readPeople(manager: EntityManager, ids: readonly string[]): Promise<SummaryPerson[]> {
  const users = await manager.find(User, {
    select: { id: true, displayName: true, role: true },
    where: { id: In([...new Set(ids)]) },
    order: { id: 'ASC' },
  });
  return users.map(({ id, displayName, role }) => ({ id, displayName, role }));
}

function namedIn(people: readonly SummaryPerson[], part: unknown): SummaryPerson[] {
  const ids = new Set(idsIn(part));
  return people.filter(({ id }) => ids.has(id));
}
