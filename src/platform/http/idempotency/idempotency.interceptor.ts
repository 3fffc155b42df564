import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { catchError, from, mergeMap, of, type Observable } from 'rxjs';
import type { Caller, IdempotencyClaim } from '../../access/caller.js';
import { Database } from '../../database/database.js';
import { invalidRequest } from '../../errors/platform-problems.js';
import { contentHash, EntryExists } from '../existing-entry.js';
import { requestOf, type RequestContext } from '../request-context.js';
import { AnsweredMeanwhile, findKeptAnswer, type KeptAnswer } from './idempotency-key.js';

/** Injection token of the secret that fingerprints are keyed with. */
export const FINGERPRINT_SECRET = Symbol('FingerprintSecret');

/**
 * Honours `Idempotency-Key` on every POST of a signed-in caller; the effect and the kept answer commit together. A route
 * whose answer may be kept nowhere takes no key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    @Inject(FINGERPRINT_SECRET) private readonly secret: string,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    const key = request.headers['idempotency-key'];
    const { caller, rule } = request;
    if (request.method !== 'POST' || key === undefined || !caller || rule?.answersOnce) return next.handle();
    const claim: IdempotencyClaim = { key: validKey(key), fingerprint: this.fingerprint(request) };
    return from(findKeptAnswer(this.database.read, caller.id, claim)).pipe(
      mergeMap((kept) => {
        if (kept) return of(this.replay(request, kept));
        request.caller = { ...caller, idempotency: claim };
        return next.handle();
      }),
      catchError((error: unknown) => {
        if (error instanceof AnsweredMeanwhile) return this.answerAgain(request, caller, claim);
        throw error;
      }),
    );
  }

  private async answerAgain(
    request: RequestContext,
    caller: Caller,
    claim: IdempotencyClaim,
  ): Promise<unknown> {
    const kept = await findKeptAnswer(this.database.read, caller.id, claim, new Date(0));
    if (!kept) throw new Error('A committed Idempotency-Key has no kept answer');
    return this.replay(request, kept);
  }

  /** What is answered again is read again, and the audit trail says so. */
  private replay(request: RequestContext, { status, answer }: KeptAnswer): unknown {
    request.isReplay = true;
    return status === 200 ? new EntryExists(answer) : (answer ?? undefined);
  }

  /** Keyed, because a body can hold a password and a plain hash of it could be guessed. */
  private fingerprint(request: RequestContext): string {
    const body = contentHash((request.body as object | undefined) ?? {});
    return createHmac('sha256', this.secret).update(`${request.method} ${request.url} ${body}`).digest('hex');
  }
}

function validKey(header: string | string[]): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw invalidRequest({
    errors: [
      {
        code: 'header.idempotency-key',
        message: 'Idempotency-Key has to be 1 to 200 visible ASCII characters.',
      },
    ],
  });
}
