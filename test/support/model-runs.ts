/** How many days a test with random days tries, and from which seed: read from the environment here alone. */
export interface ModelRuns {
  readonly runs: number;
  readonly seed: number;
  /** Where in the seed to begin: the path that a failure prints, or its first number. Empty for all. */
  readonly path: string;
  /** Nothing was asked for: `npm test` tries the same days today and tomorrow. */
  readonly isUsual: boolean;
}

const USUAL_SEED = 20_260_504;

/** MODEL_RUNS, MODEL_SEED and MODEL_PATH. */
export function modelRuns(): ModelRuns {
  return runsOf('MODEL', 60);
}

/** QUEUE_RUNS, QUEUE_SEED and QUEUE_PATH: how often each day of a tablet is sent. */
export function queueRuns(): ModelRuns {
  return runsOf('QUEUE', 5);
}

function runsOf(test: 'MODEL' | 'QUEUE', usualRuns: number): ModelRuns {
  const runs = wholeNumber(`${test}_RUNS`);
  const seed = wholeNumber(`${test}_SEED`);
  const isUsual = runs === null && seed === null;
  return {
    runs: runs ?? usualRuns,
    seed: seed ?? (isUsual ? USUAL_SEED : Date.now() % 2 ** 31),
    path: process.env[`${test}_PATH`] ?? '',
    isUsual,
  };
}

function wholeNumber(name: string): number | null {
  const text = process.env[name];
  if (text === undefined || text === '') return null;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new Error(`${name} is a whole number, not ${text}`);
  return value;
}
