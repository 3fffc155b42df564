/** Random values from a JSON schema of the API document: mostly what it allows, sometimes what it does not. */
import fc from 'fast-check';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export type Schemas = Readonly<Record<string, Schema>>;

const nonsense = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    null,
    -1,
    0,
    1e308,
    '',
    ' ',
    '\u0000',
    '\ud800',
    "'; drop table patients; --",
    [],
    {},
    'a'.repeat(5000),
  ),
);

export interface Wishes {
  readonly schemas: Schemas;
  /** How many values in a hundred are nonsense, at every level; with 0 everything is as the schema allows. */
  readonly nonsensePercent: number;
  /** Ids of things that exist, for half of the ids. */
  readonly knownIds: readonly string[];
  /** The time around which many of the instants lie. */
  readonly now: Date;
}

/** @returns an arbitrary of bodies */
export function arbitraryOf(schema: Schema, wishes: Wishes): fc.Arbitrary<unknown> {
  const { nonsensePercent } = wishes;
  const sound = allowed(schema, wishes);
  if (nonsensePercent === 0) return sound;
  return fc.oneof(
    { arbitrary: sound, weight: 100 - nonsensePercent },
    { arbitrary: nonsense, weight: nonsensePercent },
  );
}

function allowed(schema: Schema, wishes: Wishes): fc.Arbitrary<unknown> {
  if (schema.$ref) return arbitraryOf(wishes.schemas[schema.$ref.split('/').at(-1)!]!, wishes);
  const variants = schema.anyOf ?? schema.allOf;
  if (variants) return fc.oneof(...variants.map((variant) => arbitraryOf(variant, wishes)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'string'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, wishes)));
}

function ofType(type: string, schema: Schema, wishes: Wishes): fc.Arbitrary<unknown> {
  const {
    minimum = -1000,
    maximum = 1000,
    minLength = 0,
    maxLength = 40,
    minItems = 0,
    maxItems = 5,
  } = schema;
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
  if (type === 'number')
    return fc
      .integer({ min: Math.ceil(minimum * 10), max: Math.floor(maximum * 10) })
      .map((tenths) => tenths / 10);
  if (type === 'array')
    return fc.array(arbitraryOf(schema.items ?? {}, wishes), {
      minLength: minItems,
      maxLength: Math.min(maxItems, minItems + 3),
    });
  if (type === 'object') return ofProperties(schema, wishes);
  if (schema.format === 'uuid') return id(wishes);
  if (schema.format === 'date') return day();
  if (schema.format === 'date-time')
    return fc.oneof(instant(), instantAround(wishes.now), fc.constant('2026-05-04T11:00:00'));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) });
}

function ofProperties({ properties = {}, required = [] }: Schema, wishes: Wishes): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, arbitraryOf(member, wishes)]),
  );
  return fc.record(members, { requiredKeys: required.filter((name) => name in members) });
}

function id({ knownIds }: Wishes): fc.Arbitrary<string> {
  return knownIds.length === 0 ? fc.uuid() : fc.oneof(fc.uuid(), fc.constantFrom(...knownIds));
}

function instantAround(now: Date): fc.Arbitrary<string> {
  return fc
    .integer({ min: -600, max: 60 })
    .map((minutes) => new Date(now.getTime() + minutes * 60_000).toISOString());
}

function instant(): fc.Arbitrary<string> {
  return fc
    .date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString());
}

function day(): fc.Arbitrary<string> {
  return fc.oneof(
    instant().map((text) => text.slice(0, 10)),
    fc.constantFrom('2026-02-30', '2026-13-01', '0000-00-00', '2024-02-29'),
  );
}
