/**
 * The unit of a number, read from the last words of its name: `systolicMmHg` is in mmHg. Programs find it as UCUM in
 * `x-unit`, people in the description.
 */

interface Unit {
  readonly ucum: string;
  readonly symbol: string;
}

const same = (symbol: string): Unit => ({ ucum: symbol, symbol });

/** Longer endings first: `MgPerKg` before `Kg`. */
const BY_ENDING: readonly (readonly [string, Unit])[] = [
  ['MgPerKgPerMinute', same('mg/kg/min')],
  ['MgPerKgPerInjection', same('mg/kg')],
  ['MgPerKgPerSession', same('mg/kg')],
  ['MgPerMinute', same('mg/min')],
  ['MgPerKg', same('mg/kg')],
  ['MgPerMl', same('mg/mL')],
  ['MlPerHour', same('mL/h')],
  ['LitresPerMinute', same('L/min')],
  ['MlPerVial', same('mL')],
  ['MlPerSite', same('mL')],
  ['MgPerDevice', same('mg')],
  ['MgPerContainer', same('mg')],
  ['MmHg', { ucum: 'mm[Hg]', symbol: 'mmHg' }],
  ['Celsius', { ucum: 'Cel', symbol: '°C' }],
  ['Percent', same('%')],
  ['PerMinute', same('/min')],
  ['MinutesInRange', same('min')],
  ['Minutes', same('min')],
  ['Seconds', same('s')],
  ['Hours', same('h')],
  ['Days', { ucum: 'd', symbol: 'days' }],
  ['Weeks', { ucum: 'wk', symbol: 'weeks' }],
  ['Months', { ucum: 'mo', symbol: 'months' }],
  ['Years', { ucum: 'a', symbol: 'years' }],
  ['Mg', same('mg')],
  ['Ml', same('mL')],
  ['Ms', same('ms')],
  ['Kg', same('kg')],
  ['Cm', same('cm')],
];

/** Where the unit stands in the middle: minutes from the start of the dose. */
const MINUTES = /^minutes(From|Since|Until|Left)|Minutes(From|Since|Until)/;

export function unitOf(name: string): Unit | undefined {
  if (MINUTES.test(name)) return same('min');
  const spelled = name.charAt(0).toUpperCase() + name.slice(1);
  return BY_ENDING.find(([ending]) => spelled.endsWith(ending))?.[1];
}
