import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const CODE = { type: 'string', maxLength: 80, pattern: '^[a-z0-9-]+\\.[a-z0-9-]+$' } as const;

/** RFC 9457, with our stable code and all reasons at once. */
export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: {
      type: 'string',
      enum: ['about:blank'],
      description: 'Always about:blank; the code says which problem it is.',
    },
    title: {
      type: 'string',
      maxLength: 500,
      description: 'What is wrong, in words for the person who reads it.',
    },
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'HTTP status.' },
    code: { ...CODE, description: 'Stable code of the problem; docs/errors.md lists them all.' },
    detail: { type: 'string', maxLength: 2000, description: 'What this particular refusal is about.' },
    requestId: { type: 'string', maxLength: 64, description: 'Quote it when you report the problem.' },
    errors: {
      type: 'array',
      maxItems: 10_000,
      description: 'Every reason at once.',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { ...CODE, description: 'Stable code of the reason.' },
          message: { type: 'string', maxLength: 2000, description: 'The reason in words.' },
          pointer: { type: 'string', maxLength: 500, description: 'JSON pointer into the request body.' },
        },
        additionalProperties: true,
      },
    },
  },
  additionalProperties: true,
};
