/** Applies the rules of the house to a set of files. Pure: paths and sources in, faults out. */
import { hasLengthLimit, importRules, isRootFile, longestFileLines, rooms, textRules } from './house.js';
import { readSource, type SourceFile } from './imports.js';

export interface Fault {
  readonly path: string;
  readonly rule: string;
  /** What is wrong and why it matters. */
  readonly message: string;
}

/** Sources by their path in the checkout, for example `src/clinic/modality.ts`. */
export type Sources = Readonly<Record<string, string>>;

/** All faults, in the order of the files. */
export function checkHouse(sources: Sources): readonly Fault[] {
  const files = new Map(Object.entries(sources).map(([path, source]) => [path, readSource(path, source)]));
  const faults = [...files].flatMap(([path, file]) => [
    ...roomFaults(path, file),
    ...importFaults(path, file),
    ...textFaults(path, file, sources[path] ?? ''),
    ...lengthFaults(path, sources[path] ?? ''),
  ]);
  return [...faults, ...cycleFaults(files)];
}

/** The place of a file's room in the order of the house; -1 if it has none. */
function placeOf(path: string): number {
  const lengths = rooms.map(({ folder }) => (path.startsWith(`${folder}/`) ? folder.length : 0));
  const longest = Math.max(...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}

function roomFaults(path: string, { imports }: SourceFile): Fault[] {
  if (!path.startsWith('src/') || isRootFile(path)) return [];
  const place = placeOf(path);
  const room = rooms[place];
  if (room === undefined)
    return [
      {
        path,
        rule: 'every file has a room',
        message: 'is in no room of the house; rooms are listed in house.ts',
      },
    ];
  return imports.flatMap(({ target }) => {
    const other = rooms[target === null ? -1 : placeOf(target)];
    if (other === undefined || rooms.indexOf(other) <= place) return [];
    const message = `imports ${target}: ${room.folder} (${room.holds}) stands before ${other.folder} (${other.holds})`;
    return [{ path, rule: 'house order', message }];
  });
}

function importFaults(path: string, { imports }: SourceFile): Fault[] {
  return importRules
    .filter((rule) => rule.appliesTo(path))
    .flatMap((rule) =>
      imports
        .filter((imported) => !rule.allows(imported))
        .map(({ target, packageName }) => ({
          path,
          rule: rule.name,
          message: `imports ${target ?? packageName}: ${rule.reason}`,
        })),
    );
}

function textFaults(path: string, { code }: SourceFile, text: string): Fault[] {
  return textRules
    .filter((rule) => rule.appliesTo(path))
    .flatMap((rule) => {
      const found = rule.forbids.exec(rule.readAs === 'code' ? code : text);
      return found === null ? [] : [{ path, rule: rule.name, message: `says "${found[0]}": ${rule.reason}` }];
    });
}

function lengthFaults(path: string, text: string): Fault[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (!hasLengthLimit(path) || lines <= longestFileLines) return [];
  return [
    { path, rule: 'short files', message: `has ${lines} lines; split it by noun before ${longestFileLines}` },
  ];
}

/** Each cycle once, as the way round it. Type-only imports count: they tie two files together for the reader as well. */
function cycleFaults(files: ReadonlyMap<string, SourceFile>): Fault[] {
  const faults: Fault[] = [];
  const finished = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    if (finished.has(path)) return;
    if (way.includes(path)) {
      const round = [...way.slice(way.indexOf(path)), path].join(' > ');
      faults.push({
        path,
        rule: 'no import cycles',
        message: `${round}: which of them loads first is left to chance`,
      });
      return;
    }
    way.push(path);
    for (const { target } of files.get(path)?.imports ?? [])
      if (target !== null && files.has(target)) visit(target);
    way.pop();
    finished.add(path);
  };
  for (const path of files.keys()) visit(path);
  return faults;
}
