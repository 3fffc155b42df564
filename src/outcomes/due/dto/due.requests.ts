import { ChoiceField, DayField, UuidField } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { ASKED_TIME_POINTS, type AskedTimePoint } from '../../domain/asked-windows.js';
import { WINDOW_STATUSES, type WindowStatus } from '../../domain/windows.js';

export class DueAssessmentsQuery extends PageQuery {
  @DayField({
    optional: true,
    description:
      'What can be answered on this day of the clinic. Today when left out; with `patientId` the whole of the treatment.',
  })
  day?: string;

  @ChoiceField(ASKED_TIME_POINTS, { optional: true, enumName: 'AskedTimePoint' })
  timePoint?: AskedTimePoint;

  @ChoiceField(WINDOW_STATUSES, {
    optional: true,
    enumName: 'WindowStatus',
    description: 'How it stands now. What is still to be answered when left out: UPCOMING, OPEN and OVERDUE.',
  })
  status?: WindowStatus;

  @UuidField({ optional: true })
  patientId?: string;
}
