import type { EntityManager } from 'typeorm';

/** What is counted, by its number in packed facts: the code of a side effect, or time point, instrument and recall. */
export async function readTerms(manager: EntityManager): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows: { id: number; term: string[] }[] = await manager.query('select id, term from report_terms');
  return new Map(rows.map(({ id, term }) => [id, term]));
}
