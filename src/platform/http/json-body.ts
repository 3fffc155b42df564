/**
 * Strict JSON: UTF-8 without broken bytes, no deep nesting, no `__proto__`, no member twice. Refuses with a problem
 * instead of guessing.
 */
import { malformedRequest } from '../errors/platform-problems.js';
import { jsonMembers } from './json-members.js';

const DEEPEST_NESTING = 16;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function refuse(code: string, message: string): never {
  throw malformedRequest({ errors: [{ code, message }] });
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
  const { deepestNesting, hasRepeatedMember } = jsonMembers(text);
  if (deepestNesting > DEEPEST_NESTING)
    refuse('body.too-deep', `The body is nested deeper than ${DEEPEST_NESTING} levels.`);
  if (hasRepeatedMember) refuse('body.repeated-member', 'The body names one member twice.');
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
