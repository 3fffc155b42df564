import { describe, expect, it } from '@jest/globals';
import { defaultReadiness } from '../../../clinic/rules/default-treatment-day.js';
import { minute } from './readings.fixture.js';
import { isTestAsked, POSITIVE_TEST, pregnancyTestBlockers } from './pregnancy-test.js';

const DAY = '2026-05-04';
const { pregnancyTestMaxAgeDays } = defaultReadiness;

describe('whether a test is asked for', () => {
  it.each([
    ['FEMALE', null, true],
    ['OTHER', null, true],
    ['MALE', null, false],
    ['FEMALE', false, false],
    ['MALE', true, true],
  ])('%s, stated %j: %s', (sex, stated, isAsked) => {
    expect(isTestAsked(sex, stated)).toBe(isAsked);
  });
});

describe('the pregnancy test', () => {
  it.each([
    ['2026-05-04', 'NEGATIVE', []],
    ['2026-04-04', 'NEGATIVE', []],
    ['2026-04-03', 'NEGATIVE', ['pregnancy-test.too-old']],
    ['2026-05-04', 'POSITIVE', [POSITIVE_TEST]],
    ['2026-05-04', 'INCONCLUSIVE', ['pregnancy-test.inconclusive']],
  ] as const)('of %s, %s: %j', (testedOn, result, codes) => {
    const found = pregnancyTestBlockers({ id: 'test', testedOn, result }, [], DAY, pregnancyTestMaxAgeDays);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('blocks while there is none', () => {
    expect(pregnancyTestBlockers(null, [], DAY, pregnancyTestMaxAgeDays)).toMatchObject([
      { code: 'pregnancy-test.missing' },
    ]);
  });

  it('is left to the psychiatrist where it is positive', () => {
    const test = { id: 'test', testedOn: DAY, result: 'POSITIVE' } as const;
    const made = { code: POSITIVE_TEST, occurredAt: minute(0), recordedAt: minute(0) };
    const about = (subjectId: string, decision: 'GO_AHEAD' | 'HOLD') =>
      pregnancyTestBlockers(test, [{ ...made, subjectId, decision }], DAY, pregnancyTestMaxAgeDays);
    expect(about('test', 'GO_AHEAD')).toEqual([]);
    expect(about('test', 'HOLD')).toMatchObject([{ isHeld: true }]);
    expect(about('another', 'GO_AHEAD')).toHaveLength(1);
  });
});
