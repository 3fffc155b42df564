/** A small client of the API: signs in, sends JSON, and stops at the first answer that was not expected. */
import { randomUUID } from 'node:crypto';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

/** One request as it was sent, to hold the audit trail against. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly requestId: string;
}

export class UnexpectedAnswer extends Error {
  constructor(method: string, path: string, { status, body }: ApiAnswer) {
    super(`${method} ${path} was answered ${status}: ${JSON.stringify(body, null, 2)}`);
  }
}

export class Api {
  constructor(
    readonly url: string,
    private readonly accessToken: string | null = null,
    /** Requests of all clients made from this one. */
    readonly sent: SentRequest[] = [],
  ) {}

  /** @throws UnexpectedAnswer for anything but 2xx */
  get(path: string): Promise<any> {
    return this.expect('GET', path);
  }

  post(path: string, body: object = {}): Promise<any> {
    return this.expect('POST', path, body, { 'Idempotency-Key': randomUUID() });
  }

  put(path: string, body: object, version?: number): Promise<any> {
    return this.expect('PUT', path, body, version === undefined ? {} : { 'If-Match': `"${version}"` });
  }

  patch(path: string, body: object, version: number): Promise<any> {
    return this.expect('PATCH', path, body, { 'If-Match': `"${version}"` });
  }

  /** Sends and returns whatever comes back, for refusals that belong to the story. */
  async request(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer> {
    const requestId = randomUUID();
    this.sent.push({ method, path, requestId });
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'X-Request-Id': requestId,
        ...(this.accessToken === null ? {} : { Authorization: `Bearer ${this.accessToken}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  }

  withoutToken(): Api {
    return new Api(this.url, null, this.sent);
  }

  /** A client for this person; a first password is exchanged for `password` on the way. */
  async signIn(username: string, password: string, firstPassword = password): Promise<Api> {
    const tokenFor = async (secret: string) =>
      this.request('POST', '/v1/auth/token', { grantType: 'password', username, password: secret });
    const first = await tokenFor(firstPassword);
    const answer = first.status === 200 ? first : await tokenFor(password);
    if (answer.status !== 200) throw new UnexpectedAnswer('POST', '/v1/auth/token', answer);
    const signedIn = new Api(this.url, answer.body.accessToken, this.sent);
    if (answer.body.mustChangePassword)
      await signedIn.put('/v1/me/password', { currentPassword: firstPassword, newPassword: password });
    return signedIn;
  }

  async signInClient(clientId: string, clientSecret: string): Promise<Api> {
    const body = await this.post('/v1/auth/token', {
      grantType: 'client_credentials',
      clientId,
      clientSecret,
    });
    return new Api(this.url, body.accessToken, this.sent);
  }

  private async expect(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<any> {
    const answer = await this.request(method, path, body, headers);
    if (answer.status < 200 || answer.status > 299) throw new UnexpectedAnswer(method, path, answer);
    return answer.body;
  }
}
