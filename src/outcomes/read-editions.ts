/** Reads the definitions that answered forms are scored by, also those of editions that are not in force any more. */
import type { RuleSetSource } from '../clinic/rules/rule-set.js';
import {
  editionOf,
  editionsInForce,
  editionsOf,
  type Edition,
  type NamedEdition,
} from './domain/editions.js';

/**
 * Of each questionnaire the definition in force, and for forms of another edition the newest that the clinic has had of
 * it: a new edition then leaves their scores as they were the moment before. Forms of the edition in force cost no query.
 */
export async function readEditions(
  rules: RuleSetSource,
  now: Date,
  forms: readonly NamedEdition[],
): Promise<readonly Edition[]> {
  const editions = [...editionsInForce(await rules.inForceAt(now))];
  const isMissing = (form: NamedEdition) => editionOf(form, editions) === undefined;
  let missing = forms.filter(isMissing);
  if (missing.length === 0) return editions;
  for (const number of await rules.begunBy(now)) {
    const { version, rules: former } = await rules.version(number);
    editions.push(...editionsOf(version, former.outcomes.instruments, false));
    missing = missing.filter(isMissing);
    if (missing.length === 0) break;
  }
  return editions;
}
