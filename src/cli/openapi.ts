/**
 * The committed API document and the list of refusals: `npm run openapi` writes docs/openapi.json and the table in
 * docs/errors.md, `npm run check` compares them (`--check`). Nothing is served and no database is needed.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { createApp } from '../app.setup.js';
import { entities } from '../entities.js';
import { readConfig } from '../platform/config/config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { allProblemKinds } from '../platform/errors/problem.js';
import { createLogger } from '../platform/logging/logger.js';
import { withProblemTable } from '../platform/openapi/problem-table.js';

const DOCUMENT = 'docs/openapi.json';
const CODES = 'docs/errors.md';

const { nest, document } = await createApp({
  config: readConfig({}),
  dataSource: createDataSource({ url: 'postgres://localhost/none', poolSize: 2, entities, migrations: [] }),
  tokenSecret: 'only the document is made here',
  logger: createLogger('silent'),
});
await nest.close();
const codes = await readFile(CODES, 'utf8');
const made = [
  { file: DOCUMENT, text: `${JSON.stringify(document, null, 2)}\n` },
  { file: CODES, text: withProblemTable(codes, allProblemKinds()) },
];

for (const { file, text } of made)
  if (process.argv.includes('--check')) await compare(file, text);
  else {
    await writeFile(file, text);
    process.stdout.write(`Wrote ${file}.\n`);
  }

async function compare(file: string, text: string): Promise<void> {
  const committed = await readFile(file, 'utf8').catch(() => '');
  const isSame = committed === text;
  if (!isSame) process.exitCode = 1;
  process.stdout.write(
    isSame
      ? `${file} is up to date.\n`
      : `${file} is not what the code makes. Run npm run openapi and read the difference.\n`,
  );
}
