import type { Modality } from '../../clinic/modality.js';
import type { Indication } from '../../treatment-plans/domain/indication.js';
import type { Audience } from './domain/column.js';

export const EXPORT_KINDS = ['assessments', 'sessions', 'vitals', 'side-effects'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Which facts go into a file. */
export interface ExportFilter {
  /** Instants between which the facts lie, `from <= at < until`; null: no bound. */
  readonly from: Date | null;
  readonly until: Date | null;
  readonly patientId: string | null;
  readonly planId: string | null;
  readonly modality: Modality | null;
  readonly indication: Indication | null;
  /** Of assessments. */
  readonly instrument: string | null;
}

/** Some patients of a file, in its order; the dates of each are moved by as many days, 0 in a file that names them. */
export interface PatientBatch {
  readonly ids: readonly string[];
  readonly shiftDays: readonly number[];
}

export interface ExportFrame {
  readonly audience: Audience;
  readonly filter: ExportFilter;
}
