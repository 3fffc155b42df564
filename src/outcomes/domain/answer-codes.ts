/**
 * Answers that came as LOINC answer codes, turned into the numbers that are stored. Each choice may have several codes:
 * "more than half the days" in item 2 of GAD-7 is LA18938-3 in LOINC's own form and LA6570-1 in others, and both are 2.
 * A code counts only for the item it is a choice of, because the order of codes says nothing (LA6575-0 is 2 and
 * LA6574-3 is 3 in the difficulty question).
 */
import type { AnswerChoice, InstrumentRules } from '../../clinic/rules/instrument-rules.js';
import { choicesOf } from './definitions.js';

/** A number, a LOINC answer code, or null for an item left out. */
export type SentAnswer = number | string | null;

export interface UnknownCode {
  readonly code: 'ANSWER_CODE_UNKNOWN';
  readonly pointer: string;
  /** The codes this question knows. */
  readonly allowed: readonly string[];
}

export interface DecodedAnswers {
  readonly answers: readonly (number | null)[];
  readonly difficulty: number | null;
  readonly faults: readonly UnknownCode[];
}

/** Answers beyond the last item are kept as they are where they are numbers, so that their count can be judged. */
export function decodeAnswers(
  sent: { readonly answers: readonly SentAnswer[]; readonly difficulty: SentAnswer },
  rules: Pick<InstrumentRules, 'items' | 'choices' | 'difficulty'>,
): DecodedAnswers {
  const faults: UnknownCode[] = [];
  const decode = (answer: SentAnswer, choices: readonly AnswerChoice[], pointer: string) => {
    if (typeof answer !== 'string') return answer;
    const choice = choices.find(({ loincAnswers }) => loincAnswers.includes(answer));
    if (choice) return choice.value;
    const allowed = choices.flatMap(({ loincAnswers }) => loincAnswers);
    faults.push({ code: 'ANSWER_CODE_UNKNOWN', pointer, allowed });
    return null;
  };
  const answers = sent.answers.map((answer, index) => {
    const item = rules.items[index];
    return decode(answer, item ? choicesOf(item, rules) : [], `/answers/${index}`);
  });
  const difficulty = decode(sent.difficulty, rules.difficulty?.choices ?? [], '/difficulty');
  return { answers, difficulty, faults };
}
