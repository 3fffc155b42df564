/** Looks for a step of the day among the moves of its session: it may have been sent singly, or by another tablet. */
import type { EntityManager } from 'typeorm';
import { readMoves } from '../../sessions/move-corrections.js';
import { stepHash } from '../../sessions/session-moves.js';
import { findStep, STEP_VERBS, type StepFinding } from './domain/same-step.js';
import type { ReadableEntry } from './read-entry.js';

export async function findRecordedStep(
  manager: EntityManager,
  sessionId: string,
  { kind, occurredAt, body }: ReadableEntry,
): Promise<StepFinding> {
  const verb = STEP_VERBS[kind];
  if (!verb) return { is: 'NEW' };
  const moves = await readMoves(manager, sessionId);
  const recorded = moves.map(({ move, ...corrected }) => ({
    ...{ verb: move.verb, contentHash: move.contentHash, saidAt: move.occurredAt },
    ...corrected,
  }));
  return findStep({ verb, occurredAt, contentHash: stepHash(body) }, recorded);
}
