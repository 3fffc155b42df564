import { describe, expect, it } from '@jest/globals';
import type { CountedForms } from '../../../sessions/day/rems-forms/domain/counted-forms.js';
import { remsFiguresOf, shownRemsParts } from './rems-report.js';

const forms = (patientId: string, count: number, of: Partial<CountedForms>): CountedForms => ({
  ...{ month: '2026-05', group: null, status: 'DUE', timeliness: null },
  ...of,
  ...{ patientId, count },
});
const ON_TIME = { status: 'SUBMITTED', timeliness: 'ON_TIME' } as const;
const LATE = { status: 'SUBMITTED', timeliness: 'LATE' } as const;
const OVERDUE = { status: 'OVERDUE' } as const;

describe('monitoring forms', () => {
  it('are judged once they were sent or their last day is over', () => {
    const figures = remsFiguresOf([
      ...[forms('a', 2, ON_TIME), forms('a', 1, OVERDUE), forms('b', 1, LATE)],
      ...[forms('b', 3, { status: 'DUE_SOON' }), forms('c', 1, {}), forms('d', 1, { status: 'DRAFT' })],
    ]);
    expect(figures).toEqual({
      drafts: { count: 1, patients: 1 },
      due: { count: 1, patients: 1 },
      dueSoon: { count: 3, patients: 1 },
      overdue: { count: 1, patients: 1 },
      sentOnTime: { count: 2, patients: 1 },
      sentLate: { count: 1, patients: 1 },
      judged: {
        ...{ patients: 2, sessions: 4, withEvent: 2 },
        ...{ sumOfSessionsSquares: 10, sumOfWithEventSquares: 4, sumOfProducts: 6 },
      },
    });
  });

  it('show how many were judged without showing that one patient is late', () => {
    const onTime = ['a', 'b', 'c', 'd', 'e'].map((patientId) => forms(patientId, 1, ON_TIME));
    const shownOf = (all: readonly CountedForms[]) => [
      ...shownRemsParts(remsFiguresOf(all), { smallestCell: 5 }),
    ];
    expect(shownOf(onTime)).toEqual(['drafts', 'due', 'dueSoon', 'judged', 'missing', 'timeliness']);
    expect(shownOf([...onTime, forms('f', 1, LATE)])).toEqual([
      'drafts',
      'due',
      'dueSoon',
      'judged',
      'missing',
    ]);
    expect(shownOf([...onTime, forms('f', 1, { status: 'DRAFT' })])).not.toContain('missing');
  });
});
