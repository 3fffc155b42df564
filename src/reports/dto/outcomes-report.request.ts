import { InstrumentCodeField } from '../../outcomes/dto/instrument-fields.js';
import { ComparedCohortQuery } from './report-frame.js';

export class OutcomesReportQuery extends ComparedCohortQuery {
  @InstrumentCodeField({
    optional: true,
    description: 'The anxiety questionnaire of the clinic (GAD7) when left out.',
  })
  instrument?: string;
}
