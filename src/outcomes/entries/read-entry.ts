/** From what a tablet sent to an entry that can be tried: checked like the single request it stands for. */
import { invalidRequest } from '../../platform/errors/platform-problems.js';
import { Problem, type ProblemReason } from '../../platform/errors/problem.js';
import { contentHash } from '../../platform/http/existing-entry.js';
import { isInstant, isUuid } from '../../platform/http/field-formats.js';
import { RequestValidation } from '../../platform/http/validation.js';
import { ENTRY_KINDS, type EntryKind, type EntryPlace } from './domain/entry-order.js';
import { EntryRequest, placeOf } from './dto/entries.requests.js';
import { KIND_RULES, type KindRule } from './entry-kinds.js';

export interface ReadableEntry extends EntryPlace {
  /** Where it stood in the queue. */
  readonly index: number;
  /** An instance of the class that the kind takes, with id and time. */
  readonly body: object;
  readonly contentHash: string;
}

export interface FaultyEntry {
  readonly index: number;
  /** Null where it cannot be read. */
  readonly id: string | null;
  readonly kind: EntryKind | null;
  readonly after: string | null;
  readonly contentHash: string;
  readonly problem: Problem;
}

export type ReadEntry = ReadableEntry | FaultyEntry;

export function isReadable(entry: ReadEntry): entry is ReadableEntry {
  return !('problem' in entry);
}

const validation = new RequestValidation();

export async function readEntry(sessionId: string, sent: unknown, index: number): Promise<ReadEntry> {
  try {
    const entry = await validated(EntryRequest, sent);
    const place = placeOf(entry);
    const body = await bodyOf(entry);
    const said = { sessionId, kind: entry.kind, occurredAt: entry.occurredAt, body: entry.body ?? {} };
    return { ...place, index, body, contentHash: contentHash(said) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { id, kind, after } = (sent ?? {}) as Readonly<Record<string, unknown>>;
    return {
      index,
      id: idOrNull(id),
      kind: ENTRY_KINDS.find((known) => known === kind) ?? null,
      after: idOrNull(after),
      contentHash: contentHash({ sessionId, sent }),
      problem: error,
    };
  }
}

function idOrNull(value: unknown): string | null {
  return isUuid(value) ? String(value).toLowerCase() : null;
}

async function bodyOf({ id, kind, occurredAt, body }: EntryRequest): Promise<object> {
  const rule: KindRule = KIND_RULES[kind];
  const said = body ?? {};
  const errors = contradictions(said, { id, occurredAt }, rule);
  if (errors.length > 0) throw invalidRequest({ errors });
  const own = {
    ...(rule.hasId ? { id } : {}),
    ...(rule.time ? { [rule.time]: occurredAt.toISOString() } : {}),
  };
  try {
    return await validated(rule.body, { ...said, ...own });
  } catch (error) {
    throw error instanceof Problem ? inEntry(error, kind) : error;
  }
}

/** Id and time stand in the entry; a tablet that repeats them in the body has to say the same. */
function contradictions(
  said: Readonly<Record<string, unknown>>,
  { id, occurredAt }: Pick<EntryPlace, 'id' | 'occurredAt'>,
  { hasId, time }: KindRule,
): readonly ProblemReason[] {
  const saidTime = time === null ? undefined : said[time];
  const isSameTime = isInstant(saidTime) && Date.parse(String(saidTime)) === occurredAt.getTime();
  const isSameId = String(said['id']).toLowerCase() === id;
  return [
    ...(hasId && said['id'] !== undefined && !isSameId ? ['/body/id'] : []),
    ...(saidTime !== undefined && !isSameTime ? [`/body/${time}`] : []),
  ].map((pointer) => ({
    code: 'entry.says-two-things',
    pointer,
    message: 'The body says something else than the entry. Leave it out of the body.',
  }));
}

async function validated<T extends object>(metatype: new () => T, value: unknown): Promise<T> {
  return (await validation.transform(value, { type: 'body', metatype })) as T;
}

/** The refusal of a single request, with its pointers into the entry. */
export function inEntry(problem: Problem, kind: EntryKind): Problem {
  const { time, hasId }: KindRule = KIND_RULES[kind];
  const { errors, ...more } = problem.more;
  if (!errors) return problem;
  const moved = errors.map((reason) => {
    if (reason.pointer === undefined) return reason;
    if (reason.pointer === `/${time}`) return { ...reason, pointer: '/occurredAt' };
    if (hasId && reason.pointer === '/id') return reason;
    return { ...reason, pointer: `/body${reason.pointer}` };
  });
  return new Problem(problem.kind, { ...more, errors: moved });
}
