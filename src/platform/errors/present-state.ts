/** What a refusal tells about a row that somebody else changed first. */
import type { ProblemMore } from './problem.js';

interface ChangedRow {
  readonly status: string;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

/** How it stands, by whom, since when; to be given to a problem of status 409. */
export function presentState({ status, updatedAt, updatedBy }: ChangedRow): ProblemMore {
  return { extensions: { currentStatus: status, updatedAt, updatedBy } };
}
