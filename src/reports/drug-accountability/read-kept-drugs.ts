/** What the book of controlled drugs says of a period, and which sessions do not add up, all as it stood at one instant. */
import type { EntityManager } from 'typeorm';
import { localDayOf } from '../../clinic/domain/local-days.js';
import { DRUG_OF } from '../../clinic/drug-lots/domain/drug-lot.js';
import { DrugLot } from '../../clinic/drug-lots/drug-lot.entity.js';
import {
  countReconciled,
  countReconciledInBoth,
} from '../../sessions/drug-accountability/count-reconciled.js';
import type {
  CountedLots,
  MovedInMonth,
  ReconciledInBoth,
  ReconciledInMonth,
  UnrecordedInMonth,
  UsedInMonth,
} from '../../sessions/drug-accountability/domain/drug-use.js';
import type { DrugAccountabilityLookup } from '../../sessions/drug-accountability/drug-accountability.lookup.js';
import type { SessionReconciliation } from '../../sessions/drug-accountability/read-reconciliations.js';
import {
  countLots,
  countUnrecorded,
  readDrugMovements,
  readDrugUse,
} from '../../sessions/drug-accountability/read-drug-use.js';
import type { SessionsAmong } from '../../sessions/sessions-among.js';
import type { ComparedGroups } from '../compared-groups.js';
import { spanOfMonths } from '../domain/calendar-months.js';
import type { MonthSpan } from '../domain/cohort.js';
import type { Discrepancy } from './domain/drug-report.js';

export interface KeptDrugs {
  readonly used: readonly UsedInMonth[];
  readonly unrecorded: readonly UnrecordedInMonth[];
  readonly moved: readonly MovedInMonth[];
  readonly lots: readonly CountedLots[];
  readonly discrepancies: readonly Discrepancy[];
  readonly reconciled: readonly ReconciledInMonth[];
  /** Of both groups that are compared. */
  readonly shared: readonly ReconciledInBoth[];
}

export interface KeptDrugsQuery {
  readonly span: MonthSpan;
  /** Of the clinic, in which months and days are counted. */
  readonly zone: string;
  readonly asOf: Date;
  /** The sessions that are meant; null: all of them, in no group. */
  readonly among: SessionsAmong | null;
  readonly compared: ComparedGroups | null;
}

export async function readKeptDrugs(
  tx: EntityManager,
  drugs: DrugAccountabilityLookup,
  { span, zone, asOf, among, compared }: KeptDrugsQuery,
): Promise<KeptDrugs> {
  const period = { ...spanOfMonths(span.from, span.to, zone), zone };
  const found = await drugs.sessionDiscrepancies({}, tx);
  const reconciled = { period, among, asOf, differing: found.map(({ session }) => session.id) };
  return {
    used: await readDrugUse(tx, period, among),
    unrecorded: await countUnrecorded(tx, period, among),
    moved: await readDrugMovements(tx, period),
    lots: await countLots(tx, localDayOf(asOf, zone)),
    discrepancies: [
      ...(await ofSessions(tx, found, zone, among)),
      ...(await ofStock(tx, drugs, zone)),
    ].filter(({ month }) => month >= span.from && month <= span.to),
    reconciled: await countReconciled(tx, reconciled),
    shared: compared === null ? [] : await countReconciledInBoth(tx, reconciled, compared),
  };
}

async function ofSessions(
  tx: EntityManager,
  found: readonly SessionReconciliation[],
  zone: string,
  among: SessionsAmong | null,
): Promise<readonly Discrepancy[]> {
  const groups = among && (await groupsOf(tx, among, found));
  return found.flatMap(({ session, reconciliation: { status } }) => {
    const group = groups === null ? null : groups.get(session.id);
    if (group === undefined) return [];
    return {
      drug: DRUG_OF[session.modality],
      month: monthIn(zone, session.dischargedAt ?? session.plannedStart),
      group,
      isExplained: status === 'EXPLAINED',
      patientId: session.patientId,
      isOfCount: false,
    };
  });
}

/** By session; one that is not meant is not among them. */
async function groupsOf(
  tx: EntityManager,
  among: SessionsAmong,
  found: readonly { readonly session: { readonly id: string } }[],
): Promise<ReadonlyMap<string, string | null>> {
  const parameters: unknown[] = [found.map(({ session }) => session.id)];
  const rows: { id: string; grp: string | null }[] = await tx.query(
    `select session_id as id, grp from (${among(parameters)}) meant where session_id = any($1::uuid[])`,
    parameters,
  );
  return new Map(rows.map(({ id, grp }) => [id, grp]));
}

async function ofStock(
  tx: EntityManager,
  drugs: DrugAccountabilityLookup,
  zone: string,
): Promise<readonly Discrepancy[]> {
  const found = await drugs.stockDiscrepancies({}, tx);
  const lots = await tx.find(DrugLot, { select: { id: true, drug: true } });
  const drugOf = new Map(lots.map(({ id, drug }) => [id, drug]));
  return found.map(({ movement, codes, isExplained }) => ({
    drug: drugOf.get(movement.lotId)!,
    month: monthIn(zone, movement.occurredAt),
    group: null,
    isExplained,
    patientId: null,
    isOfCount: codes.includes('drug.count-differs'),
  }));
}

function monthIn(zone: string, at: Date): string {
  return localDayOf(at, zone).slice(0, 7);
}
