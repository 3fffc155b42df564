/** What the generator tells: everything that happened to one invented patient. Instants are ms, days `YYYY-MM-DD`. */
import type { Modality } from '../../src/clinic/modality.js';
import type { PhaseTemplate } from '../../src/clinic/rules/rule-set.js';
import type { MedicineClass } from '../../src/patients/domain/medicine-classes.js';
import type { EarlyTerminationReason } from '../../src/sessions/dosing/domain/administration-event.js';
import type { Indication } from '../../src/treatment-plans/domain/indication.js';
import type { InventedSex } from './names.js';
import type { SideEffectCode } from './parameters.js';

export interface Person {
  readonly mrn: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly sex: InventedSex;
  readonly phone: string;
  readonly email: string;
  readonly escort: { readonly name: string; readonly relationship: string; readonly phone: string };
  readonly heightCm: number;
  readonly weightKg: number;
  /** At rest. */
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly heartRatePerMinute: number;
}

export interface MedicineStory {
  readonly name: string;
  readonly medicineClass: MedicineClass;
  readonly doseText: string;
  readonly startedOn: string;
  readonly change: {
    readonly at: number;
    readonly on: string;
    /** Null where it was stopped. */
    readonly doseText: string | null;
    readonly reason: string;
  } | null;
}

export interface PsychotherapyStory {
  readonly startedAt: number;
  readonly kind: 'PREPARATION' | 'INTEGRATION';
}

export interface PlanStory {
  /** It goes on where the plan before it ended: one course with it. */
  readonly continuesPrevious: boolean;
  readonly modality: Modality;
  /** The main one first. */
  readonly indications: readonly Indication[];
  readonly diagnosisCode: string;
  readonly templateCode: string | null;
  /** As they were ordered at first. */
  readonly phases: readonly PhaseTemplate[];
  readonly firstSessionMg: number | null;
  readonly dosingWeightKg: number | null;
  readonly orderedAt: number;
  readonly firstDay: string;
  readonly weekdays: readonly number[];
  readonly timeOfDay: string;
  /** In the order of time. */
  readonly replans: readonly ReplanStory[];
  /** Null while it goes on. */
  readonly end: PlanEnd | null;
  readonly sessions: readonly SessionStory[];
}

/** The plan was planned anew, so that a missed dose is made up. */
export interface ReplanStory {
  readonly at: number;
  /** From then on, with what is behind. */
  readonly phases: readonly PhaseTemplate[];
}

export interface PlanEnd {
  readonly at: number;
  readonly status: 'COMPLETED' | 'DISCONTINUED';
  readonly reason: string | null;
}

export interface VitalsStory {
  readonly at: number;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly heartRatePerMinute: number;
  readonly spo2Percent: number;
  readonly respiratoryRatePerMinute: number;
  readonly moaas: number;
  /** Once, before the dose. */
  readonly temperatureCelsius: number | null;
}

export interface CadssStory {
  readonly at: number;
  /** Of the 23 items, in order. */
  readonly scores: readonly number[];
}

export interface SideEffectStory {
  readonly code: SideEffectCode | 'SUICIDAL_IDEATION';
  readonly grade: number;
  /** Of a complaint the patient brought along; null where it came with the treatment. */
  readonly gradeBeforeDose: number | null;
  readonly onsetAt: number;
  /** Null where it lasts. */
  readonly resolvedAt: number | null;
  /** Told on the telephone the day after. */
  readonly isReportedLater: boolean;
  readonly isSerious: boolean;
  readonly rescue: { readonly medicine: string; readonly dose: number; readonly at: number } | null;
  readonly isInError: boolean;
}

export interface DoseStory {
  readonly startedAt: number;
  readonly endedAt: number;
  /** IV: minute of a pause and how long it lasted. */
  readonly pause: { readonly at: number; readonly until: number } | null;
  /** IM: what was injected when. */
  readonly injections: readonly { readonly at: number; readonly mg: number }[];
  /** Spravato: when each device was finished. */
  readonly devices: readonly number[];
  readonly terminationReason: EarlyTerminationReason | null;
}

/** What the day of a session is told from. */
export interface DayFacts {
  readonly modality: Modality;
  readonly plannedStart: number;
  readonly orderedMg: number;
  /** IV only. */
  readonly infusionMinutes: number | null;
  /** Sessions with a dose before this one. */
  readonly dosedBefore: number;
  /** What this patient is prone to. */
  readonly prone: readonly SideEffectCode[];
  /** Leaves out what is only measured at the bedside, which takes most of the time. */
  readonly withBedside: boolean;
}

export interface DayStory {
  readonly checkedInAt: number;
  readonly dose: DoseStory;
  readonly dischargedAt: number;
  readonly signedAt: number;
  readonly vitals: readonly VitalsStory[];
  readonly cadss: readonly CadssStory[];
  readonly sideEffects: readonly SideEffectStory[];
  /** Mg that somebody forgot to write down as wasted; 0 as a rule. */
  readonly unaccountedMg: number;
  /** When a psychiatrist explained it; null where nobody did, or there is nothing to explain. */
  readonly explainedAt: number | null;
  /** When the REMS form was sent; null where it was not, or is not asked for. */
  readonly remsFormSentAt: number | null;
}

/** A session took another day when its plan was planned anew. */
export interface MoveStory {
  /** As the plan was planned anew. */
  readonly at: number;
  readonly fromStart: number;
  readonly toStart: number;
}

export interface SessionStory {
  /** From 1. */
  readonly number: number;
  /** Among the phases of the plan as it was planned last. */
  readonly phaseIndex: number;
  readonly phase: PhaseTemplate;
  /** When it was made: with the plan, or later to make up for a missed one. */
  readonly plannedAt: number;
  /** When its dose was ordered, as the plan or anew. */
  readonly orderedAt: number;
  /** In the order of time. */
  readonly moves: readonly MoveStory[];
  readonly plannedStart: number;
  /** From 0; null where nobody came and no chair was kept. */
  readonly chair: number | null;
  readonly orderedMg: number;
  readonly orderedMgPerKg: number | null;
  /** A psychiatrist ordered it for this session, instead of what the plan had said. */
  readonly newDose: { readonly replacedMg: number } | null;
  readonly outcome: 'DOSED' | 'NO_SHOW' | 'CANCELLED' | 'TO_COME';
  /** When it was cancelled, or nobody came. */
  readonly calledOffAt: number | null;
  readonly day: DayStory | null;
}

export interface AssessmentStory {
  readonly instrument: 'GAD7' | 'PHQ9';
  readonly recall: 'P14D' | 'PT24H';
  readonly answers: readonly number[];
  readonly difficulty: number;
  readonly completedAt: number;
  /** Later where somebody typed it in from paper. */
  readonly recordedAt: number;
  readonly source: 'PATIENT' | 'STAFF_ENTRY';
  /** How it had been entered at first; null where it was right. */
  readonly amended: { readonly before: readonly number[]; readonly at: number } | null;
  readonly inErrorAt: number | null;
}

export interface PatientStory {
  readonly index: number;
  readonly person: Person;
  readonly registeredAt: number;
  readonly screenedAt: number;
  readonly modality: Modality;
  readonly isEligible: boolean;
  readonly medicines: readonly MedicineStory[];
  readonly psychotherapy: readonly PsychotherapyStory[];
  /** None for who was screened out; otherwise the induction, and what went on after it. */
  readonly plans: readonly PlanStory[];
  readonly assessments: readonly AssessmentStory[];
}
