import { describe, expect, it } from '@jest/globals';
import { duplicateKey, type NamedPatient } from './patient-names.js';

const zoe: NamedPatient = {
  givenName: 'Zoë Anne-Marie',
  familyName: 'Núñez Example',
  birthDate: '1990-05-17',
};

describe('duplicateKey', () => {
  it.each([
    ['case', { familyName: 'NÚÑEZ EXAMPLE' }],
    ['accents', { familyName: 'Nunez Example', givenName: 'Zoe Anne-Marie' }],
    ['accents written apart', { familyName: 'Nu\u0301n\u0303ez Example' }],
    ['spaces', { familyName: '  Núñez \t Example ' }],
    ['dashes', { givenName: 'Zoë Anne Marie' }],
    ['wide letters', { givenName: 'Ｚoë Anne-Marie' }],
  ])('folds %s', (_what, other) => {
    expect(duplicateKey({ ...zoe, ...other })).toBe(duplicateKey(zoe));
  });

  it.each([
    ['another birth date', { birthDate: '1990-05-18' }],
    ['another given name', { givenName: 'Zora Anne-Marie' }],
    ['the words split elsewhere', { givenName: 'Zoë', familyName: 'Anne-Marie Núñez Example' }],
    ['given and family name swapped', { givenName: zoe.familyName, familyName: zoe.givenName }],
  ])('keeps apart %s', (_what, other) => {
    expect(duplicateKey({ ...zoe, ...other })).not.toBe(duplicateKey(zoe));
  });
});
