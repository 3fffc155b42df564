/** Every answer of an example fits its schema, and nothing is answered that the document does not describe. */
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import type { ApiExamples } from '../../src/platform/openapi/examples.js';

type Json = Record<string, any>;

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Json;
const examples = JSON.parse(readFileSync('src/api-examples.json', 'utf8')) as ApiExamples;
const operations = Object.values<Json>(document['paths']).flatMap((item) => Object.values<Json>(item));

/** Objects with named members take no others, which the document leaves open for later versions. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, member]) => [name, closed(member)]));
  const isOpen = 'properties' in copy && !('additionalProperties' in copy);
  return isOpen ? { ...copy, additionalProperties: false } : copy;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'document', components: closed(document['components']) });

function faultsOf(schema: Json, value: unknown): string[] {
  const text = JSON.stringify(closed(schema)).replaceAll('"#/components', '"document#/components');
  const validate = ajv.compile(JSON.parse(text) as Json);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const bodyOf = (part: Json | undefined): Json | undefined => part?.['content']?.['application/json']?.schema;

describe.each(operations.map((operation) => [operation['operationId'] as string, operation] as const))(
  'the example of %s',
  (operationId, operation) => {
    const { request, status, answer, refusals = {} } = examples[operationId]!;

    it('fits its schemas', () => {
      const sent = bodyOf(operation['requestBody']);
      const answered = bodyOf(operation['responses'][String(status)]);
      expect(sent && request !== undefined ? faultsOf(sent, request) : []).toEqual([]);
      expect(answered === undefined).toBe(answer === undefined);
      expect(answered ? faultsOf(answered, answer) : []).toEqual([]);
    });

    it('is refused only as it says', () => {
      for (const [code, refusal] of Object.entries(refusals).flatMap(([refused, byCode]) => {
        const response = operation['responses'][refused] as Json | undefined;
        const told = response?.['content']['application/problem+json'] as Json | undefined;
        expect([refused, told?.['schema']]).toEqual([refused, { $ref: '#/components/schemas/Problem' }]);
        expect(response!['description']).toContain(`\`${Object.keys(byCode)[0]}\``);
        return Object.entries(byCode);
      }))
        expect([code, faultsOf({ $ref: '#/components/schemas/Problem' }, refusal)]).toEqual([code, []]);
    });
  },
);
