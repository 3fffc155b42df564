/**
 * The life of one session, as one table: which verb leads from where to where, and who may say it.
 *
 * A dose that was given is a fact and cannot be refused, so dosing may also begin before the session was found ready;
 * such a move is marked `deviation` and has to carry a reason. So is a departure before recovery: a patient who dies, is
 * taken to a hospital or walks out while the infusion runs has left, whatever the dose is doing. Ending a dose early is no state of its own: the patient
 * still passes through recovery and discharge. The table does not decide whether a patient is ready, fit for
 * discharge, or which dose was given.
 */

export const SESSION_STATUSES = [
  'SCHEDULED',
  'CHECKED_IN',
  'READY',
  'DOSING',
  'RECOVERY',
  'DISCHARGED',
  'SIGNED',
  'CANCELLED',
  'NO_SHOW',
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const SESSION_VERBS = [
  'checkIn',
  'ready',
  'startDosing',
  'stopDosing',
  'discharge',
  'sign',
  'cancel',
  'noShow',
] as const;
export type SessionVerb = (typeof SESSION_VERBS)[number];

export type SessionRole = 'nurse' | 'psychiatrist' | 'front-desk';

export interface SessionMove {
  readonly verb: SessionVerb;
  readonly from: readonly SessionStatus[];
  readonly to: SessionStatus;
  readonly roles: readonly SessionRole[];
  /** Recorded because it happened, although it should not have: needs a reason. */
  readonly deviation?: true;
}

const bedside: readonly SessionRole[] = ['nurse', 'psychiatrist'];
const everyone: readonly SessionRole[] = ['nurse', 'psychiatrist', 'front-desk'];

export const SESSION_MOVES: readonly SessionMove[] = [
  { verb: 'checkIn', from: ['SCHEDULED'], to: 'CHECKED_IN', roles: bedside },
  { verb: 'ready', from: ['CHECKED_IN'], to: 'READY', roles: bedside },
  { verb: 'startDosing', from: ['READY'], to: 'DOSING', roles: bedside },
  { verb: 'startDosing', from: ['CHECKED_IN'], to: 'DOSING', roles: bedside, deviation: true },
  { verb: 'stopDosing', from: ['DOSING'], to: 'RECOVERY', roles: bedside },
  { verb: 'discharge', from: ['RECOVERY'], to: 'DISCHARGED', roles: bedside },
  {
    verb: 'discharge',
    from: ['CHECKED_IN', 'READY', 'DOSING'],
    to: 'DISCHARGED',
    roles: bedside,
    deviation: true,
  },
  { verb: 'sign', from: ['DISCHARGED'], to: 'SIGNED', roles: ['psychiatrist'] },
  { verb: 'cancel', from: ['SCHEDULED', 'CHECKED_IN', 'READY'], to: 'CANCELLED', roles: everyone },
  { verb: 'noShow', from: ['SCHEDULED'], to: 'NO_SHOW', roles: everyone },
];

export type MoveResult =
  | { readonly moved: true; readonly to: SessionStatus; readonly deviation: boolean }
  | {
      readonly moved: false;
      readonly code: 'session.transition-not-allowed';
      readonly status: SessionStatus;
      readonly verb: SessionVerb;
      /** What the session may do instead, for the person who was told no. */
      readonly allowedVerbs: readonly SessionVerb[];
    };

/** Where `verb` leads from `status`, or why it leads nowhere. */
export function move(status: SessionStatus, verb: SessionVerb): MoveResult {
  const found = movesFrom(status).find((candidate) => candidate.verb === verb);
  if (found) return { moved: true, to: found.to, deviation: found.deviation ?? false };
  return {
    moved: false,
    code: 'session.transition-not-allowed',
    status,
    verb,
    allowedVerbs: movesFrom(status).map((candidate) => candidate.verb),
  };
}

/** Whether somebody in this role may say `verb` at all, whatever the session's status. */
export function mayMove(role: string, verb: SessionVerb): boolean {
  return SESSION_MOVES.some((row) => row.verb === verb && (row.roles as readonly string[]).includes(role));
}

/** Every move out of a status; none for a status that ends the session. */
export function movesFrom(status: SessionStatus): readonly SessionMove[] {
  return SESSION_MOVES.filter((row) => row.from.includes(status));
}
