/** A patient who is ready to go home after an invented dose, for the specs of this folder. */
import type { DischargeFacts, RecoveryReading } from './recovery-facts.js';

export const DOSE_ENDED = new Date('2026-03-02T16:00:00Z');

/** Counted from the end of the dose. */
export function minute(minutes: number): Date {
  return new Date(DOSE_ENDED.getTime() + minutes * 60_000);
}

export function reading(minutes: number, values: Partial<RecoveryReading> = {}): RecoveryReading {
  return {
    measuredAt: minute(minutes),
    isConfirmed: true,
    systolicMmHg: 124,
    diastolicMmHg: 80,
    spo2Percent: 98,
    supplementalO2LitresPerMinute: null,
    ...values,
  };
}

/** Ready at `minutes`: everything was measured and stated two minutes before. */
export function readyToGo(minutes: number, facts: Partial<DischargeFacts> = {}): DischargeFacts {
  const stated = (value: boolean) => ({ value, statedAt: minute(minutes - 2) });
  return {
    modality: 'IV',
    doseEndedAt: DOSE_ENDED,
    escortName: 'Robin Example',
    statements: {
      isOriented: stated(true),
      hasSteadyGait: stated(true),
      isAcutelySuicidal: stated(false),
      escortPresent: stated(true),
      instructionsGiven: stated(true),
    },
    baseline: { systolicMmHg: 120, diastolicMmHg: 80, spo2Percent: 98, cadssTotal: 2 },
    readings: [reading(minutes - 2)],
    moaas: [{ value: 5, scoredAt: minute(minutes - 2) }],
    cadss: { value: 6, scoredAt: minute(40) },
    cadss6: null,
    isCadss6RatedBeforeDose: false,
    dissociationResolvedAt: null,
    ongoingSymptoms: [],
    redAlerts: [],
    ...facts,
  };
}
