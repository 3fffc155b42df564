/** What every entry of a summary says about itself. Instants are text in a summary, as they are hashed. */
import { ChoiceField, InstantField, TextField, UuidField } from '../../../../platform/http/fields.js';

export const ENTRY_STATES = ['COUNTS', 'AMENDED', 'ENTERED_IN_ERROR'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export class SummaryEntry {
  @UuidField()
  id: string;

  @InstantField()
  recordedAt: string;

  @UuidField()
  recordedBy: string;
}

export class CorrectableSummaryEntry extends SummaryEntry {
  @ChoiceField(ENTRY_STATES, {
    enumName: 'SummaryEntryState',
    description:
      'AMENDED: an event of the dose that another one replaced. ENTERED_IN_ERROR: stays readable, counts nowhere.',
  })
  state: EntryState;

  @TextField({
    max: 2000,
    nullable: true,
    description: 'Why it was last corrected; null where it never was.',
  })
  correctionReason: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was recorded only after the signature.' })
  lateReason: string | null;
}
