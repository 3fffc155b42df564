import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { problemOfDatabaseError } from '../database/database-problems.js';
import {
  bodyTooLarge,
  internalError,
  malformedRequest,
  requestRefused,
  routeNotFound,
  unsupportedMediaType,
} from '../errors/platform-problems.js';
import { Problem } from '../errors/problem.js';
import { describeError, type Logger } from '../logging/logger.js';
import type { RequestContext } from './request-context.js';

/** What is known of a request also where the web server refuses it before a route is found. */
export type RefusedRequest = Pick<RequestContext, 'id' | 'url' | 'method'>;

/** Addresses where people look at pages. What goes wrong there is told as a page, by the room that makes them. */
export interface ProblemPages {
  readonly prefix: string;
  readonly answer: (problem: Problem, request: RefusedRequest, reply: FastifyReply) => Promise<void>;
}

/** Turns everything that is thrown into an RFC 9457 answer. What is not a refusal is logged, without what it says. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly pages: ProblemPages,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<RequestContext>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answer(error, request, reply);
  }

  /** Also called for what the web server refuses before a route is found. */
  answer(error: unknown, request: RefusedRequest, reply: FastifyReply): void {
    const problem = this.problemOf(error);
    const { kind, more } = problem;
    if (kind === internalErrorKind)
      this.logger.error({ requestId: request.id, ...describeError(error) }, 'request failed');
    if (request.url.startsWith(this.pages.prefix)) return void this.pages.answer(problem, request, reply);
    void reply
      .code(kind.status)
      .headers({ ...more.headers, ...(kind.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}) })
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: kind.title,
          status: kind.status,
          code: kind.code,
          ...(more.detail === undefined ? {} : { detail: more.detail }),
          requestId: request.id,
          ...(more.errors === undefined ? {} : { errors: more.errors }),
          ...more.extensions,
        }),
      );
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    return problemOfDatabaseError(error) ?? problemOfStatus(statusOf(error)) ?? internalError();
  }
}

const internalErrorKind = internalError().kind;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

/** The framework's own refusals, in our words; its messages can quote what was sent. */
function problemOfStatus(status: number): Problem | null {
  if (status === 404) return routeNotFound();
  if (status === 413) return bodyTooLarge();
  if (status === 415) return unsupportedMediaType();
  if (status === 400) return malformedRequest();
  if (status < 400 || status >= 500) return null;
  return new Problem({ ...requestRefused, status, title: STATUS_CODES[status] ?? requestRefused.title });
}
