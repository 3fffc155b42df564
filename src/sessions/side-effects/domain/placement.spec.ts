import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTreatmentEmergent, minutesFromDoseStart, needsLateReason, phaseOf } from './placement.js';
import type { TimelineFacts } from './timeline.js';

const doseStartMs = Date.UTC(2026, 2, 2, 15, 0);

function minute(minutes: number): Date {
  return new Date(doseStartMs + minutes * 60_000);
}

/** With changes as [minute, grade]. */
function effect(
  onset: number,
  gradeAtOnset: number,
  ...changes: readonly (readonly [number, number | null])[]
): TimelineFacts {
  return {
    onsetAt: minute(onset),
    gradeAtOnset,
    courseAtOnset: 'ONGOING',
    changes: changes.map(([at, grade]) => ({ occurredAt: minute(at), grade, course: 'ONGOING' })),
  };
}

describe('times of a side effect', () => {
  const session = { doseStartedAt: minute(0), doseEndedAt: minute(40), dischargedAt: minute(110) };

  it.each([
    [-0.001, 'PRE', -1],
    [0, 'DOSING', 0],
    [39.999, 'DOSING', 39],
    [40, 'RECOVERY', 40],
    [109.999, 'RECOVERY', 109],
    [110, 'POST_DISCHARGE', 110],
    [3000, 'POST_DISCHARGE', 3000],
  ])('began at minute %d: %s, %d min', (at, phase, minutes) => {
    expect(phaseOf(minute(at), session)).toBe(phase);
    expect(minutesFromDoseStart(minute(at), session.doseStartedAt)).toBe(minutes);
  });

  it('belongs to the dose while that runs, and before it when none was given', () => {
    expect(phaseOf(minute(500), { ...session, doseEndedAt: null, dischargedAt: null })).toBe('DOSING');
    expect(phaseOf(minute(500), { doseStartedAt: null, doseEndedAt: null, dischargedAt: null })).toBe('PRE');
    expect(minutesFromDoseStart(minute(5), null)).toBeNull();
  });

  it('moves through the phases in one direction', () => {
    const order = ['PRE', 'DOSING', 'RECOVERY', 'POST_DISCHARGE'];
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 300 }), fc.nat(300), (at, later) => {
        const first = order.indexOf(phaseOf(minute(at), session));
        expect(order.indexOf(phaseOf(minute(at + later), session))).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it.each([
    ['began with the dose', 0, 1, null, true],
    ['there before, unchanged', -30, 2, 2, false],
    ['there before, worse', -30, 3, 2, true],
    ['there before, better', -30, 1, 2, false],
    ['there before, earlier grade unknown', -30, 2, null, false],
  ])('%s', (_name, at, grade, gradeBeforeDose, expected) => {
    expect(isTreatmentEmergent({ ...effect(at, grade), gradeBeforeDose }, minute(0))).toBe(expected);
  });

  it.each([
    ['stays as it was', [[10, null]], false],
    ['gets better', [[10, 1]], false],
    ['gets worse during the dose', [[10, 3]], true],
    ['gets worse before the dose only', [[-10, 3]], false],
    [
      'gets worse before, and worse still after',
      [
        [-10, 3],
        [10, 4],
      ],
      true,
    ],
    [
      'is over before the dose and comes back as it was',
      [
        [-10, null],
        [10, 2],
      ],
      false,
    ],
  ] as const)('there before with grade 2, and %s', (_name, changes, expected) => {
    const facts = effect(-30, 2, ...changes);
    expect(isTreatmentEmergent({ ...facts, gradeBeforeDose: null }, minute(0))).toBe(expected);
  });

  it('nothing emerges from a treatment that was not given', () => {
    expect(isTreatmentEmergent({ ...effect(5, 2), gradeBeforeDose: null }, null)).toBe(false);
  });
});

describe('needsLateReason', () => {
  const times = { doseStartedAt: minute(0), doseEndedAt: minute(40), dischargedAt: minute(110) };

  it.each([
    ['DISCHARGED', 20, false],
    ['SIGNED', 20, true],
    ['SIGNED', 109, true],
    ['SIGNED', 110, false],
    ['SIGNED', 3000, false],
    ['SIGNED', -20, true],
  ])('%s, at minute %d: %s', (status, at, expected) => {
    expect(needsLateReason(minute(at), { ...times, status })).toBe(expected);
  });
});
