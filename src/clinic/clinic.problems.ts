import { constraintProblem } from '../platform/database/database-problems.js';
import { problemKind } from '../platform/errors/problem.js';

export const unknownTimeZone = problemKind({
  code: 'clinic.unknown-time-zone',
  status: 422,
  title: 'This is not the name of a time zone, such as America/Los_Angeles.',
});
export const noTreatmentDay = problemKind({
  code: 'clinic.no-treatment-day',
  status: 422,
  title: 'At least one weekday has to be open.',
});
export const certificationIncomplete = problemKind({
  code: 'clinic.certification-incomplete',
  status: 422,
  title: 'A certified Spravato site needs its certification id and its authorised representative.',
});
export const chairNotFound = problemKind({
  code: 'chair.not-found',
  status: 404,
  title: 'There is no such chair.',
});
export const chairNameTaken = problemKind({
  code: 'chair.name-taken',
  status: 409,
  title: 'A chair of this name exists already. Choose another name.',
});

constraintProblem('uq_chairs_clinic_id_name', chairNameTaken);
