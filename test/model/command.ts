/** One thing that somebody says or does, held against the model: the answer, then the whole day as it stands. */
import { expect } from '@jest/globals';
import type fc from 'fast-check';
import type { DayModel } from './day-model.js';
import type { Verdict } from './verdict.js';
import { compare, send, verdictOf, type RealDay, type Request } from './real-day.js';

/** What is sent, and how the model says that it is answered. */
export interface Step {
  readonly request: Request;
  readonly verdict: Verdict;
}

/** Reads the model, changes it, and tells what to send; null where there is nothing to send. */
export type Play = (model: DayModel, real: RealDay) => Step | null | Promise<Step | null>;

/** Which kinds of command and which requests were taken or refused, and which statuses there were. */
export const seen = new Set<string>();

export class DayCommand implements fc.AsyncCommand<DayModel, RealDay> {
  constructor(
    /** As it stands in a failure; the first word is the kind. */
    private readonly label: string,
    private readonly play: Play,
  ) {}

  /** Nothing is left out: what cannot be has to be refused. */
  check(): boolean {
    return true;
  }

  async run(model: DayModel, real: RealDay): Promise<void> {
    const step = await this.play(model, real);
    if (step) {
      const answer = await send(real, step.request);
      const said = { command: this.label, minute: model.now };
      expect({ ...said, answer: verdictOf(step.request, answer) }).toEqual({ ...said, answer: step.verdict });
      const isTaken = step.verdict === 'done' || step.verdict === 'known';
      for (const kind of [this.kind, step.request.path])
        seen.add(`${kind}: ${isTaken ? 'taken' : 'refused'}`);
    }
    await compare(model, real);
    seen.add(`${model.order.modality} ${model.status}`);
  }

  toString(): string {
    return this.label;
  }

  private get kind(): string {
    return this.label.split(' ')[0]!;
  }
}
