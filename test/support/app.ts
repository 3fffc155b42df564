/** The whole app on a free port with a database of its own, and a client for each role. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { createApp } from '../../src/app.setup.js';
import { AccessTokens } from '../../src/platform/access/access-tokens.js';
import type { Role, StaffRole } from '../../src/platform/access/caller.js';
import { Client } from '../../src/platform/access/client.entity.js';
import { hashPassword } from '../../src/platform/access/passwords.js';
import { SignIn } from '../../src/platform/access/sign-in.entity.js';
import { User } from '../../src/platform/access/user.entity.js';
import { readConfig } from '../../src/platform/config/config.js';
import { newId } from '../../src/platform/ids/ids.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { connectAgain, createTestDatabase, type TestDatabase } from './database.js';
import { TestClock } from './test-clock.js';

export type RequestBody = NonNullable<RequestInit['body']>;

export interface Answer<Body = any> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface RoleClient {
  /** Id of the user or client. */
  readonly id: string;
  get<T = any>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T = any>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = any>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  patch<T = any>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
}

export interface TestApp {
  readonly url: string;
  readonly clock: TestClock;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  /** Everything the app has logged, as text. */
  readonly logged: () => string;
  /** A client signed in with this role; the same person each time unless another name is given. */
  readonly as: (role: Role, name?: string) => Promise<RoleClient>;
  /** A request without a token, or with headers of one's own. */
  readonly send: (
    method: string,
    path: string,
    options?: { body?: RequestBody; headers?: Record<string, string> },
  ) => Promise<Answer>;
  /** Does what is due by the clock: escalations, overdue observations, webhooks. */
  readonly runJobs: () => Promise<void>;
  /** Closes the app as a stop signal does; the database stays. */
  readonly close: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A request as it was sent and its answer, told to whoever listens. */
export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: RequestBody | undefined;
  readonly answer: Answer;
}

/** Password of every test user; most tests never use it, because tokens are issued directly. */
export const TEST_PASSWORD = 'the password of a test user';
let testPasswordHash: Promise<string> | undefined;

const TOKEN_SECRET = 'test-secret-test-secret-test-secret';
/** Noon of a Monday in May, in the zone the clinic starts with. */
export const TEST_NOW = '2026-05-04T19:00:00.000Z';

/**
 * @param options.besides another instance on the database and the clock of this one; stop it first
 * @param options.hear hears every exchange
 */
export async function startTestApp(
  options: {
    now?: string;
    environment?: Record<string, string>;
    besides?: TestApp;
    hear?: (exchange: Exchange) => void;
  } = {},
): Promise<TestApp> {
  const { besides, hear = () => undefined } = options;
  const database = besides ? await connectAgain(besides.database) : await createTestDatabase();
  const clock = besides?.clock ?? new TestClock(new Date(options.now ?? TEST_NOW));
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: 'info',
    // Jobs run when a test says so, at the time of its own clock.
    JOBS_EVERY_SECONDS: '0',
    ...options.environment,
  });
  const { nest } = await createApp({
    config,
    dataSource: database.dataSource,
    tokenSecret: TOKEN_SECRET,
    logger: pino({ level: 'trace' }, sink),
    clock,
  });
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  const tokens = nest.get(AccessTokens);
  const send: TestApp['send'] = async (method, path, request = {}) => {
    const answer = await call(url, method, path, request);
    hear({ method, path, body: request.body, answer });
    return answer;
  };
  const clients = new Map<string, RoleClient>();
  return {
    url,
    clock,
    database,
    dataSource: database.dataSource,
    logged: () => lines.join(''),
    send,
    as: async (role, name = role) => {
      const known = clients.get(name);
      if (known) return known;
      const client = await signIn(database.dataSource, tokens, clock, send, role, name);
      clients.set(name, client);
      return client;
    },
    runJobs: () => nest.get(Jobs).runAll(),
    close: () => nest.close(),
    stop: async () => {
      await nest.close();
      await database.drop();
    },
  };
}

async function call(
  url: string,
  method: string,
  path: string,
  { body, headers = {} }: { body?: RequestBody; headers?: Record<string, string> },
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: response.headers,
    body: bodyOf(bytes, response.headers.get('content-type') ?? ''),
  };
}

/** JSON as what it says, a file as its bytes, anything else as text. */
function bodyOf(bytes: Buffer, contentType: string): unknown {
  if (/pdf|svg|parquet/.test(contentType)) return bytes;
  const text = bytes.toString('utf8');
  return /\bjson\b/.test(contentType) && text ? JSON.parse(text) : text;
}

async function signIn(
  dataSource: DataSource,
  tokens: AccessTokens,
  clock: TestClock,
  send: TestApp['send'],
  role: Role,
  name: string,
): Promise<RoleClient> {
  const isProgram = role === 'dashboard' || role === 'device';
  const id = isProgram
    ? await insertProgram(dataSource, clock.now(), role, name)
    : await insertPerson(dataSource, clock.now(), role, name);
  const signInId = newId();
  await dataSource.manager.insert(SignIn, {
    id: signInId,
    principalKind: isProgram ? 'client' : 'staff',
    principalId: id,
    createdAt: new Date(),
    expiresAt: new Date('2100-01-01T00:00:00Z'),
  });
  const request = async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) => {
    // A fresh token each time, because the test may have moved the clock by days.
    const { accessToken } = await tokens.issue(signInId, clock.now());
    return send(method, path, {
      headers: {
        authorization: `Bearer ${accessToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  return {
    id,
    get: (path, headers) => request('GET', path, undefined, headers),
    post: (path, body, headers) => request('POST', path, body, headers),
    put: (path, body, headers) => request('PUT', path, body, headers),
    patch: (path, body, headers) => request('PATCH', path, body, headers),
  };
}

async function insertPerson(
  dataSource: DataSource,
  createdAt: Date,
  role: StaffRole,
  name: string,
): Promise<string> {
  const id = newId();
  await dataSource.manager.insert(User, {
    id,
    username: name,
    displayName: `Test ${name}`,
    role,
    status: 'ACTIVE',
    passwordHash: await (testPasswordHash ??= hashPassword(TEST_PASSWORD)),
    mustChangePassword: false,
    createdAt,
  });
  return id;
}

async function insertProgram(
  dataSource: DataSource,
  createdAt: Date,
  role: 'dashboard' | 'device',
  name: string,
): Promise<string> {
  const id = newId();
  await dataSource.manager.insert(Client, {
    id,
    name,
    role,
    secretHash: '',
    createdBy: id,
    createdAt,
  });
  return id;
}
