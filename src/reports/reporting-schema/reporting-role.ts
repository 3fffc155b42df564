/**
 * Roles of the database that read the views of the schema `reporting` and nothing else. All of them are in one group without
 * any right, by which they are told from the roles that somebody else has made: those are never touched.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { READERS_GROUP } from '../../platform/database/embedded/cluster.js';
import { scramVerifier } from './scram-verifier.js';

const MOST_CONNECTIONS = 10;

/** A fault that the person at the terminal can mend. */
export class ReportingRoleError extends Error {
  constructor(
    readonly code: `reporting.${string}`,
    message: string,
  ) {
    super(message);
  }
}

export interface ReaderOrder {
  readonly name: string;
  /** Null leaves that of a role as it is. */
  readonly password: string | null;
  /** Only the views that add patients up; the others have a row for each course. */
  readonly aggregatedOnly: boolean;
}

export interface MadeReader {
  readonly isNew: boolean;
  /** With the schema. */
  readonly views: readonly string[];
}

/**
 * Makes the role, or brings one that it has made before up to date; views that have come since are granted too.
 * @throws ReportingRoleError, and then nothing has changed
 */
export async function makeReader(client: pg.Client, order: ReaderOrder): Promise<MadeReader> {
  assertName(order.name);
  return inTransaction(client, async () => {
    const views = await readViews(client, order.aggregatedOnly);
    const isNew = await makeRole(client, order);
    const role = pg.escapeIdentifier(order.name);
    await closeToEverybody(client);
    await revokeAll(client, role);
    await client.query(`grant connect on database ${await databaseOf(client)} to ${role}`);
    await client.query(`grant usage on schema reporting to ${role}`);
    for (const view of views) await client.query(`grant select on ${view} to ${role}`);
    await assertNothingElse(client, order.name, views);
    return { isNew, views };
  });
}

/**
 * @returns false where there is no such role
 * @throws ReportingRoleError
 */
export async function removeReader(client: pg.Client, name: string): Promise<boolean> {
  assertName(name);
  return inTransaction(client, async () => {
    if (!(await isReader(client, name))) return false;
    const role = pg.escapeIdentifier(name);
    await revokeAll(client, role);
    await client.query(`drop role ${role}`);
    return true;
  });
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query('set local search_path = pg_catalog');
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  const code = error instanceof pg.DatabaseError ? error.code : undefined;
  if (code === '42501')
    return new ReportingRoleError(
      'reporting.not-allowed',
      'The database user of DATABASE_URL may not make roles, or does not own the database. Run this with one that may.',
    );
  if (code === '2BP01')
    return new ReportingRoleError(
      'reporting.role-in-use',
      'The role has rights elsewhere, or owns something. Take that from it first (DROP OWNED BY in its database).',
    );
  return error;
}

function assertName(name: string): void {
  if (!/^(?!pg_)[a-z][a-z0-9_]{2,62}$/.test(name) || name === READERS_GROUP)
    throw new ReportingRoleError(
      'reporting.name',
      'A name has 3 to 63 small letters, digits and underscores, and begins with a letter, not with pg_.',
    );
}

/** @throws ReportingRoleError for a role that is there and was not made by this command */
async function isReader(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ groups: string[]; isMore: boolean }>(
    `select array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
                  where m.member = r.oid order by 1) as groups,
       rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as "isMore"
     from pg_roles r where rolname = $1`,
    [name],
  );
  const [role] = rows;
  if (role === undefined) return false;
  if (role.isMore || role.groups.join() !== READERS_GROUP)
    throw new ReportingRoleError(
      'reporting.other-role',
      `There is a role ${name} that this command has not made, or that was given more since. Choose another name.`,
    );
  return true;
}

/** @returns true where the role was not there before */
async function makeRole(client: pg.Client, { name, password }: ReaderOrder): Promise<boolean> {
  const role = pg.escapeIdentifier(name);
  const isThere = await isReader(client, name);
  if (!isThere) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [READERS_GROUP]);
    if (rowCount === 0) await client.query(`create role ${READERS_GROUP} nologin`);
    await client.query(`create role ${role} in role ${READERS_GROUP}`);
  }
  await client.query(`alter role ${role} login connection limit ${MOST_CONNECTIONS}`);
  if (password !== null)
    await client.query(
      `alter role ${role} password ${pg.escapeLiteral(scramVerifier(password, randomBytes(16)))}`,
    );
  // A reader may set these otherwise for a while; what keeps it from writing is that it has no right to.
  for (const setting of [
    'default_transaction_read_only = on',
    `statement_timeout = '30s'`,
    `idle_in_transaction_session_timeout = '60s'`,
    'search_path = reporting',
  ])
    await client.query(`alter role ${role} set ${setting}`);
  return !isThere;
}

async function readViews(client: pg.Client, aggregatedOnly: boolean): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select 'reporting.' || quote_ident(viewname) as name from pg_views
     where schemaname = 'reporting' and (not $1 or viewname ~ '^about_|_by_') order by 1`,
    [aggregatedOnly],
  );
  if (rows.length === 0)
    throw new ReportingRoleError('reporting.no-schema', 'The views are not there yet. Start the app once.');
  return rows.map(({ name }) => name);
}

async function databaseOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  return rows[0]!.name;
}

/** What PostgreSQL lets every role do in a new database, or did before version 15. */
async function closeToEverybody(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ temporary: boolean; create: boolean }>(
    `select has_database_privilege('public', current_database(), 'TEMPORARY') as temporary,
            has_schema_privilege('public', 'public', 'CREATE') as create`,
  );
  if (rows[0]!.temporary)
    await client.query(`revoke temporary on database ${await databaseOf(client)} from public`);
  if (rows[0]!.create) await client.query('revoke create on schema public from public');
}

async function revokeAll(client: pg.Client, role: string): Promise<void> {
  for (const schema of ['public', 'reporting']) {
    await client.query(`revoke all on all tables in schema ${schema} from ${role}`);
    await client.query(`revoke all on schema ${schema} from ${role}`);
  }
  await client.query(`revoke all on database ${await databaseOf(client)} from ${role}`);
}

/** Whatever everybody may do, the role may too. */
async function assertNothingElse(client: pg.Client, name: string, views: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ what: string }>(
    `select c.oid::regclass::text as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and (has_table_privilege($1, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
         or (has_any_column_privilege($1, c.oid, 'SELECT') and not c.oid = any ($2::regclass[])))
     union all
     select 'CREATE in schema ' || nspname from pg_namespace where has_schema_privilege($1, oid, 'CREATE')
     union all
     select 'CREATE or TEMPORARY in this database' where has_database_privilege($1, current_database(), 'CREATE, TEMPORARY')`,
    [name, views],
  );
  if (rows.length > 0)
    throw new ReportingRoleError(
      'reporting.open-to-everybody',
      `Everybody may do more in this database than the role is to do: ${rows.map(({ what }) => what).join(', ')}. Its owner has to take that from PUBLIC first.`,
    );
}
