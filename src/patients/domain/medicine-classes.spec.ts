import { describe, expect, it } from '@jest/globals';
import { interactionWithKetamine, MEDICINE_CLASSES } from './medicine-classes.js';

describe('what to watch for beside ketamine', () => {
  it.each([
    ['SEDATION', ['BENZODIAZEPINE', 'OPIOID', 'SEDATIVE_HYPNOTIC']],
    ['BLOOD_PRESSURE', ['PSYCHOSTIMULANT', 'MAOI']],
    ['BLUNTED_EFFECT', ['LAMOTRIGINE']],
    ['SEIZURE', ['THEOPHYLLINE']],
    ['RAISED_LEVEL', ['CYP_INHIBITOR']],
    [null, ['ANTIDEPRESSANT', 'OTHER']],
  ])('%s: %j', (interaction, classes) => {
    expect(MEDICINE_CLASSES.filter((each) => interactionWithKetamine(each) === interaction)).toEqual(classes);
  });
});
