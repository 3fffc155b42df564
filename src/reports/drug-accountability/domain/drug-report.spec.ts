import { describe, expect, it } from '@jest/globals';
import { drugFiguresOf, shownDrugParts, wastedShare, type Discrepancy } from './drug-report.js';

const found = (of: Partial<Discrepancy>): Discrepancy => ({
  ...{
    drug: 'KETAMINE',
    month: '2026-05',
    group: null,
    isExplained: false,
    patientId: null,
    isOfCount: false,
  },
  ...of,
});
const amount = (mg: number, patients: number) => ({ mg, patients });
const used = {
  ...{ month: '2026-05', group: null, drug: 'KETAMINE' as const },
  ...{ drawn: amount(200, 5), wasted: amount(50, 4), restOfVials: amount(0, 0), returned: amount(0, 0) },
};

const nothing = {
  ...{ used: undefined, moved: undefined, unrecorded: undefined, reconciled: undefined, discrepancies: [] },
};

describe('a row of the drug report', () => {
  it('tells sessions from stock, and what is open from what was explained', () => {
    const figures = drugFiguresOf({
      ...nothing,
      unrecorded: { sessions: 3, patients: 2 },
      discrepancies: [
        ...[
          found({ patientId: 'a' }),
          found({ patientId: 'a' }),
          found({ patientId: 'b', isExplained: true }),
        ],
        ...[found({ isOfCount: true }), found({ isExplained: true })],
      ],
    });
    expect(figures).toMatchObject({
      openSessions: { count: 2, patients: 1 },
      explainedSessions: { count: 1, patients: 1 },
      unrecorded: { count: 3, patients: 2 },
      ...{ openStock: 1, explainedStock: 1, countsThatDiffer: 1 },
      moved: { received: 0, counts: 0 },
      used: { drawn: { mg: 0, patients: 0 } },
    });
    expect(wastedShare(figures.used)).toBeNull();
  });

  it('hides amounts of few patients, and shows those of none', () => {
    const figures = drugFiguresOf({
      ...nothing,
      used,
      unrecorded: { sessions: 9, patients: 4 },
      discrepancies: [found({ patientId: 'a' })],
    });
    expect(wastedShare(figures.used)).toBe(0.25);
    expect([...shownDrugParts(figures, { smallestCell: 5 })]).toEqual([
      ...['drawn', 'restOfVials', 'returned', 'explainedSessions', 'reconciled'],
    ]);
  });
});
