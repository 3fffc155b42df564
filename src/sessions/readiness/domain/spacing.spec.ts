import { expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { FORMER_NOT_ENDED, spacingBlockers, type OtherDose } from './spacing.js';

const at = (day: number, minute = 0) => new Date(Date.UTC(2026, 4, day, 18, minute));
const dose = { modality: 'IV', zone: 'America/Los_Angeles', planId: 'plan', at: at(11) } as const;
const former: OtherDose = { ...dose, sessionId: 'former', at: at(4), endedAt: at(4, 40) };
const blockersOf = (...others: readonly OtherDose[]) =>
  spacingBlockers(dose, others, [], defaultRuleSet.plans).filter(({ code }) => code === FORMER_NOT_ENDED);

it.each<[string, Partial<OtherDose>, boolean]>([
  ['has ended', {}, false],
  ['has no end', { endedAt: null }, true],
  ['ended when this one began', { endedAt: at(11) }, false],
  ['ended after this one began', { endedAt: new Date(+at(11) + 1) }, true],
  ['began when this one did and has no end', { at: at(11), endedAt: null }, true],
  ['began after this one and has no end', { at: new Date(+at(11) + 1), endedAt: null }, false],
  ['is of another plan and has no end', { planId: 'other', endedAt: null }, true],
])('a dose that %s', (_name, other, isNamed) => {
  const expected = { code: FORMER_NOT_ENDED, subjectId: 'former', clearableBy: ['nurse', 'psychiatrist'] };
  expect(blockersOf({ ...former, ...other })).toEqual(isNamed ? [expected] : []);
});

it('each of several is named', () => {
  const others = ['a', 'b'].map((sessionId) => ({ ...former, sessionId, endedAt: null }));
  expect(blockersOf(...others).map(({ subjectId }) => subjectId)).toEqual(['a', 'b']);
});
