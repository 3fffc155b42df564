/**
 * Thoughts of death or self-harm that were told in a questionnaire. A dose waits until a psychiatrist has acknowledged the
 * alert: who is acutely suicidal is not dosed and sent home, and whether somebody is, a psychiatrist says and no score. After that it
 * is worth knowing and holds nothing up. No decision to go ahead is taken here; to have looked is enough.
 */
import type { ToldSelfHarm } from '../../../tasks/domain/self-harm.js';
import { psychiatrist, type Blocker } from './blocker.js';
import type { Flag } from './flags.js';

export const SELF_HARM_NOT_LOOKED_AT = 'self-harm.not-looked-at';

export function selfHarmBlockers(told: readonly ToldSelfHarm[]): readonly Blocker[] {
  return told
    .filter(({ needsAcknowledgement }) => needsAcknowledgement)
    .map(({ alertId: subjectId }) => ({
      code: SELF_HARM_NOT_LOOKED_AT,
      clearableBy: psychiatrist,
      subjectId,
    }));
}

export function selfHarmFlags(told: readonly ToldSelfHarm[]): readonly Flag[] {
  return told
    .filter(({ needsAcknowledgement }) => !needsAcknowledgement)
    .map(({ alertId, toldAt, answer, isAmended, amendedAnswer }) => ({
      code: 'self-harm.told-lately',
      ...{ alertId, toldAt, answer, isAmended, amendedAnswer },
    }));
}
