/**
 * The rules of the house as data, each with its reason. `imports.ts` reads the code, `check-house.ts` applies the rules,
 * `house.spec.ts` proves that they can fail and that the code keeps them.
 */
import type { Import } from './imports.js';

/**
 * The rooms in house order: a file may import from its own room and from rooms that stand before it, never after. The
 * folder with the longest match is a file's room, so what lies in `sessions/` outside its inner rooms comes before them.
 */
export const rooms: readonly { readonly folder: string; readonly holds: string }[] = [
  { folder: 'src/platform', holds: 'what every room needs; it knows no feature' },
  { folder: 'src/clinic', holds: 'the place, and every number a medical director may change' },
  { folder: 'src/patients', holds: 'who is treated, and whether they may be' },
  { folder: 'src/tasks', holds: 'alerts and tasks of any room; it knows only ids' },
  { folder: 'src/treatment-plans', holds: 'what is intended' },
  { folder: 'src/sessions', holds: 'one visit: its status, its moves, its place in the schedule' },
  { folder: 'src/sessions/dosing', holds: 'what was given' },
  { folder: 'src/sessions/drug-accountability', holds: 'what became of the controlled drug' },
  { folder: 'src/sessions/side-effects', holds: 'what the patient felt' },
  { folder: 'src/sessions/monitoring', holds: 'what was measured, and when it calls for attention' },
  { folder: 'src/sessions/readiness', holds: 'whether the dose may start' },
  { folder: 'src/sessions/discharge', holds: 'whether the patient may go' },
  { folder: 'src/sessions/day', holds: 'the whole treatment day, and its sign-off' },
  { folder: 'src/outcomes', holds: 'how the patient is doing' },
  { folder: 'src/reports', holds: 'how all patients are doing; nothing imports it' },
];

/** Files that put the rooms together. They stand above the house. */
export function isRootFile(path: string): boolean {
  return /^src\/([^/]+$|cli\/)/.test(path);
}

/** A spec, or the invented values that specs share. */
export function isSpec(path: string): boolean {
  return /\.(spec|fixture)\.ts$/.test(path);
}

function isDomain(path: string): boolean {
  return /^src\/.*\/domain\//.test(path);
}

function isIn(...folders: readonly string[]): (path: string) => boolean {
  return (path) => folders.some((folder) => path.startsWith(`${folder}/`));
}

/** Which imports a group of files may have. */
export interface ImportRule {
  readonly name: string;
  readonly reason: string;
  readonly appliesTo: (path: string) => boolean;
  readonly allows: (imported: Import) => boolean;
}

const isTestPackage = (name: string) => name === '@jest/globals' || name === 'fast-check';

/** Libraries that only calculate. A new one is admitted here, after a look at whether it reads a clock or keeps state. */
const calculatingPackages: readonly string[] = [
  'temporal-polyfill',
  '@stdlib/math-base-special-gammaln',
  '@stdlib/stats-base-dists-binomial-cdf',
  '@stdlib/stats-base-dists-hypergeometric-pmf',
  '@stdlib/stats-base-dists-normal-cdf',
  '@stdlib/stats-base-dists-t-cdf',
  '@stdlib/stats-base-dists-t-quantile',
  'node:assert',
  'node:assert/strict',
];

/** What the domain may use from the clinic at run time. Numbers of the rule set are not among it: they are parameters. */
const clinicWords: readonly string[] = ['src/clinic/modality.ts', 'src/clinic/rules/bounds.ts'];

export const importRules: readonly ImportRule[] = [
  {
    name: 'root files stand above',
    reason:
      'app.module, app.setup, main, access-table and cli put the rooms together; a room that knew them would know all rooms',
    appliesTo: (path) => isIn('src')(path) && !isRootFile(path),
    allows: ({ target }) => target === null || !isRootFile(target),
  },
  {
    name: 'domain is pure',
    reason:
      'clinical rules are plain values in, plain values out, so that they can be read, tested and reviewed on their own',
    appliesTo: (path) => isDomain(path) && !isSpec(path),
    allows: ({ target, packageName, typeOnly }) =>
      target === null
        ? calculatingPackages.includes(packageName)
        : isDomain(target) ||
          clinicWords.includes(target) ||
          (target.startsWith('src/clinic/rules/') && typeOnly),
  },
  {
    name: 'domain specs are pure',
    reason: 'they run in milliseconds because they load no framework and no database',
    appliesTo: (path) => isDomain(path) && isSpec(path),
    allows: ({ target, packageName }) =>
      target === null
        ? packageName.startsWith('node:') ||
          isTestPackage(packageName) ||
          calculatingPackages.includes(packageName)
        : isDomain(target) || clinicWords.includes(target) || isIn('src/clinic/rules', 'test')(target),
  },
  {
    name: 'migrations stand alone',
    reason: 'a migration that was released must do the same for ever, whatever the code around it becomes',
    appliesTo: isIn('migrations'),
    allows: ({ target }) => target === null || !isIn('src', 'test', 'journey', 'bench', 'demo')(target),
  },
  {
    name: 'the model is a second opinion',
    reason: 'a model that borrowed a rule of the product would agree with every fault in it',
    appliesTo: isIn('test/model'),
    allows: ({ target }) => target === null || !isIn('src')(target),
  },
  {
    name: 'the invented clinic is told without the world',
    reason: 'a story that asked the clock, a database or the server would not be the same for the same seed',
    appliesTo: (path) => isIn('demo/generator')(path) && !isSpec(path),
    allows: ({ target, typeOnly }) =>
      target === null ||
      typeOnly ||
      isIn('demo/generator')(target) ||
      isDomain(target) ||
      isIn('src/clinic/rules')(target),
  },
  {
    name: 'the product does not know its tests',
    reason: 'tests, the journey, the benchmarks and the demo use the product, which works without them',
    appliesTo: (path) => isIn('src', 'migrations')(path) && !isSpec(path),
    allows: ({ target, packageName }) =>
      target === null
        ? !isTestPackage(packageName)
        : !isIn('test', 'journey', 'bench', 'demo', 'scripts')(target) && !isSpec(target),
  },
];

/** What may not be written in a group of files. */
export interface TextRule {
  readonly name: string;
  readonly reason: string;
  readonly appliesTo: (path: string) => boolean;
  readonly forbids: RegExp;
  /** `code` leaves comments out; `text` is the whole file. */
  readonly readAs: 'code' | 'text';
}

/** Hands PATH on to the programs it runs, which is no setting of ours. */
const runsOtherPrograms = 'src/platform/database/embedded/operating-system-user.ts';

export const textRules: readonly TextRule[] = [
  {
    name: 'the environment is read once',
    reason:
      'all of it is checked together at start, into the Config; nothing can then depend on a variable nobody checked',
    appliesTo: (path) =>
      isIn('src')(path) && !isIn('src/cli')(path) && !['src/main.ts', runsOtherPrograms].includes(path),
    forbids: /\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\[|\benv\b.*\bfrom ["'](node:)?process["']/,
    readAs: 'code',
  },
  {
    name: 'domain reads no clock and no dice',
    reason:
      '`now` and ids are parameters: the same values in give the same value out, today and in a review years later',
    appliesTo: (path) => isDomain(path) && !isSpec(path),
    forbids:
      /\bnew Date\(\)|\bDate\(\)|\bDate\.now\b|\bTemporal\.Now\b|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b/,
    readAs: 'code',
  },
  {
    name: 'nothing is left for later',
    reason: 'a note to oneself in the code is an issue nobody sees',
    appliesTo: () => true,
    forbids: /\b(?:T[O]DO|F[I]XME|H[A]CK)\b/,
    readAs: 'text',
  },
  {
    name: 'every test runs',
    reason: 'a test that is switched off, or that switches off the others, proves nothing',
    appliesTo: () => true,
    forbids:
      /\b(?:describe|it|test)(?:\.\w+)*\.(?:only|skip)(?:\.each)?\s*[(`]|\b(?:xit|xdescribe|xtest|fdescribe)\s*\(/,
    readAs: 'code',
  },
];

/** A file can be read in one sitting. */
export const longestFileLines = 300;

/** Who may do what stands in one table: it is looked up line by line, and split it could not be seen whole. */
const ACCESS_TABLE = 'src/access-table.ts';

export function hasLengthLimit(path: string): boolean {
  return isIn('src', 'test', 'journey', 'bench', 'demo')(path) && path !== ACCESS_TABLE;
}
