/**
 * The form in which a gate of the discharge says how it stands. Unknown is not yes: a gate that nobody can judge yet is as
 * shut as one that is not met, and says so in another word. This file decides nothing.
 */
export const GATES = [
  'OBSERVATION',
  'AROUSAL',
  'ORIENTATION',
  'GAIT',
  'DISSOCIATION',
  'BLOOD_PRESSURE',
  'OXYGEN',
  'NAUSEA',
  'RED_ALERTS',
  'SUICIDALITY',
  'ESCORT',
  'INSTRUCTIONS',
] as const;
export type GateName = (typeof GATES)[number];

export type GateState = 'MET' | 'UNMET' | 'UNKNOWN';

/** Numbers and times behind a gate, where it has any. */
export interface GateFindings {
  readonly value?: number;
  readonly threshold?: number;
  readonly systolicMmHg?: number;
  readonly diastolicMmHg?: number;
  readonly requiredMinutes?: number;
  /** Whole minutes still to wait, rounded up; null while the dose has no end. */
  readonly minutesLeft?: number | null;
  /** When time alone will have met it; null while the dose has no end. */
  readonly metAt?: Date | null;
  readonly measuredAt?: Date;
  /** Codes of symptoms, rules of alerts, or why a vital sign could not be taken. */
  readonly about?: readonly string[];
  /** Field of the request that states the missing fact. */
  readonly pointer?: string;
}

export interface MetGate extends GateFindings {
  readonly gate: GateName;
  readonly state: 'MET';
}

export interface UnmetGate extends GateFindings {
  readonly gate: GateName;
  readonly state: 'UNMET' | 'UNKNOWN';
  /** Why. */
  readonly code: string;
}

export type Gate = MetGate | UnmetGate;

export const met = (gate: GateName, findings: GateFindings = {}): MetGate => ({
  gate,
  state: 'MET',
  ...findings,
});

export const unmet = (gate: GateName, code: string, findings: GateFindings = {}): UnmetGate => ({
  gate,
  state: 'UNMET',
  code: `discharge.${code}`,
  ...findings,
});

export const unknown = (gate: GateName, code: string, findings: GateFindings = {}): UnmetGate => ({
  ...unmet(gate, code, findings),
  state: 'UNKNOWN',
});

export function isUnmet(gate: Gate): gate is UnmetGate {
  return gate.state !== 'MET';
}
