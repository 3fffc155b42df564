import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../clinic/rules/default-rule-set.js';
import { checkDoseOrder, type DoseOrder } from './dose-order.js';

const rules = defaultRuleSet.plans;
const iv: DoseOrder = { modality: 'IV', mgPerKg: 0.5, mg: null, infusionMinutes: 40, dosingWeightKg: 80 };
const im: DoseOrder = { modality: 'IM', mgPerKg: 0.5, mg: null, infusionMinutes: null, dosingWeightKg: 80 };
const spravato: DoseOrder = {
  modality: 'SPRAVATO',
  mgPerKg: null,
  mg: 84,
  infusionMinutes: null,
  dosingWeightKg: null,
};

function codes(order: DoseOrder): { rejects: string[]; warnings: string[] } {
  const { rejects, warnings } = checkDoseOrder(order, rules);
  const names = (reasons: typeof rejects): string[] => reasons.map(({ code }) => code.replace('dose.', ''));
  return { rejects: names(rejects), warnings: names(warnings) };
}

describe('usual orders', () => {
  it('pass without a word', () => {
    for (const order of [iv, im, spravato]) expect(codes(order)).toEqual({ rejects: [], warnings: [] });
  });
});

describe('an infusion', () => {
  it.each([
    [0.299, 60, [], ['mg-per-kg-unusual']],
    [0.3, 60, [], []],
    [1.0, 40, [], []],
    [1.001, 60, [], ['mg-per-kg-unusual']],
    [1.5, 60, [], ['mg-per-kg-unusual']],
    [1.501, 60, ['mg-per-kg-out-of-bounds'], ['rate-unusual']],
    [2, 60, ['mg-per-kg-out-of-bounds'], ['total-mg-unusual', 'rate-unusual']],
  ])('%d mg/kg over %d min', (mgPerKg, infusionMinutes, rejects, warnings) => {
    expect(codes({ ...iv, mgPerKg, infusionMinutes, dosingWeightKg: 60 })).toEqual({ rejects, warnings });
  });

  it.each([
    [1.99, ['infusion-minutes-out-of-bounds', 'rate-out-of-bounds'], []],
    [2, [], ['infusion-minutes-unusual', 'rate-unusual']],
    [34.9, [], ['infusion-minutes-unusual']],
    [35, [], []],
    [60, [], []],
    [60.1, [], ['infusion-minutes-unusual']],
    [240, [], ['infusion-minutes-unusual']],
    [240.1, ['infusion-minutes-out-of-bounds'], []],
  ])('0.5 mg/kg over %d min', (infusionMinutes, rejects, warnings) => {
    expect(codes({ ...iv, infusionMinutes })).toEqual({ rejects, warnings });
  });

  it.each([
    [100, 0.5, [], []],
    [200, 0.5, [], []],
    [200.1, 0.5, [], ['total-mg-unusual']],
    [250, 1, [], ['total-mg-unusual']],
    [250.1, 1, ['total-mg-out-of-bounds'], []],
  ])('of %d kg at %d mg/kg', (dosingWeightKg, mgPerKg, rejects, warnings) => {
    expect(codes({ ...iv, dosingWeightKg, mgPerKg })).toEqual({ rejects, warnings });
  });

  it.each([
    [0.9, 36, []],
    [0.9, 35.9, ['rate-unusual']],
    [0.75, 30, ['infusion-minutes-unusual']],
    [0.5, 2, ['infusion-minutes-unusual', 'rate-unusual']],
  ])('%d mg/kg over %d min is held to the rate', (mgPerKg, infusionMinutes, warnings) => {
    expect(codes({ ...iv, mgPerKg, infusionMinutes })).toEqual({ rejects: [], warnings });
  });

  it('of more than 0.25 mg/kg in a minute is refused', () => {
    expect(codes({ ...iv, mgPerKg: 0.501, infusionMinutes: 2 })).toEqual({
      rejects: ['rate-out-of-bounds'],
      warnings: ['infusion-minutes-unusual'],
    });
  });
});

describe('the total', () => {
  it.each([
    [{ mgPerKg: 0.6, mg: null }, '/mgPerKg'],
    [{ mgPerKg: null, mg: 120 }, '/mg'],
  ])('of %j is pointed at where it was written', (dose, pointer) => {
    const { warnings } = checkDoseOrder({ ...iv, ...dose, dosingWeightKg: 200 }, rules);
    expect(warnings).toEqual([{ code: 'dose.total-mg-unusual', pointer, max: 100 }]);
  });
});

describe('mg against mg per kg', () => {
  it.each([
    [38, []],
    [37.99, ['mg-and-mg-per-kg-differ']],
    [42, []],
    [42.01, ['mg-and-mg-per-kg-differ']],
  ])('%d mg where 40 mg are meant: %j', (mg, warnings) => {
    expect(codes({ ...iv, mg })).toEqual({ rejects: [], warnings });
  });

  it.each([
    [120, []],
    [120.1, [{ code: 'dose.mg-per-kg-out-of-bounds', pointer: '/mg', max: 1.5 }]],
  ])('%d mg for 80 kg, whatever is written per kg: %j', (mg, rejects) => {
    expect(checkDoseOrder({ ...iv, mg }, rules).rejects).toEqual(rejects);
  });
});

describe('a dose in mg alone', () => {
  it.each([
    [iv, 40, [], []],
    [iv, 23.9, [], ['mg-per-kg-unusual']],
    [iv, 120.1, ['mg-per-kg-out-of-bounds'], ['total-mg-unusual', 'rate-unusual']],
    [im, 100, [], []],
    [im, 320.1, ['injection-mg-per-kg-out-of-bounds', 'mg-per-kg-out-of-bounds'], []],
  ])('%j %d mg', (order, mg, rejects, warnings) => {
    expect(codes({ ...order, mgPerKg: null, mg })).toEqual({ rejects, warnings });
  });
});

describe('an injection', () => {
  it.each([
    [0.249, [], ['injection-mg-per-kg-unusual']],
    [0.25, [], []],
    [1.25, [], []],
    [1.251, [], ['injection-mg-per-kg-unusual']],
    [1.5, [], ['injection-mg-per-kg-unusual']],
    [1.501, [], ['injection-mg-per-kg-unusual', 'mg-per-kg-unusual']],
    [3, [], ['injection-mg-per-kg-unusual', 'mg-per-kg-unusual']],
    [3.001, ['injection-mg-per-kg-out-of-bounds'], ['mg-per-kg-unusual']],
    [4, ['injection-mg-per-kg-out-of-bounds'], ['mg-per-kg-unusual']],
    [4.001, ['injection-mg-per-kg-out-of-bounds', 'mg-per-kg-out-of-bounds'], []],
  ])('%d mg/kg', (mgPerKg, rejects, warnings) => {
    expect(codes({ ...im, mgPerKg })).toEqual({ rejects, warnings });
  });
});

describe('Spravato', () => {
  it.each([
    [28, [], ['device-dose-unusual']],
    [56, [], []],
    [84, [], []],
    [42, ['not-whole-devices'], []],
    [112, ['not-whole-devices'], []],
  ])('%d mg', (mg, rejects, warnings) => {
    expect(codes({ ...spravato, mg })).toEqual({ rejects, warnings });
  });
});

describe('the form of an order', () => {
  it.each([
    ['IV without a dose', { ...iv, mgPerKg: null }, ['missing /mgPerKg']],
    ['IV without a time', { ...iv, infusionMinutes: null }, ['missing /infusionMinutes']],
    ['IV without a weight', { ...iv, dosingWeightKg: null }, ['missing /dosingWeightKg']],
    ['IM with a time', { ...im, infusionMinutes: 40 }, ['not-for-modality /infusionMinutes']],
    ['Spravato per kg', { ...spravato, mgPerKg: 0.5 }, ['not-for-modality /mgPerKg']],
    ['Spravato without a dose', { ...spravato, mg: null }, ['missing /mg']],
    ['a dose of nothing', { ...iv, mgPerKg: 0 }, ['not-positive /mgPerKg']],
    ['less than nothing', { ...iv, mgPerKg: -0.5 }, ['not-positive /mgPerKg']],
    ['an injection of nothing', { ...im, mgPerKg: 0 }, ['not-positive /mgPerKg']],
    ['no mg of Spravato', { ...spravato, mg: 0 }, ['not-positive /mg']],
    ['a negative time', { ...iv, infusionMinutes: -40 }, ['not-positive /infusionMinutes']],
    [
      'nothing at all',
      { ...iv, mgPerKg: null, infusionMinutes: null, dosingWeightKg: null },
      ['missing /mgPerKg', 'missing /infusionMinutes', 'missing /dosingWeightKg'],
    ],
  ] as const)('%s', (_name, order, expected) => {
    const { rejects } = checkDoseOrder(order, rules);
    expect(rejects.map(({ code, pointer }) => `${code.replace('dose.', '')} ${pointer}`)).toEqual(expected);
  });
});

describe('the rules of another clinic', () => {
  it('are the ones an order is held against', () => {
    const other = {
      ...rules,
      ivMgPerKg: { reject: { max: 1 }, warn: { min: 0.2, max: 0.5 } },
      doseMismatchPercent: 10,
      spravatoMg: { allowed: [28, 56, 84, 112], warn: [112] },
    };
    const judged = (order: DoseOrder) => {
      const { rejects, warnings } = checkDoseOrder(order, other);
      return [...rejects, ...warnings].map(({ code }) => code.replace('dose.', ''));
    };
    expect(judged({ ...iv, mgPerKg: 1.01 })).toEqual(['mg-per-kg-out-of-bounds', 'rate-unusual']);
    expect(judged({ ...iv, mgPerKg: 0.51 })).toEqual(['mg-per-kg-unusual']);
    expect(judged({ ...iv, mgPerKg: 0.2 })).toEqual([]);
    expect(judged({ ...iv, mgPerKg: 0.4, mg: 35.2 })).toEqual([]);
    expect(judged({ ...spravato, mg: 28 })).toEqual([]);
    expect(judged({ ...spravato, mg: 112 })).toEqual(['device-dose-unusual']);
  });
});

describe('properties of an order', () => {
  it('names no quantity both as impossible and as unusual, and no anaesthetic dose passes', () => {
    const numbers = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
    const orders = fc.record({
      mgPerKg: numbers(6),
      mg: fc.option(numbers(600)),
      minutes: numbers(300),
      kg: numbers(400),
    });
    fc.assert(
      fc.property(orders, ({ mgPerKg, mg, minutes, kg }) => {
        const { rejects, warnings } = checkDoseOrder(
          { modality: 'IV', mgPerKg, mg, infusionMinutes: minutes, dosingWeightKg: kg },
          rules,
        );
        const quantity = ({ code, pointer }: (typeof rejects)[number]): string =>
          `${code.replace(/-(out-of-bounds|unusual)$/, '')}${pointer}`;
        const rejected = new Set(rejects.map(quantity));
        expect(warnings.filter((warning) => rejected.has(quantity(warning)))).toEqual([]);
        if (rejects.length === 0) expect((mg ?? (mgPerKg ?? 0) * kg) / kg).toBeLessThan(2);
      }),
    );
  });
});

describe('a concentration', () => {
  it.each([
    [iv, 0, ['not-positive'], []],
    [iv, 0.1, [], []],
    [iv, 10, [], []],
    [iv, 10.1, [], ['concentration-unusual']],
    [iv, 100, [], ['concentration-unusual']],
    [iv, 100.1, ['concentration-out-of-bounds'], []],
    // 40 mg: 5 mL at 8 mg/mL, 10 mL at 4 mg/mL. A vial of 50 or 100 mg/mL is injected as it is.
    [im, 100, [], []],
    [im, 100.1, ['concentration-out-of-bounds'], []],
    [im, 8, [], []],
    [im, 7.99, [], ['volume-unusual']],
    [im, 4, [], ['volume-unusual']],
    [im, 3.99, ['volume-out-of-bounds'], []],
    [spravato, 14, ['not-for-modality'], []],
  ])('%j at %d mg/mL', (order, concentrationMgPerMl, rejects, warnings) => {
    expect(codes({ ...order, concentrationMgPerMl })).toEqual({ rejects, warnings });
  });
});

describe('devices beside mg', () => {
  it.each([
    [28, 1, [], ['device-dose-unusual']],
    [56, 2, [], []],
    [84, 3, [], []],
    [84, 2, ['devices-and-mg-differ'], []],
    [56, 3, ['devices-and-mg-differ'], []],
    [112, 4, ['not-whole-devices'], []],
    [84, 0, ['not-positive'], []],
  ])('%d mg with %d', (mg, devices, rejects, warnings) => {
    expect(codes({ ...spravato, mg, devices })).toEqual({ rejects, warnings });
  });

  it('belong to Spravato alone', () => {
    expect(codes({ ...iv, devices: 1 }).rejects).toEqual(['not-for-modality']);
  });
});
