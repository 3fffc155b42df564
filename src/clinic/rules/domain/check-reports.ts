/** Combinations in what reports show that cannot work. */
import type { RuleSet } from '../rule-set.js';
import { must } from './fault-checks.js';
import type { RuleFault } from './shape.js';

export function checkReports({ reports, outcomes }: RuleSet): readonly RuleFault[] {
  const { anxietyInstrument, depressionInstrument, doseBandsMgPerKg } = reports;
  const isKnown = (code: string) => outcomes.instruments.some((each) => each.code === code);
  const rises = doseBandsMgPerKg.every((bound, index) => index === 0 || bound > doseBandsMgPerKg[index - 1]!);
  return [
    ...must(
      isKnown(anxietyInstrument),
      '/reports/anxietyInstrument',
      `There is no questionnaire ${anxietyInstrument}.`,
    ),
    ...must(
      isKnown(depressionInstrument),
      '/reports/depressionInstrument',
      `There is no questionnaire ${depressionInstrument}.`,
    ),
    ...must(
      anxietyInstrument !== depressionInstrument,
      '/reports/depressionInstrument',
      'Anxiety and depression have to be told by two questionnaires.',
    ),
    ...must(rises, '/reports/doseBandsMgPerKg', 'Each bound has to lie above the one before.'),
  ];
}
