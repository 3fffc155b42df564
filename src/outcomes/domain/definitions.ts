/** What the other rules ask about the definition of a questionnaire. */
import type { AnswerChoice, InstrumentItem, InstrumentRules } from '../../clinic/rules/instrument-rules.js';
import type { ChangeRules } from './change.js';

/** The definition of a questionnaire, or undefined where the rules do not know it (any more). */
export function definitionOf(
  code: string,
  instruments: readonly InstrumentRules[],
): InstrumentRules | undefined {
  return instruments.find((each) => each.code === code);
}

/** The answers to choose from; empty: any whole number from the lowest to the highest. */
export function choicesOf(
  item: InstrumentItem,
  { choices }: Pick<InstrumentRules, 'choices'>,
): readonly AnswerChoice[] {
  return item.choices ?? choices;
}

/** What change is judged by: the definition, and where the rules do not know the questionnaire nothing at all. */
export function judgingRulesOf(code: string, instruments: readonly InstrumentRules[]): JudgingRules {
  return definitionOf(code, instruments) ?? { ...nothingPublished, code };
}

export type JudgingRules = ChangeRules & Pick<InstrumentRules, 'code' | 'lossOfResponsePoints'>;

const nothingPublished: Omit<JudgingRules, 'code'> = {
  direction: 'LOWER_IS_BETTER',
  validatedRecall: null,
  importantDifference: null,
  reliableChange: null,
  significantBelow: null,
  responsePercent: null,
  responseExceedsPercent: false,
  remissionBelow: null,
  responseBaselineFrom: null,
  deteriorationFrom: null,
  reliableDeteriorationFrom: null,
  lossOfResponsePoints: null,
};
