/**
 * Writes down which queries the product asks for one request, for `replay`. Runs the app in this process, where TypeORM tells
 * of every statement. Of what is measured nothing runs here.
 */
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { createApp } from '../../src/app.setup.js';
import { entities } from '../../src/entities.js';
import { readConfig } from '../../src/platform/config/config.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import type { RecordedQuery } from './replay.js';

const { DATABASE_URL, TOKEN_SECRET, REQUEST_PATH, REQUEST_TOKEN, RECORDED_QUERIES } = process.env;

const dataSource = createDataSource({ url: DATABASE_URL!, poolSize: 4, entities, migrations: [] });
await dataSource.initialize();
const { nest } = await createApp({
  config: readConfig({ DATABASE_URL, TOKEN_SECRET, JOBS_EVERY_SECONDS: '0' }),
  dataSource,
  tokenSecret: TOKEN_SECRET!,
  logger: createLogger('silent'),
});
const ask = () =>
  nest.inject({
    method: 'GET',
    url: REQUEST_PATH!,
    headers: { authorization: `Bearer ${REQUEST_TOKEN}` },
  });
// The first request also asks who is calling, which is then believed for a while.
await ask();
const queries: RecordedQuery[] = [];
dataSource.subscribers.push({
  beforeQuery: ({ query, parameters }) => {
    if (/^\s*(select|with)\b/i.test(query))
      queries.push({ text: query, values: (parameters ?? []) as readonly unknown[] });
  },
});
const { statusCode } = await ask();
if (statusCode !== 200) throw new Error(`${REQUEST_PATH} was answered ${statusCode}`);
await writeFile(RECORDED_QUERIES!, JSON.stringify(queries));
await nest.close();
await dataSource.destroy();
