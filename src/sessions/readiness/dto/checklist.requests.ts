import { ChoiceField, InstantField, ListField, TextField, UuidField } from '../../../platform/http/fields.js';
import { CHECKLIST_OUTCOMES, type ChecklistOutcome } from '../domain/checklist.js';
import { ChecklistContentParts } from './checklist-content.dto.js';

export class ChecklistEntryRequest extends ChecklistContentParts {
  @UuidField({ optional: true, description: 'Made by the client, so that an entry sent twice is one.' })
  id?: string;

  @TextField({ max: 60, description: 'Code of the item, as the checklist names it.' })
  itemCode: string;

  @ChoiceField(CHECKLIST_OUTCOMES, {
    enumName: 'ChecklistOutcome',
    optional: true,
    description:
      'DONE when left out. CONCERN: something is wrong; it needs a note and a psychiatrist decides.',
  })
  outcome?: ChecklistOutcome;

  @TextField({ max: 1000, optional: true })
  note?: string;

  @InstantField({ optional: true, description: 'When it was looked at; that of the request when left out.' })
  occurredAt?: Date;
}

export class RecordChecklistRequest {
  @InstantField({ optional: true, description: 'When the items were looked at; now when left out.' })
  occurredAt?: Date;

  @TextField({
    max: 1000,
    optional: true,
    description: 'Needed once the session is signed: why it is recorded only now.',
  })
  lateReason?: string;

  @ListField(() => ChecklistEntryRequest, {
    minItems: 1,
    maxItems: 30,
    description: 'One item or all of them.',
  })
  entries: ChecklistEntryRequest[];
}
