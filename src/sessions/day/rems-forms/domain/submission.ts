/**
 * What was sent to the REMS, held against what the form would say now. Only what the form asks about the treatment is
 * compared; the contact details of clinic and staff stay as they were sent.
 */
import type { FormDefinition } from './form-definition.js';
import type { FieldValue } from './form-facts.js';
import type { DraftedField } from './draft.js';

/** Field code -> what was sent; null where it was not obtained, left empty or not asked. */
export type SentValues = Readonly<Record<string, FieldValue | null>>;

export function valuesOf(draft: readonly DraftedField[]): SentValues {
  return Object.fromEntries(draft.map(({ field, value }) => [field.code, value]));
}

export interface FieldDifference {
  readonly field: string;
  readonly sent: FieldValue | null;
  readonly now: FieldValue | null;
}

/** The fields that say something else now, in the order of the form. */
export function differences(
  { fields }: FormDefinition,
  sent: SentValues,
  draft: readonly DraftedField[],
): readonly FieldDifference[] {
  const present = valuesOf(draft);
  return fields
    .filter(({ staysAsSent }) => !staysAsSent)
    .map(({ code }) => ({ field: code, sent: sent[code] ?? null, now: present[code] ?? null }))
    .filter((each) => each.sent !== each.now);
}
