import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import { SESSION_STATUSES, type SessionStatus } from '../../../sessions/domain/session-status.js';
import type { Session } from '../../../sessions/session.entity.js';
import { ENTRY_KINDS, type EntryKind } from '../domain/entry-order.js';

export const ENTRY_OUTCOMES = ['STORED', 'ALREADY_THERE', 'WAITING', 'REFUSED'] as const;
export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number];

export class EntryReasonResponse {
  @TextField({ max: 100 })
  code: string;

  @TextField({ max: 2000, description: 'A sentence for the nurse.' })
  message: string;

  @TextField({ max: 300, optional: true, description: 'JSON pointer into the entry.' })
  pointer?: string;
}

export class EntryProblemResponse {
  @TextField({ max: 100, description: 'The code that the single request would have been refused with.' })
  code: string;

  @TextField({ max: 500 })
  title: string;

  @TextField({ max: 500, description: 'What to do about it.' })
  detail: string;

  @ListField(() => EntryReasonResponse, {
    maxItems: 200,
    description: 'Every reason; some carry more members, as in the refusal of the single request.',
  })
  errors: EntryReasonResponse[];
}

export class EntryAnswerResponse {
  @UuidField({ nullable: true, description: 'Null where the entry had no id that could be read.' })
  id: string | null;

  @ChoiceField(ENTRY_KINDS, { enumName: 'EntryKind', nullable: true })
  kind: EntryKind | null;

  @ChoiceField(ENTRY_OUTCOMES, {
    enumName: 'EntryOutcome',
    description:
      'STORED and ALREADY_THERE: done. WAITING: nothing is stored yet, keep the entry and send it again. REFUSED: a person ' +
      'has to look at it.',
  })
  outcome: EntryOutcome;

  @UuidField({
    nullable: true,
    description:
      'What is stored: the entry itself, the session for its steps, the reading for a confirmation.',
  })
  resourceId: string | null;

  @ObjectField(() => EntryProblemResponse, { nullable: true, description: 'Null where it is done.' })
  problem: EntryProblemResponse | null;
}

export class SessionStateResponse {
  @ChoiceField(SESSION_STATUSES, { enumName: 'SessionStatus' })
  status: SessionStatus;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class EntriesResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @InstantField({ description: 'The time of the server.' })
  asOf: Date;

  @ListField(() => EntryAnswerResponse, {
    maxItems: 200,
    description: 'In the order in which they were sent.',
  })
  items: EntryAnswerResponse[];

  @ObjectField(() => SessionStateResponse, { description: 'As it stands after all of this.' })
  session: SessionStateResponse;
}

export function toEntriesResponse(
  { id, patientId, status, version }: Session,
  items: readonly EntryAnswerResponse[],
  asOf: Date,
): EntriesResponse {
  return { sessionId: id, patientId, asOf, items: [...items], session: { status, version } };
}
