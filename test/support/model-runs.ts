/** How many days the model test tries, and from which seed: read from the environment here alone. */
export interface ModelRuns {
  readonly runs: number;
  readonly seed: number;
  /** Where in the seed to begin: the path that a failure prints, or its first number. Empty for all. */
  readonly path: string;
  /** Nothing was asked for: `npm test` tries the same days today and tomorrow. */
  readonly isUsual: boolean;
}

const USUAL = { runs: 60, seed: 20_260_504 };

export function modelRuns(): ModelRuns {
  const runs = wholeNumber('MODEL_RUNS');
  const seed = wholeNumber('MODEL_SEED');
  const isUsual = runs === null && seed === null;
  return {
    runs: runs ?? USUAL.runs,
    seed: seed ?? (isUsual ? USUAL.seed : Date.now() % 2 ** 31),
    path: process.env['MODEL_PATH'] ?? '',
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
