import { InstantField, ObjectField, TextField, UuidField } from '../platform/http/fields.js';
import type { EntryInError } from './entries-in-error.js';

export class EnterInErrorRequest {
  @TextField({ max: 500, description: 'What was wrong with it.' })
  reason: string;
}

export class EnteredInErrorResponse {
  @TextField({ max: 500 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

/** Put on what can be marked. */
export function EnteredInErrorField() {
  return ObjectField(() => EnteredInErrorResponse, {
    nullable: true,
    description: 'Set where it was marked as entered in error: it stays readable and counts for nothing.',
  });
}

export function toEnteredInErrorResponse(mark: EntryInError | null): EnteredInErrorResponse | null {
  return mark && { reason: mark.reason, recordedAt: mark.recordedAt, recordedBy: mark.recordedBy };
}
