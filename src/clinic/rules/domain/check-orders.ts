/** Combinations in screening, body, plans and vitals that cannot work. */
import { MODALITIES } from '../../modality.js';
import type {
  BodyRules,
  OrderBounds,
  PhaseTemplate,
  PlanRules,
  PlanTemplate,
  ScreeningRules,
  VitalsRules,
} from '../rule-set.js';
import { isWithin } from '../bounds.js';
import { checkBounds, checkInside, each, must, unique } from './fault-checks.js';
import { isObject, type RuleFault } from './shape.js';

/** Of a section, every member that is an order's bounds. */
function checkOrderBounds(section: string, rules: object): readonly RuleFault[] {
  return Object.entries(rules).flatMap(([name, bounds]: [string, unknown]) =>
    isObject(bounds) && isObject(bounds['reject'])
      ? checkInside(`${section}/${name}`, bounds['reject'], 'warn', (bounds as unknown as OrderBounds).warn)
      : [],
  );
}

export function checkScreening({ contraindications }: ScreeningRules): readonly RuleFault[] {
  const pointer = '/screening/contraindications';
  return [
    ...unique(pointer, contraindications, ({ code }) => code),
    ...must(contraindications.length > 0, pointer, 'At least one contraindication has to be asked for.'),
    ...each(pointer, contraindications, ({ perSession, clearedBy }, at) =>
      must(
        clearedBy !== 'ESCORT' || perSession === true,
        `${at}/clearedBy`,
        'An escort is named at a session; this has to be asked per session.',
      ),
    ),
  ];
}

export function checkBody(body: BodyRules): readonly RuleFault[] {
  return checkOrderBounds('/body', body);
}

export function checkVitals(vitals: VitalsRules): readonly RuleFault[] {
  const readings = [
    'systolicMmHg',
    'diastolicMmHg',
    'heartRatePerMinute',
    'spo2Percent',
    'respiratoryRatePerMinute',
    'etco2MmHg',
    'temperatureCelsius',
    'moaas',
    'painScore',
    'supplementalO2LitresPerMinute',
  ] as const;
  const { reject: celsius } = vitals.temperatureCelsius;
  const { fahrenheitLooksLike } = vitals;
  return [
    ...readings.flatMap((name) =>
      checkInside(`/vitals/${name}`, vitals[name].reject, 'confirm', vitals[name].confirm),
    ),
    ...checkBounds('/vitals/pulsePressureMmHg', vitals.pulsePressureMmHg),
    ...checkBounds('/vitals/fahrenheitLooksLike', fahrenheitLooksLike),
    ...must(
      (fahrenheitLooksLike.min ?? -Infinity) > (celsius.max ?? Infinity),
      '/vitals/fahrenheitLooksLike/min',
      'It has to lie above every temperature that is accepted in degrees Celsius.',
    ),
  ];
}

export function checkPlans(plans: PlanRules): readonly RuleFault[] {
  const { spravatoMg, templates } = plans;
  return [
    ...checkOrderBounds('/plans', plans),
    ...checkOrderBounds('/plans/sessionsPerWeek', plans.sessionsPerWeek),
    ...must(
      spravatoMg.allowed.length > 0,
      '/plans/spravatoMg/allowed',
      'At least one dose has to be allowed.',
    ),
    ...unique('/plans/spravatoMg/allowed', spravatoMg.allowed, (mg) => mg),
    ...each('/plans/spravatoMg/allowed', spravatoMg.allowed, (mg, at) => wholeDevices(plans, mg, at)),
    ...each('/plans/spravatoMg/warn', spravatoMg.warn, (mg, at) => allowedMg(plans, mg, at)),
    ...Object.entries(plans.spravatoFirstDayWarnMg).flatMap(([indication, doses]) =>
      each(`/plans/spravatoFirstDayWarnMg/${indication}`, doses, (mg, at) => allowedMg(plans, mg, at)),
    ),
    ...unique('/plans/templates', templates, ({ code }) => code),
    ...MODALITIES.flatMap((modality) =>
      must(
        templates.some((template) => template.modality === modality),
        '/plans/templates',
        `There is no series for ${modality}.`,
      ),
    ),
    ...each('/plans/templates', templates, (template, at) => checkTemplate(plans, template, at)),
  ];
}

function wholeDevices({ mgPerDevice }: PlanRules, mg: number, at: string): readonly RuleFault[] {
  return must(
    mg > 0 && mg % mgPerDevice === 0,
    at,
    `${mg} mg cannot be given with whole devices of ${mgPerDevice} mg.`,
  );
}

function allowedMg({ spravatoMg }: PlanRules, mg: number, at: string): readonly RuleFault[] {
  return must(spravatoMg.allowed.includes(mg), at, `${mg} mg is not among the allowed doses.`);
}

function checkTemplate(plans: PlanRules, template: PlanTemplate, at: string): readonly RuleFault[] {
  const { modality, phases, firstSessionMg } = template;
  const sessions = phases.reduce((sum, phase) => sum + phase.sessions, 0);
  return [
    ...must(phases[0]?.kind === 'INDUCTION', `${at}/phases`, 'A series begins with its induction.'),
    ...must(
      isWithin(sessions, plans.totalSessions.reject),
      `${at}/phases`,
      `${sessions} sessions are more or fewer than an order may have.`,
    ),
    ...(firstSessionMg === null ? [] : checkFirstSession(plans, template, firstSessionMg, at)),
    ...each(`${at}/phases`, phases, (phase, phaseAt) => [
      ...must(
        isWithin(phase.perWeek, plans.sessionsPerWeek[modality].reject),
        `${phaseAt}/perWeek`,
        `${phase.perWeek} sessions a week would be refused in an order.`,
      ),
      ...must(
        phase.everyWeeks === 1 || phase.perWeek === 1,
        `${phaseAt}/perWeek`,
        'In a series of every second week or fewer there is one session in such a week.',
      ),
      ...checkDose(plans, template, phase, `${phaseAt}/dose`),
    ]),
  ];
}

function checkFirstSession(
  plans: PlanRules,
  { modality }: PlanTemplate,
  mg: number,
  at: string,
): readonly RuleFault[] {
  if (modality === 'SPRAVATO') return allowedMg(plans, mg, `${at}/firstSessionMg`);
  return must(false, `${at}/firstSessionMg`, 'A dose of its own for the first session is for Spravato only.');
}

function checkDose(
  plans: PlanRules,
  { modality }: PlanTemplate,
  { dose }: PhaseTemplate,
  at: string,
): readonly RuleFault[] {
  const { mgPerKg, mg, infusionMinutes } = dose;
  if (modality === 'SPRAVATO')
    return [
      ...must(mgPerKg === null, `${at}/mgPerKg`, 'Spravato is not dosed by weight.'),
      ...must(infusionMinutes === null, `${at}/infusionMinutes`, 'Only an infusion has a duration.'),
      ...(mg === null
        ? must(false, `${at}/mg`, 'A dose of Spravato is given in mg.')
        : allowedMg(plans, mg, `${at}/mg`)),
    ];
  const perKg = modality === 'IV' ? plans.ivMgPerKg : plans.imMgPerKgPerInjection;
  return [
    ...must(mg === null, `${at}/mg`, `The series of ${modality} are dosed by weight.`),
    ...must(
      mgPerKg !== null && mgPerKg > 0 && isWithin(mgPerKg, perKg.reject),
      `${at}/mgPerKg`,
      `${mgPerKg} mg/kg would be refused in an order.`,
    ),
    ...(modality === 'IM'
      ? must(infusionMinutes === null, `${at}/infusionMinutes`, 'Only an infusion has a duration.')
      : checkInfusion(plans, mgPerKg, infusionMinutes, at)),
  ];
}

function checkInfusion(
  plans: PlanRules,
  mgPerKg: number | null,
  minutes: number | null,
  at: string,
): readonly RuleFault[] {
  if (minutes === null || minutes <= 0)
    return must(false, `${at}/infusionMinutes`, 'An infusion has a duration.');
  return [
    ...must(
      isWithin(minutes, plans.ivInfusionMinutes.reject),
      `${at}/infusionMinutes`,
      `${minutes} minutes would be refused in an order.`,
    ),
    ...must(
      isWithin((mgPerKg ?? 0) / minutes, plans.ivRateMgPerKgPerMinute.reject),
      `${at}/infusionMinutes`,
      'Dose and duration make a rate that would be refused in an order.',
    ),
  ];
}
