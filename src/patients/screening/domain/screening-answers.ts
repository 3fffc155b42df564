/**
 * The answers of a screening, one for each contraindication the clinic's rules ask about. YES, NO and UNKNOWN are three
 * different things; what was not answered is open like an UNKNOWN, and so is what belongs to each session until that
 * session asks it. This file only says which answers belong to a screening;
 * what follows from them is decided in `screening-verdict.ts`.
 */
import type { ContraindicationRule } from '../../../clinic/rules/rule-set.js';

export const SCREENING_ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number];

export interface AnsweredContraindication {
  readonly code: string;
  readonly answer: ScreeningAnswer;
  /** What was agreed to keep the patient safe, where a YES asks for it. */
  readonly safetyPlan?: string | null;
}

export interface AnswerRefusal {
  readonly code: 'screening.unknown-contraindication' | 'screening.answered-twice';
  /** `/answers/3/code` */
  readonly pointer: string;
}

/** Answers to questions nobody asked, or asked only once. */
export function answerRefusals(
  answers: readonly AnsweredContraindication[],
  rules: { readonly contraindications: readonly Pick<ContraindicationRule, 'code'>[] },
): readonly AnswerRefusal[] {
  const asked = new Set(rules.contraindications.map(({ code }) => code));
  return answers.flatMap(({ code }, index): readonly AnswerRefusal[] => {
    const pointer = `/answers/${index}/code`;
    if (!asked.has(code)) return [{ code: 'screening.unknown-contraindication', pointer }];
    const first = answers.findIndex((each) => each.code === code);
    return first < index ? [{ code: 'screening.answered-twice', pointer }] : [];
  });
}
