/** How a questionnaire and the time it asks about are named: as the rules of the clinic do, so no list of them stands here. */
import { INSTRUMENT_CODE_PATTERN, RECALL_PATTERN } from '../../clinic/rules/domain/instrument-words.js';
import { TextField } from '../../platform/http/fields.js';

interface Options {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
}

export function InstrumentCodeField(options: Options = {}) {
  return TextField({
    ...options,
    max: 60,
    pattern: INSTRUMENT_CODE_PATTERN,
    patternSays: 'must be the code of a questionnaire, such as GAD7',
    example: 'GAD7',
  });
}

export function RecallField(options: Options = {}) {
  return TextField({
    ...options,
    max: 20,
    pattern: RECALL_PATTERN,
    patternSays: 'must be a duration such as P14D or PT24H, or NOW, or SINCE_DOSE',
    example: 'P14D',
  });
}
