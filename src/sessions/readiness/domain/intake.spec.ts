import { describe, expect, it } from '@jest/globals';
import { defaultReadiness } from '../../../clinic/rules/default-treatment-day.js';
import { drugBlockers, intakeBlockers } from './intake.js';
import { minute } from './readings.fixture.js';

describe('food and drink before the dose', () => {
  it.each([
    ['IV', 359, 119, ['fasting.solids-too-recent', 'fasting.liquids-too-recent']],
    ['IV', 360, 120, []],
    ['IM', 359.99, 120, ['fasting.solids-too-recent']],
    ['IM', 360, 119.99, ['fasting.liquids-too-recent']],
    ['SPRAVATO', 119, 29, ['fasting.solids-too-recent', 'fasting.liquids-too-recent']],
    ['SPRAVATO', 120, 30, []],
  ] as const)('%s, %d minutes after solids and %d after liquids: %j', (modality, solids, liquids, codes) => {
    const fasting = { lastSolidsAt: minute(-solids), lastLiquidsAt: minute(-liquids) };
    const found = intakeBlockers({ fasting }, modality, minute(0), defaultReadiness);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('says when it will be long enough, also of times read back as text', () => {
    const fasting = { lastSolidsAt: minute(-100).toISOString(), lastLiquidsAt: minute(-40).toISOString() };
    expect(intakeBlockers({ fasting }, 'SPRAVATO', minute(0), defaultReadiness)).toMatchObject([
      { code: 'fasting.solids-too-recent', threshold: 120, metAt: minute(20) },
    ]);
  });

  it.each([
    [59, ['nasal-medicine.too-recent']],
    [60, []],
    [null, []],
  ])('nasal medicine %j minutes ago: %j', (minutes, codes) => {
    const lastNasalMedicineAt = minutes === null ? null : minute(-minutes);
    const found = intakeBlockers(
      { nasalMedicine: { lastNasalMedicineAt } },
      'SPRAVATO',
      minute(0),
      defaultReadiness,
    );
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

it.each([
  ['2026-05-03', ['drug.expired']],
  ['2026-05-04', []],
])('a drug that expires on %s: %j', (expiresOn, codes) => {
  const drugCheck = { lotNumber: 'L1', expiresOn, concentrationMgPerMl: null };
  expect(drugBlockers({ drugCheck }, '2026-05-04').map(({ code }) => code)).toEqual(codes);
});
