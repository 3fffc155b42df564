/** What every room of the loader needs: where rows go, whose clinic it is, who works there, which rules hold. */
import { contentHash } from '../../src/platform/http/existing-entry.js';
import type { DrugLot } from '../../src/clinic/drug-lots/drug-lot.entity.js';
import type { RuleSet } from '../../src/clinic/rules/rule-set.js';
import { Chance } from '../generator/chance.js';
import type { Session } from '../../src/sessions/session.entity.js';
import type { PatientStory, SessionStory } from '../generator/story.js';
import type { BulkRows, ColumnsOf } from './bulk-rows.js';

export interface Staff {
  readonly nurses: readonly string[];
  readonly psychiatrists: readonly string[];
  readonly frontDesk: string;
}

export interface LotOfQuarter {
  readonly id: string;
  readonly lotNumber: string;
  readonly expiresOn: string;
  readonly concentrationMgPerMl: number | null;
}

export type Drug = DrugLot['drug'];

/** What is in the safe. */
export interface Stock {
  /** The lot in use at an instant. */
  readonly lotOf: (drug: Drug, at: number) => LotOfQuarter;
  /** @param containers that left the safe, or came back where it is negative */
  readonly use: (lotId: string, at: number, containers: number) => void;
  /** Adds what came, was counted and went, of every lot. Nothing is used afterwards. */
  readonly close: () => void;
}

export interface Loading {
  readonly rows: BulkRows;
  readonly clinicId: string;
  readonly zone: string;
  readonly seed: number;
  readonly ruleSetVersion: number;
  readonly rules: RuleSet;
  readonly staff: Staff;
  /** Days as the clinic's calendar has them. */
  readonly dayOf: (instant: number) => string;
  readonly chairOf: (number: number) => string;
  readonly stock: Stock;
  /** `none` leaves out what is only written at the bedside and what follows from it. */
  readonly vitals: 'none' | 'full';
}

/** One patient on the way into the tables. */
export interface PatientLoading extends Loading {
  readonly story: PatientStory;
  readonly patientId: string;
  readonly psychiatristId: string;
  readonly nurseId: string;
  readonly ids: Chance;
}

export type SessionRow = ColumnsOf<Session>;

export interface LoadedSession {
  readonly row: SessionRow;
  readonly told: SessionStory;
}

/** No client sent these entries, so whoever sends one under the same id sends something else. */
export const NEVER_SENT = contentHash({});

/** Ids have a stream of their own: another column needs no other story. */
const ID_STREAM = 0x1d5;

export function patientLoading(loading: Loading, story: PatientStory): PatientLoading {
  const { seed, staff } = loading;
  const ids = new Chance(seed ^ ID_STREAM, story.index);
  return {
    ...loading,
    ...{ story, ids },
    patientId: ids.id(new Date(story.registeredAt)),
    psychiatristId: staff.psychiatrists[story.index % staff.psychiatrists.length]!,
    nurseId: staff.nurses[story.index % staff.nurses.length]!,
  };
}

/** Who entered a row, and when. */
export function entered(
  at: number,
  recordedBy: string,
): { readonly recordedAt: Date; readonly recordedBy: string } {
  return { recordedAt: new Date(at), recordedBy };
}

/** Of a row that may change: as it was entered at first. */
export function firstVersion(
  at: number,
  by: string,
): { readonly updatedAt: Date; readonly updatedBy: string; readonly version: 1 } {
  return { updatedAt: new Date(at), updatedBy: by, version: 1 };
}
