/** What the database promises: transactions that are retried whole, facts that stay, one migrator, 503 while it is away. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.js';
import { entities } from '../../src/entities.js';
import type { Caller } from '../../src/platform/access/caller.js';
import { AuditEvent } from '../../src/platform/audit/audit-event.entity.js';
import { recordAudit } from '../../src/platform/audit/record-audit.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { createEmptyDatabase } from '../support/database.js';

let app: TestApp;
let database: Database;
const caller: Caller = {
  kind: 'staff',
  id: newId(),
  role: 'admin',
  signInId: newId(),
  mustChangePassword: false,
  requestId: 'test',
  ipAddress: '127.0.0.1',
  idempotency: null,
};

beforeAll(async () => {
  app = await startTestApp();
  database = new Database(app.dataSource);
  await app.dataSource.query('create table counters (name text primary key, value integer not null)');
});
afterAll(() => app.stop());

async function valueOf(name: string): Promise<number> {
  const [row] = await app.dataSource.query('select value from counters where name = $1', [name]);
  return row?.value;
}

/** A promise and its resolver, to make two transactions meet. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('Database.write', () => {
  it('does the whole work again after a deadlock, and both effects are there', async () => {
    await app.dataSource.query(`insert into counters values ('left', 0), ('right', 0)`);
    const firstHasLeft = gate();
    const secondHasRight = gate();
    const attempts = { first: 0, second: 0 };
    const add = (tx: { query: (sql: string, values: unknown[]) => Promise<unknown> }, name: string) =>
      tx.query('update counters set value = value + 1 where name = $1', [name]);
    const first = database.write(caller, async (tx) => {
      attempts.first += 1;
      await add(tx, 'left');
      firstHasLeft.open();
      await secondHasRight.opened;
      await add(tx, 'right');
      await recordAudit(tx, caller, { action: 'test.first' });
    });
    const second = database.write(caller, async (tx) => {
      attempts.second += 1;
      await firstHasLeft.opened;
      await add(tx, 'right');
      secondHasRight.open();
      await add(tx, 'left');
      await recordAudit(tx, caller, { action: 'test.second' });
    });
    await Promise.all([first, second]);
    // Whoever was sacrificed began again; on a busy machine the two may meet a second time.
    expect(attempts.first + attempts.second).toBeGreaterThanOrEqual(3);
    expect([await valueOf('left'), await valueOf('right')]).toEqual([2, 2]);
  }, 15_000);

  it('does it again after a serialization failure', async () => {
    await app.dataSource.query(`insert into counters values ('serial', 0)`);
    let attempts = 0;
    await database.write(caller, async (tx) => {
      attempts += 1;
      if (tx.queryRunner?.isTransactionActive)
        await tx.query('set transaction isolation level repeatable read');
      const [{ value }] = await tx.query(`select value from counters where name = 'serial'`);
      if (attempts === 1) await app.dataSource.query(`update counters set value = 10 where name = 'serial'`);
      await tx.query(`update counters set value = $1 where name = 'serial'`, [value + 1]);
      await recordAudit(tx, caller, { action: 'test.serial' });
    });
    expect(attempts).toBe(2);
    expect(await valueOf('serial')).toBe(11);
  });

  it('gives up after five attempts', async () => {
    let attempts = 0;
    const failing = database.write(caller, () => {
      attempts += 1;
      return Promise.reject(Object.assign(new Error('serialization failure'), { code: '40001' }));
    });
    await expect(failing).rejects.toThrow('serialization failure');
    expect(attempts).toBe(5);
  });

  it('rolls a write back that left no audit event', async () => {
    const silent = database.write(caller, (tx) => tx.query(`insert into counters values ('silent', 1)`));
    await expect(silent).rejects.toThrow('audit event');
    expect(await valueOf('silent')).toBeUndefined();
  });

  it('loses the audit event with the work that failed', async () => {
    const failing = database.write(caller, async (tx) => {
      await recordAudit(tx, caller, { action: 'test.lost' });
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(await app.dataSource.manager.countBy(AuditEvent, { action: 'test.lost' })).toBe(0);
  });
});

describe('facts', () => {
  it.each([
    ['update', `update audit_events set action = 'nothing.happened'`],
    ['delete', 'delete from audit_events'],
    ['truncate', 'truncate audit_events'],
    ['lose a kept version', 'truncate row_versions'],
  ])('of the audit trail refuse to %s', async (_name, statement) => {
    const before = await app.dataSource.manager.count(AuditEvent);
    expect(before).toBeGreaterThan(0);
    await expect(app.dataSource.query(statement)).rejects.toThrow(/never changed or removed/);
    expect(await app.dataSource.manager.count(AuditEvent)).toBe(before);
  });

  it('that change leave the row as it stood', async () => {
    const admin = await app.as('admin');
    const clinic = await admin.get('/v1/clinic');
    const { id, updatedAt: _at, updatedBy: _by, version, ...settings } = clinic.body;
    const changed = await admin.put(
      '/v1/clinic',
      { ...settings, name: 'Harbour Street Clinic' },
      { 'if-match': clinic.headers.get('etag')! },
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Harbour Street Clinic', version: version + 1, updatedBy: admin.id },
    });
    const rows = await app.dataSource.query(
      `select row from row_versions where table_name = 'clinics' and row_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ row: expect.objectContaining({ name: settings.name, version }) }]);
    await expect(app.dataSource.query('delete from clinics')).rejects.toThrow(/never changed or removed/);
  });
});

describe('migrations', () => {
  it('run once when two instances start together, and every one can be reverted', async () => {
    const { url, drop } = await createEmptyDatabase();
    const instances = [1, 2].map(() => createDataSource({ url, poolSize: 2, entities, migrations }));
    await Promise.all(instances.map((instance) => instance.initialize()));
    const ran = await Promise.all(instances.map(migrate));
    expect(ran.map((names) => names.length).sort()).toEqual([0, migrations.length]);
    for (const _migration of migrations) await instances[0]!.undoLastMigration();
    const left = await instances[0]!.query(
      `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
    );
    expect(left).toEqual([]);
    await Promise.all(instances.map((instance) => instance.destroy()));
    await drop();
  });

  it('name every constraint: no constraint has a name PostgreSQL or a hash made up', async () => {
    const rows = await app.dataSource.query<{ conname: string }[]>(
      `select conname from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
       where n.nspname = 'public' and contype in ('p', 'u', 'f', 'c') and t.relname not in ('migrations', 'counters')`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows.map(({ conname }) => conname).filter((name) => !/^(pk|uq|fk|ck)_[a-z0-9_]+$/.test(name)),
    ).toEqual([]);
  });

  it('index every foreign key', async () => {
    const rows = await app.dataSource.query<{ name: string }[]>(
      `select c.conname as name from pg_constraint c
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace
         and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`,
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});

describe('lost connections', () => {
  it('are replaced: whoever meets one is told to come again, and the next is served', async () => {
    const admin = await app.as('admin');
    await app.dataSource.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.get('/v1/clinic')));
    for (const { status, headers } of answers) {
      expect([200, 503]).toContain(status);
      if (status === 503) expect(headers.get('retry-after')).toBe('2');
    }
    expect((await admin.get('/v1/clinic')).status).toBe(200);
    expect((await app.send('GET', '/health/ready')).body).toEqual({ status: 'ok' });
  });
});

describe('figures for operations', () => {
  it('carry route patterns and no ids', async () => {
    const admin = await app.as('admin');
    await admin.get(`/v1/users/${admin.id}`);
    const { body } = await app.send('GET', '/metrics');
    expect(body).toContain('route="/v1/users/:userId"');
    expect(body).not.toContain(admin.id);
  });
});

describe('stopping', () => {
  it('answers the request in flight first, however long it waits', async () => {
    const stopping = await startTestApp();
    const admin = await stopping.as('admin');
    const holder = stopping.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('lock table chairs in exclusive mode');
    const inFlight = admin.post('/v1/chairs', { name: 'Last chair' });
    const isWaiting = async (): Promise<boolean> => {
      const [row] = await stopping.dataSource.query(
        `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return row.n > 0;
    };
    while (!(await isWaiting()));
    const closed = stopping.close();
    await holder.commitTransaction();
    await holder.release();
    const answer = await inFlight;
    expect(answer).toMatchObject({ status: 201, body: { name: 'Last chair' } });
    expect(answer.headers.get('connection')).toBe('close');
    await closed;
    await expect(admin.get('/v1/me')).rejects.toThrow('fetch failed');
    await stopping.database.drop();
  });
});
