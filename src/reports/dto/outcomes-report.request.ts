import { InstrumentCodeField } from '../../outcomes/dto/instrument-fields.js';
import { TextField } from '../../platform/http/fields.js';
import { CohortQuery } from './report-frame.js';

export class OutcomesReportQuery extends CohortQuery {
  @InstrumentCodeField({
    optional: true,
    description: 'The anxiety questionnaire of the clinic (GAD7) when left out.',
  })
  instrument?: string;

  @TextField({
    max: 121,
    pattern: /^[A-Z0-9_.-]+,[A-Z0-9_.-]+$/,
    patternSays: 'must be two groups of the same groupBy, such as IV,IM',
    optional: true,
    description: 'Two groups of groupBy to hold against each other, unadjusted.',
    example: 'IV,IM',
  })
  compare?: string;
}
