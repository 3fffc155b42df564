/**
 * Which definition an answered form is scored by: that of the edition it names, also where the rules in force have
 * another one or none any more. The total of a form is what its own edition says, so that a new edition turns no answered
 * window into a missed one. Totals are compared only while both editions run over the same scale: as many items, the same
 * range and direction, the same way of scoring. A form on another scale, or of a questionnaire that the rules have dropped,
 * has no total to compare with and says so.
 *
 * Does not decide what a change means: that is judged by the rules in force.
 */
import type { InstrumentRules } from '../../clinic/rules/instrument-rules.js';
import type { VersionedRuleSet } from '../../clinic/rules/rule-set.js';
import { scoredForm, type AnsweredForm, type ScoredForm } from './scored-form.js';

/** A questionnaire as one version of the rules defines it. */
export interface Edition {
  readonly definition: InstrumentRules;
  readonly ruleSetVersion: number;
  readonly isInForce: boolean;
}

export type NamedEdition = Pick<AnsweredForm, 'instrumentCode' | 'instrumentVersion'>;

/** Those of the rules in force. */
export function editionsInForce({ version, rules }: VersionedRuleSet): readonly Edition[] {
  return editionsOf(version, rules.outcomes.instruments, true);
}

export function editionsOf(
  ruleSetVersion: number,
  instruments: readonly InstrumentRules[],
  isInForce: boolean,
): readonly Edition[] {
  return instruments.map((definition) => ({ definition, ruleSetVersion, isInForce }));
}

/** The same answers as another version of the rules judges them. */
export function editionsUnder(ruleSet: VersionedRuleSet, editions: readonly Edition[]): readonly Edition[] {
  return [...editionsInForce(ruleSet), ...editions.map((each) => ({ ...each, isInForce: false }))];
}

/** The edition a form names; the first of these that is one. Undefined where none is. */
export function editionOf(
  { instrumentCode, instrumentVersion }: NamedEdition,
  editions: readonly Edition[],
): Edition | undefined {
  return editions.find(
    ({ definition: { code, version } }) => code === instrumentCode && version === instrumentVersion,
  );
}

/** The definition a form is read by; where its edition is not known, that in force, which cannot score it. */
export function definitionFor(form: NamedEdition, editions: readonly Edition[]): InstrumentRules | undefined {
  return editionOf(form, editions)?.definition ?? inForce(form, editions);
}

/** What a form says by itself. */
export function scoredAsAnswered(form: AnsweredForm, editions: readonly Edition[]): ScoredForm {
  return scoredForm(form, definitionFor(form, editions));
}

/** What a form says beside others of the same questionnaire. */
export function scoredToCompare(form: AnsweredForm, editions: readonly Edition[]): ScoredForm {
  const now = inForce(form, editions);
  const own = editionOf(form, editions)?.definition;
  return scoredForm(form, now && own && isOnScaleOf(now, own) ? own : now);
}

function inForce(
  { instrumentCode }: NamedEdition,
  editions: readonly Edition[],
): InstrumentRules | undefined {
  return editions.find(({ definition, isInForce }) => isInForce && definition.code === instrumentCode)
    ?.definition;
}

function isOnScaleOf(one: InstrumentRules, other: InstrumentRules): boolean {
  return (
    one.scoring === other.scoring &&
    one.direction === other.direction &&
    one.items.length === other.items.length &&
    one.totalRange.min === other.totalRange.min &&
    one.totalRange.max === other.totalRange.max
  );
}
