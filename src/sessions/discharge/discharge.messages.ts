/** What the gates of a discharge say to a nurse. */
import type { ProblemReason } from '../../platform/errors/problem.js';
import type { UnmetGate } from './domain/discharge-gates.js';

export interface GateInWords extends ProblemReason {
  readonly code: UnmetGate['code'];
  readonly message: string;
  readonly requiredMinutes?: number;
  /** Whole minutes still to wait; null while the dose has no end. */
  readonly minutesLeft?: number | null;
  readonly metAt?: Date | null;
}

export function sayUnmetGate(gate: UnmetGate): GateInWords {
  switch (gate.code) {
    case 'discharge.observation-too-short':
      return { ...gate, message: observation(gate) };
    case 'discharge.escort-missing':
      return { ...gate, message: 'An adult who takes the patient home has to be present and named.' };
    case 'discharge.instructions-missing':
      return {
        ...gate,
        message: 'Written instructions have to be given: no driving until the next day, after sleep.',
      };
  }
}

function observation({
  requiredMinutes,
  minutesLeft,
}: {
  readonly requiredMinutes: number;
  readonly minutesLeft: number | null;
}): string {
  const rule = `The patient is observed for at least ${requiredMinutes} minutes after the end of the dose`;
  return minutesLeft === null
    ? `${rule}; the dose has not ended yet.`
    : `${rule}; ${minutesLeft} ${minutesLeft === 1 ? 'minute is' : 'minutes are'} left.`;
}
