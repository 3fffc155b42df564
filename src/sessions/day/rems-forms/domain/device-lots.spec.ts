import { describe, expect, it } from '@jest/globals';
import { deviceLots } from './device-lots.js';
import { device, facts } from './form-facts.fixture.js';
import type { DrawnDevices } from './form-facts.js';

const record = (lotNumber: string, containers: number, type: DrawnDevices['type'] = 'DRAWN') => ({
  ...{ id: `${type} ${lotNumber}`, type, lotNumber, containers },
});
const lotsOf = (noted: readonly (string | null)[], drawn: readonly DrawnDevices[], isChecked = false) => {
  const events = noted.map((lotNumber, i) => device(i + 1, 5 * i, lotNumber));
  const told = deviceLots(facts({ events, drawn, ...(isChecked ? {} : { checkedLot: null }) }));
  return told.value === null ? told.because : told.value;
};

describe('the lot of each device', () => {
  it.each<[string, (string | null)[], DrawnDevices[], string]>([
    ['one draw of both', [null, null], [record('A', 2)], 'A'],
    ['two draws', [null, null], [record('A', 1), record('B', 1)], 'A, B'],
    ['one noted, the other drawn', ['A', null], [record('A', 1), record('B', 1)], 'A, B'],
    ['noted with each device', ['A', 'B'], [record('C', 2)], 'A, B'],
    ['one put back', [null], [record('A', 1), record('B', 1), record('B', 1, 'RETURNED')], 'A'],
    ['one thrown away', [null], [record('A', 1), record('B', 1), record('A', 1, 'WASTED')], 'B'],
    ['one too many of one lot', [null], [record('A', 2)], 'A'],
    ['one too many of two lots', [null], [record('A', 1), record('B', 1)], 'NOT_IN_RECORD'],
    ['one too few', [null, null], [record('A', 1)], 'NOT_IN_RECORD'],
    ['nothing drawn', [null], [], 'NOT_IN_RECORD'],
  ])('%s', (_case, noted, drawn, answer) => {
    expect(lotsOf(noted, drawn)).toBe(answer);
  });

  it('is the one that was checked before the dose where the records do not tell', () => {
    expect(lotsOf(['A', null], [], true)).toBe('A, LOT-9');
    expect(lotsOf([null], [record('A', 1)], true)).toBe('A');
  });

  it('rests on the draws it was read from, or on the check', () => {
    const drawn = [record('A', 1), record('B', 1, 'RETURNED')];
    const ofRecords = deviceLots(facts({ events: [device(1, 0, null)], drawn }));
    const ofCheck = deviceLots(facts({ events: [device(1, 0, null)], drawn: [] }));
    expect([ofRecords, ofCheck]).toMatchObject([
      { references: [{ type: 'ADMINISTRATION_EVENT' }, { type: 'DRUG_RECORD', id: 'DRAWN A' }] },
      { references: [{ type: 'ADMINISTRATION_EVENT' }, { type: 'CHECKLIST_ENTRY', id: 'check' }] },
    ]);
  });
});
