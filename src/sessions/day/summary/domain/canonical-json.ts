/**
 * JSON as one sequence of bytes, whatever order its members were written in: the JSON Canonicalization Scheme, RFC 8785.
 * Members are sorted by the UTF-16 units of their names, numbers and text are written as ECMAScript writes them, which is
 * what the scheme prescribes. Not for names that are whole numbers, which an object sorts by itself; the summary has none.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: Json): Json {
  if (isList(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
