import type { SummaryStatus } from '../domain/summary-status.js';
import type { SummaryPerson } from '../dto/day-parts.js';
import type { SummarySideEffect } from '../dto/side-effect-parts.js';

/** What the present record is worth; a signed version is worth itself. */
export interface PresentRecord {
  readonly status: SummaryStatus;
  readonly lastVersion: number | null;
  readonly afterDischarge: {
    readonly sideEffects: readonly SummarySideEffect[];
    readonly people: readonly SummaryPerson[];
  };
}
