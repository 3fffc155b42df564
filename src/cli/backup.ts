/**
 * A backup of the configured database, or of the embedded one when DATABASE_URL is unset, whether the app runs or not:
 * `npm run backup`. `npm run backup -- --verify FILE` reads a backup to its end and restores nothing.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArchive } from '../platform/backup/archive.js';
import { openSource } from '../platform/backup/open-source.js';
import { requirePassphrase } from '../platform/backup/passphrase.js';
import { planRound, runBackup } from '../platform/backup/run-backup.js';
import { readConfig } from '../platform/config/config.js';
import { explainAndFail, say } from './terminal.js';

const USAGE = 'Usage: npm run backup            makes a backup\n       npm run backup -- --verify FILE';

function readArguments(): { readonly verify: string | undefined } | null {
  try {
    const { values } = parseArgs({ options: { verify: { type: 'string' } } });
    return { verify: values.verify };
  } catch {
    return null;
  }
}

async function verify(file: string): Promise<void> {
  const { createdAt, kind, product } = await readArchive(
    file,
    await requirePassphrase(readConfig(process.env)),
  );
  say(
    `${file} is complete: ${kind === 'EMBEDDED' ? 'embedded database' : 'dump'} of ${createdAt}, release ${product}.`,
  );
}

async function backUp(): Promise<void> {
  const config = readConfig(process.env);
  const passphrase = await requirePassphrase(config);
  const { source, close } = await openSource(config, say);
  try {
    const { file, bytes, removed } = await runBackup(planRound(config, source, passphrase, new Date()));
    say(`Wrote ${resolve(file)} (${(bytes / 1e6).toFixed(2)} MB), and read it back.`);
    if (removed.length > 0) say(`Deleted what has expired: ${removed.join(', ')}.`);
  } finally {
    await close();
  }
}

const given = readArguments();
if (given === null) {
  say(USAGE);
  process.exitCode = 2;
} else await (given.verify === undefined ? backUp() : verify(given.verify)).catch(explainAndFail);
