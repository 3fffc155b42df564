/** Vital signs and CADSS over a treatment day: up with the drug and down again, at the times the rules plan. */
import { defaultObservations } from '../../src/clinic/rules/default-observations.js';
import type { ObservationItemRule } from '../../src/clinic/rules/treatment-day-rules.js';
import { spreadOver } from './answers.js';
import { minutesAfter } from './calendar.js';
import type { Chance } from './chance.js';
import { PARAMETERS, type DrugResponse } from './parameters.js';
import { within } from './person.js';
import type { DayFacts, CadssStory, DayStory, Person, VitalsStory } from './story.js';

type DoseAndEnd = Pick<DayStory, 'dose' | 'dischargedAt'>;

/** How this body answers to this dose. */
export interface Body {
  readonly person: Person;
  readonly peakMinute: number;
  readonly systolicRise: number;
  readonly diastolicRise: number;
  readonly heartRateRise: number;
  readonly isSedated: boolean;
  readonly cadssAtPeak: number;
}

const CADSS_ITEMS = 23;
const MOST_PER_ITEM = 4;
const HALF_LIFE_AFTER_PEAK_MINUTES = 22;
const MS_PER_MINUTE = 60_000;

export function bodyOf(chance: Chance, person: Person, { modality, dosedBefore }: DayFacts): Body {
  const response: DrugResponse = PARAMETERS.response[modality];
  const { share, factor } = PARAMETERS.strongPressor;
  const pressor = chance.happens(share) ? factor : 1;
  const cadss = chance.spread(response.cadss) * PARAMETERS.cadssPerSession ** dosedBefore;
  return {
    person,
    peakMinute: response.peakMinute,
    systolicRise: pressor * Math.max(-4, chance.spread(response.systolicRiseMmHg)),
    diastolicRise: pressor * Math.max(-4, chance.spread(response.diastolicRiseMmHg)),
    heartRateRise: chance.spread(response.heartRateRise),
    isSedated: chance.happens(response.sedated),
    cadssAtPeak: within(0, 70, Math.round(cadss)),
  };
}

/** Before the dose, at every planned time, and before the patient leaves. */
export function tellVitals(
  chance: Chance,
  facts: DayFacts,
  body: Body,
  day: DoseAndEnd,
): readonly VitalsStory[] {
  const { startedAt } = day.dose;
  const before = [minutesAfter(startedAt, -20)];
  const planned = plannedTimes(facts, day, 'VITALS').map((at) =>
    at === startedAt ? at : jittered(chance, at),
  );
  const times = [...before, ...planned, minutesAfter(day.dischargedAt, -3)];
  return times
    .filter((at, index) => times.indexOf(at) === index && at < day.dischargedAt)
    .sort((a, b) => a - b)
    .map((at, index) => measured(chance, body, at, startedAt, index === 0));
}

export function tellCadss(
  chance: Chance,
  facts: DayFacts,
  body: Body,
  day: DoseAndEnd,
): readonly CadssStory[] {
  const { startedAt } = day.dose;
  const rated = (at: number): CadssStory => {
    const share = actionAt(at, startedAt, body.peakMinute);
    const total = share > 0 ? Math.round(body.cadssAtPeak * share ** 1.5) : chance.integer(0, 1);
    return { at, scores: spreadOver(chance, new Array<number>(CADSS_ITEMS).fill(1), MOST_PER_ITEM, total) };
  };
  const last = minutesAfter(day.dischargedAt, -5);
  const times = [minutesAfter(startedAt, -15), ...plannedTimes(facts, day, 'CADSS'), last];
  // By the time of leaving it is over: nobody goes home while it is not.
  return times
    .filter((at) => at <= last)
    .map((at) =>
      at === last
        ? { at, scores: spreadOver(chance, new Array<number>(CADSS_ITEMS).fill(1), 1, chance.integer(0, 2)) }
        : rated(at),
    );
}

/** How much of the peak is there: up to it in a curve, down from it by halves. */
export function actionAt(at: number, startedAt: number, peakMinute: number): number {
  const minute = (at - startedAt) / MS_PER_MINUTE;
  if (minute <= 0) return 0;
  if (minute <= peakMinute) return Math.sin((Math.PI / 2) * (minute / peakMinute));
  return 0.5 ** ((minute - peakMinute) / HALF_LIFE_AFTER_PEAK_MINUTES);
}

function measured(chance: Chance, body: Body, at: number, startedAt: number, isFirst: boolean): VitalsStory {
  const { person, systolicRise, diastolicRise, heartRateRise, isSedated, peakMinute } = body;
  const action = actionAt(at, startedAt, peakMinute);
  const around = (value: number, sd: number) => Math.round(value + chance.spread({ mean: 0, sd }));
  const systolicMmHg = within(86, 214, around(person.systolicMmHg + systolicRise * action, 3));
  const diastolic = within(48, 128, around(person.diastolicMmHg + diastolicRise * action, 2.5));
  return {
    at,
    systolicMmHg,
    diastolicMmHg: Math.min(diastolic, systolicMmHg - 20),
    heartRatePerMinute: within(46, 138, around(person.heartRatePerMinute + heartRateRise * action, 3)),
    spo2Percent: within(93, 100, around(98 - action * 0.8, 0.7)),
    respiratoryRatePerMinute: within(10, 22, around(15 - action, 1.2)),
    moaas: action > 0.75 && isSedated ? 4 : 5,
    temperatureCelsius: isFirst ? Math.round(chance.spread({ mean: 36.7, sd: 0.2 }) * 10) / 10 : null,
  };
}

/** Taken within two minutes of the time it was planned for. */
function jittered(chance: Chance, at: number): number {
  return minutesAfter(at, chance.integer(-1, 2));
}

function plannedTimes(
  { modality, orderedMg, infusionMinutes }: DayFacts,
  { dose, dischargedAt }: DoseAndEnd,
  kind: ObservationItemRule['kind'],
): readonly number[] {
  const anchors = {
    DOSE_START: dose.startedAt,
    LAST_DOSE: dose.injections.at(-1)?.at ?? dose.endedAt,
    DOSE_END: dose.endedAt,
  };
  const template = defaultObservations.templates.findLast(
    (each) =>
      each.modality === modality &&
      (each.fromOrderedMg ?? 0) <= orderedMg &&
      (each.fromInfusionMinutes ?? 0) <= (infusionMinutes ?? 0),
  )!;
  const times = template.items
    .filter((item) => item.kind === kind)
    .map((item) => ({ item, at: minutesAfter(anchors[item.anchor], item.offsetMinutes) }))
    .filter(({ item, at }) => at < dischargedAt && !(item.whileDosing === true && at >= dose.endedAt))
    .map(({ at }) => at);
  return [...new Set(times)].sort((a, b) => a - b);
}
