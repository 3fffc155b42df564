/** What is ordered: an induction, and for some who end it a continuing plan. */
import type { Modality } from '../../src/clinic/modality.js';
import { defaultPlanTemplates } from '../../src/clinic/rules/default-plan-templates.js';
import type { PhaseTemplate, PlanTemplate } from '../../src/clinic/rules/rule-set.js';
import { INDICATIONS, type Indication } from '../../src/treatment-plans/domain/indication.js';
import { START_MINUTES, type Calendar } from './calendar.js';
import type { Chance } from './chance.js';
import { PARAMETERS } from './parameters.js';
import type { Person, PlanStory } from './story.js';

export type OrderedPlan = Omit<PlanStory, 'end' | 'replans' | 'sessions'>;

/** The part of an order that follows from the day it begins on. */
export interface OrderedFor {
  readonly modality: Modality;
  readonly indications: readonly Indication[];
  readonly startIndex: number;
}

const TEMPLATES: Readonly<Record<Modality, readonly (readonly [code: string, weight: number])[]>> = {
  IV: [
    ['IV_6_IN_3_WEEKS', 0.45],
    ['IV_3_PER_WEEK_2_WEEKS', 0.4],
    ['IV_8_IN_4_WEEKS', 0.15],
  ],
  IM: [
    ['IM_6_IN_3_WEEKS', 0.55],
    ['IM_3_PER_WEEK_2_WEEKS', 0.45],
  ],
  SPRAVATO: [
    ['SPRAVATO_TRD', 0.25],
    ['SPRAVATO_MDSI', 0.15],
    ['INDUCTION_ONLY', 0.6],
  ],
};

/** The series of the label without what comes after week 4: that is decided when it is over. */
const spravatoInduction = (trd: PlanTemplate): PlanTemplate => ({
  ...trd,
  code: 'INDUCTION_ONLY',
  phases: trd.phases.slice(0, 1),
});

const DIAGNOSES: Readonly<Record<Indication, string>> = {
  ...{ TRD: 'F33.2', MDSI: 'F32.2', MDD: 'F33.1', GAD: 'F41.1', SAD: 'F40.11' },
  ...{ PTSD: 'F43.12', OCD: 'F42.2', PANIC: 'F41.0', OTHER_ANXIETY: 'F41.8' },
};
const WEEKDAYS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [
    [1, 4],
    [2, 4],
    [2, 5],
    [3, 5],
  ],
  3: [[1, 3, 5]],
};
const SEVEN_IN_THE_MORNING = 7 * 60 + 30;

export function isAnxiety(code: Indication): boolean {
  return INDICATIONS.find((each) => each.code === code)?.group === 'ANXIETY';
}

/** What for, in what way, at which time of day. */
export function inventIndications(chance: Chance, modality: Modality): OrderedFor {
  const main: Indication = modality === 'SPRAVATO' ? 'TRD' : chance.weighted(PARAMETERS.indication);
  const second: Indication = isAnxiety(main) ? 'MDD' : 'GAD';
  const indications = chance.happens(PARAMETERS.comorbid) ? [main, second] : [main];
  return { modality, indications, startIndex: chance.integer(0, START_MINUTES.length - 1) };
}

/** The induction. @param earliest the first day it may begin on */
export function orderInduction(
  chance: Chance,
  { modality, indications, startIndex }: OrderedFor,
  person: Person,
  calendar: Calendar,
  earliest: number,
): { readonly plan: OrderedPlan; readonly firstDay: number } {
  const code = chance.weighted(TEMPLATES[modality]);
  const template = templateOf(code === 'INDUCTION_ONLY' ? 'SPRAVATO_TRD' : code);
  const { phases, firstSessionMg } = code === 'INDUCTION_ONLY' ? spravatoInduction(template) : template;
  const weekdays = chance.pick(WEEKDAYS[phases[0]!.perWeek]!);
  const firstDay = nextOpenDay(calendar, earliest, weekdays);
  const treats = code === 'SPRAVATO_MDSI' ? (['MDSI'] as const) : indications;
  return {
    firstDay,
    plan: {
      ...{ continuesPrevious: false, modality, phases, firstSessionMg, weekdays },
      indications: treats,
      diagnosisCode: DIAGNOSES[treats[0]!],
      templateCode: code === 'INDUCTION_ONLY' ? null : code,
      dosingWeightKg: modality === 'SPRAVATO' ? null : person.weightKg,
      orderedAt: calendar.at(firstDay, SEVEN_IN_THE_MORNING),
      firstDay: calendar.dayOf(firstDay),
      timeOfDay: clockOf(START_MINUTES[startIndex]!),
    },
  };
}

/** What goes on after an induction of the same course. */
export function orderContinuation(
  chance: Chance,
  before: OrderedPlan,
  calendar: Calendar,
  earliest: number,
): { readonly plan: OrderedPlan; readonly firstDay: number } {
  const weekdays = [before.weekdays[0]!];
  const firstDay = nextOpenDay(calendar, earliest, weekdays);
  const { dose } = before.phases[0]!;
  const everyWeeks = chance.pick([3, 4]);
  const phases: readonly PhaseTemplate[] =
    before.modality === 'SPRAVATO'
      ? [
          { kind: 'CONTINUATION', sessions: 4, perWeek: 1, everyWeeks: 1, dose },
          { kind: 'MAINTENANCE', sessions: 4, perWeek: 1, everyWeeks: 2, dose },
        ]
      : [{ kind: 'MAINTENANCE', sessions: chance.integer(3, 5), perWeek: 1, everyWeeks, dose }];
  return {
    firstDay,
    plan: {
      ...before,
      ...{ continuesPrevious: true, templateCode: null, firstSessionMg: null, phases, weekdays },
      orderedAt: calendar.at(firstDay, SEVEN_IN_THE_MORNING),
      firstDay: calendar.dayOf(firstDay),
    },
  };
}

/**
 * The days of a plan by its cadence, as `planSchedule` of the product gives them for a clinic that is open on the chosen
 * weekdays: counted in whole days, since calendar arithmetic for a million sessions takes minutes.
 */
export function daysOf(
  { phases, weekdays }: Pick<OrderedPlan, 'phases' | 'weekdays'>,
  firstDay: number,
  calendar: Calendar,
): readonly { readonly day: number; readonly phaseIndex: number }[] {
  const begins = calendar.weekdayOf(firstDay);
  const offsets = weekdays.map((weekday) => (weekday - begins + 7) % 7).sort((a, b) => a - b);
  let firstWeek = 0;
  return phases.flatMap(({ sessions, perWeek, everyWeeks }, phaseIndex) => {
    const from = firstWeek;
    firstWeek += Math.ceil(sessions / perWeek) * everyWeeks;
    return Array.from({ length: sessions }, (_unused, index) => {
      const week = from + Math.floor(index / perWeek) * everyWeeks;
      const offset = offsets[Math.floor(((index % perWeek) * offsets.length) / perWeek)]!;
      return { day: firstDay + week * 7 + offset, phaseIndex };
    });
  });
}

function templateOf(code: string): PlanTemplate {
  return defaultPlanTemplates.find((template) => template.code === code)!;
}

/** Of the weekdays of a plan, on which the clinic is open. */
export function nextOpenDay(calendar: Calendar, earliest: number, weekdays: readonly number[]): number {
  let day = earliest;
  while (!weekdays.includes(calendar.weekdayOf(day))) day += 1;
  return day;
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
