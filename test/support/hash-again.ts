import { createHash } from 'node:crypto';

/**
 * The hash of a signed document as anybody may compute it who reads docs/api.md: sorted names, no spaces, UTF-8. Written apart
 * from the code of the product on purpose.
 */
export function hashAgain(value: unknown): string {
  const write = (part: any): string => {
    if (Array.isArray(part)) return `[${part.map(write).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const names = Object.keys(part).toSorted();
    return `{${names.map((name) => `${JSON.stringify(name)}:${write(part[name])}`).join(',')}}`;
  };
  return createHash('sha256').update(write(value)).digest('hex');
}
