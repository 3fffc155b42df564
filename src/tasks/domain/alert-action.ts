/**
 * What a nurse or a psychiatrist did about an alert. Words for what was done, never an instruction: no alert asks for a
 * drug, since lowering a pressure too fast harms as well.
 */
export const ALERT_ACTIONS = [
  'OBSERVED',
  'MEASUREMENT_REPEATED',
  'RATE_REDUCED',
  'PAUSED',
  'STOPPED',
  'RESCUE_MEDICINE',
  'OXYGEN',
  'PSYCHIATRIST_CALLED',
  'EMERGENCY_CALLED',
  'REVIEWED',
  'OTHER',
] as const;
export type AlertAction = (typeof ALERT_ACTIONS)[number];

/** OTHER says nothing by itself. */
export function needsNote(action: AlertAction): boolean {
  return action === 'OTHER';
}
