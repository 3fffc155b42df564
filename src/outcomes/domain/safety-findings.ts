/**
 * What a psychiatrist has to look at in the answers of a patient. Thoughts of death or self-harm: any answer but the
 * lowest to an item that asks about them (PHQ-9 item 9). Reliable deterioration: a total so many points above the
 * baseline of its course that chance does not explain it. Both are judged over everything that counts, so that a
 * baseline entered late or a dose that moves is judged like one that was right from the start.
 *
 * Does not decide how soon somebody has to look, nor whom that calls.
 */
import type { InstrumentRules, TimePointRules } from '../../clinic/rules/rule-set.js';
import { SELF_HARM } from '../../tasks/domain/self-harm.js';
import { scoresOver } from './course-progress.js';
import { definitionFor, scoredToCompare, type Edition } from './editions.js';
import { selfHarmAnswer, type AnsweredForm } from './scored-form.js';
import type { DosedSession } from './time-points.js';

export const RELIABLE_DETERIORATION = 'assessment.reliable-deterioration';
export type SafetyRule = typeof SELF_HARM | typeof RELIABLE_DETERIORATION;

export interface SafetyFinding {
  readonly rule: SafetyRule;
  readonly assessmentId: string;
  readonly completedAt: Date;
  /** Name of the questionnaire. */
  readonly label: string;
  /** SELF_HARM: the item, from 1. RELIABLE_DETERIORATION: the total. */
  readonly about: number;
  /** SELF_HARM: the answer. RELIABLE_DETERIORATION: points worse than the baseline. */
  readonly value: number;
  /** From which value on. */
  readonly threshold: number;
}

export interface FindingRules {
  readonly timePoints: TimePointRules;
  /** What it is judged by, and what the answers name besides: see `editions.ts`. */
  readonly editions: readonly Edition[];
}

/** Of the answers that count and the sessions of one patient, each in any order. */
export function safetyFindings(
  answered: readonly AnsweredForm[],
  sessions: readonly DosedSession[],
  rules: FindingRules,
): readonly SafetyFinding[] {
  const { editions } = rules;
  return [
    ...answered.flatMap((form) => selfHarmIn(form, definitionFor(form, editions))),
    ...editions
      .filter(({ isInForce }) => isInForce)
      .flatMap(({ definition }) => deteriorations(answered, sessions, definition, rules)),
  ];
}

function selfHarmIn(form: AnsweredForm, instrument: InstrumentRules | undefined): readonly SafetyFinding[] {
  const reported = selfHarmAnswer(form, instrument);
  if (instrument === undefined || reported === null) return [];
  const { id: assessmentId, completedAt } = form;
  const { item: about, answer: value, threshold } = reported;
  return [{ rule: SELF_HARM, assessmentId, completedAt, label: instrument.label, about, value, threshold }];
}

function deteriorations(
  answered: readonly AnsweredForm[],
  sessions: readonly DosedSession[],
  instrument: InstrumentRules,
  { timePoints, editions }: FindingRules,
): readonly SafetyFinding[] {
  const forms = answered
    .filter(({ instrumentCode }) => instrumentCode === instrument.code)
    .map((form) => scoredToCompare(form, editions));
  const recalls = [...new Set(forms.map(({ recall }) => recall))];
  return recalls
    .flatMap((recall) =>
      scoresOver(forms, sessions, { instrument: instrument.code, recall }, { timePoints, instrument }),
    )
    .flatMap(({ assessment: { id: assessmentId, completedAt, total }, change }) => {
      const { points, reliableDeterioration: worse } = change;
      if (!('value' in worse) || !worse.value || worse.threshold === null) return [];
      if (!('value' in points) || total === null) return [];
      const { label } = instrument;
      const found = { about: total, value: Math.abs(points.value), threshold: worse.threshold };
      return [{ rule: RELIABLE_DETERIORATION, assessmentId, completedAt, label, ...found } as const];
    });
}
