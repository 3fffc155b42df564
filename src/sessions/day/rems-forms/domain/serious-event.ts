/**
 * Whether there was a serious adverse event, and what of it, for the REMS monitoring form. An effect counts whenever it
 * began, also after the patient had left, and also while a psychiatrist has still to review it. "No" needs a patient who has left;
 * a transfer leaves the question open. A death is one. This file does not decide what makes an effect serious.
 */
import { SERIOUSNESS_CRITERIA } from '../../../side-effects/domain/serious-event.js';
import {
  found,
  notFound,
  type EffectFact,
  type FormFacts,
  type Found,
  type Reference,
} from './form-facts.js';

export function seriousEvent({ effects, dischargeType, session }: FormFacts): Found {
  const serious = seriousOf(effects);
  if (serious.length > 0) return found(true, ...serious.map(toReference));
  if (dischargeType === 'DIED') return found(true, { type: 'SESSION', id: session.id });
  if (session.dischargedAt === null) return notFound('NOT_ENDED');
  return dischargeType === 'TRANSFERRED' ? notFound('NOT_JUDGED') : found(false, ...effects.map(toReference));
}

const LONGEST_DESCRIPTION = 500;

/** Every serious effect with its grade and what was noted. */
export function seriousEventDescription({ effects }: FormFacts): Found {
  const serious = seriousOf(effects);
  if (serious.length === 0) return notFound('NOT_IN_RECORD');
  const text = serious
    .map(({ label, grade, note }) => `${label}, grade ${grade}${note ? `: ${note}` : ''}`)
    .join('; ');
  return found(text.slice(0, LONGEST_DESCRIPTION), ...serious.map(toReference));
}

/** The course, where all serious effects have the same. */
export function seriousEventOutcome({ effects }: FormFacts): Found {
  const serious = seriousOf(effects);
  const [first] = serious;
  if (!first) return notFound('NOT_IN_RECORD');
  if (serious.some(({ course }) => course !== first.course)) return notFound('NOT_JUDGED');
  return found(first.course, ...serious.map(toReference));
}

/** The gravest reason among all serious effects. */
export function seriousness({ effects, dischargeType, session }: FormFacts): Found {
  if (dischargeType === 'DIED') return found('DEATH', { type: 'SESSION', id: session.id });
  const serious = seriousOf(effects);
  const gravest = SERIOUSNESS_CRITERIA.find((one) =>
    serious.some((effect) => effect.seriousness.includes(one)),
  );
  return gravest ? found(gravest, ...serious.map(toReference)) : notFound('NOT_JUDGED');
}

function seriousOf(effects: readonly EffectFact[]): readonly EffectFact[] {
  return effects.filter(({ isSerious }) => isSerious);
}

function toReference({ id }: EffectFact): Reference {
  return { type: 'SIDE_EFFECT', id };
}
