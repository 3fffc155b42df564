/** What a tablet is told about one entry of its queue. */
import type { Problem } from '../../platform/errors/problem.js';
import type { SessionStatus } from '../../sessions/domain/session-status.js';
import { VitalsConfirmationEntry } from './dto/entry-bodies.js';
import type { EntryAnswerResponse, EntryProblemResponse } from './dto/entries.responses.js';
import type { StepFinding } from './domain/same-step.js';
import { mayComeLater } from './domain/waiting.js';
import { stepRecordedOtherwise, stepTakenBack } from './entries.problems.js';
import { KIND_RULES } from './entry-kinds.js';
import { inEntry, type FaultyEntry, type ReadableEntry } from './read-entry.js';

const TRY_AGAIN =
  'Nothing is stored yet. Keep the entry and send it again: something that happened before may be missing.';
const LOOK_AT_IT = 'Nothing is stored. Correct the entry and send it again.';

const CORRECT_THE_RECORD =
  'Nothing was changed. Where the record is right, throw this entry away; where it is wrong, correct the step in the session.';
const SAY_IT_AGAIN =
  'Nothing was changed. Throw this entry away; if the step did happen, say it once more in the session.';

export function answerDone(
  sessionId: string,
  entry: ReadableEntry,
  outcome: 'STORED' | 'ALREADY_THERE',
): EntryAnswerResponse {
  const { id, kind } = entry;
  return { id, kind, outcome, resourceId: resourceOf(sessionId, entry), problem: null };
}

export function answerWaiting({ id, kind }: ReadableEntry, problem: Problem): EntryAnswerResponse {
  return { id, kind, outcome: 'WAITING', resourceId: null, problem: told(problem, TRY_AGAIN) };
}

/** @param finding null where the step is to be tried */
export function answerRecordedStep(
  sessionId: string,
  entry: ReadableEntry,
  finding: StepFinding,
): EntryAnswerResponse | null {
  const { id, kind } = entry;
  const refused = { id, kind, outcome: 'REFUSED', resourceId: null } as const;
  switch (finding.is) {
    case 'NEW':
      return null;
    case 'SAME':
      return answerDone(sessionId, entry, 'ALREADY_THERE');
    case 'OTHERWISE': {
      const problem = stepRecordedOtherwise({ extensions: { occurredAt: finding.occurredAt.toISOString() } });
      return { ...refused, problem: told(problem, CORRECT_THE_RECORD) };
    }
    case 'TAKEN_BACK':
      return { ...refused, problem: told(stepTakenBack(), SAY_IT_AGAIN) };
  }
}

export function answerFaulty({ id, kind, problem }: FaultyEntry): EntryAnswerResponse {
  return { id, kind, outcome: 'REFUSED', resourceId: null, problem: told(problem, LOOK_AT_IT) };
}

/** @param currentStatus of the session after the refusal */
export function answerRefused(
  entry: ReadableEntry,
  problem: Problem,
  currentStatus: SessionStatus,
): EntryAnswerResponse {
  const { id, kind, body } = entry;
  const { deviceNumber } = body as { readonly deviceNumber?: number };
  const refusal = {
    code: problem.kind.code,
    reasons: problem.more.errors ?? [],
    currentStatus,
    ...(deviceNumber === undefined ? {} : { deviceNumber }),
  };
  const inWords = inEntry(problem, kind);
  if (mayComeLater(kind, refusal)) return answerWaiting(entry, inWords);
  return { id, kind, outcome: 'REFUSED', resourceId: null, problem: told(inWords, LOOK_AT_IT) };
}

function resourceOf(sessionId: string, { id, kind, body }: ReadableEntry): string {
  if (body instanceof VitalsConfirmationEntry) return body.readingId;
  return KIND_RULES[kind].hasId ? id : sessionId;
}

function told({ kind, more }: Problem, whatToDo: string): EntryProblemResponse {
  return {
    ...more.extensions,
    code: kind.code,
    title: kind.title,
    detail: more.detail === undefined ? whatToDo : `${more.detail} ${whatToDo}`,
    errors: [...(more.errors ?? [])],
  };
}
