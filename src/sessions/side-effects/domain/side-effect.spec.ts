import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isSeriousByGrade,
  isTreatmentEmergent,
  minutesFromDoseStart,
  phaseOf,
  sideEffectRefusals,
  SIDE_EFFECT_COURSES,
  type SideEffectFacts,
} from './side-effect.js';
import {
  BODY_SYSTEMS,
  findSideEffectTerm,
  SIDE_EFFECT_CODES,
  SIDE_EFFECT_TERMS,
} from './side-effect-codes.js';

const doseStartMs = Date.UTC(2026, 2, 2, 15, 0);

function minute(minutes: number): Date {
  return new Date(doseStartMs + minutes * 60_000);
}

const mildNausea: SideEffectFacts = {
  code: 'NAUSEA',
  grade: 1,
  onsetAt: minute(12),
  resolvedAt: minute(30),
  course: 'RESOLVED',
};

function codes(facts: Partial<SideEffectFacts>): string[] {
  return sideEffectRefusals({ ...mildNausea, ...facts }).map(({ code }) => code.replace('side-effect.', ''));
}

describe('the coded list', () => {
  it('has 64 codes, each once, in upper case, with a label and a known system', () => {
    expect(SIDE_EFFECT_CODES).toHaveLength(64);
    expect(new Set(SIDE_EFFECT_CODES).size).toBe(64);
    for (const { code, label, system } of SIDE_EFFECT_TERMS) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(label).not.toBe('');
      expect(BODY_SYSTEMS).toContain(system);
    }
    expect(new Set(SIDE_EFFECT_TERMS.map(({ system }) => system))).toEqual(new Set(BODY_SYSTEMS));
  });

  it('finds a term by its code, and nothing by another', () => {
    expect(findSideEffectTerm('DISSOCIATION')?.system).toBe('PSYCHIATRIC');
    expect(findSideEffectTerm('nausea')).toBeUndefined();
    expect(findSideEffectTerm('toString')).toBeUndefined();
  });
});

describe('sideEffectRefusals', () => {
  it('takes a sound record', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ resolvedAt: null, course: 'ONGOING' })).toEqual([]);
    expect(codes({ resolvedAt: mildNausea.onsetAt })).toEqual([]);
    expect(codes({ code: 'CHEST_PAIN', grade: 5, course: 'FATAL', resolvedAt: null })).toEqual([]);
  });

  it.each([
    ['NAUSEA', 0, ['grade-not-defined']],
    ['NAUSEA', 1, []],
    ['NAUSEA', 3, []],
    ['NAUSEA', 4, ['grade-not-defined']],
    ['VOMITING', 4, []],
    ['VOMITING', 1.5, ['grade-not-defined']],
    ['VOMITING', 6, ['grade-not-defined']],
    ['VOMITING', Number.NaN, ['grade-not-defined']],
    ['HICCUPS', 1, ['unknown-code']],
  ])('%s grade %d: %j', (code, grade, expected) => {
    expect(codes({ code, grade })).toEqual(expected);
  });

  it('names the limits of the term', () => {
    expect(sideEffectRefusals({ ...mildNausea, grade: 4 })).toEqual([
      { code: 'side-effect.grade-not-defined', pointer: '/grade', min: 1, max: 3 },
    ]);
  });

  it.each([
    [undefined, ['note-missing']],
    [null, ['note-missing']],
    ['  ', ['note-missing']],
    ['hiccups', []],
  ])('OTHER described as %j: %j', (note, expected) => {
    expect(codes({ code: 'OTHER', note })).toEqual(expected);
  });

  it.each([
    ['RESOLVED', null, ['resolved-at-missing']],
    ['RESOLVED_WITH_SEQUELAE', null, ['resolved-at-missing']],
    ['RESOLVED_WITH_SEQUELAE', 30, []],
    ['ONGOING', null, []],
    ['ONGOING', 30, ['resolved-at-contradicts-course']],
    ['RESOLVING', 30, ['resolved-at-contradicts-course']],
    ['UNKNOWN', 30, ['resolved-at-contradicts-course']],
    ['UNKNOWN', null, []],
    ['RESOLVED', 11.999, ['resolved-before-onset']],
    ['RESOLVED', 12, []],
  ] as const)('%s with a resolution at minute %j: %j', (course, resolved, expected) => {
    expect(codes({ course, resolvedAt: resolved === null ? null : minute(resolved) })).toEqual(expected);
  });

  it('lets grade 5 and FATAL stand only together', () => {
    expect(codes({ code: 'SEIZURE', grade: 5 })).toEqual(['grade-contradicts-course']);
    expect(codes({ code: 'SEIZURE', grade: 4, course: 'FATAL' })).toEqual(['grade-contradicts-course']);
    expect(SIDE_EFFECT_COURSES).toContain('FATAL');
  });

  it('names every reason at once', () => {
    expect(codes({ code: 'OTHER', grade: 7, course: 'ONGOING', resolvedAt: minute(0) })).toEqual([
      'grade-not-defined',
      'note-missing',
      'resolved-at-contradicts-course',
      'resolved-before-onset',
    ]);
  });
});

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
    expect(isTreatmentEmergent({ onsetAt: minute(at), grade, gradeBeforeDose }, minute(0))).toBe(expected);
  });

  it('nothing emerges from a treatment that was not given', () => {
    expect(isTreatmentEmergent({ onsetAt: minute(5), grade: 2, gradeBeforeDose: null }, null)).toBe(false);
  });
});

describe('isSeriousByGrade', () => {
  it.each([
    [1, false],
    [3, false],
    [4, true],
    [5, true],
  ])('grade %d: %s', (grade, serious) => {
    expect(isSeriousByGrade(grade)).toBe(serious);
  });
});
