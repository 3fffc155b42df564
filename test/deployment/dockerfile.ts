/** Reads a Dockerfile and says what is wrong with it. Pure, since no container engine is needed for that. */
import { posix } from 'node:path';

interface Stage {
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly { readonly word: string; readonly rest: string }[];
}

/** What the Dockerfile has to agree with. */
export interface BuildContext {
  readonly settingNames: readonly string[];
  readonly secretNames: readonly string[];
  /** The version the project is tested with, for example 24. */
  readonly nodeMajor: string;
  /** Whether a path is in the checkout and gets past `.dockerignore`. */
  readonly isInContext: (path: string) => boolean;
}

/** Folders that a stage makes by a command instead of a COPY. */
const madeBy: Readonly<Record<string, RegExp>> = { node_modules: /\bnpm ci\b/, dist: /\bnpm run build\b/ };

export function readStages(dockerfile: string): readonly Stage[] {
  const lines = dockerfile
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*(?<word>\w+)\s+(?<rest>.*)$/.exec(line)?.groups)
    .map((groups) => ({ word: (groups?.['word'] ?? '').toUpperCase(), rest: groups?.['rest'] ?? '' }));
  const starts = lines.flatMap(({ word }, index) => (word === 'FROM' ? [index] : []));
  return starts.map((start, index) => {
    const [image = '', , name = ''] = (lines[start]?.rest ?? '').split(/\s+/);
    return { name, image, instructions: lines.slice(start + 1, starts[index + 1]) };
  });
}

/** Everything that is wrong, in words; empty when all is well. */
export function dockerfileFaults(dockerfile: string, context: BuildContext): readonly string[] {
  const stages = readStages(dockerfile);
  const final = stages.at(-1);
  if (final === undefined) return ['there is no FROM'];
  return [
    ...stages
      .filter(({ image }) => !image.startsWith(`node:${context.nodeMajor}-`))
      .map(({ image }) => `${image} is not the Node.js the project is tested with`),
    ...stages.flatMap((stage) => environmentFaults(stage, context)),
    ...stages.flatMap((stage, index) => copyFaults(stage, stages.slice(0, index), context)),
    ...finalStageFaults(final),
  ];
}

function wordsOf(stage: Stage, word: string): readonly string[] {
  return stage.instructions.filter((instruction) => instruction.word === word).map(({ rest }) => rest);
}

function environmentFaults(stage: Stage, { settingNames, secretNames }: BuildContext): string[] {
  const names = [...wordsOf(stage, 'ENV'), ...wordsOf(stage, 'ARG')]
    .flatMap((rest) => rest.split(/\s+/))
    .map((pair) => pair.split('=')[0] ?? '');
  return [
    ...names.filter((name) => !settingNames.includes(name)).map((name) => `${name} is no setting`),
    ...names
      .filter((name) => secretNames.includes(name))
      .map((name) => `${name} is secret and stands in the image`),
  ];
}

function copyFaults(stage: Stage, before: readonly Stage[], { isInContext }: BuildContext): string[] {
  return wordsOf(stage, 'COPY').flatMap((rest) => {
    const [from, ...paths] = rest.startsWith('--from=')
      ? rest.slice(7).split(/\s+/)
      : ['', ...rest.split(/\s+/)];
    const sources = paths.slice(0, -1);
    if (from === '')
      return sources.filter((path) => !isInContext(path)).map((path) => `${path} is not there to be copied`);
    const origin = before.find(({ name }) => name === from);
    if (origin === undefined) return [`there is no stage ${from} before`];
    return sources
      .filter((path) => !makes(origin, path))
      .map((path) => `stage ${from} does not make ${path}`);
  });
}

function makes(stage: Stage, path: string): boolean {
  const inFolder = posix.relative(wordsOf(stage, 'WORKDIR')[0] ?? '/', path);
  const command = madeBy[inFolder];
  return command !== undefined && wordsOf(stage, 'RUN').some((run) => command.test(run));
}

function finalStageFaults(final: Stage): string[] {
  const user = wordsOf(final, 'USER').at(-1);
  const healthcheck = wordsOf(final, 'HEALTHCHECK')[0] ?? '';
  const installed = wordsOf(final, 'COPY').join(' ');
  return [
    ...(user === undefined || /^(root|0)\b/.test(user) ? ['the last stage runs as root'] : []),
    ...(healthcheck.includes('/health/live') ? [] : ['the last stage has no HEALTHCHECK on /health/live']),
    ...(wordsOf(final, 'CMD')[0]?.includes('"dist/src/main.js"')
      ? []
      : ['CMD does not start dist/src/main.js']),
    ...(/\bdist\b/.test(installed) && /\bpackage\.json\b/.test(installed)
      ? []
      : ['dist/ or package.json is missing']),
  ];
}
