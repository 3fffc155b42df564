import { constraintProblem } from '../../../platform/database/database-problems.js';
import { problemKind } from '../../../platform/errors/problem.js';

export const deviceNotFound = problemKind({
  code: 'device.not-found',
  status: 404,
  title: 'There is no such device.',
});
export const deviceNotBound = problemKind({
  code: 'device.not-bound',
  status: 403,
  title: 'This device is not bound to this session. A nurse has to bind it first.',
});
export const deviceRevoked = problemKind({
  code: 'device.revoked',
  status: 409,
  title: 'This device was revoked and cannot be used any more.',
});
export const deviceSessionOver = problemKind({
  code: 'device.session-over',
  status: 409,
  title: 'This session is over; a device can only be bound to one that is running or still to come.',
});
export const serialNumberTaken = problemKind({
  code: 'device.serial-number-taken',
  status: 409,
  title: 'A device with this serial number is registered already.',
});

constraintProblem('uq_devices_clinic_id_serial_number', serialNumberTaken);
