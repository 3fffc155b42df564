import { expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { concentrationFlags, readinessFlags } from './flags.js';

const codesOf = (...given: Parameters<typeof readinessFlags>) =>
  readinessFlags(...given).map((flag) => ('interaction' in flag ? flag.interaction : flag.code));

it('flags medicines that act together with ketamine, with what to watch for', () => {
  expect(
    readinessFlags(
      [
        { name: 'lorazepam', medicineClass: 'BENZODIAZEPINE' },
        { name: 'sertraline', medicineClass: 'ANTIDEPRESSANT' },
      ],
      {},
      false,
    ),
  ).toEqual([
    {
      code: 'medicine.interaction',
      medicineName: 'lorazepam',
      medicineClass: 'BENZODIAZEPINE',
      interaction: 'SEDATION',
    },
  ]);
});

it('flags what the patient told on the day', () => {
  const nothing = { changes: null, substances24h: null, benzodiazepineToday: false, urinarySymptoms: false };
  const medicineReview = {
    ...nothing,
    substances24h: 'wine',
    benzodiazepineToday: true,
    urinarySymptoms: true,
  };
  const moodAndSafety = { suicidality: 'PASSIVE', newPsychosisOrMania: false } as const;
  expect(codesOf([], { medicineReview, moodAndSafety }, false)).toEqual([
    'review.benzodiazepine-today',
    'review.substances-24h',
    'review.urinary-symptoms',
    'review.passive-suicidality',
  ]);
  expect(codesOf([], { medicineReview: nothing }, false)).toEqual([]);
  expect(codesOf([], {}, false)).toEqual([]);
  expect(codesOf([], {}, true)).toEqual(['session.other-day']);
});

it.each<['IV' | 'IM', number | null, number | null, number[], string[]]>([
  ['IV', null, 2, [1], []],
  ['IV', 10, null, [], []],
  ['IV', 10.1, null, [], ['drug.concentration-unusual 10']],
  ['IM', 50, null, [], []],
  ['IV', 2, 2, [2, 2], []],
  ['IV', 2, 1, [], ['drug.concentration-differs 1']],
  ['IV', 2, 2, [2, 1, 1], ['drug.concentration-differs 1']],
])('%s: %s mg/mL checked, %s ordered, pump %j: %j', (modality, checked, ordered, pump, expected) => {
  const drugCheck = { lotNumber: 'LOT-1', expiresOn: '2030-01-31', concentrationMgPerMl: checked };
  const flags = concentrationFlags({ drugCheck }, { modality, ordered, pump }, defaultRuleSet.plans);
  expect(flags.map((flag) => 'threshold' in flag && `${flag.code} ${flag.threshold}`)).toEqual(expected);
});
