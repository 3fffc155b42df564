import { describe, expect, it } from '@jest/globals';
import { drugAmounts, drugEntryFaults, type DrugEntry } from './drug-record.js';

const vial = { drug: 'KETAMINE', concentrationMgPerMl: 50, mgPerDevice: null } as const;
const devices = { drug: 'SPRAVATO', concentrationMgPerMl: null, mgPerDevice: 28 } as const;
const nothing = {
  containers: null,
  amountMg: null,
  volumeMl: null,
  concentrationMgPerMl: null,
  wasteSource: null,
  disposal: null,
};
const draw = (more: Partial<DrugEntry>): DrugEntry => ({ ...nothing, type: 'DRAWN', ...more });
const waste = (more: Partial<DrugEntry>): DrugEntry => ({
  ...nothing,
  ...{ type: 'WASTED', wasteSource: 'DRAWN_DOSE', disposal: 'Sink', ...more },
});
const giveBack = (more: Partial<DrugEntry>): DrugEntry => ({ ...nothing, type: 'RETURNED', ...more });

describe('an entry about vials', () => {
  const faults = (entry: DrugEntry) =>
    drugEntryFaults(entry, vial, 'KETAMINE').map(({ code, pointer }) => `${code} ${pointer}`);

  it.each([
    ['in mg', draw({ amountMg: 50 }), []],
    ['in mL', draw({ volumeMl: 1 }), []],
    ['in both, as a syringe shows them', draw({ amountMg: 42, volumeMl: 0.84 }), []],
    ['in both, rounded', draw({ amountMg: 41.3, volumeMl: 0.83 }), []],
    ['in both, which disagree', draw({ amountMg: 50, volumeMl: 5 }), ['drug.amounts-disagree /volumeMl']],
    ['diluted', waste({ amountMg: 9.5, volumeMl: 9.5, concentrationMgPerMl: 1 }), []],
    ['without an amount', draw({}), ['drug.amount-needed /amountMg']],
    [
      'without how it was thrown away',
      waste({ amountMg: 1, disposal: null }),
      ['drug.disposal-needed /disposal'],
    ],
    ['back into the vial', giveBack({ amountMg: 5 }), ['drug.vial-cannot-return /type']],
    [
      'with what belongs to others',
      draw({ amountMg: 50, disposal: 'Sink', wasteSource: 'DRAWN_DOSE' }),
      ['drug.value-not-for-entry /wasteSource', 'drug.value-not-for-entry /disposal'],
    ],
    ['of a wasted vial', waste({ amountMg: 1, containers: 1 }), ['drug.value-not-for-entry /containers']],
  ])('%s', (_name, entry, expected) => {
    expect(faults(entry)).toEqual(expected);
  });

  it('is worked out in mg, and opens a vial unless it says otherwise', () => {
    expect(drugAmounts(draw({ volumeMl: 0.84 }), vial)).toEqual({
      ...{ containers: 1, amountMg: 42, volumeMl: 0.84, concentrationMgPerMl: 50 },
    });
    expect(drugAmounts(draw({ amountMg: 42, containers: 0 }), vial).containers).toBe(0);
    expect(drugAmounts(waste({ volumeMl: 9.5, concentrationMgPerMl: 1 }), vial)).toMatchObject({
      ...{ containers: 0, amountMg: 9.5, concentrationMgPerMl: 1 },
    });
  });
});

describe('an entry about devices', () => {
  const faults = (entry: DrugEntry) =>
    drugEntryFaults(entry, devices, 'SPRAVATO').map(({ code, pointer }) => `${code} ${pointer}`);
  const wasted = (more: Partial<DrugEntry>) => waste({ wasteSource: null, ...more });

  it.each([
    ['taken', draw({ containers: 3 }), []],
    ['put back', giveBack({ containers: 1 }), []],
    ['dropped', wasted({ containers: 1 }), []],
    ['left over in one', wasted({ amountMg: 6 }), []],
    ['without a number', draw({}), ['drug.containers-needed /containers']],
    ['of nothing', wasted({}), ['drug.amount-needed /amountMg']],
    [
      'as if it were a liquid',
      draw({ containers: 1, amountMg: 28, volumeMl: 0.2 }),
      ['drug.value-not-for-entry /volumeMl', 'drug.value-not-for-entry /amountMg'],
    ],
  ])('%s', (_name, entry, expected) => {
    expect(faults(entry)).toEqual(expected);
  });

  it('is worked out in mg', () => {
    expect(drugAmounts(draw({ containers: 3 }), devices).amountMg).toBe(84);
    expect(drugAmounts(wasted({ containers: 1 }), devices).amountMg).toBe(28);
    expect(drugAmounts(wasted({ amountMg: 6 }), devices)).toMatchObject({ containers: 0, amountMg: 6 });
  });
});

it('of another drug than the session gives is refused', () => {
  expect(drugEntryFaults(draw({ containers: 1 }), devices, 'KETAMINE')).toEqual([
    { code: 'drug.lot-of-another-drug', pointer: '/lotId' },
  ]);
});
