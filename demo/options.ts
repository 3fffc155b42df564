/** What `npm run demo --` takes, and what is wrong with what it was given. */
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';

export interface DemoOptions {
  readonly patients: number;
  readonly seed: number;
  readonly months: number;
  /** Null for today in the zone of the clinic. */
  readonly until: string | null;
  /** Sessions that run at the end. */
  readonly live: number;
  readonly besideOthers: boolean;
}

/** The message is for the person at the terminal. */
export class DemoRefused extends Error {}

const MOST_PATIENTS = 500_000;
const MOST_LIVE = 8;
const LARGEST_SEED = 1_000_000;
const MOST_MONTHS = 240;

export const USAGE = `npm run demo -- [options]
  --patients 200       how many people to invent
  --seed 1             the same seed invents the same people
  --months 18          how far back the first of them came
  --until 2026-05-04   everything happened before this day; today when left out
  --live 2             sessions that run at the end, over the API
  --no-live            none
  --beside-others      also where the clinic has patients that are not invented`;

/** @throws DemoRefused with what is wrong */
export function readOptions(args: readonly string[]): DemoOptions {
  const { values } = parsed(args);
  const live = values['no-live'] ? 0 : whole('live', values.live, 0, MOST_LIVE);
  return {
    patients: whole('patients', values.patients, 1, MOST_PATIENTS),
    seed: whole('seed', values.seed, 0, LARGEST_SEED),
    months: whole('months', values.months, 1, MOST_MONTHS),
    until: values.until === undefined ? null : day(values.until),
    live,
    besideOthers: values['beside-others'],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        patients: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        months: { type: 'string', default: '18' },
        until: { type: 'string' },
        live: { type: 'string', default: '2' },
        'no-live': { type: 'boolean', default: false },
        'beside-others': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new DemoRefused(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new DemoRefused(`--${name} must be a whole number from ${least} to ${most}.`);
  return value;
}

function day(text: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw new DemoRefused('--until must be a day such as 2026-05-04.');
  }
}
