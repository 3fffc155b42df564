import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  reconcileDrug,
  type AccountedRecord,
  type DrugAccount,
  type ExplainedState,
} from './drug-reconciliation.js';

const rules = { toleranceMl: 0.1, toleranceAtMostMg: 0.25, witnessWithinMinutes: 60 };
const due = new Date('2026-05-04T20:00:00Z');
const now = new Date('2026-05-04T21:00:00Z');

let made = 0;
function record(type: AccountedRecord['type'], amountMg: number, more: Partial<AccountedRecord> = {}) {
  made += 1;
  const isWaste = type === 'WASTED';
  return {
    ...{ id: `r${made}`, type, amountMg, concentrationMgPerMl: 50 },
    wasteSource: isWaste ? ('DRAWN_DOSE' as const) : null,
    witnessDueAt: isWaste ? due : null,
    witnessOutcome: isWaste ? ('CONFIRMED' as const) : null,
    witnessedAt: isWaste ? due : null,
    ...more,
  };
}

function account(givenMg: number, records: readonly AccountedRecord[], more: Partial<DrugAccount> = {}) {
  return { isKept: true, isEnded: true, isDoseOpen: false, givenMg, records, ...more };
}

const judge = (of: DrugAccount, explained: ExplainedState | null = null, at = now) =>
  reconcileDrug(of, explained, at, rules);
const codes = (of: DrugAccount) => judge(of).findings.map(({ code }) => code);

describe('the drug of a session', () => {
  it.each([
    ['adds up', 40, [record('DRAWN', 50), record('WASTED', 10)], 'BALANCED', 0],
    ['lacks half a mg', 40, [record('DRAWN', 50), record('WASTED', 9.5)], 'DISCREPANCY', 0.5],
    ['lacks less than is allowed', 40, [record('DRAWN', 50), record('WASTED', 9.75)], 'BALANCED', 0.25],
    ['has too much', 40, [record('DRAWN', 45), record('WASTED', 10)], 'DISCREPANCY', -5],
    ['was given and never drawn', 40, [], 'DISCREPANCY', -40],
    ['was drawn twice', 40, [record('DRAWN', 30), record('DRAWN', 20), record('WASTED', 10)], 'BALANCED', 0],
    ['was drawn and thrown away', 0, [record('DRAWN', 50), record('WASTED', 50)], 'BALANCED', 0],
    ['was neither drawn nor given', 0, [], 'BALANCED', 0],
  ] as const)('%s', (_name, givenMg, records, status, differenceMg) => {
    expect(judge(account(givenMg, records))).toMatchObject({ status, differenceMg });
  });

  it('is measured to 0.1 mL of the weakest liquid, and never past the limit in mg', () => {
    const [drawn, wasted] = [record('DRAWN', 50), record('WASTED', 9.8)];
    expect(judge(account(40, [drawn, wasted])).toleranceMg).toBe(0.25);
    const diluted = account(40, [drawn, { ...wasted, concentrationMgPerMl: 1 }]);
    expect(judge(diluted)).toMatchObject({ toleranceMg: 0.1, status: 'DISCREPANCY' });
  });

  it('has no tolerance where devices are counted, and takes what went back unused', () => {
    const device = { concentrationMgPerMl: null };
    const records = [record('DRAWN', 84, device), record('RETURNED', 28, device)];
    expect(judge(account(56, records))).toMatchObject({ status: 'BALANCED', toleranceMg: 0 });
    expect(codes(account(50, records))).toEqual(['drug.amounts-differ']);
    const residue = record('WASTED', 6, { ...device, wasteSource: null });
    expect(judge(account(50, [...records, residue])).status).toBe('BALANCED');
  });

  it('leaves what stays in a vial to the lot', () => {
    const rest = record('WASTED', 450, { wasteSource: 'REST_OF_VIAL', concentrationMgPerMl: 0.1 });
    const judged = judge(account(40, [record('DRAWN', 40), rest]));
    expect(judged).toMatchObject({ status: 'BALANCED', wastedMg: 0, toleranceMg: 0.25 });
  });

  it('lacks nothing while the session runs, nor where the clinic kept no lots', () => {
    const open = account(10, [record('DRAWN', 50)], { isEnded: false });
    expect(judge(open)).toMatchObject({ status: 'INCOMPLETE', findings: [], differenceMg: 40 });
    expect(judge(account(40, [], { isKept: false }))).toMatchObject({ status: 'NOT_KEPT', findings: [] });
    expect(codes(account(40, [record('DRAWN', 40)], { isDoseOpen: true }))).toEqual(['drug.dose-not-ended']);
  });
});

describe('the witness of a waste', () => {
  const withWaste = (more: Partial<AccountedRecord>) =>
    account(40, [record('DRAWN', 50), record('WASTED', 10, { id: 'waste', ...more })]);
  const unwitnessed = { witnessOutcome: null, witnessedAt: null };

  it('is waited for until the time is over', () => {
    expect(judge(withWaste(unwitnessed), null, due)).toMatchObject({
      status: 'INCOMPLETE',
      waitingForWitness: ['waste'],
    });
    expect(judge(withWaste(unwitnessed)).findings).toEqual([
      { code: 'drug.waste-not-witnessed', recordId: 'waste' },
    ]);
  });

  it('who comes late, or refuses, leaves something to explain', () => {
    expect(codes(withWaste({ witnessedAt: now }))).toEqual(['drug.waste-witnessed-late']);
    expect(codes(withWaste({ witnessOutcome: 'REFUSED' }))).toEqual(['drug.waste-refused']);
  });

  it('who comes after the missing one was explained asks nothing anew', () => {
    const explained = judge(withWaste(unwitnessed));
    expect(judge(withWaste({ witnessedAt: now }), explained).status).toBe('EXPLAINED');
    expect(judge(withWaste({ witnessOutcome: 'REFUSED' }), explained).status).toBe('DISCREPANCY');
  });
});

describe('an explanation', () => {
  const [drawn, wasted] = [record('DRAWN', 50), record('WASTED', 9.5)];

  it('holds for the amounts it names, and no others', () => {
    const explained = judge(account(40, [drawn, wasted]));
    expect(judge(account(40, [drawn, wasted]), explained).status).toBe('EXPLAINED');
    expect(judge(account(41, [drawn, wasted]), explained).status).toBe('DISCREPANCY');
    expect(judge(account(40, [drawn, { ...wasted, amountMg: 10 }]), explained).status).toBe('BALANCED');
  });
});

it('whatever is drawn and split among dose, waste and return adds up; take half a mg away and it does not', () => {
  const tenths = fc.integer({ min: 6, max: 2000 });
  fc.assert(
    fc.property(
      fc.array(tenths, { minLength: 1, maxLength: 6 }),
      fc.array(tenths, { maxLength: 4 }),
      (a, b) => {
        const sum = [...a, ...b].reduce((total, each) => total + each, 0) / 10;
        const given = b.reduce((total, each) => total + each, 0) / 10;
        const wastes = a.map((each) => record('WASTED', each / 10));
        const whole = account(given, [record('DRAWN', sum), ...wastes]);
        expect(judge(whole)).toMatchObject({ status: 'BALANCED', differenceMg: 0 });
        const [first, ...others] = wastes;
        const less = { ...first!, amountMg: Math.round(first!.amountMg * 10 - 5) / 10 };
        expect(judge({ ...whole, records: [record('DRAWN', sum), less, ...others] })).toMatchObject({
          status: 'DISCREPANCY',
          differenceMg: 0.5,
        });
      },
    ),
  );
});
