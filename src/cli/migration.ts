/**
 * Migrations from the command line: `npm run migration -- run | revert | generate <VerbNoun> | check`.
 * Works on the database of the configuration, or on the embedded one when DATABASE_URL is unset; `check` and `generate`
 * compare entities with a database made by the migrations alone.
 */
import 'reflect-metadata';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { migrations } from '../../migrations/index.js';
import { readConfig } from '../platform/config/config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { EmbeddedServer } from '../platform/database/embedded/embedded-server.js';
import { migrate, withMigrationLock } from '../platform/database/migrate.js';
import { openDatabase } from '../platform/database/open-database.js';

interface Drift {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What would have to be run for the entities to fit, on a database made by the migrations alone. */
async function findDrift(): Promise<Drift> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'treatment-tracker-drift-'));
  const server = await EmbeddedServer.start({ dataFolder, durable: false });
  const dataSource = createDataSource({ url: server.url, poolSize: 2, entities, migrations });
  try {
    await dataSource.initialize();
    await migrate(dataSource);
    const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
    return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function check(): Promise<void> {
  const { up } = await findDrift();
  if (up.length === 0) return say('Entities and migrations agree.');
  say(
    `Entities and migrations differ; these statements are missing from the migrations:\n${up.join(';\n')};`,
  );
  process.exitCode = 1;
}

async function generate(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[A-Z][A-Za-z0-9]+$/.test(name))
    throw new Error('Name it VerbNoun, for example AddChairs.');
  const { up, down } = await findDrift();
  if (up.length === 0) return say('Nothing to generate: entities and migrations agree.');
  const timestamp = Date.now();
  const body = (statements: readonly string[]) =>
    statements.map((sql) => `    await queryRunner.query(\`${sql.replaceAll('`', '\\`')}\`);`).join('\n');
  const source = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name}${timestamp} implements MigrationInterface {
  name = '${name}${timestamp}';

  async up(queryRunner: QueryRunner): Promise<void> {
${body(up)}
  }

  async down(queryRunner: QueryRunner): Promise<void> {
${body(down)}
  }
}
`;
  const file = join('migrations', `${timestamp}-${name}.ts`);
  await writeFile(file, source);
  const index = await readFile('migrations/index.ts', 'utf8');
  await writeFile(
    'migrations/index.ts',
    index
      .replace(/\n\nexport/, `\nimport { ${name}${timestamp} } from './${timestamp}-${name}.js';\n\nexport`)
      .replace(
        /\[(.*)\]/s,
        (_all, list: string) =>
          `[${[...list.split(','), `${name}${timestamp}`]
            .map((n) => n.trim())
            .filter(Boolean)
            .join(', ')}]`,
      ),
  );
  say(`Wrote ${file}. Read it, then run npm run format.`);
}

async function onConfigured(work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const database = await openDatabase({ config: readConfig(process.env), say, entities, migrations });
  try {
    await work(database.dataSource);
  } finally {
    await database.close();
  }
}

const [command, name] = process.argv.slice(2);
const commands: Record<string, () => Promise<void>> = {
  run: () => onConfigured(async (dataSource) => say(`Ran ${(await migrate(dataSource)).length} migrations.`)),
  revert: () =>
    onConfigured((dataSource) =>
      withMigrationLock(dataSource, async () => {
        await dataSource.undoLastMigration();
        say('Reverted the newest migration.');
      }),
    ),
  generate: () => generate(name),
  check,
};
const run = commands[command ?? ''];
if (!run) {
  say('Usage: npm run migration -- run | revert | generate <VerbNoun> | check');
  process.exitCode = 2;
} else await run();
