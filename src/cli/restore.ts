/**
 * Brings a backup back: `npm run restore -- FILE [--to DATA_FOLDER] [--replace]`, or, with DATABASE_URL, a dump into that
 * database, which has to be empty.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { migrations } from '../../migrations/index.js';
import type { BackupInfo } from '../platform/backup/archive.js';
import { BackupError } from '../platform/backup/backup-error.js';
import { requirePassphrase } from '../platform/backup/passphrase.js';
import { restoreEmbedded } from '../platform/backup/restore-embedded.js';
import { restoreFromDump } from '../platform/backup/restore-dump.js';
import { readConfig } from '../platform/config/config.js';
import { explainAndFail, say } from './terminal.js';

const USAGE = `Usage: npm run restore -- FILE [--to FOLDER] [--replace]
  --to FOLDER   the data folder to make; without it DATA_FOLDER
  --replace     moves a data folder that is there aside, under another name`;

interface Arguments {
  readonly file: string;
  readonly to: string | undefined;
  readonly replace: boolean;
}

function readArguments(): Arguments | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { to: { type: 'string' }, replace: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, to: values.to, replace: values.replace };
  } catch {
    return null;
  }
}

/** A database that a newer release has changed is not one that this release can serve. */
function assertKnown({ newestMigration, product }: BackupInfo): void {
  if (newestMigration !== null && !migrations.some(({ name }) => name === newestMigration))
    throw new BackupError(
      'restore.newer-release',
      `This backup was made by release ${product}, which this one does not know. Restore it with that release.`,
    );
}

async function restore({ file, to, replace }: Arguments): Promise<void> {
  const config = readConfig(process.env);
  const common = { file, passphrase: await requirePassphrase(config), check: assertKnown, onProgress: say };
  if (config.DATABASE_URL !== null) {
    const { createdAt } = await restoreFromDump({
      ...common,
      url: config.DATABASE_URL,
      tools: config.POSTGRES_TOOLS_FOLDER,
    });
    return say(`Restored the database as it was at ${createdAt}.`);
  }
  const dataFolder = resolve(to ?? config.DATA_FOLDER);
  const { info, movedTo } = await restoreEmbedded({ ...common, dataFolder, replace, now: new Date() });
  if (movedTo !== null) say(`The earlier data folder is now ${movedTo}.`);
  say(`Restored ${dataFolder} as it was at ${info.createdAt}.`);
}

const given = readArguments();
if (given === null) {
  say(USAGE);
  process.exitCode = 2;
} else await restore(given).catch(explainAndFail);
