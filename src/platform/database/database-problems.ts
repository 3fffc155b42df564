/**
 * What PostgreSQL says, in our vocabulary. Only the SQLSTATE and the constraint name are read: the text of a database
 * error quotes the row, and a row is patient data.
 */
import { QueryFailedError } from 'typeorm';
import { databaseUnavailable, overloaded } from '../errors/platform-problems.js';
import type { Problem, ProblemKind } from '../errors/problem.js';

const problemsByConstraint = new Map<string, ProblemKind>();

/** Says which refusal a violated constraint means. Called once by the room that owns the table. */
export function constraintProblem(constraint: string, kind: ProblemKind): void {
  problemsByConstraint.set(constraint, kind);
}

/** SQLSTATE of a database error, or the code of the network error that kept us from the database. */
export function databaseErrorCode(error: unknown): string | undefined {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = (source as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

export function violatedConstraint(error: unknown): string | undefined {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return (source as { constraint?: string } | null)?.constraint;
}

const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN|57P0[1-5]|08...|53300|25006)$/;

function isUnreachable(error: unknown): boolean {
  const code = databaseErrorCode(error);
  if (code !== undefined) return UNREACHABLE.test(code);
  const text = error instanceof Error ? error.message : '';
  return /^Connection terminated|^Client has encountered a connection error|is not connected|has been closed/.test(
    text,
  );
}

/** The refusal a database error stands for, or null when it is a bug of ours. */
export function problemOfDatabaseError(error: unknown): Problem | null {
  const constraint = violatedConstraint(error);
  const kind = constraint === undefined ? undefined : problemsByConstraint.get(constraint);
  if (kind !== undefined) return kind();
  if (isUnreachable(error)) return databaseUnavailable({ headers: { 'Retry-After': '2' } });
  const text = error instanceof Error ? error.message : '';
  if (/timeout exceeded when trying to connect|^timeout expired$/.test(text))
    return overloaded({ headers: { 'Retry-After': '2' } });
  if (databaseErrorCode(error) === '57014') return overloaded({ headers: { 'Retry-After': '5' } });
  return null;
}
