/**
 * Who may do what, as one table for readers: a row for each operation of the document, which has its roles from the access
 * table. The operations stand under their groups, in the order of both in the document.
 */
import type { OpenAPIObject } from '@nestjs/swagger';
import { ROLES, type Role } from '../access/caller.js';
import { tableOf } from './made-table.js';

/** People in the order in which a patient meets them, then programs. */
const COLUMNS = [
  'front-desk',
  'nurse',
  'psychiatrist',
  'admin',
  'dashboard',
  'device',
] as const satisfies readonly Role[];

interface DescribedOperation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly 'x-roles'?: readonly Role[] | 'PUBLIC' | 'SIGNED_IN';
}

export function roleTable({ paths, tags = [] }: Pick<OpenAPIObject, 'paths' | 'tags'>): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, DescribedOperation>).map(([method, operation]) => ({
      ...operation,
      address: `${method.toUpperCase()} ${path}`,
    })),
  );
  const groups = tags.map(({ name }) => ({
    name,
    rows: operations.filter((operation) => operation.tags?.includes(name)).map(rowOf),
  }));
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (shown !== operations.length) throw new Error('An operation stands in no group or in two');
  const rows = groups
    .filter((group) => group.rows.length > 0)
    .flatMap((group) => [[`**${group.name}**`, ...COLUMNS.map(() => ''), ''], ...group.rows]);
  return tableOf(['what', ...COLUMNS, 'operation'], rows);
}

function rowOf(operation: DescribedOperation & { readonly address: string }): readonly string[] {
  const { summary, address, 'x-roles': roles } = operation;
  if (summary === undefined || roles === undefined)
    throw new Error(`${address} says not what it does or who may`);
  if (typeof roles !== 'string' && !roles.every((role) => ROLES.includes(role)))
    throw new Error(`${address} names a role that is none`);
  const cells = COLUMNS.map((role) => {
    if (roles === 'PUBLIC') return 'public';
    return roles === 'SIGNED_IN' || roles.includes(role) ? 'yes' : '-';
  });
  return [summary, ...cells, `\`${address}\``];
}
