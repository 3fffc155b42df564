/** How a version stands among the others at an instant. */
interface Version {
  readonly version: number;
  readonly effectiveFrom: Date;
}

export type Standing = 'UPCOMING' | 'IN_FORCE' | 'PAST' | 'REPLACED';

/** A version replaces every earlier one from its first moment on, also one that was to begin later. */
export function standingOf(one: Version, all: readonly Version[], now: Date): Standing {
  const later = all.filter(({ version }) => version > one.version);
  if (later.some(({ effectiveFrom }) => effectiveFrom <= one.effectiveFrom)) return 'REPLACED';
  if (one.effectiveFrom > now) return 'UPCOMING';
  return later.some(({ effectiveFrom }) => effectiveFrom <= now) ? 'PAST' : 'IN_FORCE';
}
