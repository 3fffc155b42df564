/**
 * Random treatment days, with everything a nurse and a psychiatrist may say, in any order, against a model that is simple
 * enough to be right. A failure prints the shortest day that still fails, and seed and path: the day is tried again with
 * `MODEL_SEED=<seed> MODEL_PATH=<first number of the path> npm test -- test/model`.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../support/app.js';
import { modelRuns } from '../support/model-runs.js';
import { seen } from './command.js';
import { DayModel } from './day-model.js';
import { doseCommands } from './dose-commands.js';
import { ORDERS, type Order } from './dose.js';
import { nextStep } from './next-step.js';
import { startDay } from './real-day.js';
import { symptomCommands } from './symptom-commands.js';
import { leaving, recoveryCommands } from './recovery-commands.js';
import { callingOff, visitCommands } from './visit-commands.js';

const { runs, seed, path, isUsual } = modelRuns();
const MOST_COMMANDS = 40;
const MINUTE_MS = 60_000;
const RUN_MS = 5_000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Half of what is done is what comes next; the rest is anything, and what ends a day comes seldom. */
function commandsOf(order: Order) {
  const anything = fc.oneof(
    ...[...visitCommands, ...recoveryCommands].map((arbitrary) => ({ weight: 4, arbitrary })),
    ...doseCommands(order).map((arbitrary) => ({ weight: 6, arbitrary })),
    ...symptomCommands.map((arbitrary) => ({ weight: 2, arbitrary })),
    { weight: 5, arbitrary: leaving },
    { weight: 2, arbitrary: callingOff },
  );
  return fc.commands([fc.constant(nextStep), anything], { maxCommands: MOST_COMMANDS, size: 'max' });
}

const days = fc.constantFrom(...ORDERS).chain((order) => fc.tuple(fc.constant(order), commandsOf(order)));

it(
  'random days are answered as the model says',
  async () => {
    await fc.assert(
      fc.asyncProperty(days, async ([order, commands]) => {
        const real = await startDay(app, order);
        await fc.asyncModelRun(() => ({ model: new DayModel(order), real }), commands);
      }),
      { numRuns: runs, seed, path },
    );
    expectToHaveSeenTheDay();
  },
  // Two seconds a day on a busy machine, and room for a failure to be made shorter.
  10 * MINUTE_MS + runs * RUN_MS,
);

const STATUSES = ['SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING', 'RECOVERY', 'DISCHARGED', 'SIGNED'];
const BOTH_WAYS = [
  'check-in',
  'checklist',
  'ready',
  'event',
  'amend',
  'in-error',
  'repeat',
  'vitals',
  'cadss',
  'pain',
];
const ALSO_BOTH_WAYS = ['discharge', 'undo', 'cancel'];

/** That the usual days are worth something: every way of a dose to the end, every command taken and refused. */
function expectToHaveSeenTheDay(): void {
  if (!isUsual) return;
  const ways = ['IV', 'IM', 'SPRAVATO'].flatMap((modality) =>
    STATUSES.map((status) => `${modality} ${status}`),
  );
  const answers = [...BOTH_WAYS, ...ALSO_BOTH_WAYS].flatMap((kind) => [`${kind}: taken`, `${kind}: refused`]);
  expect([...ways, ...answers].filter((each) => !seen.has(each))).toEqual([]);
}
