import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  criteriaByGrade,
  gravest,
  isSerious,
  newCriteria,
  reviewDueBy,
  seriousEventState,
  seriousnessCriteria,
  SERIOUSNESS_CRITERIA,
  type SeriousEntryFact,
} from './serious-event.js';

const start = Date.UTC(2026, 4, 4, 18, 0);
const hour = (hours: number) => new Date(start + hours * 3_600_000);

function entry(fact: Partial<SeriousEntryFact>): SeriousEntryFact {
  return { kind: 'FOLLOWED_UP', criteria: [], judgement: null, dueBy: null, occurredAt: hour(0), ...fact };
}

const called = entry({ kind: 'CALLED_FOR', criteria: ['LIFE_THREATENING'], dueBy: hour(24) });
const agreed = entry({ kind: 'REVIEWED', judgement: 'SERIOUS', dueBy: hour(72) });
const disagreed = entry({ kind: 'REVIEWED', judgement: 'NOT_SERIOUS' });
const closed = entry({});

describe('what makes it serious', () => {
  it.each([
    [1, []],
    [3, []],
    [4, ['LIFE_THREATENING']],
    [5, ['DEATH']],
  ])('grade %d by definition: %j', (grade, expected) => {
    expect(criteriaByGrade(grade)).toEqual(expected);
  });

  it('puts what was stated and what follows from the grade in order, each once', () => {
    expect(seriousnessCriteria(['HOSPITALISATION', 'LIFE_THREATENING'], 4)).toEqual([
      'LIFE_THREATENING',
      'HOSPITALISATION',
    ]);
    expect(seriousnessCriteria([], 3)).toEqual([]);
    expect(gravest(['HOSPITALISATION', 'DEATH'])).toBe('DEATH');
  });

  it('calls for a review once for each criterion', () => {
    expect(newCriteria(['LIFE_THREATENING'], [])).toEqual(['LIFE_THREATENING']);
    expect(newCriteria(['LIFE_THREATENING'], [called, agreed])).toEqual([]);
    expect(newCriteria(['DEATH', 'LIFE_THREATENING'], [called])).toEqual(['DEATH']);
  });

  it('never calls twice, whatever comes to be known in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...SERIOUSNESS_CRITERIA])), (known) => {
        const entries: SeriousEntryFact[] = [];
        for (const criteria of known) {
          const fresh = newCriteria(criteria, entries);
          if (fresh.length > 0) entries.push(entry({ kind: 'CALLED_FOR', criteria: fresh, dueBy: hour(24) }));
        }
        const all = entries.flatMap(({ criteria }) => criteria);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(known.flat()));
      }),
    );
  });
});

describe('reviewDueBy', () => {
  it.each([
    ['the first call', [], hour(26)],
    ['a second call while the first waits', [called], hour(24)],
    ['a call after the review', [called, agreed], hour(26)],
  ])('%s', (_name, entries, expected) => {
    expect(reviewDueBy(entries, hour(2), 24)).toEqual(expected);
  });
});

describe('seriousEventState', () => {
  it.each([
    ['called for', [called], 23, 'REVIEW_DUE', false],
    ['on the last moment', [called], 24, 'REVIEW_DUE', false],
    ['a moment later', [called], 24.001, 'OVERDUE', false],
    ['reviewed, to be followed up', [called, agreed], 30, 'FOLLOW_UP', true],
    ['not followed up in time', [called, agreed], 73, 'OVERDUE', true],
    ['closed with the review', [called, disagreed], 100, 'CLOSED', true],
    ['closed with a follow-up', [called, agreed, closed], 100, 'CLOSED', true],
    ['called for anew', [called, disagreed, called], 3, 'REVIEW_DUE', false],
  ] as const)('%s', (_name, entries, at, status, isReviewed) => {
    expect(seriousEventState(entries, false, hour(at))).toMatchObject({ status, isReviewed });
  });

  it('is nothing before it was called for, and withdrawn where it was an error', () => {
    expect(seriousEventState([], false, hour(0))).toBeNull();
    expect(seriousEventState([called], true, hour(30))).toMatchObject({ status: 'WITHDRAWN', dueBy: null });
  });

  it('remembers the last judgement', () => {
    expect(seriousEventState([called, agreed, closed], false, hour(1))?.judgement).toBe('SERIOUS');
    expect(seriousEventState([called], false, hour(1))?.judgement).toBeNull();
  });
});

describe('isSerious', () => {
  it.each([
    ['mild, never called', 1, [], false],
    ['grade 4', 4, [], true],
    ['grade 4 judged away', 4, [called, disagreed], true],
    ['lowered, not reviewed yet', 2, [called], true],
    ['lowered, and judged serious', 2, [called, agreed, closed], true],
    ['judged not serious', 2, [called, disagreed, closed], false],
    ['judged, then called for anew', 2, [called, disagreed, called], true],
  ] as const)('%s', (_name, highestGrade, entries, expected) => {
    expect(isSerious(highestGrade, entries)).toBe(expected);
  });
});
