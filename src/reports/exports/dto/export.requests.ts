import { MODALITIES, type Modality } from '../../../clinic/modality.js';
import { InstrumentCodeField } from '../../../outcomes/dto/instrument-fields.js';
import { ChoiceField, DayField, TextField, UuidField } from '../../../platform/http/fields.js';
import { INDICATION_CODES, type Indication } from '../../../treatment-plans/domain/indication.js';
import { EXPORT_FORMATS, type ExportFormat } from '../formats.js';

const YES_OR_NO = ['true', 'false'] as const;

export class ExportQuery {
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'csv when left out.' })
  format?: ExportFormat;

  @ChoiceField(YES_OR_NO, {
    optional: true,
    description:
      'true: with ids, record numbers, true dates and what was written; needs a permission of its own. false, when left out: ' +
      'pseudonyms, dates moved by a number of days of each patient, ages over 89 as 90, nothing that was written.',
  })
  identified?: (typeof YES_OR_NO)[number];

  @TextField({
    optional: true,
    max: 40,
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    patternSays: 'may hold a-z, 0-9 and dash',
    description:
      'Name of the study the file is for. Files of one study have the same pseudonyms and moved dates and can be joined; ' +
      'another study gets others. `default` when left out.',
    example: 'outcomes-2026',
  })
  study?: string;

  @DayField({ optional: true, description: 'First calendar day of the facts, in the zone of the clinic.' })
  from?: string;

  @DayField({ optional: true, description: 'Last calendar day, included whole.' })
  to?: string;

  @UuidField({ optional: true, description: 'Only with identified=true.' })
  patientId?: string;

  @UuidField({ optional: true, description: 'Only with identified=true.' })
  planId?: string;

  @ChoiceField(MODALITIES, { optional: true, enumName: 'Modality' })
  modality?: Modality;

  @ChoiceField(INDICATION_CODES, {
    optional: true,
    enumName: 'Indication',
    description: 'Plans that name it among their indications.',
  })
  indication?: Indication;
}

export class AssessmentExportQuery extends ExportQuery {
  @InstrumentCodeField({
    optional: true,
    description:
      'All questionnaires when left out. One that the rules in force know, or that somebody answered once.',
  })
  instrument?: string;
}

export class DictionaryQuery {
  @ChoiceField(['json', 'csv'], { optional: true, description: 'json when left out.' })
  format?: 'json' | 'csv';
}
