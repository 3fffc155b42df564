/** Readings before an invented dose, by the minute, for the specs of this folder. */
import type { PreDoseReading } from './pre-dose-reading.js';

const FIRST = new Date('2026-05-04T16:00:00Z');

export function minute(minutes: number): Date {
  return new Date(FIRST.getTime() + minutes * 60_000);
}

export function reading(minutes: number, values: Partial<PreDoseReading> = {}): PreDoseReading {
  return {
    id: `reading-${minutes}`,
    measuredAt: minute(minutes),
    isConfirmed: true,
    systolicMmHg: null,
    diastolicMmHg: null,
    heartRatePerMinute: null,
    respiratoryRatePerMinute: null,
    spo2Percent: null,
    etco2MmHg: null,
    moaas: null,
    temperatureCelsius: null,
    isEtco2WaveformLost: false,
    hasRedSymptom: false,
    ...values,
  };
}

export function pressure(
  minutes: number,
  systolicMmHg: number,
  diastolicMmHg: number,
  values: Partial<PreDoseReading> = {},
): PreDoseReading {
  return reading(minutes, { systolicMmHg, diastolicMmHg, ...values });
}
