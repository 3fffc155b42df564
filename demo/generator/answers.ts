/** Answers to GAD-7 and PHQ-9: how ill somebody is on a day, and how that is ticked off item by item. */
import type { Chance } from './chance.js';
import { PARAMETERS, type Spread } from './parameters.js';
import { within } from './person.js';
import type { AssessmentStory } from './story.js';

type Instrument = AssessmentStory['instrument'];

const MOST_PER_ITEM = 3;

/** How readily each item is ticked; thoughts of death (PHQ-9 item 9) are the rarest. */
const READINESS: Readonly<Record<Instrument, readonly number[]>> = {
  GAD7: [1.2, 1.15, 1.15, 1.1, 0.8, 0.9, 0.75],
  PHQ9: [1.1, 1.15, 1.05, 1.2, 0.85, 1.05, 0.95, 0.5, 0.16],
};

/** Ticks a total off over the items. */
export function answersWith(chance: Chance, instrument: Instrument, total: number): number[] {
  return spreadOver(chance, READINESS[instrument], MOST_PER_ITEM, total);
}

/** @returns one score for each weight, none above `most`, which together make `total` */
export function spreadOver(
  chance: Chance,
  weights: readonly number[],
  most: number,
  total: number,
): number[] {
  const scores = weights.map(() => 0);
  for (let left = total; left > 0; left -= 1) {
    let sum = 0;
    for (let item = 0; item < scores.length; item += 1) sum += weights[item]! * (most - scores[item]!);
    let at = chance.unit() * sum;
    let item = 0;
    for (; item < scores.length - 1; item += 1) {
      at -= weights[item]! * (most - scores[item]!);
      if (at < 0) break;
    }
    while (scores[item]! >= most) item = (item + 1) % scores.length;
    scores[item]! += 1;
  }
  return scores;
}

/** One patient's illness and how it answers to treatment; a total at any time follows from it. */
export interface Illness {
  readonly baseline: Readonly<Record<Instrument, number>>;
  /** Share of the baseline that is gone a week after a whole induction; below 0 for who gets worse. */
  readonly improvement: Readonly<Record<Instrument, number>>;
}

export function inventIllness(chance: Chance, isAnxious: boolean): Illness {
  const group = isAnxious ? 'anxious' : 'depressed';
  const [anxiety, depression] = pairOf(chance, PARAMETERS.baselineCorrelation);
  const [calmer, brighter] = pairOf(chance, PARAMETERS.improvementCorrelation);
  const of = ({ mean, sd }: Spread, z: number) => mean + sd * z;
  return {
    baseline: {
      GAD7: within(6, 20, of(PARAMETERS.gad7Baseline[group], anxiety)),
      PHQ9: within(7, 26, of(PARAMETERS.phq9Baseline[group], depression)),
    },
    improvement: {
      GAD7: within(-0.6, 0.98, of(PARAMETERS.gad7Improvement, calmer)),
      PHQ9: within(-0.6, 0.98, of(PARAMETERS.phq9Improvement, brighter)),
    },
  };
}

/** @param share how much of the improvement is there by now, 1 for all of it */
export function totalAt(
  chance: Chance,
  { baseline, improvement }: Illness,
  instrument: Instrument,
  share: number,
): number {
  const most = READINESS[instrument].length * MOST_PER_ITEM;
  const expected = baseline[instrument] * (1 - improvement[instrument] * share);
  return within(0, most, Math.round(expected + chance.spread({ mean: 0, sd: PARAMETERS.answerNoise })));
}

/** Two standard normals that correlate. */
function pairOf(chance: Chance, correlation: number): readonly [number, number] {
  const one = chance.normal();
  return [one, correlation * one + Math.sqrt(1 - correlation ** 2) * chance.normal()];
}
