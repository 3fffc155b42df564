/**
 * When a patient may go home after a dose, and by whose word.
 *
 * Two gates so far: the minimum observation after the end of the dose (Spravato prescribing information: at least two
 * hours; counted from the last device, which is the stricter reading; IV and IM by the clinic's rules, in minutes), and an
 * escort who is named and written instructions that were given. Gates bind a ROUTINE discharge; a psychiatrist may
 * override them with a reason; a patient who leaves, is transferred or dies has left the clinic whatever the gates say.
 * This file does not decide vital signs, sedation or discharge scores.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { DischargeRules } from '../../../clinic/rules/rule-set.js';

export const DISCHARGE_TYPES = ['ROUTINE', 'OVERRIDE', 'LEFT_AGAINST_ADVICE', 'TRANSFERRED', 'DIED'] as const;
export type DischargeType = (typeof DISCHARGE_TYPES)[number];

interface DischargeTypeRule {
  readonly roles: readonly string[];
  readonly needsEveryGate: boolean;
  readonly needsReason: boolean;
}

const bedside = ['nurse', 'psychiatrist'];

const RULE_OF: Readonly<Record<DischargeType, DischargeTypeRule>> = {
  ROUTINE: { roles: bedside, needsEveryGate: true, needsReason: false },
  OVERRIDE: { roles: ['psychiatrist'], needsEveryGate: false, needsReason: true },
  LEFT_AGAINST_ADVICE: { roles: bedside, needsEveryGate: false, needsReason: true },
  TRANSFERRED: { roles: bedside, needsEveryGate: false, needsReason: true },
  DIED: { roles: bedside, needsEveryGate: false, needsReason: true },
};

export interface DischargeFacts {
  readonly modality: Modality;
  /** STOP of an infusion, the last injection, the last device. */
  readonly doseEndedAt: Date | null;
  readonly escortName: string | null;
  readonly instructionsGiven: boolean;
}

export type UnmetGate =
  | {
      readonly code: 'discharge.observation-too-short';
      readonly requiredMinutes: number;
      /** Whole minutes still to wait, rounded up; null while the dose has no end. */
      readonly minutesLeft: number | null;
      readonly metAt: Date | null;
    }
  | { readonly code: 'discharge.escort-missing' }
  | { readonly code: 'discharge.instructions-missing' };

/** The gates that are not met at the instant `at`. */
export function unmetDischargeGates(
  facts: DischargeFacts,
  at: Date,
  rules: DischargeRules,
): readonly UnmetGate[] {
  const unmet: UnmetGate[] = [];
  const requiredMinutes = rules.minimumObservationMinutes[facts.modality];
  const metAt = facts.doseEndedAt && new Date(facts.doseEndedAt.getTime() + requiredMinutes * 60_000);
  if (metAt === null || at.getTime() < metAt.getTime())
    unmet.push({
      code: 'discharge.observation-too-short',
      requiredMinutes,
      minutesLeft: metAt && Math.ceil((metAt.getTime() - at.getTime()) / 60_000),
      metAt,
    });
  if (!facts.escortName?.trim()) unmet.push({ code: 'discharge.escort-missing' });
  if (!facts.instructionsGiven) unmet.push({ code: 'discharge.instructions-missing' });
  return unmet;
}

export interface DischargeRequest {
  readonly type: DischargeType;
  readonly reason: string | null;
  readonly role: string;
}

export type DischargeRefusal =
  | UnmetGate
  | { readonly code: 'discharge.role-not-allowed'; readonly roles: readonly string[] }
  | { readonly code: 'discharge.reason-missing'; readonly pointer: '/reason' };

/** Every reason why this discharge cannot be recorded; none when it can. */
export function dischargeRefusals(
  { type, reason, role }: DischargeRequest,
  unmetGates: readonly UnmetGate[],
): readonly DischargeRefusal[] {
  const { roles, needsEveryGate, needsReason } = RULE_OF[type];
  const refusals: DischargeRefusal[] = [];
  if (!roles.includes(role)) refusals.push({ code: 'discharge.role-not-allowed', roles });
  if (needsReason && !reason?.trim()) refusals.push({ code: 'discharge.reason-missing', pointer: '/reason' });
  return needsEveryGate ? [...refusals, ...unmetGates] : refusals;
}
