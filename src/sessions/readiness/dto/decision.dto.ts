import { ChoiceField, InstantField, TextField, UuidField } from '../../../platform/http/fields.js';
import type { ReadinessDecision } from '../domain/blocker.js';
import { DECIDABLE_CODES, type DecidableCode } from '../domain/decidable.js';
import type { ReadinessDecisionRecord } from '../readiness-decision.entity.js';

const DECISIONS: readonly ReadinessDecision[] = ['GO_AHEAD', 'HOLD'];

export class DecideReadinessRequest {
  @UuidField({ optional: true, description: 'Made by the client, so that a decision sent twice is one.' })
  id?: string;

  @ChoiceField(DECIDABLE_CODES, {
    enumName: 'DecidableBlocker',
    description: 'The blocker that is decided about.',
  })
  code: DecidableCode;

  @UuidField({
    description:
      '`subjectId` of the blocker: the reading, checklist entry, alert, or session of the other dose that was looked at.',
  })
  subjectId: string;

  @ChoiceField(DECISIONS, {
    enumName: 'ReadinessDecision',
    description:
      'GO_AHEAD lifts the blocker; a pressure beyond the one decided on asks again. HOLD keeps it. The last decision counts.',
  })
  decision: ReadinessDecision;

  @TextField({ max: 1000 })
  reason: string;

  @InstantField({ optional: true, description: 'When it was decided; now when left out.' })
  occurredAt?: Date;
}

export class ReadinessDecisionResponse {
  @UuidField()
  id: string;

  @UuidField()
  sessionId: string;

  @UuidField()
  patientId: string;

  @ChoiceField(DECIDABLE_CODES, { enumName: 'DecidableBlocker' })
  code: DecidableCode;

  @UuidField()
  subjectId: string;

  @ChoiceField(DECISIONS, { enumName: 'ReadinessDecision' })
  decision: ReadinessDecision;

  @TextField({ max: 1000 })
  reason: string;

  @InstantField()
  occurredAt: Date;

  @InstantField()
  recordedAt: Date;

  @UuidField()
  recordedBy: string;
}

export function toReadinessDecisionResponse(
  record: ReadinessDecisionRecord,
  patientId: string,
): ReadinessDecisionResponse {
  const { id, sessionId, subjectId, decision, reason, occurredAt, recordedAt, recordedBy } = record;
  const code = record.code as DecidableCode;
  return { id, sessionId, patientId, code, subjectId, decision, reason, occurredAt, recordedAt, recordedBy };
}
