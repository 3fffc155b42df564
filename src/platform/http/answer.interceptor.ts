import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { AccessRules } from '../access/access-rules.js';
import { EntryExists } from './existing-entry.js';
import { requestOf, type RequestContext } from './request-context.js';

interface Body {
  readonly id?: unknown;
  readonly version?: unknown;
  readonly nextCursor?: unknown;
}

/** Says in headers what the body says already: ETag for a version, Location for what was made, Link for the next page. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly rules: AccessRules) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const exists = answer instanceof EntryExists;
        const body = exists ? (answer.entry as unknown) : answer;
        if (exists) reply.code(200);
        if (typeof body === 'object' && body !== null) this.addHeaders(request, reply, body);
        return body;
      }),
    );
  }

  private addHeaders(request: RequestContext, reply: FastifyReply, { id, version, nextCursor }: Body): void {
    const [path] = request.url.split('?') as [string];
    if (typeof version === 'number') reply.header('ETag', `"${version}"`);
    if (request.method === 'POST' && typeof id === 'string' && this.canBeReadAt(request))
      reply.header('Location', `${path}/${id}`);
    if (typeof nextCursor === 'string') {
      const next = new URL(request.url, 'http://list');
      next.searchParams.set('cursor', nextCursor);
      reply.header('Link', `<${next.pathname}${next.search}>; rel="next"`);
    }
  }

  private canBeReadAt(request: RequestContext): boolean {
    return this.rules.hasItemRoute(request.routeOptions.url ?? '');
  }
}
