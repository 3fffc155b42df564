/** Grows a clinic to a size: patients are generated up to some thousands, and copied beyond. */
import { short } from '../results/table.js';
import type { Stage } from '../stage.js';
import { multiplyPatients } from './copied-patients.js';
import { loadPatients, rebuildFacts } from './many-patients.js';
import { verifyCopies } from './verify-copies.js';

/** More would take longer to generate than the bench may take. */
export const MOST_GENERATED = 20_000;

export interface Grown {
  readonly patients: number;
  /** How, a sentence. */
  readonly note: string;
}

/** @param seed another one for each call, which adds to the `loaded` patients that are there */
export async function growTo(stage: Stage, wanted: number, loaded: number, seed: number): Promise<Grown> {
  const generated = Math.min(wanted, MOST_GENERATED);
  const said: string[] = [];
  if (generated > loaded) {
    const loading = await secondsOf(() => loadPatients(stage, generated - loaded, seed));
    const rebuilding = await secondsOf(() => rebuildFacts(stage));
    const rate = short(generated / rebuilding);
    said.push(
      `${generated - loaded} loaded in ${short(loading)} s`,
      `the facts of ${generated} rebuilt in ${short(rebuilding)} s (${rate} patients/s)`,
    );
  }
  const present = Math.max(generated, loaded);
  const times = Math.round(wanted / present);
  if (times > 1) {
    const copying = await secondsOf(() => multiplyPatients(stage, times));
    let verified = 0;
    const verifying = await secondsOf(async () => {
      verified = await verifyCopies(stage);
    });
    said.push(
      `copied ${times - 1} times in ${short(copying)} s`,
      `${verified} copied patients computed anew in ${short(verifying)} s are what was copied`,
    );
  }
  const patients = present * times;
  return { patients, note: `${patients} patients: ${said.join(', ')}` };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
