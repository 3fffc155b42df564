/** The ways of a session from status to status, as the clinic speaks of them. */
const WAYS = {
  checkIn: { SCHEDULED: 'CHECKED_IN' },
  ready: { CHECKED_IN: 'READY' },
  startDosing: { CHECKED_IN: 'DOSING', READY: 'DOSING' },
  stopDosing: { DOSING: 'RECOVERY' },
  discharge: { CHECKED_IN: 'DISCHARGED', READY: 'DISCHARGED', DOSING: 'DISCHARGED', RECOVERY: 'DISCHARGED' },
  sign: { DISCHARGED: 'SIGNED' },
  cancel: { SCHEDULED: 'CANCELLED', CHECKED_IN: 'CANCELLED', READY: 'CANCELLED' },
  noShow: { SCHEDULED: 'NO_SHOW' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;
export type Verb = keyof typeof WAYS;
export const VERBS = Object.keys(WAYS) as readonly Verb[];

export function wayFrom(status: string, verb: Verb): string | undefined {
  return (WAYS[verb] as Readonly<Record<string, string>>)[status];
}
