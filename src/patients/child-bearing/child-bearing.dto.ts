import { BooleanField, InstantField, TextField, UuidField } from '../../platform/http/fields.js';
import type { ChildBearingStatement } from './child-bearing-statement.entity.js';

export class StateChildBearingRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a statement sent twice is one.' })
  id?: string;

  @BooleanField({ description: 'The patient may become pregnant; a test is then asked for before a dose.' })
  isPossible: boolean;

  @TextField({ max: 300, example: 'Hysterectomy 2019', description: 'Why.' })
  reason: string;

  @InstantField({ optional: true, description: 'When it was said or found; now when left out.' })
  occurredAt?: Date;
}

export class ChildBearingStatementResponse {
  @UuidField()
  id: string;

  @UuidField()
  patientId: string;

  @BooleanField({ description: 'Whether a pregnancy is possible.' })
  isPossible: boolean;

  @TextField({ max: 300 })
  reason: string;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export function toChildBearingStatementResponse(
  statement: ChildBearingStatement,
): ChildBearingStatementResponse {
  const { id, patientId, isPossible, reason, statedAt, recordedAt, recordedBy } = statement;
  return { id, patientId, isPossible, reason, occurredAt: statedAt, recordedAt, recordedBy };
}
