/**
 * The committed API document: `npm run openapi` writes docs/openapi.json, `npm run check` compares it (`--check`). Nothing
 * is served and no database is needed.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { createApp } from '../app.setup.js';
import { entities } from '../entities.js';
import { readConfig } from '../platform/config/config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { createLogger } from '../platform/logging/logger.js';

const FILE = 'docs/openapi.json';

const { nest, document } = await createApp({
  config: readConfig({}),
  dataSource: createDataSource({ url: 'postgres://localhost/none', poolSize: 2, entities, migrations: [] }),
  tokenSecret: 'only the document is made here',
  logger: createLogger('silent'),
});
await nest.close();
const text = `${JSON.stringify(document, null, 2)}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  if (committed !== text) {
    process.stdout.write(
      `${FILE} is not what the code makes. Run npm run openapi and read the difference.\n`,
    );
    process.exitCode = 1;
  } else process.stdout.write(`${FILE} is up to date.\n`);
} else {
  await writeFile(FILE, text);
  process.stdout.write(`Wrote ${FILE}.\n`);
}
