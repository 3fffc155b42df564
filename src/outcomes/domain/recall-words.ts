/**
 * The span of time a questionnaire asks about, in words: `P14D` is "last 2 weeks". A duration is said in its own unit; whole
 * weeks written as days are said as weeks.
 *
 * Does not decide for which recall a questionnaire was validated.
 */
import type { NamedRecall, RecallUnit, RecallWindow } from '../../clinic/rules/domain/instrument-words.js';

/** A recall that has no duration cannot be added to the rules without its words. */
const NAMED: Readonly<Record<NamedRecall, string>> = { NOW: 'now', SINCE_DOSE: 'since the dose' };
const UNITS: Readonly<Record<RecallUnit | 'H', string>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
  H: 'hour',
};

export function recallWords(recall: RecallWindow): string {
  if (recall === 'NOW' || recall === 'SINCE_DOSE') return NAMED[recall];
  const number = Number(recall.replaceAll(/\D/g, ''));
  const unit = recall.at(-1) as keyof typeof UNITS;
  if (unit === 'D' && number % 7 === 0) return lasting(number / 7, UNITS.W);
  return lasting(number, UNITS[unit]);
}

function lasting(number: number, unit: string): string {
  return number === 1 ? `last ${unit}` : `last ${number} ${unit}s`;
}
