import { describe, expect, it } from '@jest/globals';
import { foldName, nameKey, type PatientName } from './patient-names.js';

const zoe: PatientName = {
  givenName: 'Zoë Anne-Marie',
  familyName: 'Núñez Example',
};

describe('nameKey', () => {
  it.each([
    ['case', { familyName: 'NÚÑEZ EXAMPLE' }],
    ['accents', { familyName: 'Nunez Example', givenName: 'Zoe Anne-Marie' }],
    ['accents written apart', { familyName: 'Nu\u0301n\u0303ez Example' }],
    ['spaces', { familyName: '  Núñez \t Example ' }],
    ['dashes', { givenName: 'Zoë Anne Marie' }],
    ['wide letters', { givenName: 'Ｚoë Anne-Marie' }],
  ])('folds %s', (_what, other) => {
    expect(nameKey({ ...zoe, ...other })).toBe(nameKey(zoe));
  });

  it.each([
    ['another given name', { givenName: 'Zora Anne-Marie' }],
    ['the words split elsewhere', { givenName: 'Zoë', familyName: 'Anne-Marie Núñez Example' }],
    ['given and family name swapped', { givenName: zoe.familyName, familyName: zoe.givenName }],
  ])('keeps apart %s', (_what, other) => {
    expect(nameKey({ ...zoe, ...other })).not.toBe(nameKey(zoe));
  });
});

describe('foldName', () => {
  it('gives the part of the key that a search looks for', () => {
    expect(nameKey(zoe)).toBe('nunez example|zoe anne marie');
    expect(nameKey(zoe)).toContain(foldName('NUÑEZ'));
    expect(foldName(' - ')).toBe('');
  });
});
