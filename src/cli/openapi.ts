/**
 * The committed API document, the list of refusals and who may do what: `npm run openapi` writes docs/openapi.json and the
 * tables in docs/errors.md and docs/roles.md, `npm run check` compares them (`--check`). Nothing is served and no database is needed.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { createApp } from '../app.setup.js';
import { entities } from '../entities.js';
import { readConfig } from '../platform/config/config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { allProblemKinds } from '../platform/errors/problem.js';
import { createLogger } from '../platform/logging/logger.js';
import { withMadeTable } from '../platform/openapi/made-table.js';
import { problemTable } from '../platform/openapi/problem-table.js';
import { roleTable } from '../platform/openapi/role-table.js';

const DOCUMENT = 'docs/openapi.json';
const CODES = 'docs/errors.md';
const ROLES = 'docs/roles.md';

const { nest, document: makeDocument } = await createApp({
  config: readConfig({}),
  dataSource: createDataSource({ url: 'postgres://localhost/none', poolSize: 2, entities, migrations: [] }),
  tokenSecret: 'only the document is made here',
  logger: createLogger('silent'),
});
const document = makeDocument();
await nest.close();
const codes = await readFile(CODES, 'utf8');
const roles = await readFile(ROLES, 'utf8');
const made = [
  { file: DOCUMENT, text: `${JSON.stringify(document, null, 2)}\n` },
  { file: CODES, text: withMadeTable(codes, problemTable(allProblemKinds())) },
  { file: ROLES, text: withMadeTable(roles, roleTable(document)) },
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
