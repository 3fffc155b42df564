/** Chest pains of a day: each a red alert until the minute in which it is over, to be looked at by somebody. */
import type { Verdict } from './verdict.js';

interface Pain {
  readonly id: string;
  readonly from: number;
  readonly until: number | null;
  readonly isSeen: boolean;
}

export class Pains {
  all: readonly Pain[] = [];

  get unseen(): Pain | undefined {
    return this.all.find(({ isSeen }) => !isSeen);
  }

  get lasting(): Pain | undefined {
    return this.all.find(({ until }) => until === null);
  }

  lastAt(at: number): boolean {
    return this.all.some(({ from, until }) => from <= at && (until === null || at < until));
  }

  begin(id: string, from: number): Verdict {
    this.all = [...this.all, { id, from, until: null, isSeen: false }];
    return 'done';
  }

  end(id: string, until: number): Verdict {
    return this.change(id, { until });
  }

  lookAt(id: string): Verdict {
    return this.change(id, { isSeen: true });
  }

  private change(id: string, change: Partial<Pain>): Verdict {
    this.all = this.all.map((pain) => (pain.id === id ? { ...pain, ...change } : pain));
    return 'done';
  }
}
