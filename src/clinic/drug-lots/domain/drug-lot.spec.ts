import { describe, expect, it } from '@jest/globals';
import { lotDeviations, mgPerContainer, normalLotNumber, strengthFaults } from './drug-lot.js';

const vial = { drug: 'KETAMINE', concentrationMgPerMl: 50, volumeMlPerVial: 10, mgPerDevice: null } as const;
const device = {
  drug: 'SPRAVATO',
  concentrationMgPerMl: null,
  volumeMlPerVial: null,
  mgPerDevice: 28,
} as const;

describe('the strength of a lot', () => {
  it('is a concentration and a volume, or the content of a device', () => {
    expect([mgPerContainer(vial), mgPerContainer(device)]).toEqual([500, 28]);
    expect([strengthFaults(vial), strengthFaults(device)]).toEqual([[], []]);
  });

  it('is faulty where it is missing, and where it belongs to the other drug', () => {
    expect(strengthFaults({ ...vial, volumeMlPerVial: null, mgPerDevice: 28 })).toEqual([
      { code: 'drug-lot.strength-missing', pointer: '/volumeMlPerVial' },
      { code: 'drug-lot.strength-of-another-drug', pointer: '/mgPerDevice' },
    ]);
    expect(strengthFaults({ ...device, mgPerDevice: null })).toEqual([
      { code: 'drug-lot.strength-missing', pointer: '/mgPerDevice' },
    ]);
  });
});

describe('a lot', () => {
  const lot = { lotNumber: 'K-1', status: 'IN_USE', expiresOn: '2026-05-31' } as const;
  const codes = (of: Parameters<typeof lotDeviations>[0], day: string) =>
    lotDeviations(of, day).map(({ code }) => code);

  it('may be used through the day it expires on, and not on the day after', () => {
    expect(codes(lot, '2026-05-31')).toEqual([]);
    expect(codes(lot, '2026-06-01')).toEqual(['drug.lot-expired']);
  });

  it('should not be used in quarantine; being empty is no matter of safety', () => {
    expect(codes({ ...lot, status: 'QUARANTINED' }, '2026-06-01')).toEqual([
      'drug.lot-expired',
      'drug.lot-quarantined',
    ]);
    expect(codes({ ...lot, status: 'DEPLETED' }, '2026-05-04')).toEqual([]);
  });

  it('has one number, however it was typed', () => {
    expect(normalLotNumber('  kt  2207a ')).toBe('KT 2207A');
  });
});
