import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import type { DoseTemplate } from '../../clinic/rules/rule-set.js';
import { type DoseCourse, doseCourseWarnings, nextDoseWarnings } from './dose-course.js';

const rules = defaultRuleSet.plans;

const perKg = (mgPerKg: number, mg: number | null = null): DoseTemplate => ({
  mgPerKg,
  mg,
  infusionMinutes: 40,
});
const inMg = (mg: number): DoseTemplate => ({ mgPerKg: null, mg, infusionMinutes: null });

function course(doses: readonly DoseTemplate[], more: Partial<DoseCourse> = {}): DoseCourse {
  const phases = doses.map((dose) => ({ sessions: 4, dose }));
  return {
    ...{ modality: 'IV', indications: ['GAD'], dosingWeightKg: 80, firstSessionMg: null, phases },
    ...more,
  };
}

describe('the dose of an earlier course', () => {
  const dose = { mgPerKg: 0.5, mg: null, infusionMinutes: 40 };
  const course = {
    modality: 'IV',
    indications: ['GAD'],
    dosingWeightKg: 80,
    firstSessionMg: null,
    phases: [{ sessions: 6, dose }],
  } as const;
  const said = (previousMg: number | null, more: object = {}) =>
    doseCourseWarnings({ ...course, ...more, previousMg }, defaultRuleSet.plans).map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );

  it('is where the first one of the next is held against', () => {
    expect(said(null)).toEqual([]);
    expect(said(32)).toEqual([]);
    expect(said(31.99)).toEqual(['dose.increase-unusual /phases/0/dose/mgPerKg']);
    expect(said(20, { firstSessionMg: 25 })).toEqual(['dose.increase-unusual /phases/0/dose/mgPerKg']);
    expect(said(20, { firstSessionMg: 32 })).toEqual(['dose.increase-unusual /firstSessionMg']);
  });

  it('is where the first phase ahead is held against, whatever the phases behind it say', () => {
    const phases = [0.5, 0.5, 0.7].map((mgPerKg) => ({ sessions: 2, dose: { ...dose, mgPerKg } }));
    const behind = { phases, phasesBehind: 1, firstSessionMg: 20 };
    expect(said(40, behind)).toEqual(['dose.increase-unusual /phases/2/dose/mgPerKg']);
    expect(said(31.99, behind)).toEqual([
      'dose.increase-unusual /phases/1/dose/mgPerKg',
      'dose.increase-unusual /phases/2/dose/mgPerKg',
    ]);
    expect(said(45, { ...behind, phasesBehind: 2 })).toEqual([]);
    expect(said(null, { ...behind, phasesBehind: 2 })).toEqual([]);
  });
});

describe('the step from one phase to the next', () => {
  it.each([
    [[0.4, 0.5], []],
    [[0.4, 0.501], ['/phases/1/dose/mgPerKg']],
    [[0.5, 0.5, 0.625], []],
    [[0.5, 0.5, 0.626], ['/phases/2/dose/mgPerKg']],
    [[1, 0.4, 0.6], ['/phases/2/dose/mgPerKg']],
    [[1, 0.3], []],
    [[0.5], []],
    [[], []],
  ])('%j mg/kg: %j', (doses, expected) => {
    const warnings = doseCourseWarnings(course(doses.map((dose) => perKg(dose))), rules);
    expect(warnings.map(({ pointer }) => pointer)).toEqual(expected);
    for (const warning of warnings)
      expect(warning).toMatchObject({ code: 'dose.increase-unusual', limitFactor: 1.25 });
  });

  it('is taken in mg, whichever way a dose is written', () => {
    const pointers = (...doses: DoseTemplate[]) =>
      doseCourseWarnings(course(doses, { modality: 'IM' }), rules).map(({ pointer }) => pointer);
    expect(pointers(perKg(0.5), inMg(50))).toEqual([]);
    expect(pointers(perKg(0.5), inMg(50.01))).toEqual(['/phases/1/dose/mg']);
    expect(pointers(perKg(0.5), perKg(0.7, 50))).toEqual([]);
  });

  it.each([
    [32, 4, []],
    [31.99, 4, ['/phases/0/dose/mgPerKg']],
    [31.99, 1, []],
  ])(
    'begins with a first session of %d mg before 40 mg, %d sessions',
    (firstSessionMg, sessions, expected) => {
      const first = { ...course([perKg(0.5)]), firstSessionMg };
      const warnings = doseCourseWarnings({ ...first, phases: [{ sessions, dose: perKg(0.5) }] }, rules);
      expect(warnings.map(({ pointer }) => pointer)).toEqual(expected);
    },
  );

  it('compares with the first session where that is the whole phase', () => {
    const phases = [
      { sessions: 1, dose: perKg(0.5) },
      { sessions: 4, dose: perKg(0.5) },
    ];
    const warnings = doseCourseWarnings({ ...course([]), phases, firstSessionMg: 20 }, rules);
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/phases/1/dose/mgPerKg']);
  });
});

describe('day 1 of Spravato', () => {
  const spravato = { modality: 'SPRAVATO', dosingWeightKg: null } as const;

  it.each([
    [['TRD'], 84, null, ['/phases/0/dose/mg']],
    [['TRD'], 84, 56, []],
    [['TRD'], 56, null, []],
    [['TRD'], 56, 84, ['/firstSessionMg']],
    [['MDSI'], 84, null, []],
    [['MDSI'], 84, 56, ['/firstSessionMg']],
    [['MDSI'], 56, null, ['/phases/0/dose/mg']],
    [['GAD', 'MDSI', 'TRD'], 84, null, []],
    [['GAD'], 84, null, []],
  ])('for %j with %d mg, first %j: %j', (indications, mg, firstSessionMg, expected) => {
    const given = course([inMg(mg)], { ...spravato, indications, firstSessionMg });
    const warnings = doseCourseWarnings(given, rules);
    expect(warnings).toEqual(expected.map((pointer) => ({ code: 'dose.first-day-unusual', pointer })));
  });

  it('knows no step up: devices are whole', () => {
    expect(doseCourseWarnings(course([inMg(56), inMg(84)], spravato), rules)).toEqual([]);
  });
});

describe('the next dose', () => {
  const next = { indications: ['GAD'], isFirst: false, previousMg: 40, pointer: '/mg' } as const;
  it.each([
    ['IV', 50, []],
    ['IV', 50.01, ['dose.increase-unusual']],
    ['IM', 50.01, ['dose.increase-unusual']],
    ['IV', 10, []],
    ['SPRAVATO', 84, []],
  ] as const)('%s after 40 mg: %d mg', (modality, mg, expected) => {
    const found = nextDoseWarnings({ ...next, modality, mg }, defaultRuleSet.plans);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  it('has nothing before it in the first session', () => {
    const first = { ...next, modality: 'IV', mg: 500, previousMg: null } as const;
    expect(nextDoseWarnings(first, defaultRuleSet.plans)).toEqual([]);
  });

  it.each([
    ['TRD', 84, true, ['dose.first-day-unusual']],
    ['TRD', 56, true, []],
    ['TRD', 84, false, []],
    ['MDSI', 56, true, ['dose.first-day-unusual']],
    ['MDSI', 84, true, []],
    ['GAD', 84, true, []],
  ])('of Spravato for %s, %d mg, first %p: %j', (indication, mg, isFirst, expected) => {
    const spravato = { modality: 'SPRAVATO', indications: [indication], mg, isFirst } as const;
    const found = nextDoseWarnings({ ...next, ...spravato }, defaultRuleSet.plans);
    expect(found.map(({ code }) => code)).toEqual(expected);
  });
});
