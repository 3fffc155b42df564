import { describe, expect, it } from '@jest/globals';
import { isIcd10Code } from './icd10.js';

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
