import type { RecallWindow } from '../../../clinic/rules/rule-set.js';
import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { RECALL_WINDOWS } from '../../assessment.entity.js';

export class ProgressChartQuery {
  @TextField({
    max: 40,
    optional: true,
    example: 'GAD7',
    description: 'Code of the questionnaire to draw; GAD7 when left out.',
  })
  instrument?: string;

  @ChoiceField(RECALL_WINDOWS, {
    optional: true,
    enumName: 'RecallWindow',
    description:
      'The answers about this span of time, which are never mixed; the validated one when left out.',
  })
  recall?: RecallWindow;
}
