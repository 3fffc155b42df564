/** What the reasons of the vitals rules say to a nurse. */
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { UnobtainableRefusal } from './domain/unobtainable.js';
import type { VitalSign, VitalsReason } from './domain/vitals-plausibility.js';

const NAMES: Readonly<Record<VitalSign, { readonly label: string; readonly unit: string }>> = {
  systolicMmHg: { label: 'Systolic pressure', unit: 'mmHg' },
  diastolicMmHg: { label: 'Diastolic pressure', unit: 'mmHg' },
  heartRatePerMinute: { label: 'Heart rate', unit: 'per minute' },
  spo2Percent: { label: 'SpO2', unit: '%' },
  respiratoryRatePerMinute: { label: 'Respiratory rate', unit: 'per minute' },
  etco2MmHg: { label: 'EtCO2', unit: 'mmHg' },
  temperatureCelsius: { label: 'Temperature', unit: 'degrees Celsius' },
  moaas: { label: 'MOAA/S', unit: '(5 is fully alert, 0 is no response)' },
  painScore: { label: 'Pain', unit: 'of 10' },
  supplementalO2LitresPerMinute: { label: 'Supplemental oxygen', unit: 'L/min' },
};

export function sayVitalsReason(reason: VitalsReason): ProblemReason & VitalsReason {
  return { ...reason, message: sentence(reason) };
}

const UNOBTAINABLE: Readonly<Record<UnobtainableRefusal['code'], string>> = {
  'vitals.measured-and-unobtainable':
    'This vital sign has a number in the same set. Send the one or the other.',
  'vitals.unobtainable-twice': 'This vital sign is listed twice. List it once.',
  'vitals.note-missing': 'Say in a few words why it could not be taken.',
};

export function sayUnobtainable(refusal: UnobtainableRefusal): ProblemReason {
  return { ...refusal, message: UNOBTAINABLE[refusal.code] };
}

function sentence({ code, pointer, min, max }: VitalsReason): string {
  const { label, unit } = NAMES[pointer.slice(1) as VitalSign] ?? { label: 'The reading', unit: '' };
  switch (code) {
    case 'vitals.nothing-measured':
      return 'Enter at least one vital sign, or say which one could not be taken.';
    case 'vitals.blood-pressure-incomplete':
      return 'Systolic and diastolic pressure are measured together: send both or neither.';
    case 'vitals.systolic-not-above-diastolic':
      return 'Systolic pressure has to be above diastolic pressure. Check whether the two were exchanged.';
    case 'vitals.looks-like-fahrenheit':
      return 'This looks like degrees Fahrenheit. Enter the temperature in degrees Celsius.';
    case 'vitals.impossible':
      return `${label} has to be ${range(min, max)} ${unit}.`;
    case 'vitals.unusual':
      return `${label} is usually ${range(min, max)} ${unit}. Measure again, then confirm.`;
    case 'vitals.pulse-pressure-unusual':
      return `Systolic and diastolic pressure usually lie ${range(min, max)} mmHg apart. Measure again, then confirm.`;
  }
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}
