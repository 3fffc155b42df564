import type { RemsFormStatus, Timeliness } from './deadline.js';

/** Forms of a patient and a month that stand alike. */
export interface CountedForms {
  /** Of the treatment, `YYYY-MM`. */
  readonly month: string;
  readonly patientId: string;
  readonly status: RemsFormStatus;
  /** Null while it was not sent. */
  readonly timeliness: Timeliness | null;
  readonly count: number;
}
