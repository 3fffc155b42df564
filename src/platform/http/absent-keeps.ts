/** On PATCH an absent field keeps its value and `null` clears it: what was given, without the members that were left out. */
export function given<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;
}
