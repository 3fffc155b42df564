import type { EntityManager } from 'typeorm';
import { monthNumber } from '../domain/calendar-months.js';
import type { MonthSpan } from '../domain/cohort.js';

export type HistoryPart = 'sessions' | 'side_effects' | 'windows' | 'open_windows';

/** Patients read at a time: so few that other requests are answered in between. */
const AT_ONCE = 1_000;

/**
 * Gives the packed facts of one patient after the other to `take`, which `packed-facts.ts` takes apart. Who has nothing in
 * these months is left out; of the others everything comes, whatever its month.
 * @param manager of a transaction
 */
export async function readHistories<P extends HistoryPart>(
  manager: EntityManager,
  { from, to }: MonthSpan,
  parts: readonly P[],
  take: (history: Readonly<Record<P, Buffer>>) => void,
): Promise<void> {
  // A cursor takes no parameters; these are numbers.
  await manager.query(
    `declare histories no scroll cursor for select ${parts.join(', ')} from report_histories
     where first_month <= ${monthNumber(to)} and last_month >= ${monthNumber(from)}`,
  );
  for (let read = AT_ONCE; read === AT_ONCE;) {
    const rows: Record<P, Buffer>[] = await manager.query(`fetch ${AT_ONCE} from histories`);
    for (const row of rows) take(row);
    read = rows.length;
  }
  await manager.query('close histories');
}
