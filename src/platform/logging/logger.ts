/**
 * Structured logs without patient data: what is logged are ids, codes, counts and route patterns, never bodies, query
 * strings, header values or database messages, which can quote what a person typed.
 */
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

export function createLogger(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Frames of a stack without its message, and the codes PostgreSQL gives: enough to find a bug, nothing to leak. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const driver =
    (error as { driverError?: Record<string, unknown> }).driverError ??
    (error as unknown as Record<string, unknown>);
  return {
    type: error.name,
    code: driver['code'],
    constraint: driver['constraint'],
    table: driver['table'],
    frames: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}

/** Lets the framework's own few messages go through the same log. */
export function asNestLogger(logger: Logger): LoggerService {
  const text = (message: unknown) => (message instanceof Error ? message.name : String(message));
  return {
    log: (message) => logger.debug(text(message)),
    warn: (message) => logger.warn(text(message)),
    error: (message) => logger.error(message instanceof Error ? describeError(message) : {}, text(message)),
    fatal: (message) => logger.fatal(text(message)),
  };
}
