/** The role that `npm run reporting:role` makes: it reads the views of the schema `reporting`, and may do nothing else. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  connectAs as connect,
  READER_PASSWORD as PASSWORD,
  readerName,
  reportingRole,
} from '../support/reporting-reader.js';

jest.setTimeout(120_000);

const NAME = readerName();
let database: TestDatabase;
let reader: pg.Client;

const command = (args: readonly string[], password?: string) => reportingRole(database.url, args, password);
const connectAs = (user: string, password: string) => connect(database.url, user, password);
const rowsOf = async <T = any>(sql: string): Promise<T[]> => (await reader.query(sql)).rows as T[];
const asOwner = <T = any>(sql: string): Promise<T[]> => database.dataSource.query(sql);

beforeAll(async () => {
  database = await createTestDatabase();
  await asOwner(
    `insert into report_courses values ('IV', '{GAD}', 'INDUCTION', 'UNKNOWN', gen_random_uuid(), gen_random_uuid(), 24316, 24316, 0,
       'UNKNOWN', 6, 6, false, null, null, false, '2026-05-15', '2026-05-15')`,
  );
});
afterAll(async () => {
  await reader.end();
  await command(['--name', NAME, '--remove']);
  await database.drop();
});

describe('the command', () => {
  it('makes a role with a password that it shows once, and brings it up to date', async () => {
    const made = await command(['--name', NAME]);
    expect(made).toMatchObject({ code: 0, output: expect.stringContaining(`Made the role ${NAME}.`) });
    const shown = /shown only now: (\S{43})\n/.exec(made.output)![1]!;
    await (await connectAs(NAME, shown)).end();
    const again = await command(['--name', NAME, '--aggregated-only']);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('Brought up to date') });
    expect(again.output).not.toContain('password');
    reader = await connectAs(NAME, shown);
    expect(await rowsOf('select * from outcomes_by_month_v1')).toEqual([]);
    expect(await rowsOf('select * from completeness_by_month_v1')).toEqual([]);
    for (const view of ['courses_v1', 'windows_v1'])
      await expect(rowsOf(`select * from ${view}`)).rejects.toThrow(/permission denied/);
    await reader.end();
    expect(await command(['--name', NAME], PASSWORD)).toMatchObject({ code: 0 });
    await expect(connectAs(NAME, shown)).rejects.toThrow(/password/);
    reader = await connectAs(NAME, PASSWORD);
    expect(await rowsOf('select * from courses_v1')).toHaveLength(1);
  });

  it.each([
    [[], '', 2, 'Usage'],
    [['--name', NAME, '--remove', '--aggregated-only'], '', 2, 'Usage'],
    [['--name', 'Reader"; drop table x'], '', 1, 'reporting.name: '],
    [['--name', 'reporting_readers'], '', 1, 'reporting.name: '],
    [['--name', 'ketamine'], '', 1, 'reporting.other-role: '],
    [['--name', 'ketamine', '--remove'], '', 1, 'reporting.other-role: '],
    [['--name', 'nobody_here', '--remove'], '', 0, 'There is no role nobody_here.'],
    [['--name', NAME], 'short', 1, 'reporting.password: '],
  ])('%j with password "%s" ends with %d', async (args, password, code, output) => {
    expect(await command(args, password)).toMatchObject({ code, output: expect.stringContaining(output) });
  });

  it('changes nothing where everybody may read a table', async () => {
    await asOwner('grant select on chairs to public');
    expect(await command(['--name', NAME, '--aggregated-only'])).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^reporting.open-to-everybody: .*public\.chairs/),
    });
    await asOwner('revoke select on chairs from public');
    expect(await rowsOf('select * from courses_v1')).toHaveLength(1);
  });

  it('takes a role away again', async () => {
    const other = `${NAME}_2`;
    await command(['--name', other], PASSWORD);
    expect(await command(['--name', other, '--remove'])).toMatchObject({
      code: 0,
      output: `Removed the role ${other}.\n`,
    });
    await expect(connectAs(other, PASSWORD)).rejects.toThrow();
  });
});

describe('the role', () => {
  it('reads the views and no other table or view', async () => {
    const relations = await asOwner<{ name: string; schema: string }>(
      `select c.oid::regclass::text as name, n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    expect(relations.length).toBeGreaterThan(60);
    for (const { name, schema } of relations) {
      const read = rowsOf(`select * from ${schema}.${name.split('.').at(-1)} limit 1`);
      if (schema === 'reporting') expect(await read).toBeDefined();
      else await expect(read).rejects.toThrow(/permission denied/);
    }
  });

  it('learns nothing of patients from the catalogue', async () => {
    const visible = await rowsOf(
      `select distinct table_schema as name from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(visible).toEqual([{ name: 'reporting' }]);
    await asOwner('analyze');
    expect(await rowsOf(`select * from pg_stats where schemaname in ('public', 'reporting')`)).toEqual([]);
    const others = await rowsOf(`select distinct query from pg_stat_activity where usename <> current_user`);
    expect(others).toEqual([{ query: '<insufficient privilege>' }]);
  });

  it('reads only, for 30 seconds at most, and finds the views without naming the schema', async () => {
    await expect(rowsOf('create table mine (a int)')).rejects.toThrow(/read-only transaction/);
    expect(
      await rowsOf(
        `select current_setting('statement_timeout') as most, current_setting('search_path') as path, rolconnlimit as connections,
           rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as "isMore"
         from pg_roles where rolname = current_user`,
      ),
    ).toEqual([{ most: '30s', path: 'reporting', connections: 10, isMore: false }]);
  });

  it.each([
    'create table public.mine (a int)',
    'create table reporting.mine (a int)',
    'create temporary table mine (a int)',
    'create schema mine',
    'create function reporting.mine() returns int language sql as $$select 1$$',
    'create role mine',
    'insert into reporting.about_v1 (time_zone) values (null)',
    'update reporting.courses_v1 set has_responded = true',
    'delete from reporting.course_outcomes_v1',
    'delete from public.report_courses',
    'comment on view reporting.courses_v1 is null',
    'set role ketamine',
    'set role pg_read_all_data',
    'alter role current_user createrole',
    `select pg_read_file('PG_VERSION')`,
    `copy reporting.courses_v1 to program 'cat'`,
    `select public.follow_in_reports('public.patients', 'select')`,
  ])('cannot %s, not even after it lets itself write', async (statement) => {
    await reader.query('begin read write');
    await expect(reader.query(statement)).rejects.toThrow(
      /permission denied|must be owner|cannot (insert|update|delete)/,
    );
    await reader.query('rollback');
  });
});
