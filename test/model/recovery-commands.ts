/** What is measured and rated, and the way home. */
import fc from 'fast-check';
import { GOING_HOME, NO_DISSOCIATION, USUAL_VITALS } from '../support/given/bedside.js';
import { DayCommand, type Play } from './command.js';
import { DISCHARGE_TYPES, type DischargeType } from './day-model.js';
import { instant } from './real-day.js';
import { often, said, someTimeAgo, WHY_LATE } from './visit-commands.js';

type SetName =
  | 'whole'
  | 'without MOAA/S'
  | 'drowsy'
  | 'without pressure'
  | 'without temperature'
  | 'without breaths'
  | 'upside down';

const { heartRatePerMinute, spo2Percent } = USUAL_VITALS;
const { temperatureCelsius: _temperature, ...WITHOUT_TEMPERATURE } = USUAL_VITALS;
const { respiratoryRatePerMinute: _breaths, ...WITHOUT_BREATHS } = USUAL_VITALS;

interface VitalSet {
  readonly diastolicMmHg?: number;
  readonly heartRatePerMinute: number;
  readonly moaas?: number;
  readonly respiratoryRatePerMinute?: number;
  readonly spo2Percent: number;
  readonly systolicMmHg?: number;
  readonly temperatureCelsius?: number;
}

/** What the sets of the day have in them; the last one cannot be. */
const SETS: Readonly<Record<SetName, VitalSet>> = {
  whole: { ...USUAL_VITALS, moaas: 5 },
  'without MOAA/S': USUAL_VITALS,
  drowsy: { ...USUAL_VITALS, moaas: 4 },
  'without pressure': { heartRatePerMinute, spo2Percent },
  'without temperature': WITHOUT_TEMPERATURE,
  'without breaths': WITHOUT_BREATHS,
  'upside down': { ...USUAL_VITALS, systolicMmHg: 80, diastolicMmHg: 120 },
};

export const measure =
  (name: SetName, ago: number, saysWhyLate = false): Play =>
  (model) => {
    const at = model.now - ago;
    const set = SETS[name];
    const hasPressure = set.systolicMmHg !== undefined;
    const reading = {
      ...{ at, hasPressure, moaas: set.moaas ?? null },
      isWhole: hasPressure && set.respiratoryRatePerMinute !== undefined,
      hasTemperature: set.temperatureCelsius !== undefined,
    };
    return {
      request: {
        path: 'vitals',
        body: { ...set, measuredAt: instant(at), ...(saysWhyLate ? WHY_LATE : {}) },
      },
      verdict: model.measure(reading, name !== 'upside down', saysWhyLate),
    };
  };

export const rate =
  (ago: number, saysWhyLate = false): Play =>
  (model) => {
    const at = model.now - ago;
    const body = { kind: 'CADSS', items: NO_DISSOCIATION, assessedAt: instant(at) };
    return {
      request: { path: 'scales', body: { ...body, ...(saysWhyLate ? WHY_LATE : {}) } },
      verdict: model.rate(at, saysWhyLate),
    };
  };

interface Leaving {
  readonly ago: number;
  readonly type: DischargeType;
  readonly isNurse: boolean;
  readonly hasReason: boolean;
  /** Oriented, steady, not suicidal, escort there, instructions given. */
  readonly saysAll: boolean;
}

export const goHome =
  (said: Leaving): Play =>
  (model) => {
    const { ago, type, isNurse, hasReason, saysAll } = said;
    const at = model.now - ago;
    const body = {
      ...(saysAll ? GOING_HOME : {}),
      ...{ type, occurredAt: instant(at) },
      ...(hasReason ? { reason: 'As it happened' } : {}),
    };
    return {
      request: { by: isNurse ? 'nurse' : 'psychiatrist', path: 'discharge', body },
      verdict: model.discharge(at, type, said),
    };
  };

const setNames = Object.keys(SETS) as SetName[];

const vitals = fc
  .tuple(fc.constantFrom(...setNames, 'whole' as const, 'whole' as const), someTimeAgo, often)
  .map(
    ([name, ago, saysWhy]) =>
      new DayCommand(`vitals ${name}, ${ago} min ago${said(saysWhy)}`, measure(name, ago, saysWhy)),
  );

const ratings = fc
  .tuple(someTimeAgo, often)
  .map(([ago, saysWhy]) => new DayCommand(`cadss ${ago} min ago${said(saysWhy)}`, rate(ago, saysWhy)));

export const recoveryCommands = [vitals, vitals, ratings];

/** It ends the dose of the day, so it comes seldom. */
export const leaving = fc
  .record<Leaving>({
    ago: someTimeAgo,
    type: fc.constantFrom(...DISCHARGE_TYPES),
    isNurse: fc.boolean(),
    hasReason: often,
    saysAll: fc.boolean(),
  })
  .map((said) => new DayCommand(`discharge ${JSON.stringify(said)}`, goHome(said)));
