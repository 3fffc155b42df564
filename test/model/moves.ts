/** The steps of a visit that stand, each with its minute. */
import type { DoseEvent } from './dose.js';
import { BEFORE_PREDECESSOR, WRONG_STATUS, type Verdict } from './verdict.js';
import { wayFrom, type Verb } from './ways.js';

interface Move {
  readonly verb: Verb;
  readonly at: number;
}

export class Moves {
  private all: readonly Move[] = [];

  get status(): string {
    return this.all.reduce<string>((status, { verb }) => wayFrom(status, verb)!, 'SCHEDULED');
  }

  get lastVerb(): Verb | null {
    return this.all.at(-1)?.verb ?? null;
  }

  make(verb: Verb, at: number): Verdict {
    const refusal = this.refusalOf(verb, at);
    if (!refusal) this.all = [...this.all, { verb, at }];
    return refusal ?? 'done';
  }

  refusalOf(verb: Verb, at: number): Verdict | null {
    if (!wayFrom(this.status, verb)) return WRONG_STATUS;
    return this.all.some((move) => move.at > at) ? BEFORE_PREDECESSOR : null;
  }

  takeBackLast(): void {
    this.all = this.all.slice(0, -1);
  }

  /** Start and stop of the dose are where its events say; nothing is changed where that cannot be. */
  follow(course: readonly DoseEvent[], hasLeft: boolean): Verdict {
    const before = this.all;
    const stop = course.find(({ type }) => type === 'STOP');
    const verdict =
      this.takeBackUnless(stop !== undefined, 'stopDosing') ??
      this.takeBackUnless(course.length > 0, 'startDosing') ??
      this.makeOrShift('startDosing', course[0]?.at) ??
      // Who has left does not come back to recovery: the dose ends, and nothing else.
      (hasLeft && !this.has('stopDosing') ? null : this.makeOrShift('stopDosing', stop?.at)) ??
      (this.all.some(({ at }, i) => at < (this.all[i - 1]?.at ?? at)) ? BEFORE_PREDECESSOR : 'done');
    if (verdict !== 'done') this.all = before;
    return verdict;
  }

  private has(verb: Verb): boolean {
    return this.all.some((move) => move.verb === verb);
  }

  private takeBackUnless(isTrue: boolean, verb: Verb): Verdict | null {
    if (isTrue || !this.has(verb)) return null;
    if (this.lastVerb !== verb) return '409 dosing.later-step-rests-on-dose';
    this.takeBackLast();
    return null;
  }

  private makeOrShift(verb: Verb, at: number | undefined): Verdict | null {
    if (at === undefined) return null;
    if (this.has(verb)) {
      this.all = this.all.map((move) => (move.verb === verb ? { verb, at } : move));
      return null;
    }
    const verdict = this.make(verb, at);
    return verdict === 'done' ? null : verdict;
  }
}
