/** What the person at the bedside reads about a drug record and about what does not add up. */
import type { LotDeviation } from '../../clinic/drug-lots/domain/drug-lot.js';
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { DrugReconciliation } from './domain/drug-reconciliation.js';
import type { DrugEntryFault } from './domain/drug-record.js';

const FAULTS: Readonly<Record<DrugEntryFault['code'], string>> = {
  'drug.lot-of-another-drug': 'This lot is another drug than the one this session gives. Choose another lot.',
  'drug.amount-needed': 'Say how much it was, in mg or in mL.',
  'drug.amounts-disagree': 'mg and mL do not fit the concentration. Check all three, or leave mg or mL out.',
  'drug.containers-needed': 'Say how many devices they were.',
  'drug.value-not-for-entry': 'This does not belong to an entry of this kind. Leave it out.',
  'drug.disposal-needed': 'Say how it was made unusable.',
  'drug.vial-cannot-return': 'Nothing goes back into a vial: record it as wasted.',
};

export function sayFault({ code, pointer }: DrugEntryFault): ProblemReason {
  return { code, pointer, message: FAULTS[code] };
}

export function sayLotDeviation({ code, lotNumber, expiresOn }: LotDeviation): ProblemReason {
  const message =
    code === 'drug.lot-expired'
      ? `Lot ${lotNumber} has expired: its last day was ${expiresOn}.`
      : `Lot ${lotNumber} is in quarantine.`;
  return { code, pointer: '/lotId', message };
}

/** One sentence for whoever has to find out. */
export function sayDiscrepancy(found: DrugReconciliation): string {
  const { findings } = found;
  const [drawnMg, givenMg, wastedMg, returnedMg, differenceMg] = [
    found.drawnMg,
    found.givenMg,
    found.wastedMg,
    found.returnedMg,
    found.differenceMg,
  ].map((mg) => Number(mg.toFixed(2))) as [number, number, number, number, number];
  const returned = returnedMg > 0 ? `, returned ${returnedMg} mg` : '';
  const sums = `Drawn ${drawnMg} mg, given ${givenMg} mg, wasted ${wastedMg} mg${returned}`;
  if (findings.some(({ code }) => code === 'drug.dose-not-ended'))
    return `${sums}: it was never recorded that the dose has ended.`;
  const missing = differenceMg > 0 ? 'missing' : 'more than was drawn';
  return `${sums}: ${Math.abs(differenceMg)} mg ${missing}.`;
}
