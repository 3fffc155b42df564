/**
 * Whether the time of a step of a session can be corrected here, and whether the session stays possible with the new
 * time. A step that was taken back has no time any more. Start and stop of a dose follow from administration events, and
 * a signature stands. Nothing is measured or rated before the patient was checked in. House rule, so that times have one
 * source each. That steps stay in their order is held by the moves themselves; who may correct is who may say the verb.
 */
import type { SessionVerb } from '../../domain/session-status.js';

export interface AmendRefusal {
  readonly code: 'move.undone' | 'move.correct-the-event' | 'move.signature-stands';
  readonly pointer: '/moveId';
}

/** Why the time of this step is not corrected here; empty where it is. */
export function amendRefusals(verb: SessionVerb, isUndone: boolean): readonly AmendRefusal[] {
  const pointer = '/moveId' as const;
  const refusals: AmendRefusal[] = [];
  if (isUndone) refusals.push({ code: 'move.undone', pointer });
  if (verb === 'startDosing' || verb === 'stopDosing')
    refusals.push({ code: 'move.correct-the-event', pointer });
  if (verb === 'sign') refusals.push({ code: 'move.signature-stands', pointer });
  return refusals;
}

export interface FactTimes {
  readonly VITALS: readonly Date[];
  readonly SCALES: readonly Date[];
}

export interface EarlyFacts {
  readonly code: 'move.facts-before-check-in';
  readonly pointer: '/occurredAt';
  readonly fact: keyof FactTimes;
  readonly count: number;
  /** The first of them: the check-in was not later. */
  readonly notAfter: Date;
}

/** What would lie before the check-in, were it at this time. */
export function factsBeforeCheckIn(checkedInAt: Date, times: FactTimes): readonly EarlyFacts[] {
  return (['VITALS', 'SCALES'] as const).flatMap((fact): readonly EarlyFacts[] => {
    const early = times[fact].filter((at) => at < checkedInAt).toSorted((a, b) => a.getTime() - b.getTime());
    const [notAfter] = early;
    if (!notAfter) return [];
    const found = { fact, count: early.length, notAfter };
    return [{ code: 'move.facts-before-check-in', pointer: '/occurredAt', ...found }];
  });
}
