/** How commands speak to the person who runs them. */
import { BackupError } from '../platform/backup/backup-error.js';
import { ConfigError } from '../platform/config/config.js';
import { EmbeddedServerError } from '../platform/database/embedded/embedded-server.js';
import { describeError } from '../platform/logging/logger.js';
import { ReportingRoleError } from '../reports/reporting-schema/reporting-role.js';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line for what a person can mend, with its code; for bugs, the place. The process ends with 1. */
export function explainAndFail(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

function sentenceOf(error: unknown): string {
  if (error instanceof BackupError || error instanceof ReportingRoleError)
    return `${error.code}: ${error.message}`;
  if (error instanceof ConfigError || error instanceof EmbeddedServerError) return error.message;
  return `This failed: ${JSON.stringify(describeError(error))}`;
}
