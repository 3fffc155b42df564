/**
 * Looks over JSON text for what `JSON.parse` lets pass: nesting too deep, and two members of one name, of which the last
 * would silently win. Does not decide whether the text is JSON.
 */
export interface JsonMembers {
  readonly deepestNesting: number;
  readonly hasRepeatedMember: boolean;
}

const STRING = /"(?:[^"\\]|\\.)*"?/gs;

export function jsonMembers(text: string): JsonMembers {
  const objects: (Set<string> | null)[] = [];
  let deepestNesting = 0;
  let hasRepeatedMember = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (character === '{' || character === '[') {
      objects.push(character === '{' ? new Set() : null);
      deepestNesting = Math.max(deepestNesting, objects.length);
    } else if (character === '}' || character === ']') objects.pop();
    else if (character === '"') {
      const end = endOfString(text, i);
      const names = objects.at(-1);
      if (names && /^\s*:/.test(text.slice(end, end + 64))) {
        const name = nameOf(text.slice(i, end));
        hasRepeatedMember ||= names.has(name);
        names.add(name);
      }
      i = end - 1;
    }
  }
  return { deepestNesting, hasRepeatedMember };
}

function endOfString(text: string, start: number): number {
  STRING.lastIndex = start;
  STRING.exec(text);
  return STRING.lastIndex || text.length;
}

/** `"a"` and `"\u0061"` are one name. */
function nameOf(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}
