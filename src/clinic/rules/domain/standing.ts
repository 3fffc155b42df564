/** How a version stands among the others at an instant. */
interface Version {
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly isWithdrawn: boolean;
}

export type Standing = 'UPCOMING' | 'IN_FORCE' | 'PAST' | 'REPLACED' | 'WITHDRAWN';

/** A version replaces every earlier one from its first moment on, also one that was to begin later. A withdrawn one replaces none. */
export function standingOf(one: Version, all: readonly Version[], now: Date): Standing {
  if (one.isWithdrawn) return 'WITHDRAWN';
  const later = all.filter(({ version, isWithdrawn }) => version > one.version && !isWithdrawn);
  if (later.some(({ effectiveFrom }) => effectiveFrom <= one.effectiveFrom)) return 'REPLACED';
  if (one.effectiveFrom > now) return 'UPCOMING';
  return later.some(({ effectiveFrom }) => effectiveFrom <= now) ? 'PAST' : 'IN_FORCE';
}
