/**
 * A client of the API with types made from its document (`docs/openapi.d.ts`): signs in, sends JSON, and stops at the first
 * answer that was not expected.
 */
import { randomUUID } from 'node:crypto';
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from '../docs/openapi.js';

/** Bodies and answers by their names in the document. */
export type Schemas = components['schemas'];

export type Api = Client<paths>;

/** One request as it was sent, to hold the audit trail against. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly requestId: string;
}

/** Where the server is, and what was sent to it by all clients made for it. */
export interface Server {
  readonly url: string;
  readonly sent: SentRequest[];
}

export function serverAt(url: string): Server {
  return { url, sent: [] };
}

export class UnexpectedAnswer extends Error {}

/** A client that carries this token; without one it can only sign in. */
export function connect(server: Server, accessToken?: string): Api {
  const client = createClient<paths>({ baseUrl: server.url });
  client.use(traced(server, accessToken));
  return client;
}

function traced({ sent }: Server, accessToken: string | undefined): Middleware {
  return {
    onRequest({ request }) {
      const requestId = randomUUID();
      const { pathname, search } = new URL(request.url);
      sent.push({ method: request.method, path: `${pathname}${search}`, requestId });
      request.headers.set('X-Request-Id', requestId);
      if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
        request.headers.set('Idempotency-Key', randomUUID());
      if (accessToken !== undefined) request.headers.set('Authorization', `Bearer ${accessToken}`);
    },
  };
}

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer that has to be a success. @throws UnexpectedAnswer with what the server said */
export async function ok<Data>(answer: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await answer;
  if (!response.ok)
    throw new UnexpectedAnswer(
      `${response.url} was answered ${response.status}: ${JSON.stringify(error, null, 2)}`,
    );
  return data as Data;
}

/** A client for this person; a first password is exchanged for `password` on the way. */
export async function signIn(
  server: Server,
  username: string,
  password: string,
  firstPassword = password,
): Promise<Api> {
  return connect(server, await accessTokenOf(server, username, password, firstPassword));
}

/** The access token that `signIn` makes a client for. */
export async function accessTokenOf(
  server: Server,
  username: string,
  password: string,
  firstPassword = password,
): Promise<string> {
  const tokenFor = (secret: string) =>
    connect(server).POST('/v1/auth/token', { body: { grantType: 'password', username, password: secret } });
  const first = await tokenFor(firstPassword);
  const { accessToken, mustChangePassword } = first.data ?? (await ok(tokenFor(password)));
  if (mustChangePassword)
    await ok(
      connect(server, accessToken).PUT('/v1/me/password', {
        body: { currentPassword: firstPassword, newPassword: password },
      }),
    );
  return accessToken;
}

/** A client for a program with credentials of its own. */
export async function signInProgram(server: Server, clientId: string, clientSecret: string): Promise<Api> {
  return connect(server, await accessTokenOfProgram(server, clientId, clientSecret));
}

/** The access token that `signInProgram` makes a client for. */
export async function accessTokenOfProgram(
  server: Server,
  clientId: string,
  clientSecret: string,
): Promise<string> {
  const body = { grantType: 'client_credentials', clientId, clientSecret } as const;
  const { accessToken } = await ok(connect(server).POST('/v1/auth/token', { body }));
  return accessToken;
}
