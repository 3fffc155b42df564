/**
 * Strict JSON: UTF-8 without broken bytes, no deep nesting, no `__proto__`, one value per member name being the last word
 * of JSON.parse. Refuses with a problem instead of guessing.
 */
import { malformedRequest } from '../errors/platform-problems.js';

const DEEPEST_NESTING = 16;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function refuse(code: string, message: string): never {
  throw malformedRequest({ errors: [{ code, message }] });
}

function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

/** @throws malformedRequest (400) with what is wrong; never with what was sent */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    refuse('body.not-utf8', 'The body is not valid UTF-8.');
  }
  if (nestingOf(text) > DEEPEST_NESTING)
    refuse('body.too-deep', `The body is nested deeper than ${DEEPEST_NESTING} levels.`);
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (name === '__proto__')
        refuse('body.forbidden-member', 'The body has a member with a forbidden name.');
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) refuse('body.not-json', 'The body is not valid JSON.');
    throw error;
  }
}
