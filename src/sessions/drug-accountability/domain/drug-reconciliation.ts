/**
 * Whether the controlled drug of a session adds up: drawn = given + wasted + returned, within a tolerance of the clinic's
 * rules. Every waste is confirmed by a witness in time. What does not add up is a discrepancy until a psychiatrist explains
 * it; an explanation holds for the amounts it names and no others, so that a later correction asks again.
 *
 * The tolerance is a volume, of the weakest liquid the drug was handled in: 0.1 mL of a pump's 1 mg/mL is 0.1 mg. It never
 * exceeds an amount in mg, since 0.1 mL of a vial of 50 mg/mL would let an eighth of a dose go. Devices are counted.
 *
 * While a session runs nothing is missing yet. What stays in an opened vial is a matter of the lot, not of the session.
 */
import type { DrugAccountabilityRules } from '../../../clinic/rules/rule-set.js';
import { witnessState, type WitnessedEntry } from '../../../clinic/drug-lots/domain/witness.js';
import type { DrugRecordType, WasteSource } from './drug-record.js';

export interface AccountedRecord extends WitnessedEntry {
  readonly id: string;
  readonly type: DrugRecordType;
  readonly amountMg: number;
  readonly concentrationMgPerMl: number | null;
  readonly wasteSource: WasteSource | null;
}

export interface DrugAccount {
  /** False where the clinic had no lot of this drug when the dose began and nothing was recorded. */
  readonly isKept: boolean;
  /** Discharged, or called off: nothing more will be given. */
  readonly isEnded: boolean;
  /** Something was given, and no STOP says when it ended. */
  readonly isDoseOpen: boolean;
  readonly givenMg: number;
  /** Those that count, in the order they happened. */
  readonly records: readonly AccountedRecord[];
}

export const DRUG_FINDING_CODES = [
  'drug.amounts-differ',
  'drug.nothing-drawn',
  'drug.dose-not-ended',
  'drug.waste-not-witnessed',
  'drug.waste-witnessed-late',
  'drug.waste-refused',
] as const;
export type DrugFindingCode = (typeof DRUG_FINDING_CODES)[number];

export interface DrugFinding {
  readonly code: DrugFindingCode;
  /** The waste it is about; null where it is about the whole session. */
  readonly recordId: string | null;
}

export interface ReconciledAmounts {
  readonly drawnMg: number;
  readonly givenMg: number;
  readonly wastedMg: number;
  readonly returnedMg: number;
  /** Positive: so much is missing. Negative: more was given and wasted than drawn. */
  readonly differenceMg: number;
}

export const RECONCILIATION_STATUSES = [
  'NOT_KEPT',
  'INCOMPLETE',
  'BALANCED',
  'DISCREPANCY',
  'EXPLAINED',
] as const;
export type ReconciliationStatus = (typeof RECONCILIATION_STATUSES)[number];

export interface DrugReconciliation extends ReconciledAmounts {
  readonly status: ReconciliationStatus;
  readonly toleranceMg: number;
  readonly findings: readonly DrugFinding[];
  /** Wastes whose witness still has time. */
  readonly waitingForWitness: readonly string[];
}

/** What a psychiatrist explained: these amounts, these findings. */
export interface ExplainedState extends ReconciledAmounts {
  readonly findings: readonly DrugFinding[];
}

/** @param explained the latest explanation, if there is one */
export function reconcileDrug(
  account: DrugAccount,
  explained: ExplainedState | null,
  now: Date,
  rules: DrugAccountabilityRules,
): DrugReconciliation {
  const amounts = amountsOf(account);
  const toleranceMg = toleranceOf(account.records, rules);
  const findings = account.isKept && account.isEnded ? findingsOf(account, amounts, toleranceMg, now) : [];
  const waitingForWitness = account.records
    .filter((record) => witnessState(record, now) === 'WAITING')
    .map(({ id }) => id);
  const isWaiting = !account.isEnded || waitingForWitness.length > 0;
  return {
    ...amounts,
    toleranceMg,
    findings,
    waitingForWitness,
    status: statusOf(account, { ...amounts, findings }, explained, isWaiting),
  };
}

function statusOf(
  { isKept }: DrugAccount,
  found: ExplainedState,
  explained: ExplainedState | null,
  isWaiting: boolean,
): ReconciliationStatus {
  if (!isKept) return 'NOT_KEPT';
  if (found.findings.length > 0)
    return explained !== null && covers(explained, found) ? 'EXPLAINED' : 'DISCREPANCY';
  return isWaiting ? 'INCOMPLETE' : 'BALANCED';
}

const AMOUNTS = ['drawnMg', 'givenMg', 'wastedMg', 'returnedMg'] as const;

/** The same amounts, and nothing found that the explanation does not name. A witness late is better than none. */
function covers(explained: ExplainedState, found: ExplainedState): boolean {
  const isNamed = ({ code, recordId }: DrugFinding): boolean =>
    explained.findings.some(
      (named) =>
        named.recordId === recordId &&
        (named.code === code ||
          (named.code === 'drug.waste-not-witnessed' && code === 'drug.waste-witnessed-late')),
    );
  return (
    AMOUNTS.every((amount) => Math.abs(explained[amount] - found[amount]) < PRECISION_MG) &&
    found.findings.every(isNamed)
  );
}

function amountsOf({ records, givenMg }: DrugAccount): ReconciledAmounts {
  const sumOf = (type: DrugRecordType) =>
    tidy(
      records
        .filter((record) => record.type === type && record.wasteSource !== 'REST_OF_VIAL')
        .reduce((sum, { amountMg }) => sum + amountMg, 0),
    );
  const [drawnMg, wastedMg, returnedMg] = [sumOf('DRAWN'), sumOf('WASTED'), sumOf('RETURNED')];
  const differenceMg = tidy(drawnMg - givenMg - wastedMg - returnedMg);
  return { drawnMg, givenMg: tidy(givenMg), wastedMg, returnedMg, differenceMg };
}

function toleranceOf(
  records: readonly AccountedRecord[],
  { toleranceMl, toleranceAtMostMg }: DrugAccountabilityRules,
): number {
  const concentrations = records
    .filter(({ wasteSource }) => wasteSource !== 'REST_OF_VIAL')
    .map(({ concentrationMgPerMl }) => concentrationMgPerMl)
    .filter((concentration) => concentration !== null);
  if (concentrations.length === 0) return 0;
  return tidy(Math.min(toleranceMl * Math.min(...concentrations), toleranceAtMostMg));
}

function findingsOf(
  { records, isDoseOpen }: DrugAccount,
  { drawnMg, givenMg, differenceMg }: ReconciledAmounts,
  toleranceMg: number,
  now: Date,
): readonly DrugFinding[] {
  const findings: DrugFinding[] = [];
  const found = (code: DrugFindingCode, recordId: string | null = null) => findings.push({ code, recordId });
  if (isDoseOpen) found('drug.dose-not-ended');
  if (drawnMg === 0 && givenMg > 0) found('drug.nothing-drawn');
  else if (Math.abs(differenceMg) > toleranceMg + PRECISION_MG) found('drug.amounts-differ');
  for (const record of records) {
    const state = witnessState(record, now);
    if (state === 'OVERDUE') found('drug.waste-not-witnessed', record.id);
    if (state === 'CONFIRMED_LATE') found('drug.waste-witnessed-late', record.id);
    if (state === 'REFUSED') found('drug.waste-refused', record.id);
  }
  return findings;
}

/** Below it nothing is missing: a session keeps its dose in hundredths of a mg. */
const PRECISION_MG = 0.01;

/** Without what binary fractions leave, and without a zero below zero. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
