/** Who is treated, and why they may be: demographics, weight, medicines, screening, consent, decision, enrolment. */
import { ageInYears } from '../../src/patients/domain/age.js';
import { nameKey } from '../../src/patients/domain/patient-names.js';
import { Measurement, WeightConfirmation } from '../../src/patients/measurements/measurement.entity.js';
import { MedicationDoseChange } from '../../src/patients/medicines/medication-dose-change.entity.js';
import { Medication } from '../../src/patients/medicines/medication.entity.js';
import { Patient } from '../../src/patients/patient.entity.js';
import { PsychotherapySession } from '../../src/patients/psychotherapy/psychotherapy-session.entity.js';
import { RemsEnrolment } from '../../src/patients/rems/rems-enrolment.entity.js';
import { ConsentRecord } from '../../src/patients/screening/consent.entity.js';
import {
  type Consent,
  consentExpiresOn,
  CONSENT_TOPICS,
} from '../../src/patients/screening/domain/consent.js';
import {
  type ProposedVerdict,
  proposeVerdict,
} from '../../src/patients/screening/domain/screening-verdict.js';
import { ScreeningDecisionRecord } from '../../src/patients/screening/screening-decision.entity.js';
import {
  Screening,
  type PastTreatment,
  type ScreeningAnswerRecord,
} from '../../src/patients/screening/screening.entity.js';
import { minutesAfter } from '../generator/calendar.js';
import type { ColumnsOf } from './bulk-rows.js';
import { entered, firstVersion, NEVER_SENT, type PatientLoading } from './loading.js';

/** What a patient who is turned down has. */
const AGAINST = 'ANEURYSMAL_VASCULAR_DISEASE';
const CHILD_BEARING_BELOW = 50;
const TRIAL = { kind: 'ANTIDEPRESSANT', atEffectiveDose: true, doseText: null } as const;
const HISTORY: PastTreatment[] = [
  {
    ...TRIAL,
    treatment: 'fluoxetine',
    drugClass: 'SSRI',
    weeks: 10,
    outcome: 'NONE',
    reasonStopped: 'No benefit',
  },
  {
    ...TRIAL,
    treatment: 'duloxetine',
    drugClass: 'SNRI',
    weeks: 12,
    outcome: 'PARTIAL',
    reasonStopped: null,
  },
];

export function addPatient(loading: PatientLoading): { readonly decisionId: string } {
  addPerson(loading);
  addBody(loading);
  addMedicines(loading);
  addPsychotherapy(loading);
  if (loading.story.modality === 'SPRAVATO' && loading.story.isEligible) addEnrolment(loading);
  return { decisionId: addScreening(loading) };
}

function addPerson({ rows, clinicId, patientId, staff, story }: PatientLoading): void {
  const { person, registeredAt } = story;
  const { mrn, givenName, familyName, birthDate, sex, phone, email, escort } = person;
  rows.add(Patient, {
    ...{ id: patientId, clinicId, mrn, givenName, familyName, birthDate, sex },
    middleName: null,
    nameKey: nameKey(person),
    contact: { phone, email, address: null },
    emergencyContact: { ...escort },
    ...{ status: 'ACTIVE', deactivationReason: null, mergedIntoId: null, acknowledgedWarnings: [] },
    recordedAt: new Date(registeredAt),
    ...firstVersion(registeredAt, staff.frontDesk),
  });
}

function addBody({ rows, ids, patientId, nurseId, ruleSetVersion, story }: PatientLoading): void {
  const at = minutesAfter(story.registeredAt, 20);
  const id = ids.id(new Date(at));
  const { weightKg, heightCm } = story.person;
  const by = entered(at, nurseId);
  rows.add(Measurement, {
    ...{ id, patientId, weightKg, heightCm, ruleSetVersion },
    ...{
      needsSecondEntry: true,
      measuredAt: new Date(at),
      acknowledgedWarnings: [],
      ...by,
      contentHash: NEVER_SENT,
    },
  });
  rows.add(WeightConfirmation, { measurementId: id, ...by });
}

function addMedicines({ rows, ids, patientId, nurseId, story }: PatientLoading): void {
  const at = minutesAfter(story.registeredAt, 25);
  for (const { name, medicineClass, doseText, startedOn, change } of story.medicines) {
    const id = ids.id(new Date(at));
    rows.add(Medication, {
      ...{ id, patientId, name, medicineClass, doseText, startedOn, rxNormCode: null, stoppedOn: null },
      ...{ status: 'ACTIVE', statusReason: null, ...entered(at, nurseId), contentHash: NEVER_SENT },
      ...firstVersion(at, nurseId),
    });
    if (change?.doseText)
      rows.add(MedicationDoseChange, {
        ...{ id: ids.id(new Date(change.at)), patientId, medicationId: id, changedOn: change.on },
        ...{
          doseText: change.doseText,
          reason: change.reason,
          ...entered(change.at, nurseId),
          contentHash: NEVER_SENT,
        },
      });
    else if (change)
      rows.change(Medication, id, {
        ...{ status: 'STOPPED', statusReason: change.reason, stoppedOn: change.on },
        ...{ updatedAt: new Date(change.at), updatedBy: nurseId },
      });
  }
}

function addPsychotherapy({ rows, ids, patientId, nurseId, story }: PatientLoading): void {
  for (const { startedAt, kind } of story.psychotherapy) {
    const at = minutesAfter(startedAt, 70);
    rows.add(PsychotherapySession, {
      ...{ id: ids.id(new Date(at)), patientId, kind, startedAt: new Date(startedAt), durationMinutes: 50 },
      ...{
        method: 'ACT',
        therapist: 'Nell Thistlewick',
        note: null,
        ...entered(at, nurseId),
        contentHash: NEVER_SENT,
      },
    });
  }
}

function addEnrolment({ rows, ids, patientId, psychiatristId, dayOf, story }: PatientLoading): void {
  const at = minutesAfter(story.screenedAt, 30);
  const day = dayOf(at);
  rows.add(RemsEnrolment, {
    ...{ id: ids.id(new Date(at)), patientId, enrolmentId: `DEMO-${story.person.mrn}` },
    ...{ enrolledOn: day, patientSignedOn: day, prescriberSignedOn: day, ...entered(at, psychiatristId) },
  });
}

/** @returns the id of the decision */
function addScreening(loading: PatientLoading): string {
  const { rows, ids, patientId, psychiatristId, ruleSetVersion, rules, dayOf, story } = loading;
  const { screenedAt, modality, person, isEligible } = story;
  const evaluatedOn = dayOf(screenedAt);
  const answers: ScreeningAnswerRecord[] = rules.screening.contraindications.map(({ code }) => ({
    ...{ code, note: null, safetyPlan: null },
    answer: !isEligible && code === AGAINST ? 'YES' : 'NO',
  }));
  const ageYears = ageInYears(person.birthDate, evaluatedOn);
  const icd10Code = story.plans[0]?.diagnosisCode ?? 'F41.1';
  const row: ColumnsOf<Screening> = {
    ...{ id: ids.id(new Date(screenedAt)), patientId, modality, ageYears, answers, ruleSetVersion },
    ...{ evaluatedAt: new Date(screenedAt), evaluatedOn, treatmentHistory: HISTORY, note: null },
    diagnosis: { icd10Code, onsetOn: null, currentEpisodeStartedOn: null, comorbidities: [] },
    vitals: screeningVitals(person),
    childBearingPotential: person.sex === 'FEMALE' && ageYears < CHILD_BEARING_BELOW,
    ...{ ...entered(screenedAt, psychiatristId), contentHash: NEVER_SENT },
  };
  rows.add(Screening, row);
  const consent = addConsent(loading, evaluatedOn);
  const facts = { modality, answers, ageYears, consent, onDay: evaluatedOn };
  return addDecision(loading, row, proposeVerdict(facts, rules.screening));
}

function addConsent(
  { rows, ids, patientId, psychiatristId, ruleSetVersion, rules, story }: PatientLoading,
  signedOn: string,
): Consent {
  const at = story.screenedAt;
  const expiresOn = consentExpiresOn(signedOn, rules.screening);
  const consent = { signedOn, expiresOn, signedBy: 'PATIENT' as const, scope: [...CONSENT_TOPICS] };
  rows.add(ConsentRecord, {
    ...{ id: ids.id(new Date(at)), patientId, ...consent, documentVersion: '2025-01', language: 'en' },
    ...{ signedAt: new Date(at), signerName: null, witnessName: null, ruleSetVersion },
    ...entered(at, psychiatristId),
  });
  return consent;
}

function addDecision(
  { rows, ids, psychiatristId, story }: PatientLoading,
  { id: screeningId, patientId, modality, evaluatedOn, ruleSetVersion }: ColumnsOf<Screening>,
  proposedVerdict: ProposedVerdict,
): string {
  const decidedAt = new Date(minutesAfter(story.screenedAt, 25));
  const id = ids.id(decidedAt);
  rows.add(ScreeningDecisionRecord, {
    ...{ id, screeningId, patientId, modality, ruleSetVersion, proposedVerdict },
    ...{ clearings: [], acknowledgements: [], conditions: null },
    decision: story.isEligible ? 'ELIGIBLE' : 'INELIGIBLE',
    rationale: story.isEligible ? 'Two adequate trials, no contraindication' : 'Aneurysm in the history',
    ...{ decidedAt, decidedOn: evaluatedOn, decidedBy: psychiatristId, recordedAt: decidedAt },
  });
  return id;
}

function screeningVitals({
  systolicMmHg,
  diastolicMmHg,
  heartRatePerMinute,
}: PatientLoading['story']['person']) {
  return {
    systolicMmHg,
    diastolicMmHg,
    heartRatePerMinute,
    spo2Percent: 98,
    temperatureCelsius: null,
    respiratoryRatePerMinute: 15,
  };
}
