/**
 * The one vocabulary of refusals. A room declares its kinds with `problemKind` and throws them from services; the
 * filter in platform/http turns them into RFC 9457 answers. Titles and messages never carry patient data.
 */

/** One reason among all that apply. `pointer` is a JSON pointer into the request body, for example `/answers/3`. */
export interface ProblemReason {
  readonly code: string;
  readonly message: string;
  readonly pointer?: string;
  /** Numbers a client may want to show: limits, minutes left, who may clear it. */
  readonly [extension: string]: unknown;
}

export interface ProblemMore {
  /** What this particular refusal is about, in words for the person who reads it. */
  readonly detail?: string;
  readonly errors?: readonly ProblemReason[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Members added to the answer, such as the present state of a thing somebody else changed first. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface ProblemDefinition {
  /** Stable and documented, `room.what-is-wrong`. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

/** A refusal on its way to the client: thrown by services, never by domain code. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemDefinition,
    readonly more: ProblemMore = {},
  ) {
    super(kind.code);
  }
}

export type ProblemKind = ((more?: ProblemMore) => Problem) & ProblemDefinition;

const kinds = new Map<string, ProblemDefinition>();

/** Declares a kind of refusal. Calling the kind makes a `Problem` to throw; two kinds may not share a code. */
export function problemKind(definition: ProblemDefinition): ProblemKind {
  if (kinds.has(definition.code)) throw new Error(`The problem code ${definition.code} is declared twice`);
  kinds.set(definition.code, definition);
  return Object.assign((more?: ProblemMore) => new Problem(definition, more), definition);
}

/** Every declared kind in order of its code, for the documents. */
export function allProblemKinds(): readonly ProblemDefinition[] {
  return [...kinds.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
