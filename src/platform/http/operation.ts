import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtension, ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { ProblemDefinition } from '../errors/problem.js';

/** Extension that carries the codes from the decorator to the finished document, which spells them out instead. */
export const PROBLEM_CODES = 'x-problem-codes';

export interface OperationOptions {
  /** One line, in the words of the clinic. */
  readonly summary: string;
  readonly description?: string;
  /** 201 where something is made; 200 for reads and for verbs on a thing that exists; 204 where nothing is answered. */
  readonly status: 200 | 201 | 204;
  /** Body of the answer; none for 204. */
  readonly answer?: Type;
  /** The answer is a file of this media type, or of one of these. */
  readonly file?: string | readonly string[];
  /** The answer is a page of these, `{ items, nextCursor }`. */
  readonly pageOf?: Type;
  /** A client-made id may be sent; the same entry again is answered 200. */
  readonly clientMadeId?: boolean;
  /** Refusals of this operation besides those of its kind (bad body, not signed in, not allowed, ...). */
  readonly problems?: readonly ProblemDefinition[];
}

const A_FILE = { schema: { type: 'string', format: 'binary' } } as const;

function pageSchema(item: Type): object {
  return {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(item) } },
      nextCursor: {
        type: ['string', 'null'],
        description: 'Send it as `cursor` to get the next page; null on the last one.',
      },
    },
  };
}

/** Says once what an operation does, answers and refuses; completed with roles and common errors when the document is made. */
export function Operation(options: OperationOptions): MethodDecorator {
  const { summary, description, status, answer, file, pageOf, clientMadeId, problems = [] } = options;
  const content = answer
    ? { type: answer }
    : pageOf
      ? { content: { 'application/json': { schema: pageSchema(pageOf) } } }
      : file
        ? { content: Object.fromEntries([file].flat().map((type) => [type, A_FILE])) }
        : {};
  return applyDecorators(
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ApiExtension(
      PROBLEM_CODES,
      problems.map(({ code }) => code),
    ),
    HttpCode(status),
    ...(pageOf ? [ApiExtraModels(pageOf)] : []),
    ApiResponse({ status, description: status === 204 ? 'Done.' : summary, ...content }),
    ...(clientMadeId
      ? [ApiResponse({ status: 200, description: 'This entry is there already.', ...content })]
      : []),
  );
}
