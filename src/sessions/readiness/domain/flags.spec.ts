import { expect, it } from '@jest/globals';
import { readinessFlags } from './flags.js';

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
