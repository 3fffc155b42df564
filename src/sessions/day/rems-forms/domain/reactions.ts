/**
 * Whether there was sedation, dissociation or respiratory depression, when it began and when it was over, for the REMS
 * monitoring form.
 *
 * Each is seen in two ways: a side effect of that name which came with the dose, and what was measured since the dose began
 * until the patient left. Sedation: MOAA/S at or below the clinic's bound. Dissociation: CADSS risen by more than the
 * clinic's bound over the one before the dose, or over 0 where there was none. Respiratory depression: a respiratory rate
 * below the red bound. It was over with the first measurement out of the bound after the last one in it, or when a
 * psychiatrist stated so, and not before every side effect of that name was resolved.
 *
 * "No" needs a patient who was measured and has left; what nobody measured is not "no". A measurement in the bound that nobody
 * confirmed leaves the question open.
 */
import { isTreatmentEmergent, minutesFromDoseStart } from '../../../side-effects/domain/placement.js';
import {
  found,
  notFound,
  type EffectFact,
  type FormFacts,
  type FormRules,
  type Found,
  type Reference,
} from './form-facts.js';

export interface Reaction {
  readonly happened: Found;
  readonly onsetMinutes: Found;
  readonly resolvedMinutes: Found;
}

/** One measurement that could have shown the reaction. */
interface Sign {
  readonly reference: Reference;
  readonly at: Date;
  readonly isPresent: boolean;
  readonly isConfirmed: boolean;
}

export function sedation(facts: FormFacts, { alerts }: FormRules): Reaction {
  const signs = facts.bedside.postDose.flatMap(({ id, measuredAt, moaas, isUnconfirmed }) =>
    moaas === null ? [] : [vitalSign(id, measuredAt, moaas <= alerts.moaas.yellowAtMost, !isUnconfirmed)],
  );
  return reactionOf(facts, 'SEDATION', signs);
}

export function respiratoryDepression(facts: FormFacts, { alerts }: FormRules): Reaction {
  const below = alerts.respiratoryRatePerMinute.red.below ?? 0;
  const signs = facts.bedside.postDose.flatMap(
    ({ id, measuredAt, respiratoryRatePerMinute, isUnconfirmed }) =>
      respiratoryRatePerMinute === null
        ? []
        : [vitalSign(id, measuredAt, respiratoryRatePerMinute < below, !isUnconfirmed)],
  );
  return reactionOf(facts, 'RESPIRATORY_DEPRESSION', signs);
}

export function dissociation(facts: FormFacts, { alerts }: FormRules): Reaction {
  const { bedside, cadss, session } = facts;
  const before = bedside.cadssBeforeDose?.total ?? 0;
  const signs = cadss
    .filter(({ assessedAt }) => assessedAt > session.doseStartedAt)
    .flatMap(({ id, assessedAt, total, isStatedResolved }): readonly Sign[] => {
      if (total === null && !isStatedResolved) return [];
      const isPresent = !isStatedResolved && total! - before > alerts.cadssRiseAbove;
      return [{ reference: { type: 'SCALE', id }, at: assessedAt, isPresent, isConfirmed: true }];
    });
  return reactionOf(facts, 'DISSOCIATION', signs);
}

function vitalSign(id: string, at: Date, isPresent: boolean, isConfirmed: boolean): Sign {
  return { reference: { type: 'VITALS', id }, at, isPresent, isConfirmed };
}

function reactionOf({ session, effects }: FormFacts, code: string, measured: readonly Sign[]): Reaction {
  const { doseStartedAt, dischargedAt } = session;
  const isDuring = (at: Date) => dischargedAt === null || at <= dischargedAt;
  const signs = measured.filter(({ at }) => isDuring(at));
  const named = effects.filter(
    (effect) =>
      effect.code === code && isTreatmentEmergent(effect, doseStartedAt) && isDuring(effect.onsetAt),
  );
  const present = signs.filter(({ isPresent, isConfirmed }) => isPresent && isConfirmed);
  const references = [
    ...named.map(({ id }): Reference => ({ type: 'SIDE_EFFECT', id })),
    ...present.map(({ reference }) => reference),
  ];
  if (references.length === 0) {
    const happened = noReaction(signs, dischargedAt);
    return { happened, onsetMinutes: notFound('NOT_IN_RECORD'), resolvedMinutes: notFound('NOT_IN_RECORD') };
  }
  const onsetAt = earliest([...named.map((effect) => effect.onsetAt), ...present.map(({ at }) => at)]);
  const resolvedAt = overAt(named, signs, present);
  const minutes = (at: Date) => found(minutesFromDoseStart(at, doseStartedAt)!, ...references);
  return {
    happened: found(true, ...references),
    // A complaint that was there before and grew worse began to do so at a time nobody noted.
    onsetMinutes: onsetAt < doseStartedAt ? notFound('NOT_IN_RECORD') : minutes(onsetAt),
    resolvedMinutes: resolvedAt === null ? notFound('ONGOING') : minutes(resolvedAt),
  };
}

function noReaction(signs: readonly Sign[], dischargedAt: Date | null): Found {
  if (signs.some(({ isPresent }) => isPresent)) return notFound('UNCONFIRMED');
  if (dischargedAt === null) return notFound('NOT_ENDED');
  if (signs.length === 0) return notFound('NOT_MEASURED');
  return found(false, ...signs.map(({ reference }) => reference));
}

/** Null while a part of it lasts, as far as is known. */
function overAt(named: readonly EffectFact[], signs: readonly Sign[], present: readonly Sign[]): Date | null {
  const lastIn = present.at(-1);
  const outAgain = lastIn && signs.find(({ at, isPresent }) => at > lastIn.at && !isPresent);
  const ends = [...named.map(({ resolvedAt }) => resolvedAt), ...(lastIn ? [outAgain?.at ?? null] : [])];
  if (ends.some((end) => end === null)) return null;
  return new Date(Math.max(...ends.map((end) => end!.getTime())));
}

function earliest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map((instant) => instant.getTime())));
}
