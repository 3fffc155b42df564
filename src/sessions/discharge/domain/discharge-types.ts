/**
 * By whose word a patient leaves. The gates bind a ROUTINE discharge; a psychiatrist may override them with a reason;
 * a patient who leaves, is transferred or dies has left the clinic whatever the gates say, and whatever the dose is doing: these three are
 * facts and can be recorded from the check-in on. This file does not decide the gates.
 */
import type { UnmetGate } from './gate.js';

export const DISCHARGE_TYPES = ['ROUTINE', 'OVERRIDE', 'LEFT_AGAINST_ADVICE', 'TRANSFERRED', 'DIED'] as const;
export type DischargeType = (typeof DISCHARGE_TYPES)[number];

interface DischargeTypeRule {
  readonly roles: readonly string[];
  readonly needsEveryGate: boolean;
  readonly needsReason: boolean;
  /** Only from recovery; what happened against anybody's plan has no such condition. */
  readonly needsRecovery: boolean;
}

const bedside = ['nurse', 'psychiatrist'];
const happened: DischargeTypeRule = {
  roles: bedside,
  needsEveryGate: false,
  needsReason: true,
  needsRecovery: false,
};

const RULE_OF: Readonly<Record<DischargeType, DischargeTypeRule>> = {
  ROUTINE: { roles: bedside, needsEveryGate: true, needsReason: false, needsRecovery: true },
  OVERRIDE: { roles: ['psychiatrist'], needsEveryGate: false, needsReason: true, needsRecovery: true },
  LEFT_AGAINST_ADVICE: happened,
  TRANSFERRED: happened,
  DIED: happened,
};

/** Whether this way of leaving is possible only when the dose is over. */
export function needsRecovery(type: DischargeType): boolean {
  return RULE_OF[type].needsRecovery;
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
