import { constraintProblem } from '../../../platform/database/database-problems.js';
import { problemKind, type ProblemReason } from '../../../platform/errors/problem.js';
import type { MergeReason, MergeRefusalCode, MergeWarningCode } from './domain/merge-check.js';

export const mergeRefused = problemKind({
  code: 'merge.refused',
  status: 422,
  title: 'The two records cannot be made one as they are now.',
});
export const mergeWithItself = problemKind({
  code: 'merge.same-record',
  status: 422,
  title: 'A record is merged with another one, not with itself.',
});
export const mergeNotFound = problemKind({
  code: 'merge.not-found',
  status: 404,
  title: 'Nothing was merged into this record under this id.',
});
export const mergeUndone = problemKind({
  code: 'merge.undone-already',
  status: 409,
  title: 'The two records were parted again already.',
});

constraintProblem('pk_patient_unmerges', mergeUndone);

const MESSAGES: Readonly<Record<MergeRefusalCode | MergeWarningCode, string>> = {
  'merge.survivor-deactivated':
    'The record that stays is deactivated. Keep the other one, or reactivate this one first.',
  'merge.both-in-treatment':
    'Both are being treated at this moment, so they are two people, or a session is wrong.',
  'merge.plans-of-one-modality': 'Both have an open plan of the same modality. End one of them first.',
  'merge.birth-date-differs': 'The birth dates differ. Is it the same person?',
  'merge.sex-differs': 'The sex differs. Is it the same person?',
  'merge.name-differs': 'The names differ. Is it the same person?',
  'merge.in-treatment':
    'One of them is being treated at this moment: allergies and medicines at the chair will change.',
  'merge.two-plans': 'Both have an open plan. Afterwards one person is treated by both.',
  'merge.sessions-on-one-day': 'Both have a session on the same day.',
};

export function sayMergeReason(reason: MergeReason<MergeRefusalCode | MergeWarningCode>): ProblemReason {
  return { ...reason, pointer: '/duplicateId', message: MESSAGES[reason.code] };
}
