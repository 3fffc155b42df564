import { sameIdOtherContent } from '../platform/errors/platform-problems.js';
import { problemKind } from '../platform/errors/problem.js';
import { constraintProblem } from '../platform/database/database-problems.js';

export const patientNotFound = problemKind({
  code: 'patient.not-found',
  status: 404,
  title: 'There is no such patient.',
});
export const mrnTaken = problemKind({
  code: 'patient.mrn-taken',
  status: 409,
  title: 'Another patient has this medical record number.',
});
export const birthDateImplausible = problemKind({
  code: 'patient.birth-date-implausible',
  status: 422,
  title: 'Nobody under treatment can have been born on this day.',
});
export const patientDeactivated = problemKind({
  code: 'patient.deactivated',
  status: 409,
  title: 'The patient is deactivated. Reactivate the patient first.',
});
export const patientMerged = problemKind({
  code: 'patient.merged',
  status: 409,
  title: 'This record was merged into another one of the same person. Use the record named by `mergedInto`.',
});
export const patientNotDeactivated = problemKind({
  code: 'patient.not-deactivated',
  status: 409,
  title: 'The patient is active already. Nothing needs to be done.',
});
export const measurementEmpty = problemKind({
  code: 'measurement.empty',
  status: 422,
  title: 'A measurement needs a weight, a height or both.',
});
export const measurementImplausible = problemKind({
  code: 'measurement.implausible',
  status: 422,
  title: 'This cannot have been measured. Check the unit (kg, cm) and the fields.',
});
export const measurementNotFound = problemKind({
  code: 'measurement.not-found',
  status: 404,
  title: 'There is no such measurement of this patient.',
});
export const measurementAlreadyInError = problemKind({
  code: 'measurement.already-in-error',
  status: 409,
  title: 'The measurement is marked as entered in error already.',
});
export const secondEntryDiffers = problemKind({
  code: 'measurement.second-entry-differs',
  status: 422,
  title:
    'The weight was entered as something else before. Read the scale again (kg, not pounds); what was wrong is entered in error and measured anew.',
});
export const secondEntryNotNeeded = problemKind({
  code: 'measurement.second-entry-not-needed',
  status: 409,
  title: 'This weight needs no second entry: it is confirmed, was entered in error, or is no weight.',
});
export const medicationNotFound = problemKind({
  code: 'medication.not-found',
  status: 404,
  title: 'There is no such medicine on this patient.',
});
export const medicationNotActive = problemKind({
  code: 'medication.not-active',
  status: 409,
  title: 'The medicine was stopped already, or was entered in error.',
});
export const medicationStoppedBeforeStart = problemKind({
  code: 'medication.stopped-before-start',
  status: 422,
  title: 'A medicine cannot be stopped before it was started.',
});
export const medicationStoppedBeforeDoseChange = problemKind({
  code: 'medication.stopped-before-dose-change',
  status: 422,
  title:
    'The dose of this medicine changed after that day. Look at the day, or mark the change as an error first.',
});
export const medicationInError = problemKind({
  code: 'medication.in-error',
  status: 409,
  title: 'The medicine is marked as entered in error: its dose cannot change.',
});
export const doseChangeOutsideUse = problemKind({
  code: 'medication.dose-change-outside-use',
  status: 422,
  title: 'The medicine was not taken on this day, so its dose cannot have changed.',
});
export const doseChangeNotFound = problemKind({
  code: 'medication.dose-change-not-found',
  status: 404,
  title: 'There is no such change of dose of this medicine.',
});
export const doseChangeAlreadyInError = problemKind({
  code: 'medication.dose-change-already-in-error',
  status: 409,
  title: 'The change of dose is marked as entered in error already.',
});
export const psychotherapyNotFound = problemKind({
  code: 'psychotherapy.not-found',
  status: 404,
  title: 'There is no such psychotherapy session of this patient.',
});
export const psychotherapyAlreadyInError = problemKind({
  code: 'psychotherapy.already-in-error',
  status: 409,
  title: 'The psychotherapy session is marked as entered in error already.',
});
export const allergyNotFound = problemKind({
  code: 'allergy.not-found',
  status: 404,
  title: 'There is no such allergy on this patient.',
});
export const allergyNotActive = problemKind({
  code: 'allergy.not-active',
  status: 409,
  title: 'The allergy is marked as entered in error already.',
});
export const remsEnrolmentNotFound = problemKind({
  code: 'rems-enrolment.not-found',
  status: 404,
  title: 'There is no such enrolment of this patient.',
});
export const remsEnrolmentAlreadyInError = problemKind({
  code: 'rems-enrolment.already-in-error',
  status: 409,
  title: 'The enrolment is marked as entered in error already.',
});
export const enrolledBeforeSigned = problemKind({
  code: 'rems-enrolment.enrolled-before-signed',
  status: 422,
  title: 'The enrolment form is signed by patient and prescriber before the patient is enrolled.',
});

constraintProblem('uq_patients_clinic_id_mrn', mrnTaken);
// Merged by somebody else while the entry was on its way.
constraintProblem('ck_patient_in_use', patientMerged);
// Two patients' entries under one id at the same moment; for one patient the lock on the patient decides.
for (const table of [
  'measurements',
  'medications',
  'medication_dose_changes',
  'psychotherapy_sessions',
  'allergies',
  'child_bearing_statements',
])
  constraintProblem(`pk_${table}`, sameIdOtherContent);
