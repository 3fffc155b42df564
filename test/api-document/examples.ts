/** From what was sent and answered while the story was told: one example of each operation. */
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiExample, Refusal } from '../../src/platform/openapi/examples.js';
import type { Exchange } from '../support/app.js';
import { Steady } from './steady.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface KnownOperation {
  readonly operationId: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Fewer parameters first: `/versions` before `/{id}`. */
  readonly template: string;
}

export function operationsOf(document: OpenAPIObject): readonly KnownOperation[] {
  const found = Object.entries(document.paths).flatMap(([template, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const satisfies readonly Method[]).flatMap((method) => {
      const operationId = item[method]?.operationId;
      if (operationId === undefined) return [];
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
      return [{ operationId, method: method.toUpperCase(), pattern, names, template }];
    }),
  );
  return found.toSorted((a, b) => a.names.length - b.names.length);
}

/**
 * The first success of each operation, by operation; an answer with items is preferred to an empty list. With it goes the
 * fullest refusal of each kind.
 */
export function examplesFrom(
  exchanges: readonly Exchange[],
  operations: readonly KnownOperation[],
): Readonly<Record<string, ApiExample>> {
  const steady = new Steady();
  const examples = new Map<string, ApiExample>();
  const refusals = new Refusals();
  for (const exchange of exchanges) {
    const { method, path, answer } = exchange;
    const url = new URL(path, 'http://localhost');
    const operation = operations.find((each) => each.method === method && each.pattern.test(url.pathname));
    if (!operation) continue;
    if (answer.status >= 400) {
      refusals.add(operation.operationId, answer.status, steady.of(answer.body as Refusal));
      continue;
    }
    const known = examples.get(operation.operationId);
    const example = toExample(exchange, url, operation, steady);
    if (known === undefined || (isEmptyList(known.answer) && !isEmptyList(example.answer)))
      examples.set(operation.operationId, example);
  }
  const sorted = [...examples].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([id, example]) => [id, { ...example, ...refusals.of(id) }]));
}

/** By operation, status and code. Of several of one kind that with the most reasons teaches most. */
class Refusals {
  private readonly known = new Map<string, Record<string, Record<string, Refusal>>>();

  add(operationId: string, status: number, refusal: Refusal): void {
    const ofOperation = this.known.get(operationId) ?? {};
    const ofStatus = ofOperation[status] ?? {};
    const reasons = (known: Refusal | undefined) => known?.errors?.length ?? 0;
    const isFuller = !(refusal.code in ofStatus) || reasons(refusal) > reasons(ofStatus[refusal.code]);
    if (isFuller)
      this.known.set(operationId, {
        ...ofOperation,
        [status]: { ...ofStatus, [refusal.code]: refusal },
      });
  }

  of(operationId: string): Pick<ApiExample, 'refusals'> {
    const refusals = this.known.get(operationId);
    return refusals ? { refusals } : {};
  }
}

function toExample(
  { body, answer }: Exchange,
  url: URL,
  { pattern, names }: KnownOperation,
  steady: Steady,
): ApiExample {
  const values = pattern.exec(url.pathname)!.slice(1).map(decodeURIComponent);
  const path = Object.fromEntries(names.map((name, index) => [name, values[index]!]));
  return steady.of({
    ...(names.length > 0 ? { path } : {}),
    ...(url.search ? { query: Object.fromEntries(url.searchParams) } : {}),
    ...(typeof body === 'string' ? { request: JSON.parse(body) as unknown } : {}),
    status: answer.status,
    // A file is no example; its type says what it is.
    ...(answer.body === '' || answer.body instanceof Uint8Array ? {} : { answer: answer.body as unknown }),
  });
}

function isEmptyList(answer: unknown): boolean {
  const items = (answer as { items?: unknown } | undefined)?.items;
  return Array.isArray(items) && items.length === 0;
}
