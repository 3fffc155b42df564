/**
 * Examples of the API document: for each operation a request and its answer as they were once exchanged with the server.
 * They are recorded and compared by a test, so that no example says what the server does not do.
 */
import type { OpenAPIObject } from '@nestjs/swagger';

export interface ApiExample {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly request?: unknown;
  readonly status: number;
  readonly answer?: unknown;
  /** By status and code: a refusal as it was once answered. */
  readonly refusals?: Readonly<Record<string, Readonly<Record<string, Refusal>>>>;
}

/** What of it the document uses; the rest is shown as it was. */
export interface Refusal {
  readonly title: string;
  readonly code: string;
  readonly errors?: readonly unknown[];
}

/** By operationId. */
export type ApiExamples = Readonly<Record<string, ApiExample>>;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
interface Example {
  example?: unknown;
}

/** Writes the example of an operation where a reader of the document looks for it. */
export function addExample(operation: Operation, examples: ApiExamples): void {
  const example = examples[operation.operationId ?? ''];
  if (example === undefined) return;
  for (const parameter of operation.parameters ?? []) {
    if (!('in' in parameter)) continue;
    const values =
      parameter.in === 'path' ? example.path : parameter.in === 'query' ? example.query : undefined;
    const value = values?.[parameter.name];
    if (value !== undefined) parameter.example = asTyped(value, parameter.schema);
  }
  const body = operation.requestBody;
  const request = body && 'content' in body ? body.content['application/json'] : undefined;
  if (request && example.request !== undefined) (request as Example).example = example.request;
  const response = operation.responses[String(example.status)];
  const answer = response && 'content' in response ? response.content?.['application/json'] : undefined;
  if (answer && example.answer !== undefined) (answer as Example).example = example.answer;
  for (const [status, refusals] of Object.entries(example.refusals ?? {}))
    addRefusals(operation, status, refusals);
}

function addRefusals(
  operation: Operation,
  status: string,
  refusals: Readonly<Record<string, Refusal>>,
): void {
  const response = operation.responses[status];
  const content =
    response && 'content' in response ? response.content?.['application/problem+json'] : undefined;
  if (!content) return;
  content.examples = Object.fromEntries(
    Object.entries(refusals).map(([code, refusal]) => [code, { summary: refusal.title, value: refusal }]),
  );
}

/** Query strings are text; the document says what they mean. */
function asTyped(value: string, schema: object | undefined): unknown {
  const type = (schema as { type?: unknown } | undefined)?.type;
  if (type === 'integer' || type === 'number') return Number(value);
  return type === 'boolean' ? value === 'true' : value;
}
