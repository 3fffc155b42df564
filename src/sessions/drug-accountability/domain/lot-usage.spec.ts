import { expect, it } from '@jest/globals';
import { lotUsage, type LotRecord, type UsingSession } from './lot-usage.js';

const record = (sessionId: string, type: LotRecord['type'], amountMg: number): LotRecord => ({
  ...{ sessionId, type, amountMg, wasteSource: type === 'WASTED' ? 'DRAWN_DOSE' : null },
});
const session = (sessionId: string, drawnMg: number, givenMg: number, isEnded = true): UsingSession => ({
  ...{ sessionId, drawnMg, givenMg, isEnded },
});

it('sums up a lot over its sessions, and leaves those that run out of the difference', () => {
  const records = [
    record('a', 'DRAWN', 50),
    record('a', 'WASTED', 9.5),
    { ...record('a', 'WASTED', 450), wasteSource: 'REST_OF_VIAL' as const },
    record('b', 'DRAWN', 40),
  ];
  expect(lotUsage(records, [session('a', 50, 40), session('b', 40, 10, false)])).toEqual({
    ...{ drawnMg: 90, givenMg: 50, wastedMg: 9.5, returnedMg: 0, differenceMg: 0.5, restOfVialsMg: 450 },
  });
});

it('shares out the dose of a session that drew from two lots', () => {
  const usage = lotUsage([record('a', 'DRAWN', 28)], [session('a', 84, 84)]);
  expect(usage).toMatchObject({ drawnMg: 28, givenMg: 28, differenceMg: 0 });
});

it('gives nothing from a lot of which nothing was drawn', () => {
  expect(lotUsage([record('a', 'WASTED', 5)], [session('a', 0, 0)])).toMatchObject({
    ...{ givenMg: 0, differenceMg: -5 },
  });
});
