import { ChoiceField, InstantField, TextField, UuidField } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { ALERT_ACTIONS, type AlertAction } from '../domain/alert-action.js';

export const ALERT_LISTS = ['CURRENT', 'OPEN', 'NEEDS_ACKNOWLEDGEMENT', 'ALL'] as const;
export type AlertList = (typeof ALERT_LISTS)[number];

const YES_OR_NO = ['true', 'false'] as const;

export class AlertsQuery extends PageQuery {
  @ChoiceField(ALERT_LISTS, {
    optional: true,
    enumName: 'AlertList',
    description:
      'OPEN: the cause lasts. NEEDS_ACKNOWLEDGEMENT: nobody has looked yet. CURRENT, when left out: either of them. ' +
      'These begin with the most urgent; ALL begins with the newest.',
  })
  status?: AlertList;

  @UuidField({ optional: true })
  sessionId?: string;

  @UuidField({ optional: true })
  patientId?: string;

  @UuidField({
    optional: true,
    description:
      'Of whose sessions, or of patients whose nearest session it is; with escalated=true what this psychiatrist is called to first.',
  })
  psychiatristId?: string;

  @ChoiceField(['YELLOW', 'RED'], { optional: true, enumName: 'AlertSeverity' })
  severity?: 'YELLOW' | 'RED';

  @ChoiceField(YES_OR_NO, { optional: true, description: 'About something entered long after it happened.' })
  retrospective?: (typeof YES_OR_NO)[number];

  @ChoiceField(YES_OR_NO, {
    optional: true,
    description: 'true: those that nobody acknowledged in time, which is the list of the psychiatrist.',
  })
  escalated?: (typeof YES_OR_NO)[number];
}

export class AcknowledgeAlertRequest {
  @ChoiceField(ALERT_ACTIONS, { enumName: 'AlertAction', description: 'What was done about it.' })
  action: AlertAction;

  @TextField({ max: 1000, optional: true, description: 'In words; required for OTHER.' })
  note?: string;

  @InstantField({ optional: true, description: 'When it was done; now when left out.' })
  occurredAt?: Date;
}

export class ResolveAlertRequest {
  @TextField({ max: 1000, description: 'Why the cause is over.' })
  reason: string;

  @InstantField({ optional: true, description: 'When it was over; now when left out.' })
  occurredAt?: Date;
}
