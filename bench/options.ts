/** What the command line asks for. */
import { parseArgs } from 'node:util';

export interface Options {
  /** Codes of the works to run, in order. */
  readonly works: readonly string[];
  /** How long each side is under load in each round. */
  readonly seconds: number;
  readonly rounds: number;
  /** Sizes of the clinic of B5, ascending. */
  readonly patients: readonly number[];
  /** As little of everything as shows that it runs; the figures mean nothing. */
  readonly quick: boolean;
  /** Where the results go as JSON as well. */
  readonly json: string | null;
}

/** Something on the command line that cannot be meant. The message is for the person who typed it. */
export class OptionFault extends Error {}

const USUAL = { seconds: 4, rounds: 5, patients: '2000,20000,200000' };
const QUICK = { seconds: 0.5, rounds: 1, patients: '100' };

/** @param known codes of all works @throws OptionFault */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const works = positionals.map((code) => code.toUpperCase());
  const unknown = works.find((code) => !known.includes(code));
  if (unknown !== undefined) throw new OptionFault(`There is no ${unknown}; there are ${known.join(', ')}.`);
  const { quick = false } = values;
  const usual = quick ? QUICK : USUAL;
  return {
    works: works.length > 0 ? known.filter((code) => works.includes(code)) : known,
    seconds: number('seconds', values.seconds, usual.seconds, 0.1, 60),
    rounds: Math.round(number('rounds', values.rounds, usual.rounds, 1, 100)),
    patients: sizes(values.patients ?? usual.patients),
    quick,
    json: values.json ?? null,
  };
}

function parsed(args: readonly string[]) {
  const options = {
    seconds: { type: 'string' },
    rounds: { type: 'string' },
    patients: { type: 'string' },
    quick: { type: 'boolean' },
    json: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new OptionFault((error as Error).message);
  }
}

function number(name: string, said: string | undefined, usual: number, min: number, max: number): number {
  const value = said === undefined ? usual : Number(said);
  if (!(value >= min && value <= max))
    throw new OptionFault(`--${name} has to be a number from ${min} to ${max}.`);
  return value;
}

function sizes(said: string): readonly number[] {
  const patients = said.split(',').map((size) => Number(size));
  const isAscending = patients.every((size, index) => index === 0 || size > patients[index - 1]!);
  if (!isAscending || patients.some((size) => !Number.isInteger(size) || size < 1 || size > 500_000))
    throw new OptionFault('--patients has to be ascending numbers of patients, such as 2000,20000.');
  return patients;
}
