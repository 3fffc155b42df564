/**
 * By when a REMS monitoring form has to be sent, and where it stands. Due some calendar days after the day of the treatment
 * (Spravato REMS: seven, holidays included, so that a Friday's form is due on the next Friday), counted in the zone of the
 * session; overdue from the start of the day after. The first submission that counts decides whether it was on time. The
 * numbers of days are the clinic's rules. This file does not decide whether the form is complete.
 */
import { localDayOf, startOfDayAfter } from '../../../../clinic/domain/local-days.js';
import type { RemsRules } from '../../../../clinic/rules/treatment-day-rules.js';

/** DRAFT: the patient is still here. DUE: it can be sent. */
export const REMS_FORM_STATUSES = ['DRAFT', 'DUE', 'DUE_SOON', 'OVERDUE', 'SUBMITTED'] as const;
export type RemsFormStatus = (typeof REMS_FORM_STATUSES)[number];

export interface FormDeadline {
  /** Last day on which it is on time, YYYY-MM-DD. */
  readonly dueOn: string;
  readonly dueSoonFrom: Date;
  readonly overdueFrom: Date;
}

export type DeadlineRules = Pick<RemsRules, 'formDueDays' | 'formDueSoonDays'>;

/** @param day of the treatment, YYYY-MM-DD */
export function formDeadline(day: string, zone: string, rules: DeadlineRules): FormDeadline {
  return {
    dueOn: localDayOf(startOfDayAfter(day, rules.formDueDays, zone), zone),
    dueSoonFrom: startOfDayAfter(day, rules.formDueSoonDays, zone),
    overdueFrom: startOfDayAfter(day, rules.formDueDays + 1, zone),
  };
}

export interface FormProgress {
  readonly dischargedAt: Date | null;
  readonly firstSubmittedAt: Date | null;
}

export function formStatus(
  { dischargedAt, firstSubmittedAt }: FormProgress,
  { dueSoonFrom, overdueFrom }: FormDeadline,
  now: Date,
): RemsFormStatus {
  if (firstSubmittedAt !== null) return 'SUBMITTED';
  if (now >= overdueFrom) return 'OVERDUE';
  if (now >= dueSoonFrom) return 'DUE_SOON';
  return dischargedAt === null ? 'DRAFT' : 'DUE';
}

export type Timeliness = 'ON_TIME' | 'LATE';

/** Null while it was not sent. */
export function timeliness(
  { firstSubmittedAt }: FormProgress,
  { overdueFrom }: FormDeadline,
): Timeliness | null {
  if (firstSubmittedAt === null) return null;
  return firstSubmittedAt < overdueFrom ? 'ON_TIME' : 'LATE';
}
