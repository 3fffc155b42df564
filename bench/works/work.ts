/** What a work has to say so that it can be measured beside its floor. */
import type { Aim } from '../results/figures.js';
import type { Request } from '../load.js';
import type { RunningApp, Stage } from '../stage.js';

export interface SideBySide {
  readonly code: string;
  readonly title: string;
  readonly against: string;
  /** What is counted, and how many of it are in one request. */
  readonly counts: 'readings' | 'requests';
  readonly perRequest: number;
  /** Open to each side, each with one request under way. */
  readonly connections: number;
  readonly aim: Aim;
  /** Enters what the work needs; as little of it as shows that it can be entered where it is to be quick. */
  readonly prepare: (
    stage: Stage,
    app: RunningApp,
    connections: number,
    isQuick: boolean,
  ) => Promise<Prepared>;
}

export type Side = 'ours' | 'floor';
export type Ask = (request: Request) => Promise<string>;

export interface Prepared {
  /** What the floor has to be told. */
  readonly floorEnvironment?: Record<string, string>;
  /** Looks, before anything is timed, whether both do the work and do the same. @returns what is said about it */
  readonly verify: (ours: Ask, floor: Ask) => Promise<string>;
  readonly next: (connection: number) => Request;
  /** What is wrong with the answer of a success under load; null for nothing. */
  readonly faultOf: (answer: string) => string | null;
  /** How many rows are stored, where the work stores any. */
  readonly countStored?: (side: Side) => Promise<number>;
}

/** The two sides do not do the same, so that comparing their speed would say nothing. */
export class NotTheSame extends Error {}

/** @throws NotTheSame unless it is so */
export function expectSame(isSo: boolean, sentence: string): void {
  if (!isSo) throw new NotTheSame(sentence);
}
