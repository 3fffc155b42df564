/**
 * Whether a patient who may bear children was tested recently enough and is not pregnant (pregnancy: not recommended, Spravato
 * prescribing information; every 30 days is the clinic's rule). A test of an earlier visit counts while it is young
 * enough. Of a positive test a psychiatrist decides with a reason. Where nobody has said whether the patient may bear
 * children, only a patient registered as male is not asked: unknown is not no.
 */
import { daysBetween } from '../../../clinic/domain/local-days.js';
import { bedside, lastDecision, psychiatrist, type Blocker, type DecisionFact } from './blocker.js';
import { PREGNANCY_TEST, type TestResult } from './checklist.js';

export const POSITIVE_TEST = 'pregnancy-test.positive';

export interface PregnancyTestFact {
  /** The checklist entry that told of it. */
  readonly id: string;
  readonly testedOn: string;
  readonly result: TestResult;
}

/** @param stated what was last said about this patient; null where nothing was */
export function isTestAsked(sex: string, stated: boolean | null): boolean {
  return stated ?? sex !== 'MALE';
}

/** @param test the newest test up to the day of the dose; null where there is none */
export function pregnancyTestBlockers(
  test: PregnancyTestFact | null,
  decisions: readonly DecisionFact[],
  day: string,
  maxAgeDays: number,
): readonly Blocker[] {
  const about = { items: [PREGNANCY_TEST] };
  if (test === null) return [{ code: 'pregnancy-test.missing', clearableBy: bedside, ...about }];
  if (test.result === 'POSITIVE') {
    const onThisTest = decisions.filter(
      ({ code, subjectId }) => code === POSITIVE_TEST && subjectId === test.id,
    );
    const decision = lastDecision(onThisTest)?.decision;
    if (decision === 'GO_AHEAD') return [];
    return [
      {
        code: POSITIVE_TEST,
        clearableBy: psychiatrist,
        isDecidable: true,
        subjectId: test.id,
        ...about,
        ...(decision === 'HOLD' ? { isHeld: true } : {}),
      },
    ];
  }
  if (test.result === 'INCONCLUSIVE')
    return [{ code: 'pregnancy-test.inconclusive', clearableBy: bedside, subjectId: test.id, ...about }];
  const ageDays = daysBetween(test.testedOn, day);
  if (ageDays <= maxAgeDays) return [];
  return [
    { code: 'pregnancy-test.too-old', clearableBy: bedside, value: ageDays, threshold: maxAgeDays, ...about },
  ];
}
