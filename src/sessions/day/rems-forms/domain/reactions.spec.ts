import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet as rules } from '../../../../clinic/rules/default-rule-set.js';
import { cadss, effect, facts, minute, reading, type DayWanted } from './form-facts.fixture.js';
import { dissociation, respiratoryDepression, sedation, type Reaction } from './reactions.js';

/** Happened, onset and resolution; a word where it is open. */
function said({ happened, onsetMinutes, resolvedMinutes }: Reaction) {
  return [happened, onsetMinutes, resolvedMinutes].map((found) =>
    found.value === null ? found.because : found.value,
  );
}

const NONE = [false, 'NOT_IN_RECORD', 'NOT_IN_RECORD'];
const open = (because: string) => [because, 'NOT_IN_RECORD', 'NOT_IN_RECORD'];
const moaas = (minutes: number, value: number | null, more = {}) =>
  reading(minutes, { moaas: value, ...more });

describe('sedation', () => {
  it.each<[string, DayWanted, unknown[]]>([
    ['never below 4', { readings: [moaas(41, 4), moaas(125, 5)] }, NONE],
    ['from the bound on', { readings: [moaas(20, 5), moaas(41, 3), moaas(60, 4)] }, [true, 41, 60]],
    [
      'twice: over after the second',
      { readings: [moaas(20, 3), moaas(41, 5), moaas(60, 2), moaas(90, 5)] },
      [true, 20, 90],
    ],
    ['lasting to the end', { readings: [moaas(41, 2), moaas(125, 3)] }, [true, 41, 'ONGOING']],
    ['before the dose only', { readings: [moaas(-20, 3), moaas(60, 5)] }, NONE],
    ['measured after the patient had left', { readings: [moaas(60, 5), moaas(140, 2)] }, NONE],
    ['never rated', { readings: [moaas(41, null)] }, open('NOT_MEASURED')],
    [
      'low, and nobody confirmed it',
      { readings: [moaas(41, 2, { isUnconfirmed: true }), moaas(60, 5)] },
      open('UNCONFIRMED'),
    ],
    [
      'so far not, patient still here',
      { readings: [moaas(41, 5)], session: { dischargedAt: null } },
      open('NOT_ENDED'),
    ],
    ['noted as a side effect', { readings: [], effects: [effect('SEDATION')] }, [true, 10, 60]],
    [
      'noted and not over',
      { effects: [effect('SEDATION', { resolvedAt: null, course: 'ONGOING' })] },
      [true, 10, 'ONGOING'],
    ],
    [
      'noted and measured: from the first to the last',
      { readings: [moaas(8, 3), moaas(41, 5)], effects: [effect('SEDATION')] },
      [true, 8, 60],
    ],
    [
      'there before the dose, and no worse',
      { effects: [effect('SEDATION', { onsetAt: minute(-60), gradeBeforeDose: 1 })] },
      NONE,
    ],
    [
      'there before the dose, and worse since',
      { effects: [effect('SEDATION', { onsetAt: minute(-60), gradeBeforeDose: 1, grade: 2 })] },
      [true, 'NOT_IN_RECORD', 60],
    ],
    ['felt at home', { effects: [effect('SEDATION', { onsetAt: minute(300), resolvedAt: null })] }, NONE],
    ['another effect', { effects: [effect('NAUSEA')] }, NONE],
  ])('%s', (_what, wanted, answer) => {
    expect(said(sedation(facts(wanted), rules))).toEqual(answer);
  });
});

describe('dissociation', () => {
  it.each<[string, DayWanted, unknown[]]>([
    ['a rise of 4 is none', { cadss: [cadss(-10, 2), cadss(40, 6), cadss(90, 2)] }, NONE],
    ['a rise of 5 is one', { cadss: [cadss(-10, 2), cadss(40, 7), cadss(90, 3)] }, [true, 40, 90]],
    ['without one before the dose over 0', { cadss: [cadss(40, 5), cadss(90, 0)] }, [true, 40, 90]],
    ['stated over by a psychiatrist', { cadss: [cadss(40, 12), cadss(100, null, true)] }, [true, 40, 100]],
    ['lasting', { cadss: [cadss(40, 12), cadss(120, 9)] }, [true, 40, 'ONGOING']],
    ['never rated', { cadss: [] }, open('NOT_MEASURED')],
    ['rated in part only', { cadss: [cadss(40, null)] }, open('NOT_MEASURED')],
    ['rated before the dose only', { cadss: [cadss(-10, 0)] }, open('NOT_MEASURED')],
    ['noted as a side effect', { cadss: [], effects: [effect('DISSOCIATION')] }, [true, 10, 60]],
  ])('%s', (_what, wanted, answer) => {
    expect(said(dissociation(facts(wanted), rules))).toEqual(answer);
  });
});

describe('respiratory depression', () => {
  const rate = (value: number | null, more = {}) =>
    facts({ readings: [reading(41, { respiratoryRatePerMinute: value, ...more })] });

  it.each([
    ['a rate at the bound', rate(8), false],
    ['a rate below it', rate(7), true],
    ['a rate below it that nobody confirmed', rate(5, { isUnconfirmed: true }), null],
    ['no rate at all', rate(null), null],
    ['noted as a side effect', facts({ effects: [effect('RESPIRATORY_DEPRESSION')] }), true],
  ])('%s', (_what, day, answer) => {
    expect(respiratoryDepression(day, rules).happened.value).toBe(answer);
  });
});
