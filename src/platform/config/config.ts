import { isAbsolute, relative } from 'node:path';
import { settings, SettingFault, type SettingName } from './settings.js';

/** The validated environment. Read once at start; nothing else reads `process.env`. */
export type Config = { readonly [Name in SettingName]: ReturnType<(typeof settings)[Name]['read']> };

/** All faults of the environment at once. Names the variables and never their values. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`,
    );
  }
}

/**
 * Checks the whole environment.
 * @throws ConfigError with every fault, each as `NAME must be ...`
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings)) {
    try {
      values[name] = setting.read(environment[name]);
    } catch (fault) {
      if (!(fault instanceof SettingFault)) throw fault;
      faults.push(`${name} ${fault.message}`);
    }
  }
  if (environment['DATABASE_URL'] && !environment['TOKEN_SECRET'])
    faults.push('TOKEN_SECRET must be set when DATABASE_URL is set');
  const { DATA_FOLDER, BACKUP_FOLDER } = values as Partial<Config>;
  if (DATA_FOLDER && BACKUP_FOLDER && isInside(BACKUP_FOLDER, DATA_FOLDER))
    faults.push('BACKUP_FOLDER must not lie inside DATA_FOLDER: both would be lost together');
  if (environment['BACKUP_PASSPHRASE'] && environment['BACKUP_PASSPHRASE_FILE'])
    faults.push('BACKUP_PASSPHRASE must not be set when BACKUP_PASSPHRASE_FILE is set');
  if (faults.length > 0) throw new ConfigError(faults);
  return values as Config;
}

function isInside(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way.split(/[\\/]/)[0] !== '..' && !isAbsolute(way);
}
