import { describe, expect, it } from '@jest/globals';
import { clusterSumsOf } from '../../domain/statistics/clustered-rate.js';
import { EVERY_COMPLETENESS_PART, NO_WINDOWS, shownCompletenessParts } from './completeness-report.js';

const of = (patients: number) => ({ count: patients, patients });
const closed = (patients: number) =>
  clusterSumsOf(Array.from({ length: patients }, () => ({ sessions: 1, withEvent: 1 })));
const shown = (figures: Partial<typeof NO_WINDOWS>) => [
  ...shownCompletenessParts({ ...NO_WINDOWS, ...figures }, { smallestCell: 5 }),
];

describe('a row of the completeness report', () => {
  it('shows everything of nobody', () => {
    expect(shown({})).toEqual([...EVERY_COMPLETENESS_PART]);
    expect(NO_WINDOWS.closed).toEqual(clusterSumsOf([]));
  });

  it('does not tell that three missed by what is done and closed', () => {
    expect(shown({ done: of(20), missed: of(3), closed: closed(23) })).toEqual([
      ...['closed', 'superseded', 'overdue'],
    ]);
  });

  it('hides what is superseded or overdue of few for itself', () => {
    expect(shown({ superseded: of(4), overdue: of(5) })).toEqual(['closed', 'answered', 'overdue']);
  });
});
