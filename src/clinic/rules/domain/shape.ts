/**
 * Says what a JSON value has to look like, as a value of its own that TypeScript holds against the type: a member that
 * only one of the two knows does not compile. From it come the faults of a value, the filling of what it lacks, and its
 * schema in the API document.
 */
import { MODALITIES, type Modality } from '../../modality.js';

/** One thing that is wrong, with a JSON pointer into the rule set. */
export interface RuleFault {
  readonly code: string;
  readonly message: string;
  readonly pointer: string;
}

/** JSON Schema, as the API document writes it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Shape<T> {
  /** Never there; makes a shape of one type differ from that of a wider or a narrower one. */
  readonly of?: (value: T) => T;
  readonly faults: (value: unknown, pointer: string) => readonly RuleFault[];
  /** The value with required members that it lacks taken from the fallback, and without those that are none any more. */
  readonly complete: (value: unknown, fallback: unknown) => unknown;
  readonly schema: Schema;
}

export interface OptionalShape<T> extends Shape<T> {
  readonly isOptional: true;
}

type Members<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? OptionalShape<NonNullable<T[K]>> : Shape<T[K]>;
};

type JsonObject = Readonly<Record<string, unknown>>;

const MOST_ITEMS = 500;
/** Control characters and halves of a character cannot be shown to a nurse, and some cannot be stored. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function pointerTo(pointer: string, member: string | number): string {
  return `${pointer}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function plain<T>(schema: Schema, isSound: (value: unknown) => boolean, message: string): Shape<T> {
  return {
    faults: (value, pointer) => (isSound(value) ? [] : [{ code: 'rules.wrong-value', message, pointer }]),
    complete: (value) => value,
    schema,
  };
}

export function number(min: number, max: number): Shape<number> {
  return plain(
    { type: 'number', minimum: min, maximum: max },
    (value) => typeof value === 'number' && value >= min && value <= max,
    `This has to be a number from ${min} to ${max}.`,
  );
}

export function whole(min: number, max: number): Shape<number> {
  return plain(
    { type: 'integer', minimum: min, maximum: max },
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    `This has to be a whole number from ${min} to ${max}.`,
  );
}

export const flag: Shape<boolean> = plain(
  { type: 'boolean' },
  (value) => typeof value === 'boolean',
  'This has to be true or false.',
);

export const text: Shape<string> = plain(
  { type: 'string', minLength: 1, maxLength: 300 },
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= 300 && !UNPRINTABLE.test(value),
  'This has to be text of 1 to 300 characters on one line.',
);

/** @typeParam T the strings that the pattern lets pass */
export function matching<T extends string = string>(pattern: RegExp, message: string): Shape<T> {
  return plain(
    { type: 'string', pattern: pattern.source },
    (value) => typeof value === 'string' && pattern.test(value),
    message,
  );
}

export const code = matching(
  /^[A-Z][A-Z0-9_]{0,59}$/,
  'A code is written in capitals, digits and underscores, such as CHEST_PAIN.',
);

export function oneOf<const V extends readonly string[]>(...values: V): Shape<V[number]> {
  return plain(
    { type: 'string', enum: values },
    (value) => typeof value === 'string' && values.includes(value),
    `This has to be one of ${values.join(', ')}.`,
  );
}

export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  return { ...shape, isOptional: true };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return {
    faults: (value, pointer) => (value === null ? [] : shape.faults(value, pointer)),
    complete: (value, fallback) => (value === null ? null : shape.complete(value, fallback)),
    schema: { anyOf: [shape.schema, { type: 'null' }] },
  };
}

export function object<T>(members: Members<T>): Shape<T> {
  const shapes = members as Readonly<Record<string, Shape<unknown> & { readonly isOptional?: true }>>;
  return {
    faults: (value, pointer) => {
      if (!isObject(value)) return [wrongKind('an object', pointer)];
      const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shapes, name));
      return [
        ...unknown.map((name) => unknownMember(pointerTo(pointer, name))),
        ...Object.entries(shapes).flatMap(([name, shape]) => {
          const at = pointerTo(pointer, name);
          if (Object.hasOwn(value, name)) return shape.faults(value[name], at);
          return shape.isOptional ? [] : [missing(at)];
        }),
      ];
    },
    complete: (value, fallback) => {
      if (!isObject(value) || !isObject(fallback)) return value;
      const known = Object.entries(value).filter(([name]) => Object.hasOwn(shapes, name));
      const completed: Record<string, unknown> = Object.fromEntries(known);
      for (const [name, shape] of Object.entries(shapes)) {
        if (Object.hasOwn(value, name)) completed[name] = shape.complete(value[name], fallback[name]);
        else if (!shape.isOptional && Object.hasOwn(fallback, name)) completed[name] = fallback[name];
      }
      return completed;
    },
    schema: {
      type: 'object',
      additionalProperties: false,
      required: Object.keys(shapes).filter((name) => !shapes[name]!.isOptional),
      properties: Object.fromEntries(Object.entries(shapes).map(([name, { schema }]) => [name, schema])),
    },
  };
}

/** Entries under names the clinic chooses; names are codes. */
export function entries<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    faults: (value, pointer) => {
      if (!isObject(value)) return [wrongKind('an object', pointer)];
      return Object.entries(value).flatMap(([name, entry]) => {
        const at = pointerTo(pointer, name);
        return [...code.faults(name, at), ...shape.faults(entry, at)];
      });
    },
    complete: (value) => value,
    schema: { type: 'object', propertyNames: code.schema, additionalProperties: shape.schema },
  };
}

export function byModality<T>(shape: Shape<T>): Shape<Readonly<Record<Modality, T>>> {
  const members = Object.fromEntries(MODALITIES.map((modality) => [modality, shape]));
  return object(members as never);
}

/** Items that carry a code are completed from the item of the fallback with the same code. */
export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    faults: (value, pointer) => {
      if (!Array.isArray(value)) return [wrongKind('a list', pointer)];
      if (value.length > MOST_ITEMS) return [wrongKind(`a list of at most ${MOST_ITEMS} items`, pointer)];
      return value.flatMap((item, index) => shape.faults(item, pointerTo(pointer, index)));
    },
    complete: (value, fallback) => {
      if (!Array.isArray(value)) return value;
      const others: readonly unknown[] = Array.isArray(fallback) ? fallback : [];
      return value.map((item: unknown) => {
        const itsCode = codeOf(item);
        const other = itsCode === undefined ? undefined : others.find((one) => codeOf(one) === itsCode);
        return shape.complete(item, other);
      });
    },
    schema: { type: 'array', maxItems: MOST_ITEMS, items: shape.schema },
  };
}

/** The code of an item of a list, where it has one. */
export function codeOf(item: unknown): string | undefined {
  return isObject(item) && typeof item['code'] === 'string' ? item['code'] : undefined;
}

function missing(pointer: string): RuleFault {
  return { code: 'rules.missing', message: 'This has to be said.', pointer };
}

function unknownMember(pointer: string): RuleFault {
  return { code: 'rules.unknown-member', message: 'There is no rule of this name.', pointer };
}

function wrongKind(kind: string, pointer: string): RuleFault {
  return { code: 'rules.wrong-value', message: `This has to be ${kind}.`, pointer };
}
