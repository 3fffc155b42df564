import type { EntityManager } from 'typeorm';
import { copyOut } from '../../platform/database/copy-out.js';
import { monthNumber } from '../domain/calendar-months.js';
import type { MonthSpan } from '../domain/cohort.js';

export type HistoryPart = 'sessions' | 'side_effects' | 'windows' | 'open_windows';

/**
 * Gives the packed facts of one patient after the other to `take`, which `packed-facts.ts` takes apart. Who has nothing in
 * these months is left out; of the others everything comes, whatever its month.
 * @param manager of a transaction
 * @param take has to be done with the bytes when it returns
 */
export async function readHistories<P extends readonly HistoryPart[]>(
  manager: EntityManager,
  { from, to }: MonthSpan,
  parts: P,
  take: (...history: { readonly [K in keyof P]: Buffer }) => void,
): Promise<void> {
  // A copy takes no parameters; these are numbers.
  await copyOut(
    manager,
    `select ${parts.join(', ')} from report_histories
     where first_month <= ${monthNumber(to)} and last_month >= ${monthNumber(from)}`,
    (columns) => take(...(columns as unknown as { readonly [K in keyof P]: Buffer })),
  );
}
