/**
 * Structured logs without patient data: what is logged are ids, codes, counts and route patterns, never bodies, query
 * strings, header values or database messages, which can quote what a person typed.
 */
import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { sourceFrame } from './source-frames.js';

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
      .slice(0, 12)
      .map(sourceFrame),
  };
}

/** Lets the framework's own few messages go through the same log; of an error only what kind it is. */
export function asNestLogger(logger: Logger): LoggerService {
  const kindOf = (message: unknown) => String(message).split(/[:\n]/, 1)[0] ?? '';
  return {
    log: (message) => logger.debug(String(message)),
    warn: (message) => logger.warn(kindOf(message)),
    error: (message) => logger.error(message instanceof Error ? describeError(message) : {}, kindOf(message)),
    fatal: (message) => logger.fatal(kindOf(message)),
  };
}
