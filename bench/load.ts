/** The client: sends requests over connections that stay open, each as soon as the one before was answered. */
import { Agent, request as httpRequest } from 'node:http';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  /** JSON. */
  readonly body?: string;
}

export class WrongAnswer extends Error {}

/** What one side did under load. */
export interface Burst {
  readonly requests: number;
  /** From the first request to the last answer. */
  readonly seconds: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
}

/** Connections to one server that stay open. */
export class Connections {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    private readonly count: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: count });
  }

  /** The body of the answer. @throws WrongAnswer where it is not a success */
  ask({ method, path, token, body }: Request): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers: Record<string, string | number> = { authorization: `Bearer ${token}` };
      if (body !== undefined) {
        headers['content-type'] = 'application/json';
        headers['content-length'] = Buffer.byteLength(body);
      }
      const sent = httpRequest(`${this.url}${path}`, { method, agent: this.agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const { statusCode = 0 } = answer;
          if (statusCode >= 200 && statusCode < 300) resolve(text);
          else
            reject(new WrongAnswer(`${method} ${path} was answered ${statusCode}: ${text.slice(0, 1_000)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /**
   * Keeps all connections busy for so many seconds; what is under way then is waited for and counts.
   * @param next the request of a connection, by its number
   * @throws WrongAnswer for the first answer that is not a success, or that `faultOf` finds fault with
   */
  async load(
    seconds: number,
    next: (connection: number) => Request,
    faultOf: (answer: string) => string | null,
  ): Promise<Burst> {
    const latencies: number[] = [];
    const began = performance.now();
    const until = began + seconds * 1_000;
    const keepBusy = async (connection: number) => {
      while (performance.now() < until) {
        const request = next(connection);
        const sentAt = performance.now();
        const answer = await this.ask(request);
        latencies.push(performance.now() - sentAt);
        const fault = faultOf(answer);
        if (fault !== null) throw new WrongAnswer(`${request.method} ${request.path}: ${fault}`);
      }
    };
    await Promise.all(Array.from({ length: this.count }, (_unused, connection) => keepBusy(connection)));
    return { requests: latencies.length, seconds: (performance.now() - began) / 1_000, latencies };
  }

  close(): void {
    this.agent.destroy();
  }
}
