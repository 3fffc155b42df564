import { describe, expect, it } from '@jest/globals';
import { diagnosisGroup, isIcd10Code } from './icd10.js';

describe('isIcd10Code', () => {
  it.each(['F41.1', 'F40.10', 'F33.2', 'F32.A', 'F42', 'Z3A.12', 'S72.001A', 'U07.1'])('takes %s', (code) => {
    expect(isIcd10Code(code)).toBe(true);
  });

  it.each([
    '',
    'F',
    'F4',
    'F411',
    'f41.1',
    'F41.',
    'F41.12345',
    '41.1',
    'FF1.1',
    'F41.1 ',
    ' F41.1',
    'F41-1',
    'F41.1\n',
  ])('does not take %j', (code) => {
    expect(isIcd10Code(code)).toBe(false);
  });
});

describe('diagnosisGroup', () => {
  it.each([
    ['F41.1', 'ANXIETY'],
    ['F41.0', 'ANXIETY'],
    ['F40.10', 'ANXIETY'],
    ['F42.2', 'ANXIETY'],
    ['F43.12', 'ANXIETY'],
    ['F43.10', 'ANXIETY'],
    ['F43.21', 'OTHER'],
    ['F43.9', 'OTHER'],
    ['F32.A', 'DEPRESSION'],
    ['F33.2', 'DEPRESSION'],
    ['F31.9', 'OTHER'],
    ['I10', 'OTHER'],
  ])('%s is %s', (code, group) => {
    expect(diagnosisGroup(code)).toBe(group);
  });
});
