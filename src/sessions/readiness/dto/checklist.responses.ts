import type { ChecklistItemRule } from '../../../clinic/rules/treatment-day-rules.js';
import {
  ChoiceField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  UuidField,
} from '../../../platform/http/fields.js';
import type { ChecklistEntryRecord } from '../checklist-entry.entity.js';
import {
  CHECKLIST_OUTCOMES,
  type ChecklistEntry,
  type ChecklistOutcome,
  type ItemStanding,
  type ItemState,
} from '../domain/checklist.js';
import type { ReadinessDecisionRecord } from '../readiness-decision.entity.js';
import { ChecklistContentParts } from './checklist-content.dto.js';

const ITEM_STATES: readonly ItemState[] = ['NOT_TICKED', 'DONE', 'CONCERN', 'SETTLED'];

export class ChecklistEntryResponse extends ChecklistContentParts {
  @UuidField()
  id: string;

  @TextField({ max: 60 })
  itemCode: string;

  @ChoiceField(CHECKLIST_OUTCOMES, { enumName: 'ChecklistOutcome' })
  outcome: ChecklistOutcome;

  @TextField({ max: 1000, nullable: true })
  note: string | null;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;

  @TextField({ max: 1000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;
}

export class ItemDecisionResponse {
  @TextField({ max: 80 })
  code: string;

  @UuidField({ description: 'The entry it was made on.' })
  subjectId: string;

  @ChoiceField(['GO_AHEAD', 'HOLD'], { enumName: 'ReadinessDecision' })
  decision: 'GO_AHEAD' | 'HOLD';

  @TextField({ max: 1000 })
  reason: string;

  @InstantField()
  occurredAt: Date;

  @UuidField()
  recordedBy: string;
}

export class ChecklistItemResponse {
  @TextField({ max: 60 })
  itemCode: string;

  @TextField({ max: 300, description: 'Plain words for the nurse.' })
  label: string;

  @ChoiceField(ITEM_STATES, {
    enumName: 'ChecklistItemState',
    description: 'CONCERN: waits for a psychiatrist. SETTLED: the psychiatrist went ahead with the concern.',
  })
  state: ItemState;

  @ObjectField(() => ChecklistEntryResponse, { nullable: true, description: 'The entry that counts.' })
  entry: ChecklistEntryResponse | null;

  @ListField(() => ChecklistEntryResponse, { maxItems: 1000, description: 'Those before it, in time order.' })
  earlierEntries: ChecklistEntryResponse[];

  @ListField(() => ItemDecisionResponse, { maxItems: 1000, description: 'In time order.' })
  decisions: ItemDecisionResponse[];
}

export class ChecklistResponse {
  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @IntegerField({ min: 1, max: 2_147_483_647, description: 'Rules that say which items there are.' })
  ruleSetVersion: number;

  @ListField(() => ChecklistItemResponse, { maxItems: 100 })
  items: ChecklistItemResponse[];
}

function toEntryResponse(record: ChecklistEntryRecord): ChecklistEntryResponse {
  const { id, itemCode, outcome, note, occurredAt, recordedAt, recordedBy, lateReason, content } = record;
  return {
    ...(content as ChecklistContentParts),
    ...{ id, itemCode, outcome, note, occurredAt, recordedAt, recordedBy, lateReason },
  };
}

/** @param records of this item in time order */
export function toChecklistItemResponse(
  { code, label }: ChecklistItemRule,
  { state, newest }: ItemStanding<ChecklistEntry>,
  records: readonly ChecklistEntryRecord[],
  decisions: readonly ReadinessDecisionRecord[],
): ChecklistItemResponse {
  const counting = records.find(({ id }) => id === newest?.id);
  return {
    itemCode: code,
    label,
    state,
    entry: counting ? toEntryResponse(counting) : null,
    earlierEntries: records.filter((record) => record !== counting).map(toEntryResponse),
    decisions: decisions.map(({ code: blocker, subjectId, decision, reason, occurredAt, recordedBy }) => ({
      ...{ code: blocker, subjectId, decision, reason, occurredAt, recordedBy },
    })),
  };
}
