/** An invented Spravato day on which nothing was left out, for the specs of this folder: 56 mg, left after 130 minutes. */
import { bedsideFacts, type BedsideReading, type BedsideScale } from '../../../monitoring/domain/bedside.js';
import type { CadssFact, EffectFact, FormEvent, FormFacts, FormSession } from './form-facts.js';

export const FIRST_DEVICE = new Date('2026-05-04T18:00:00Z');

/** Counted from the first device. */
export function minute(minutes: number): Date {
  return new Date(FIRST_DEVICE.getTime() + minutes * 60_000);
}

export function reading(minutes: number, values: Partial<BedsideReading> = {}): BedsideReading {
  return {
    id: `reading ${minutes}`,
    measuredAt: minute(minutes),
    isUnconfirmed: false,
    systolicMmHg: 124,
    diastolicMmHg: 80,
    heartRatePerMinute: 72,
    spo2Percent: 98,
    respiratoryRatePerMinute: 14,
    etco2MmHg: null,
    temperatureCelsius: null,
    moaas: 5,
    painScore: null,
    supplementalO2LitresPerMinute: null,
    hasFocalNeurologicalSign: false,
    isEtco2WaveformLost: false,
    ...values,
  };
}

export function cadss(minutes: number, total: number | null, isStatedResolved = false): CadssFact {
  return { id: `cadss ${minutes}`, assessedAt: minute(minutes), total, isStatedResolved };
}

export function effect(code: string, facts: Partial<EffectFact> = {}): EffectFact {
  const { grade = 1, resolvedAt = minute(60) } = facts;
  return {
    id: `effect ${code}`,
    code,
    label: code.toLowerCase(),
    grade,
    gradeAtOnset: grade,
    gradeBeforeDose: null,
    onsetAt: minute(10),
    resolvedAt,
    course: 'RESOLVED',
    courseAtOnset: 'ONGOING',
    changes: resolvedAt ? [{ occurredAt: resolvedAt, grade: null, course: 'RESOLVED' }] : [],
    note: null,
    isSerious: false,
    seriousness: [],
    ...facts,
  };
}

export function device(deviceNumber: number, minutes: number, lotNumber: string | null = 'LOT-1'): FormEvent {
  return {
    id: `device ${deviceNumber}`,
    type: 'DEVICE',
    occurredAt: minute(minutes),
    deviceNumber,
    lotNumber,
  };
}

export const usualSession: FormSession = {
  id: 'session',
  status: 'SIGNED',
  modality: 'SPRAVATO',
  orderedMg: 56,
  orderedInfusionMinutes: null,
  checkedInAt: minute(-30),
  doseStartedAt: FIRST_DEVICE,
  lastDoseAt: minute(5),
  doseEndedAt: minute(5),
  deliveredMg: 56,
  dischargedAt: minute(130),
};

export const usualReadings = [reading(-20), reading(41), reading(60), reading(125)];

export interface DayWanted extends Partial<Omit<FormFacts, 'session' | 'bedside'>> {
  readonly session?: Partial<FormSession>;
  readonly readings?: readonly BedsideReading[];
}

export function facts({ session, readings = usualReadings, ...more }: DayWanted = {}): FormFacts {
  const scales = more.cadss ?? [cadss(100, 0)];
  return {
    session: { ...usualSession, ...session },
    day: '2026-05-04',
    patient: {
      id: 'patient',
      givenName: 'Alex',
      middleName: null,
      familyName: 'Example',
      birthDate: '1990-02-28',
      sex: 'FEMALE',
    },
    clinic: { id: 'clinic', name: 'Harbour Street Clinic', address: '12 Harbour Street' },
    provider: { id: 'nurse', displayName: 'Nora Adler', phone: '+1 555 0101', email: 'nora@example.org' },
    isFirstTreatment: true,
    enrolmentId: 'enrolment',
    medicines: [],
    review: { id: 'review', changes: null, substances24h: null, benzodiazepineToday: false },
    checkedLot: { id: 'check', lotNumber: 'LOT-9' },
    drawn: [],
    events: [
      device(1, 0),
      device(2, 5),
      { id: 'stop', type: 'STOP', occurredAt: minute(6), lotNumber: null },
    ],
    bedside: bedsideFacts(readings, scales.map(toBedsideScale), FIRST_DEVICE),
    cadss: scales,
    decisions: [],
    effects: [],
    dischargeType: 'ROUTINE',
    ...more,
  };
}

function toBedsideScale({ id, assessedAt, total, isStatedResolved }: CadssFact): BedsideScale {
  return { id, kind: 'CADSS', assessedAt, total, cadss6Total: null, isDistressed: false, isStatedResolved };
}
