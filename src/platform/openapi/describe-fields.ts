/**
 * Gives every field of the document a description and every number its unit. What a field says at its class comes first;
 * a name that means the same everywhere is described once, in a list that is handed in.
 */
import type { OpenAPIObject } from '@nestjs/swagger';
import { unitOf } from './units.js';

/** What a field means, by its name. */
export type FieldMeanings = Readonly<Record<string, string>>;

interface Field {
  type?: string | readonly string[];
  description?: string;
  properties?: Record<string, Field>;
  items?: Field;
  anyOf?: Field[];
  additionalProperties?: Field | boolean;
  [extension: `x-${string}`]: unknown;
}

/** @param meaningsOf the list for one schema, by the name of the schema */
export function describeFields(document: OpenAPIObject, meaningsOf: (schema: string) => FieldMeanings): void {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
    describeMembers(schema as Field, meaningsOf(name));
  for (const item of Object.values(document.paths))
    for (const operation of Object.values(item as Record<string, { parameters?: Parameter[] }>))
      for (const parameter of operation.parameters ?? []) describeParameter(parameter, meaningsOf(''));
}

interface Parameter {
  readonly name: string;
  readonly schema?: Field;
  description?: string;
}

function describeParameter(parameter: Parameter, meanings: FieldMeanings): void {
  const description = parameter.description ?? meanings[parameter.name];
  if (description !== undefined) parameter.description = description;
}

/** Numbers without a unit of their own (`min` and `max`) have that of what they belong to. */
function describeMembers(schema: Field, meanings: FieldMeanings, unitFrom?: string): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const ownUnit = unitOf(name) ? name : unitFrom;
    const text = field.description ?? meanings[name];
    const unit = isNumber(field) ? unitOf(ownUnit ?? '') : undefined;
    if (unit) field['x-unit'] = unit.ucum;
    const description = [text, unit && `In ${unit.symbol}.`].filter(Boolean).join(' ');
    if (text !== undefined) field.description = description;
    describeMembers(field, meanings, ownUnit);
  }
  for (const part of [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])])
    if (typeof part === 'object') describeMembers(part, meanings, unitFrom);
}

function isNumber({ type, anyOf = [] }: Field): boolean {
  const types = [type ?? []].flat();
  return types.includes('number') || types.includes('integer') || anyOf.some((each) => isNumber(each));
}
