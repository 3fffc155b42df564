import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WindowStatus } from '../../domain/windows.js';
import { LINK_STATES, linkStateOf } from './link-state.js';

const NOW = new Date('2026-05-05T18:00:00.000Z');
const LATER = new Date('2026-05-05T18:00:00.001Z');
const open = { answeredAt: null, revokedAt: null, expiresAt: LATER };

describe('linkStateOf', () => {
  it.each<[string, Parameters<typeof linkStateOf>[0], readonly WindowStatus[] | null]>([
    ['OPEN', open, null],
    ['OPEN', open, ['UPCOMING']],
    ['OPEN', open, ['DONE', 'OVERDUE']],
    ['OPEN', open, ['SUPERSEDED', 'OPEN']],
    ['NO_LONGER_NEEDED', open, ['DONE', 'DONE']],
    ['NO_LONGER_NEEDED', open, ['DONE', 'SUPERSEDED', 'MISSED']],
    ['NO_LONGER_NEEDED', open, []],
    ['EXPIRED', { ...open, expiresAt: NOW }, null],
    ['EXPIRED', { ...open, expiresAt: NOW }, ['DONE']],
    ['REVOKED', { ...open, revokedAt: NOW, expiresAt: NOW }, ['OPEN']],
    ['ANSWERED', { answeredAt: NOW, revokedAt: null, expiresAt: NOW }, ['DONE']],
  ])('%s', (state, link, windows) => {
    expect(linkStateOf(link, windows, NOW)).toBe(state);
  });

  it('never goes back to open as time passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (minutes, more) => {
        const at = (offset: number) => new Date(NOW.getTime() + offset * 60_000);
        const link = { ...open, expiresAt: at(500) };
        const states = [minutes, minutes + more].map((offset) => linkStateOf(link, null, at(offset)));
        expect(LINK_STATES.indexOf(states[1]!)).toBeGreaterThanOrEqual(LINK_STATES.indexOf(states[0]!));
      }),
    );
  });
});
