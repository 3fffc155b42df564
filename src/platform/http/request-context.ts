import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RouteRule } from '../access/access-rules.js';
import type { Caller } from '../access/caller.js';
import { malformedRequest, versionRequired } from '../errors/platform-problems.js';

/** What the guard leaves on the request for the interceptors and the handler. */
export interface RequestContext extends FastifyRequest {
  caller?: Caller;
  rule?: RouteRule;
  /** The answer comes from what was kept for an Idempotency-Key. */
  isReplay?: boolean;
}

export function requestOf(context: ExecutionContext): RequestContext {
  return context.switchToHttp().getRequest<RequestContext>();
}

/** Hands the caller to the handler; only on routes that need a token. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = requestOf(context);
  if (!caller) throw new Error('This route has no caller');
  return caller;
});

/** Request id and address of somebody who is not signed in yet. */
export const CurrentVisitor = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const request = requestOf(context);
  return { requestId: request.id, ipAddress: request.ip };
});

/** Where the request came to, such as `https://clinic.example`: what a proxy says is believed where it is trusted. */
export const RequestOrigin = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { protocol, host } = requestOf(context);
  const origin = `${protocol}://${host}`;
  if (!URL.canParse(origin)) throw malformedRequest();
  return new URL(origin).origin;
});

/** The version named by If-Match. @throws versionRequired (428) without one, and for one that is not ours */
export const ExpectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  const version = typeof header === 'string' ? /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1] : undefined;
  if (version === undefined) throw versionRequired();
  return Number(version);
});
