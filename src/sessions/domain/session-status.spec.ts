import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  mayMove,
  move,
  movesFrom,
  SESSION_MOVES,
  SESSION_STATUSES,
  SESSION_VERBS,
  type SessionStatus,
} from './session-status.js';

function reachableFrom(start: SessionStatus): Set<SessionStatus> {
  const reached = new Set<SessionStatus>([start]);
  for (const status of reached) for (const row of movesFrom(status)) reached.add(row.to);
  return reached;
}

describe('the table of session moves', () => {
  it('names only known statuses and verbs, and uses every verb', () => {
    for (const row of SESSION_MOVES)
      for (const status of [...row.from, row.to]) expect(SESSION_STATUSES).toContain(status);
    expect(new Set(SESSION_MOVES.map((row) => row.verb))).toEqual(new Set(SESSION_VERBS));
  });

  it('reaches every status from SCHEDULED', () => {
    expect(reachableFrom('SCHEDULED')).toEqual(new Set(SESSION_STATUSES));
  });

  it('gives one answer for each status and verb', () => {
    const pairs = SESSION_MOVES.flatMap((row) => row.from.map((status) => `${row.verb} from ${status}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('has no way out of SIGNED, CANCELLED and NO_SHOW, and one out of every other status', () => {
    const terminal = SESSION_STATUSES.filter((status) => movesFrom(status).length === 0);
    expect(terminal).toEqual(['SIGNED', 'CANCELLED', 'NO_SHOW']);
  });

  it('lets a session be cancelled or missed only before dosing', () => {
    const onceDosed = reachableFrom('DOSING');
    expect([...onceDosed]).toEqual(['DOSING', 'RECOVERY', 'DISCHARGED', 'SIGNED']);
    for (const row of SESSION_MOVES.filter(({ verb }) => verb === 'cancel' || verb === 'noShow'))
      for (const status of row.from) expect(onceDosed).not.toContain(status);
  });

  it('never leads back', () => {
    for (const row of SESSION_MOVES)
      for (const status of row.from) expect(reachableFrom(row.to)).not.toContain(status);
  });

  it('lets no verb without a role stand, and keeps the signature to the psychiatrist', () => {
    for (const row of SESSION_MOVES) expect(row.roles.length).toBeGreaterThan(0);
    expect(
      ['nurse', 'psychiatrist', 'front-desk', 'dashboard'].filter((role) => mayMove(role, 'sign')),
    ).toEqual(['psychiatrist']);
  });

  it.each([
    ['front-desk', ['cancel', 'noShow']],
    ['dashboard', []],
    ['nurse', SESSION_VERBS.filter((verb) => verb !== 'sign')],
    ['psychiatrist', [...SESSION_VERBS]],
  ])('lets %s say %j', (role, verbs) => {
    expect(SESSION_VERBS.filter((verb) => mayMove(role, verb))).toEqual(verbs);
  });
});

describe('move', () => {
  it('goes through an ordinary treatment day', () => {
    const day = ['checkIn', 'ready', 'startDosing', 'stopDosing', 'discharge', 'sign'] as const;
    let status: SessionStatus = 'SCHEDULED';
    for (const verb of day) {
      const result = move(status, verb);
      expect(result).toMatchObject({ moved: true, deviation: false });
      if (result.moved) status = result.to;
    }
    expect(status).toBe('SIGNED');
  });

  it('records a dose started before the session was ready, as a deviation', () => {
    expect(move('CHECKED_IN', 'startDosing')).toEqual({ moved: true, to: 'DOSING', deviation: true });
  });

  it('says what may be done instead', () => {
    expect(move('SCHEDULED', 'startDosing')).toEqual({
      moved: false,
      code: 'session.transition-not-allowed',
      status: 'SCHEDULED',
      verb: 'startDosing',
      allowedVerbs: ['checkIn', 'cancel', 'noShow'],
    });
  });

  it('agrees with the table for every status and verb', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SESSION_STATUSES), fc.constantFrom(...SESSION_VERBS), (status, verb) => {
        const row = SESSION_MOVES.find(
          (candidate) => candidate.verb === verb && candidate.from.includes(status),
        );
        const result = move(status, verb);
        expect(result.moved).toBe(row !== undefined);
        if (result.moved) expect(result.to).toBe(row?.to);
        else expect(result.allowedVerbs).not.toContain(verb);
      }),
    );
  });
});
