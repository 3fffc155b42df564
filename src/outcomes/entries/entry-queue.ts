/** One queue on its way through the server: what was answered so far, and what may be tried. */
import { answerFaulty } from './answer-entry.js';
import type { EntryAnswerResponse } from './dto/entries.responses.js';
import { noTimeLeft, predecessorMissing } from './entries.problems.js';
import { isReadable, type ReadableEntry, type ReadEntry } from './read-entry.js';
import type { Remembered } from './remember-entry.js';
import type { EntryKind } from './domain/entry-order.js';
import { STEP_VERBS } from './domain/same-step.js';

/** A refusal to be kept, with the kind whose permission was asked for; null where it cannot be read. */
export interface RefusedEntry extends Remembered {
  readonly code: string;
  readonly kind: EntryKind | null;
}

export class EntryQueue {
  private readonly answers = new Map<ReadEntry, EntryAnswerResponse>();
  private readonly tried: Set<string>;
  /** What each faulty entry came after. */
  private readonly faulty = new Map<string, string | null>();

  /** @param triedBefore ids of entries that were tried in earlier requests */
  constructor(
    readonly sessionId: string,
    private readonly entries: readonly ReadEntry[],
    triedBefore: readonly string[],
  ) {
    this.tried = new Set(triedBefore);
    for (const entry of entries) {
      if (isReadable(entry)) continue;
      this.answers.set(entry, answerFaulty(entry));
      if (entry.id !== null) this.faulty.set(entry.id, entry.after);
    }
  }

  get readable(): readonly ReadableEntry[] {
    return this.entries.filter(isReadable);
  }

  /** In the order in which the entries were sent. */
  get items(): readonly EntryAnswerResponse[] {
    return this.entries.map((entry) => this.answers.get(entry)!);
  }

  /** What was tried and is not stored. */
  get refused(): readonly RefusedEntry[] {
    return this.entries.flatMap((entry) => {
      const { sessionId } = this;
      const { id, contentHash } = entry;
      const { kind, outcome, problem } = this.answers.get(entry)!;
      if (id === null || problem === null || !wasTried(problem) || !this.isDue(entry)) return [];
      const remembered = outcome === 'WAITING' ? 'WAITING' : 'REFUSED';
      return [{ id, sessionId, outcome: remembered, code: problem.code, contentHash, kind }];
    });
  }

  /** Steps that stood in the record before; what comes after them may name their entries. */
  get foundSteps(): readonly Remembered[] {
    const { sessionId } = this;
    return this.readable
      .filter((entry) => entry.kind in STEP_VERBS && this.answers.get(entry)?.outcome === 'ALREADY_THERE')
      .map(({ id, contentHash }) => ({ id, sessionId, outcome: 'STORED', code: null, contentHash }));
  }

  answer(entry: ReadableEntry, answer: EntryAnswerResponse): void {
    this.answers.set(entry, answer);
    if (wasTried(answer.problem)) this.tried.add(entry.id);
  }

  isWaiting(entry: ReadableEntry): boolean {
    return this.answers.get(entry)?.outcome === 'WAITING';
  }

  /** Everything that the tablet made before it was tried. A faulty entry holds up nothing, but what it came after does. */
  isDue({ after }: Pick<ReadEntry, 'after'>): boolean {
    const passed = new Set<string>();
    let id = after;
    while (id !== null && !this.tried.has(id)) {
      if (passed.has(id) || !this.faulty.has(id)) return false;
      passed.add(id);
      id = this.faulty.get(id) ?? null;
    }
    return true;
  }
}

/** What never came so far has told nothing yet. */
function wasTried(problem: EntryAnswerResponse['problem']): boolean {
  return problem?.code !== predecessorMissing.code && problem?.code !== noTimeLeft.code;
}
