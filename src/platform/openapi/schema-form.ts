/**
 * The generator of the document writes schemas as OpenAPI 3.0 had them. In 3.1 what may be null says so in its type, and a
 * reference may stand beside its description without a list of one around it.
 */
export function asOpenApi31<T>(value: T): T {
  if (Array.isArray(value)) return value.map((member: unknown) => asOpenApi31(member)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const members = Object.entries(rest).map(([name, member]) => [name, asOpenApi31(member)] as const);
  const converted = withoutListOfOne(Object.fromEntries(members));
  if (nullable !== true) return (nullable === undefined ? converted : { ...converted, nullable }) as T;
  return nullVariantOf(converted) as T;
}

function withoutListOfOne(schema: Record<string, unknown>): Record<string, unknown> {
  const { allOf, ...rest } = schema;
  const [only, second] = Array.isArray(allOf) ? (allOf as object[]) : [];
  return only !== undefined && second === undefined ? { ...only, ...rest } : schema;
}

function nullVariantOf(schema: Record<string, unknown>): Record<string, unknown> {
  const { description, ...rest } = schema;
  const said = description === undefined ? {} : { description };
  if (typeof rest['type'] !== 'string') return { ...said, anyOf: [rest, { type: 'null' }] };
  const { enum: values, ...typed } = rest;
  return {
    ...typed,
    ...said,
    type: [rest['type'], 'null'],
    ...(Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {}),
  };
}
