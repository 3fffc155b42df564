/**
 * Whether the order of a dose can be meant, and whether it deserves a second look.
 *
 * mg per kg of dosing weight, mg, minutes and mg/kg/min; every bound is the clinic's own and none is a published
 * rule. Outside a reject bound an order is a typing error and nobody can override it; outside a warn bound a
 * psychiatrist acknowledges it with a reason. Orders only: a dose that was given is recorded whatever its size. This
 * file does not decide whether the weight itself is plausible.
 */
import type { Modality } from '../../clinic/modality.js';
import { isWithin, judgeOrder } from '../../clinic/rules/bounds.js';
import type { Bounds, DoseTemplate, OrderBounds, PlanRules } from '../../clinic/rules/rule-set.js';

export interface DoseOrder extends DoseTemplate {
  readonly modality: Modality;
  /** Needed for IV and IM, also where the dose is ordered in mg: it is held to the bounds per kg all the same. */
  readonly dosingWeightKg: number | null;
  /** IV and IM: of what is infused or injected, where it is known when the dose is ordered. */
  readonly concentrationMgPerMl?: number | null;
  /** Spravato: whole devices, where they are ordered beside mg. */
  readonly devices?: number | null;
}

const FIELD_NAMES = [
  'mgPerKg',
  'mg',
  'infusionMinutes',
  'dosingWeightKg',
  'concentrationMgPerMl',
  'devices',
] as const;
type Field = (typeof FIELD_NAMES)[number];

export interface DoseReason extends Bounds {
  readonly code:
    | 'dose.missing'
    | 'dose.not-for-modality'
    | 'dose.not-positive'
    | 'dose.mg-per-kg-out-of-bounds'
    | 'dose.mg-per-kg-unusual'
    | 'dose.injection-mg-per-kg-out-of-bounds'
    | 'dose.injection-mg-per-kg-unusual'
    | 'dose.total-mg-out-of-bounds'
    | 'dose.total-mg-unusual'
    | 'dose.infusion-minutes-out-of-bounds'
    | 'dose.infusion-minutes-unusual'
    | 'dose.rate-out-of-bounds'
    | 'dose.rate-unusual'
    | 'dose.concentration-out-of-bounds'
    | 'dose.concentration-unusual'
    | 'dose.volume-out-of-bounds'
    | 'dose.volume-unusual'
    | 'dose.mg-and-mg-per-kg-differ'
    | 'dose.devices-and-mg-differ'
    | 'dose.not-whole-devices'
    | 'dose.device-dose-unusual';
  readonly pointer: `/${Field}`;
  /** The doses that whole devices can give, mg. */
  readonly allowed?: readonly number[];
  readonly limitPercent?: number;
}

export interface DoseCheck {
  readonly rejects: readonly DoseReason[];
  readonly warnings: readonly DoseReason[];
}

/** Which fields an order of each modality has to hold, and which it may. */
const FIELDS: Readonly<Record<Modality, Readonly<Partial<Record<Field, 'needs' | 'may'>>>>> = {
  IV: {
    mgPerKg: 'may',
    mg: 'may',
    infusionMinutes: 'needs',
    dosingWeightKg: 'needs',
    concentrationMgPerMl: 'may',
  },
  IM: { mgPerKg: 'may', mg: 'may', dosingWeightKg: 'needs', concentrationMgPerMl: 'may' },
  SPRAVATO: { mg: 'may', dosingWeightKg: 'may', devices: 'may' },
};

/** Every reason against the order at once. Bounds are looked at only once the order is complete. */
export function checkDoseOrder(order: DoseOrder, rules: PlanRules): DoseCheck {
  const faults = formFaults(order);
  if (faults.length > 0) return { rejects: faults, warnings: [] };
  return order.modality === 'SPRAVATO'
    ? checkDevices(order, rules)
    : checkWeightedDose(order, order.dosingWeightKg ?? 0, rules);
}

function formFaults(order: DoseOrder): readonly DoseReason[] {
  const doseField = order.modality === 'SPRAVATO' ? 'mg' : 'mgPerKg';
  const noDose = order.mgPerKg === null && order.mg === null;
  return FIELD_NAMES.flatMap((field): readonly DoseReason[] => {
    const rule = FIELDS[order.modality][field];
    const value = order[field] ?? null;
    const pointer = `/${field}` as const;
    if (value === null)
      return rule === 'needs' || (noDose && field === doseField) ? [{ code: 'dose.missing', pointer }] : [];
    if (!rule) return [{ code: 'dose.not-for-modality', pointer }];
    return Number.isFinite(value) && value > 0 ? [] : [{ code: 'dose.not-positive', pointer }];
  });
}

type HeldTo = readonly [
  value: number,
  bounds: OrderBounds,
  quantity:
    | 'dose.mg-per-kg'
    | 'dose.injection-mg-per-kg'
    | 'dose.total-mg'
    | 'dose.infusion-minutes'
    | 'dose.rate'
    | 'dose.concentration'
    | 'dose.volume',
  pointer: DoseReason['pointer'],
];

function checkWeightedDose(order: DoseOrder, dosingWeightKg: number, rules: PlanRules): DoseCheck {
  const totalMg = order.mg ?? (order.mgPerKg ?? 0) * dosingWeightKg;
  const held: HeldTo[] = [];
  if (order.mgPerKg !== null) held.push(...heldPerKg(order.modality, order.mgPerKg, '/mgPerKg', rules));
  // An order in mg must not slip past the bound per kg.
  if (order.mg !== null) held.push(...heldPerKg(order.modality, order.mg / dosingWeightKg, '/mg', rules));
  if (order.modality === 'IV') {
    const minutes = order.infusionMinutes ?? 0;
    const rate = totalMg / dosingWeightKg / minutes;
    held.push(
      [totalMg, rules.ivTotalMg, 'dose.total-mg', order.mg === null ? '/mgPerKg' : '/mg'],
      [minutes, rules.ivInfusionMinutes, 'dose.infusion-minutes', '/infusionMinutes'],
      [rate, rules.ivRateMgPerKgPerMinute, 'dose.rate', '/infusionMinutes'],
    );
  }
  held.push(...heldPerMl(order, totalMg, rules));
  const { rejects, warnings } = holdTo(held);
  return { rejects, warnings: [...warnings, ...mismatchWarnings(order, dosingWeightKg, rules)] };
}

/** An IM session is ordered as one injection, so its dose is held to the bounds of both. */
function heldPerKg(
  modality: Modality,
  mgPerKg: number,
  pointer: DoseReason['pointer'],
  rules: PlanRules,
): readonly HeldTo[] {
  if (modality === 'IV') return [[mgPerKg, rules.ivMgPerKg, 'dose.mg-per-kg', pointer]];
  return [
    [mgPerKg, rules.imMgPerKgPerInjection, 'dose.injection-mg-per-kg', pointer],
    [mgPerKg, rules.imMgPerKgPerSession, 'dose.mg-per-kg', pointer],
  ];
}

/** A bag or syringe pump for IV is diluted; what is injected may come undiluted, but its volume has to fit one site. */
function heldPerMl(
  { modality, concentrationMgPerMl = null }: DoseOrder,
  totalMg: number,
  rules: PlanRules,
): readonly HeldTo[] {
  if (concentrationMgPerMl === null) return [];
  const pointer = '/concentrationMgPerMl';
  const { reject } = rules.concentrationMgPerMl;
  return modality === 'IV'
    ? [[concentrationMgPerMl, rules.concentrationMgPerMl, 'dose.concentration', pointer]]
    : [
        [concentrationMgPerMl, { reject }, 'dose.concentration', pointer],
        [totalMg / concentrationMgPerMl, rules.imVolumeMlPerSite, 'dose.volume', pointer],
      ];
}

/** Where mg and mg/kg are both written, they have to mean the same dose. */
function mismatchWarnings(
  { mg, mgPerKg }: DoseOrder,
  dosingWeightKg: number,
  { doseMismatchPercent: limitPercent }: PlanRules,
): readonly DoseReason[] {
  if (mg === null || mgPerKg === null) return [];
  const meantMg = mgPerKg * dosingWeightKg;
  const agrees = isWithin((Math.abs(mg - meantMg) * 100) / meantMg, { max: limitPercent });
  return agrees ? [] : [{ code: 'dose.mg-and-mg-per-kg-differ', pointer: '/mg', limitPercent }];
}

/** What lies outside its bounds; a quantity that is rejected does not warn as well. */
function holdTo(held: readonly HeldTo[]): DoseCheck {
  const rejects: DoseReason[] = [];
  const warnings: DoseReason[] = [];
  for (const [value, bounds, quantity, pointer] of held) {
    const verdict = judgeOrder(value, bounds);
    if (verdict === 'REJECT') rejects.push({ code: `${quantity}-out-of-bounds`, pointer, ...bounds.reject });
    if (verdict === 'WARN') warnings.push({ code: `${quantity}-unusual`, pointer, ...bounds.warn });
  }
  return { rejects, warnings };
}

function checkDevices(order: DoseOrder, { spravatoMg, mgPerDevice }: PlanRules): DoseCheck {
  const mg = order.mg ?? 0;
  const rejects: DoseReason[] = [];
  if (!spravatoMg.allowed.includes(mg))
    rejects.push({ code: 'dose.not-whole-devices', pointer: '/mg', allowed: spravatoMg.allowed });
  if (typeof order.devices === 'number' && mg !== order.devices * mgPerDevice)
    rejects.push({ code: 'dose.devices-and-mg-differ', pointer: '/devices' });
  if (rejects.length > 0) return { rejects, warnings: [] };
  return {
    rejects: [],
    warnings: spravatoMg.warn.includes(mg) ? [{ code: 'dose.device-dose-unusual', pointer: '/mg' }] : [],
  };
}
