/** What the record of a side effect says about its seriousness, in the words of the monitoring form. */
import { isSeriousByGrade } from '../../side-effects/domain/side-effect.js';
import type { SideEffect } from '../../side-effects/side-effect.entity.js';
import type { EffectFact } from './domain/form-facts.js';

const DEATH = 5;

/**
 * Grades 4 and 5 are serious by definition; of a lower one the record does not say whether it was, which leaves the question
 * of the form open.
 */
export function seriousnessOf({ grade }: SideEffect): Pick<EffectFact, 'isSerious' | 'seriousness'> {
  if (!isSeriousByGrade(grade)) return { isSerious: null, seriousness: [] };
  return { isSerious: true, seriousness: [grade === DEATH ? 'DEATH' : 'LIFE_THREATENING'] };
}
