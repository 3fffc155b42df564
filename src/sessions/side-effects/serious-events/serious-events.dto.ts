import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import {
  SERIOUS_ENTRY_KINDS,
  SERIOUS_EVENT_STATUSES,
  seriousEventState,
  SERIOUSNESS_CRITERIA,
  SERIOUSNESS_JUDGEMENTS,
  type SeriousEntryKind,
  type SeriousEventStatus,
  type SeriousnessCriterion,
  type SeriousnessJudgement,
} from '../domain/serious-event.js';
import {
  SideEffectResponse,
  toSideEffectResponse,
  type SideEffectSession,
} from '../dto/side-effects.responses.js';
import type { KnownSideEffect } from '../read-side-effects.js';
import type { SeriousEventEntry } from './serious-event-entry.entity.js';

export const STATUS_CHOICES = ['CURRENT', ...SERIOUS_EVENT_STATUSES, 'ALL'] as const;

export class SeriousEventsQuery extends PageQuery {
  @ChoiceField(STATUS_CHOICES, {
    optional: true,
    description: 'CURRENT when left out: everything for which a review or a follow-up is due.',
  })
  status?: (typeof STATUS_CHOICES)[number];
}

const NARRATIVE = { max: 4000, description: 'What happened, what was done, how the patient is.' };
const FOLLOW_UP_BY = {
  optional: true,
  nullable: true,
  description: 'Until when it is looked at again; left out, the event is closed.',
};

export class ReviewSeriousEventRequest {
  @ChoiceField(SERIOUSNESS_JUDGEMENTS, {
    enumName: 'SeriousnessJudgement',
    description: 'Whether the psychiatrist agrees. Grades 4 and 5 are serious by definition.',
  })
  judgement: SeriousnessJudgement;

  @TextField(NARRATIVE)
  narrative: string;

  @InstantField(FOLLOW_UP_BY)
  followUpBy?: Date | null;

  @InstantField({ optional: true, description: 'When it was reviewed; now when left out.' })
  occurredAt?: Date;
}

export class FollowUpSeriousEventRequest {
  @TextField(NARRATIVE)
  narrative: string;

  @InstantField(FOLLOW_UP_BY)
  followUpBy?: Date | null;

  @InstantField({ optional: true, description: 'Now when left out.' })
  occurredAt?: Date;
}

export class SeriousEventEntryResponse {
  @UuidField()
  id: string;

  @ChoiceField(SERIOUS_ENTRY_KINDS, {
    enumName: 'SeriousEntryKind',
    description: 'CALLED_FOR: it became known as serious, and a review was called for.',
  })
  kind: SeriousEntryKind;

  @ValuesField(
    { type: 'string', enum: SERIOUSNESS_CRITERIA },
    (value) => (SERIOUSNESS_CRITERIA as readonly unknown[]).includes(value),
    {
      maxItems: SERIOUSNESS_CRITERIA.length,
      says: 'must be one of the criteria',
      description: 'CALLED_FOR: what had come to be known.',
    },
  )
  criteria: SeriousnessCriterion[];

  @ChoiceField(SERIOUSNESS_JUDGEMENTS, { nullable: true, enumName: 'SeriousnessJudgement' })
  judgement: SeriousnessJudgement | null;

  @TextField({ max: 4000, nullable: true, description: 'What happened, what was done, how the patient is.' })
  narrative: string | null;

  @InstantField({ nullable: true, description: 'Until when the next entry was due; null where none was.' })
  dueBy: Date | null;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  ruleSetVersion: number;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export class SeriousEventResponse {
  @UuidField()
  patientId: string;

  @ObjectField(() => SideEffectResponse, { description: 'The side effect as it stands.' })
  sideEffect: SideEffectResponse;

  @ChoiceField(SERIOUS_EVENT_STATUSES, {
    enumName: 'SeriousEventStatus',
    description:
      'OVERDUE: the review, or the follow-up, was due before now. WITHDRAWN: the side effect was entered in error.',
  })
  status: SeriousEventStatus;

  @BooleanField({ description: 'A psychiatrist has reviewed everything that is known.' })
  isReviewed: boolean;

  @InstantField({ nullable: true, description: 'Of the review, or of the next follow-up.' })
  dueBy: Date | null;

  @ChoiceField(SERIOUSNESS_JUDGEMENTS, { nullable: true, enumName: 'SeriousnessJudgement' })
  judgement: SeriousnessJudgement | null;

  @ListField(() => SeriousEventEntryResponse, { maxItems: 1000, description: 'In the order they were made.' })
  entries: SeriousEventEntryResponse[];
}

/** Of a side effect that was called serious. */
export function toSeriousEventResponse(
  known: KnownSideEffect,
  session: SideEffectSession,
  now: Date,
): SeriousEventResponse {
  const { effect, seriousEntries } = known;
  const { status, isReviewed, dueBy, judgement } = seriousEventState(
    seriousEntries,
    effect.status === 'ENTERED_IN_ERROR',
    now,
  )!;
  return {
    patientId: session.patientId,
    sideEffect: toSideEffectResponse(known, session),
    status,
    isReviewed,
    dueBy,
    judgement,
    entries: seriousEntries.map(toEntryResponse),
  };
}

function toEntryResponse(entry: SeriousEventEntry): SeriousEventEntryResponse {
  const { id, kind, criteria, judgement, narrative, dueBy } = entry;
  const { ruleSetVersion, occurredAt, recordedAt, recordedBy } = entry;
  return {
    id,
    kind,
    criteria,
    judgement,
    narrative,
    dueBy,
    ruleSetVersion,
    occurredAt,
    recordedAt,
    recordedBy,
  };
}
