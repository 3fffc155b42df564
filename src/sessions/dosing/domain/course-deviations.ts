/**
 * What a whole course of a dose says about each of its events: what followed too soon or came after the end
 * (`event-sequence.ts`), what went beyond the order (`order-deviations.ts`), and how a pump was set (`concentration.ts`). Nothing of it is the event's alone: an earlier
 * rate that is corrected makes a later stop one of too much, and an earlier pause takes that back.
 *
 * This file does not decide what was judged once, at the moment of giving (whether the session was ready, another dose
 * near), nor what a person is asked for or told.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { AdministrationEvent } from './administration-event.js';
import {
  concentrationDeviations,
  type ConcentrationDeviation,
  type ConcentrationRules,
} from './concentration.js';
import { checkEvent, type EventDeviation, type EventRules } from './event-sequence.js';
import { orderDeviations, type OrderDeviation, type OrderDeviationRules } from './order-deviations.js';

/** An event with what its order is judged by. */
export interface CourseEvent extends AdministrationEvent {
  readonly id: string;
  readonly orderedBy: string | null;
  readonly volumeMl: number | null;
  /** Of the pump; null where it was not named. */
  readonly concentrationMgPerMl: number | null;
}

export interface CourseOrder {
  readonly modality: Modality;
  readonly orderedMg: number;
  readonly dosingWeightKg: number | null;
  /** Null where the order does not say it. */
  readonly orderedMgPerMl: number | null;
}

export interface CourseDeviations {
  readonly sequence: readonly EventDeviation[];
  readonly order: readonly OrderDeviation[];
  readonly concentration: readonly ConcentrationDeviation[];
}

export type CourseDeviationCode = (EventDeviation | OrderDeviation | ConcentrationDeviation)['code'];

const CODES: Readonly<Record<CourseDeviationCode, true>> = {
  'dosing.given-after-stop': true,
  'dosing.too-many-devices': true,
  'dosing.device-too-soon': true,
  'dosing.more-than-ordered': true,
  'dosing.without-order': true,
  'dosing.bolus-above-usual': true,
  'dosing.volume-above-usual': true,
  'dosing.rate-out-of-bounds': true,
  'dosing.total-mg-out-of-bounds': true,
  'dosing.mg-per-kg-out-of-bounds': true,
  'dosing.injection-mg-per-kg-out-of-bounds': true,
  'dosing.not-whole-devices': true,
  'dosing.concentration-above-usual': true,
  'dosing.concentration-not-as-ordered': true,
};

/** Whether a deviation follows from the course, and is not one that was judged once. */
export function followsFromCourse(code: string): boolean {
  return Object.hasOwn(CODES, code);
}

export type CourseRules = EventRules & OrderDeviationRules & { readonly plans: ConcentrationRules };

/** By the id of the event, in the order of the course. Events in the order they happened. */
export function courseDeviations(
  course: readonly CourseEvent[],
  { modality, orderedMg, dosingWeightKg, orderedMgPerMl }: CourseOrder,
  rules: CourseRules,
): ReadonlyMap<string, CourseDeviations> {
  return new Map(
    course.map((event, index) => {
      const before = course.slice(0, index);
      const { orderedBy, volumeMl, concentrationMgPerMl } = event;
      const given = { orderedMg, hasOrderer: orderedBy !== null, dosingWeightKg, volumeMl };
      return [
        event.id,
        {
          sequence: checkEvent(modality, before, event, rules).deviations,
          order: orderDeviations(before, event, given, rules),
          concentration: concentrationDeviations(concentrationMgPerMl, orderedMgPerMl, rules.plans),
        },
      ];
    }),
  );
}
