/** The comparisons that the checks of a rule set are made of. Each gives the faults it finds; the words are for a person. */
import type { Bounds } from '../rule-set.js';
import { pointerTo, type RuleFault } from './shape.js';

/** Names of the members of T that are numbers. */
type NumberName<T> = { [K in keyof T]-?: T[K] extends number ? K : never }[keyof T] & string;

export function impossible(pointer: string, message: string): RuleFault {
  return { code: 'rules.impossible', message, pointer };
}

/** No faults where it holds. */
export function must(holds: boolean, pointer: string, message: string): readonly RuleFault[] {
  return holds ? [] : [impossible(pointer, message)];
}

function compared<T>(
  section: string,
  values: T,
  names: readonly NumberName<T>[],
  holds: (earlier: number, later: number) => boolean,
  words: string,
): readonly RuleFault[] {
  return names.slice(1).flatMap((name, index) => {
    const before = names[index]!;
    const [earlier, later] = [values[before] as number, values[name] as number];
    const message = `${name} (${later}) has to be ${words} ${before} (${earlier}).`;
    return must(holds(earlier, later), pointerTo(section, name), message);
  });
}

/** The members, in this order, never fall. */
export function notFalling<T>(section: string, values: T, ...names: NumberName<T>[]): readonly RuleFault[] {
  return compared(section, values, names, (earlier, later) => later >= earlier, 'at least');
}

/** Each member lies above the one before it. */
export function rising<T>(section: string, values: T, ...names: NumberName<T>[]): readonly RuleFault[] {
  return compared(section, values, names, (earlier, later) => later > earlier, 'above');
}

export function checkBounds(pointer: string, { min, max }: Bounds): readonly RuleFault[] {
  return must(
    min === undefined || max === undefined || min <= max,
    pointer,
    `The lower bound (${min}) lies above the upper bound (${max}).`,
  );
}

/** Something that only asks a question has to lie inside of what is refused, or nobody would ever be asked. */
export function checkInside(
  pointer: string,
  outer: Bounds,
  name: 'warn' | 'confirm',
  inner: Bounds | undefined,
): readonly RuleFault[] {
  const faults = checkBounds(`${pointer}/reject`, outer);
  if (!inner) return faults;
  const at = `${pointer}/${name}`;
  return [
    ...faults,
    ...checkBounds(at, inner),
    ...must(
      inner.min === undefined || inner.min >= (outer.min ?? -Infinity),
      `${at}/min`,
      `${inner.min} lies below the bound that is refused (${outer.min}).`,
    ),
    ...must(
      inner.max === undefined || inner.max <= (outer.max ?? Infinity),
      `${at}/max`,
      `${inner.max} lies above the bound that is refused (${outer.max}).`,
    ),
  ];
}

/** No key twice. */
export function unique<T>(
  pointer: string,
  items: readonly T[],
  keyOf: (item: T) => string | number,
): readonly RuleFault[] {
  const keys = items.map(keyOf);
  return keys.flatMap((key, index) =>
    must(keys.indexOf(key) === index, pointerTo(pointer, index), `${key} stands here twice.`),
  );
}

/** Runs a check over each item of a list, with the pointer to the item. */
export function each<T>(
  pointer: string,
  items: readonly T[],
  check: (item: T, pointer: string) => readonly RuleFault[],
): readonly RuleFault[] {
  return items.flatMap((item, index) => check(item, pointerTo(pointer, index)));
}
