import { MODALITIES, type Modality } from '../../clinic/modality.js';
import { InstrumentCodeField } from '../../outcomes/dto/instrument-fields.js';
import { ChoiceField, TextField } from '../../platform/http/fields.js';
import { INDICATION_CODES, type Indication } from '../../treatment-plans/domain/indication.js';

const MONTH = {
  max: 7,
  pattern: /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/,
  patternSays: 'must be a month such as 2026-05',
} as const;

export class OutcomesReportQuery {
  @TextField({
    ...MONTH,
    description: 'First calendar month, in the zone of the clinic.',
    example: '2026-01',
  })
  from: string;

  @TextField({
    ...MONTH,
    description: 'Last calendar month, included whole; at most 120 months in all.',
    example: '2026-06',
  })
  to: string;

  @ChoiceField(MODALITIES, { optional: true, enumName: 'Modality' })
  modality?: Modality;

  @ChoiceField(INDICATION_CODES, {
    optional: true,
    enumName: 'Indication',
    description: 'Courses that name it among their indications.',
  })
  indication?: Indication;

  @InstrumentCodeField({ optional: true, description: 'GAD7 when left out.' })
  instrument?: string;
}
