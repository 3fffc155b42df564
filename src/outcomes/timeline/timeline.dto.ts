import type { RecallWindow } from '../../clinic/rules/rule-set.js';
import {
  ChoiceField,
  DayField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
  UuidField,
} from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { InstrumentCodeField, RecallField } from '../dto/instrument-fields.js';
import { ScoreResponse } from '../dto/score.response.js';
import {
  TIMELINE_EVENTS,
  TIMELINE_KINDS,
  type TimelineEntry,
  type TimelineEvent,
  type TimelineKind,
} from './domain/timeline.js';

export class TimelineQuery extends PageQuery {
  @ChoiceField(TIMELINE_KINDS, { optional: true, description: 'Only entries of this kind.' })
  kind?: TimelineKind;

  @DayField({ optional: true, description: "First day, in the clinic's zone." })
  from?: string;

  @DayField({ optional: true, description: "Last day, in the clinic's zone." })
  to?: string;
}

export class TimelineScoreResponse extends ScoreResponse {
  @InstrumentCodeField()
  instrumentCode: string;

  @RecallField()
  recallWindow: RecallWindow;
}

export class TimelineEntryResponse {
  @ChoiceField(TIMELINE_KINDS, { description: 'What kind of thing happened.' })
  kind: TimelineKind;

  @ChoiceField(TIMELINE_EVENTS, { description: 'What happened to it.' })
  event: TimelineEvent;

  @InstantField({ nullable: true, description: 'When; null where only the day is known.' })
  at: Date | null;

  @DayField({ description: "Its day in the clinic's zone." })
  day: string;

  @TextField({
    max: 1200,
    example: 'sertraline: 50 mg in the morning to 100 mg in the morning (Little effect.)',
    description: 'In words, to stand beside a curve.',
  })
  text: string;

  @UuidField({
    description: 'Id of what the entry is about; of TOLD_THROUGH_LINK and SELF_HARM_ALERT the alert.',
  })
  resourceId: string;

  @UuidField({ nullable: true, description: 'Id of the plan it belongs to; null for care beside the plans.' })
  planId: string | null;

  @UuidField({
    nullable: true,
    description: 'Id of its session; of a questionnaire, the session whose dose it follows.',
  })
  sessionId: string | null;

  @IntegerField({ min: 1, max: 1000, nullable: true, description: 'Number of that session in its plan.' })
  sessionNumber: number | null;

  @UuidField({ nullable: true, description: 'Who decided; null for what is no decision.' })
  recordedBy: string | null;

  @ObjectField(() => TimelineScoreResponse, {
    nullable: true,
    description:
      'Of a questionnaire: its score, where it stands, and the change from the baseline of its course.',
  })
  score: TimelineScoreResponse | null;
}

export function toTimelineEntryResponse(
  entry: TimelineEntry,
  score: TimelineScoreResponse | null,
): TimelineEntryResponse {
  const { kind, event, at, day, text, resourceId, planId, sessionId, sessionNumber } = entry;
  const { recordedBy = null } = entry;
  return { kind, event, at, day, text, resourceId, planId, sessionId, sessionNumber, recordedBy, score };
}
