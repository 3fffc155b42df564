/** The difference between two rule sets, and setting single values by JSON pointer. */
import { codeOf, isObject, pointerTo } from './shape.js';

export interface RuleChange {
  /** Into the later rule set; into the earlier one for something that was taken out. */
  readonly pointer: string;
  /** Null where it was not there. */
  readonly from: unknown;
  /** Null where it is gone. */
  readonly to: unknown;
}

/** Every value that differs. Items of a list are compared by their code where they have one, otherwise by their place. */
export function diffRules(before: unknown, after: unknown, pointer = ''): readonly RuleChange[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => diffRules(before[name], after[name], pointerTo(pointer, name)));
  }
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, pointer);
  return before === after ? [] : [{ pointer, from: before ?? null, to: after ?? null }];
}

function diffLists(
  before: readonly unknown[],
  after: readonly unknown[],
  pointer: string,
): readonly RuleChange[] {
  const codes = { before: before.map(codeOf), after: after.map(codeOf) };
  if ([...codes.before, ...codes.after].includes(undefined)) {
    const longest = before.length > after.length ? before : after;
    return longest.flatMap((_item, index) =>
      diffRules(before[index], after[index], pointerTo(pointer, index)),
    );
  }
  const kept = {
    before: codes.before.filter((code) => codes.after.includes(code)),
    after: codes.after.filter((code) => codes.before.includes(code)),
  };
  const isMoved = kept.before.some((code, index) => code !== kept.after[index]);
  return [
    ...(isMoved ? [{ pointer, from: codes.before, to: codes.after }] : []),
    ...before.flatMap((item, index) =>
      codes.after.includes(codes.before[index])
        ? []
        : [{ pointer: pointerTo(pointer, index), from: item, to: null }],
    ),
    ...after.flatMap((item, index) =>
      diffRules(before[codes.before.indexOf(codes.after[index])], item, pointerTo(pointer, index)),
    ),
  ];
}

/** A value for one place in a rule set. */
export interface ValueAt {
  readonly pointer: string;
  readonly value: unknown;
}

const PLACE = /^(?:0|[1-9]\d{0,3})$/;

/**
 * A copy with the value set. The thing it belongs to has to be there; `/-` behind a list adds to its end.
 * @returns undefined where the pointer leads nowhere
 */
export function setValue(rules: unknown, { pointer, value }: ValueAt): unknown {
  if (!pointer.startsWith('/')) return undefined;
  const names = pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return setIn(rules, names, value);
}

function setIn(target: unknown, [name, ...deeper]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(target)) {
    const items: readonly unknown[] = target;
    const index = name === '-' && deeper.length === 0 ? items.length : PLACE.test(name) ? Number(name) : -1;
    if (index < 0 || index > items.length || (index === items.length && name !== '-')) return undefined;
    const item = setIn(items[index], deeper, value);
    return item === undefined ? undefined : [...items.slice(0, index), item, ...items.slice(index + 1)];
  }
  if (!isObject(target) || (deeper.length > 0 && !Object.hasOwn(target, name))) return undefined;
  const member = setIn(target[name], deeper, value);
  return member === undefined ? undefined : { ...target, [name]: member };
}
