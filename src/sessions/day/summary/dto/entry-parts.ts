/** What every entry of a summary says about itself. Instants are text in a summary, as they are hashed. */
import {
  BooleanField,
  ChoiceField,
  InstantField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';

export const ENTRY_STATES = ['COUNTS', 'AMENDED', 'ENTERED_IN_ERROR'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Of members that documents of the first form lack. */
export const SINCE_FORM_2 = { optional: true } as const;

export const ENTRY_SOURCES = ['PERSON', 'OFFLINE_QUEUE', 'DEVICE'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

export const ENTERED_VIA = {
  ...SINCE_FORM_2,
  enumName: 'SummaryEntrySource',
  description: 'OFFLINE_QUEUE: kept by a tablet without a network and sent later. DEVICE: sent by a monitor.',
};
export const IS_RETROSPECTIVE = {
  ...SINCE_FORM_2,
  description: 'Recorded so long after it happened that it tells about the past.',
};
export const LATE_REASON = {
  max: 2000,
  nullable: true,
  description: 'Why it was recorded only after the signature.',
};

export class SummaryEntry {
  @UuidField()
  id: string;

  @ChoiceField(ENTRY_SOURCES, ENTERED_VIA)
  enteredVia?: EntrySource;

  @BooleanField(IS_RETROSPECTIVE)
  isRetrospective?: boolean;

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

  @TextField(LATE_REASON)
  lateReason: string | null;
}
