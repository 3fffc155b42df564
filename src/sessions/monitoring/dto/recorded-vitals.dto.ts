import { ChoiceField, InstantField, ListField, TextField, UuidField } from '../../../platform/http/fields.js';
import type { Alert } from '../../../tasks/alert.entity.js';
import type { Session } from '../../session.entity.js';
import type { VitalsReading } from '../vitals-reading.entity.js';
import { toVitalsReadingResponse, VitalsReadingResponse } from './vitals.responses.js';

export class RaisedAlertResponse {
  @UuidField()
  id: string;

  @TextField({ max: 80, description: 'Stable code of the rule.', example: 'blood-pressure.high' })
  rule: string;

  @ChoiceField(['YELLOW', 'RED'], { enumName: 'AlertSeverity' })
  severity: Alert['severity'];

  @TextField({ max: 300 })
  message: string;

  @InstantField({
    nullable: true,
    description: 'Until when it is acknowledged; null for one about the past.',
  })
  acknowledgeBy: Date | null;
}

export class RecordedVitalsResponse extends VitalsReadingResponse {
  @ListField(() => RaisedAlertResponse, { maxItems: 20, description: 'Alerts that this reading raised.' })
  alerts: RaisedAlertResponse[];

  @UuidField({
    nullable: true,
    description:
      'Apnoea was measured: the side effect that was recorded with it, or lasted already. Complete that one.',
  })
  sideEffectId: string | null;
}

export function toRecordedVitalsResponse(
  reading: VitalsReading,
  session: Pick<Session, 'patientId' | 'ruleSetVersion'>,
  alerts: readonly Alert[],
  sideEffectId: string | null,
): RecordedVitalsResponse {
  return {
    ...toVitalsReadingResponse(reading, session),
    alerts: alerts.map(({ id, rule, severity, message, acknowledgeBy }) => ({
      id,
      rule,
      severity,
      message,
      acknowledgeBy,
    })),
    sideEffectId,
  };
}
