import type { RecallWindow } from '../../../clinic/rules/rule-set.js';
import { InstrumentCodeField, RecallField } from '../../dto/instrument-fields.js';

export class ProgressChartQuery {
  @InstrumentCodeField({ optional: true, description: 'The questionnaire to draw; GAD7 when left out.' })
  instrument?: string;

  @RecallField({
    optional: true,
    description:
      'Answers about this span of time, which are never mixed with others; the validated one when left out.',
  })
  recall?: RecallWindow;
}
