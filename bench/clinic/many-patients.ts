/** An invented clinic of a given size, loaded into the tables, with what reports are computed from made anew. */
import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { loadClinic } from '../../demo/loader/load-clinic.js';
import { entities } from '../../src/entities.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import type { Stage } from '../stage.js';

export const MONTHS = 36;

/** @param seed another one for each call, which adds to what is there */
export async function loadPatients(stage: Stage, patients: number, seed: number): Promise<void> {
  const dataSource = createDataSource({ url: stage.databaseUrl, poolSize: 6, entities, migrations: [] });
  await dataSource.initialize();
  try {
    const until = Temporal.Now.plainDateISO('UTC').subtract({ days: 1 }).toString();
    await loadClinic(dataSource, { patients, seed, until, months: MONTHS, vitals: 'none' });
  } finally {
    await dataSource.destroy();
  }
}

/** What `npm run reports:rebuild` does, and fresh statistics for the planner, from which both sides profit. */
export async function rebuildFacts(stage: Stage): Promise<void> {
  await promisify(execFile)(process.execPath, ['dist/src/cli/rebuild-reports.js'], {
    env: { PATH: process.env['PATH'], DATA_FOLDER: stage.folder, ...stage.environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  await stage.sql.query('analyze');
}
