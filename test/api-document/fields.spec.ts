/** Every field and parameter says what it means, every number its unit and bounds, every text and list how long it may be. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly 'x-unit'?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: Schema;
}

interface Place {
  readonly path: string;
  readonly schema: Schema;
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const schemas = document.components.schemas as Readonly<Record<string, Schema>>;

/** A place in the clinic rules can hold anything that a rule can be; the rules bound it themselves. */
const HOLDS_ANYTHING = ['RuleChangeResponse.from', 'RuleChangeResponse.to', 'ValueAtRequest.value'];

/** Numbers whose names end like a unit, and are none. */
const COUNTS = /PerWeek$/;

function partsOf(schema: Schema): readonly Schema[] {
  const { additionalProperties, items, anyOf = [] } = schema;
  const open = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...open, ...(items ? [items] : []), ...anyOf];
}

/** Every named field, however deep. */
function fieldsOf(schema: Schema, path: string): readonly Place[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    { path: `${path}.${name}`, schema: field },
    ...fieldsOf(field, `${path}.${name}`),
  ]);
  return [...own, ...partsOf(schema).flatMap((part) => fieldsOf(part, path))];
}

/** The schema of a field and of its items and alternatives, but not of fields of its own. */
function valuesOf(schema: Schema): readonly Schema[] {
  return [schema, ...partsOf(schema).flatMap(valuesOf)];
}

function isUnbounded(schema: Schema): boolean {
  const types = [schema.type ?? []].flat();
  if (schema.enum) return false;
  const has = (...names: (keyof Schema)[]) => names.some((name) => schema[name] !== undefined);
  const isNumber = types.includes('number') || types.includes('integer');
  if (isNumber && !(has('minimum') && has('maximum'))) return true;
  if (types.includes('string') && !has('maxLength', 'format', 'pattern')) return true;
  return types.includes('array') && !has('maxItems');
}

const fields = Object.entries(schemas).flatMap(([name, schema]) => fieldsOf(schema, name));
const operations = Object.values<object>(document.paths).flatMap((item) =>
  Object.values<{ operationId: string; parameters?: readonly Parameter[] }>(item as never),
);
const parameters = operations.flatMap(({ operationId, parameters: own = [] }) =>
  own.map((parameter) => ({ ...parameter, path: `${operationId} ${parameter.name}` })),
);

describe('every field of the API document', () => {
  it('is described', () => {
    expect(fields.length).toBeGreaterThan(2500);
    expect(fields.filter(({ schema }) => !schema.description).map(({ path }) => path)).toEqual([]);
    expect(parameters.filter(({ description }) => !description).map(({ path }) => path)).toEqual([]);
  });

  it('has bounds', () => {
    const places = [...fields, ...parameters];
    const unbounded = places
      .filter(({ schema }) => valuesOf(schema).some(isUnbounded))
      .map(({ path }) => path);
    expect(unbounded.toSorted()).toEqual(HOLDS_ANYTHING);
  });

  it('says its unit where its name ends with one', () => {
    const endsWithUnit =
      /(MmHg|Percent|Per[A-Z]\w+|Celsius|Kg|Cm|Mg|Ml|Minutes|Hours|Days|Weeks|Seconds|Ms)$/;
    const silent = fields.filter(({ path, schema }) => {
      const isNumber = [schema.type ?? []].flat().some((type) => type === 'number' || type === 'integer');
      const name = path.split('.').at(-1)!;
      return isNumber && endsWithUnit.test(name) && !COUNTS.test(name) && !schema['x-unit'];
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('every operation of the API document', () => {
  it('belongs to a described group', () => {
    const described = new Set(document.tags.map(({ name }: { name: string }) => name));
    const used = new Set(operations.flatMap((operation) => (operation as { tags?: string[] }).tags ?? []));
    expect([...used].toSorted()).toEqual([...described].toSorted());
  });
});
