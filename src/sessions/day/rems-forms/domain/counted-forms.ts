import type { RemsFormStatus, Timeliness } from './deadline.js';

/** Forms of a patient, a month and a group that stand alike. */
export interface CountedForms {
  /** Of the treatment, `YYYY-MM`. */
  readonly month: string;
  /** What the session is told apart by; null where nothing is. */
  readonly group: string | null;
  readonly patientId: string;
  readonly status: RemsFormStatus;
  /** Null while it was not sent. */
  readonly timeliness: Timeliness | null;
  readonly count: number;
}
