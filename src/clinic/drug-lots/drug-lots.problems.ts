import { constraintProblem } from '../../platform/database/database-problems.js';
import { problemKind } from '../../platform/errors/problem.js';

export const drugLotNotFound = problemKind({
  code: 'drug-lot.not-found',
  status: 404,
  title: 'There is no such drug lot.',
});
export const drugLotNotPossible = problemKind({
  code: 'drug-lot.not-possible',
  status: 422,
  title: 'The lot cannot be recorded like this.',
});
export const drugLotKnown = problemKind({
  code: 'drug-lot.known',
  status: 409,
  title: 'A lot of this drug and number is registered already; record what came as a movement of it.',
});
export const drugLotStatusClash = problemKind({
  code: 'drug-lot.status-clash',
  status: 409,
  title: 'The lot is in another state than this.',
});
export const movementNotFound = problemKind({
  code: 'drug-stock.not-found',
  status: 404,
  title: 'There is no such movement of this lot.',
});
export const movementNotPossible = problemKind({
  code: 'drug-stock.not-possible',
  status: 422,
  title: 'The movement cannot be recorded like this.',
});
export const movementInError = problemKind({
  code: 'drug-stock.in-error',
  status: 409,
  title: 'This movement was marked as entered in error already.',
});
export const witnessNotNeeded = problemKind({
  code: 'witness.not-needed',
  status: 409,
  title: 'This entry needs no witness.',
});
export const alreadyWitnessed = problemKind({
  code: 'witness.already-there',
  status: 409,
  title: 'A witness has answered for this entry already.',
});
export const witnessIsRecorder = problemKind({
  code: 'witness.is-recorder',
  status: 422,
  title:
    'Whoever recorded or changed an entry cannot be its witness; another person has to sign in and confirm.',
});
export const witnessNoteNeeded = problemKind({
  code: 'witness.note-needed',
  status: 422,
  title: 'Say why you do not confirm this.',
});

constraintProblem('uq_drug_lots_clinic_id_drug_lot_number', drugLotKnown);
