import type { DataSource } from 'typeorm';

/** How many statements the app sends to PostgreSQL while `work` runs, its transactions' own included. */
export async function countQueries(dataSource: DataSource, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counter = {
    beforeQuery: () => {
      count += 1;
    },
  };
  dataSource.subscribers.push(counter);
  try {
    await work();
  } finally {
    dataSource.subscribers.splice(dataSource.subscribers.indexOf(counter), 1);
  }
  return count;
}
