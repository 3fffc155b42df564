import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** RFC 9457, with our stable code and all reasons at once. */
export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', description: 'Always about:blank; the code says which problem it is.' },
    title: { type: 'string', description: 'What is wrong, in words for the person who reads it.' },
    status: { type: 'integer', description: 'HTTP status.' },
    code: { type: 'string', description: 'Stable code of the problem; see docs/api.md.' },
    detail: { type: 'string', description: 'What this particular refusal is about.' },
    requestId: { type: 'string', description: 'Quote it when you report the problem.' },
    errors: {
      type: 'array',
      description: 'Every reason at once.',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string', description: 'Stable code of the reason.' },
          message: { type: 'string', description: 'The reason in words.' },
          pointer: { type: 'string', description: 'JSON pointer into the request body.' },
        },
        additionalProperties: true,
      },
    },
  },
  additionalProperties: true,
};
