import { describe, expect, it } from '@jest/globals';
import { sideEffectRefusals, SIDE_EFFECT_COURSES, type SideEffectFacts } from './side-effect.js';
import {
  BODY_SYSTEMS,
  findSideEffectTerm,
  gradesOf,
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

describe('gradesOf', () => {
  const wordsOf = (code: string) => gradesOf(findSideEffectTerm(code)!).map(({ meaning }) => meaning);

  it('names each grade that CTCAE defines for the term, and no other', () => {
    for (const term of SIDE_EFFECT_TERMS) {
      const grades = gradesOf(term).map(({ grade }) => grade);
      expect(grades).toEqual([1, 2, 3, 4, 5].slice(0, term.highestGrade));
    }
    expect(wordsOf('NAUSEA')).toEqual([
      'Less appetite',
      'Eats and drinks less, without losing weight',
      'Cannot eat or drink enough, or needs IV fluids',
    ]);
    expect(wordsOf('BLOOD_PRESSURE_INCREASED')[2]).toContain('Systolic 160 or more');
    expect(wordsOf('RASH').at(-1)).toBe('Death');
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
    ['RESOLVING', null, []],
    ['RESOLVED', 11.999, ['resolved-before-onset']],
    ['RESOLVED', 12, []],
  ] as const)('%s with a resolution at minute %j: %j', (course, resolved, expected) => {
    expect(codes({ course, resolvedAt: resolved === null ? null : minute(resolved) })).toEqual(expected);
  });

  it('lets grade 5 and FATAL stand only together', () => {
    expect(codes({ code: 'SEIZURE', grade: 5 })).toEqual(['grade-contradicts-course']);
    expect(codes({ code: 'SEIZURE', grade: 4, course: 'FATAL', resolvedAt: null })).toEqual([
      'grade-contradicts-course',
    ]);
    expect(SIDE_EFFECT_COURSES).toContain('FATAL');
  });

  it('knows that death is no resolution', () => {
    expect(codes({ code: 'SEIZURE', grade: 5, course: 'FATAL' })).toEqual(['resolved-at-contradicts-course']);
  });

  it.each([
    [['NONE'], []],
    [['PAUSED', 'RESCUE_MEDICATION'], []],
    [['NONE', 'PAUSED'], ['none-with-other-actions']],
  ] as const)('actions %j: %j', (actions, expected) => {
    expect(codes({ actions })).toEqual(expected);
  });

  it('lets nobody tell of it before it began', () => {
    expect(codes({ reportedAt: minute(12) })).toEqual([]);
    expect(codes({ reportedAt: minute(11) })).toEqual(['reported-before-onset']);
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
