/** What the other rules ask about the definition of a questionnaire. */
import type { AnswerChoice, InstrumentItem, InstrumentRules } from '../../clinic/rules/instrument-rules.js';

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
