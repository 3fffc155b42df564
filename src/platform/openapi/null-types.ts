/** OpenAPI 3.1 has no `nullable`: what may be null says so in its type. */
export function withNullTypes<T>(value: T): T {
  if (Array.isArray(value)) return value.map((member: unknown) => withNullTypes(member)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([name, member]) => [name, withNullTypes(member)]),
  );
  if (nullable !== true) return (nullable === undefined ? converted : { ...converted, nullable }) as T;
  return nullVariantOf(converted) as T;
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
