import type { InstrumentRules } from '../../clinic/rules/instrument-rules.js';
import { BooleanField, NumberField } from '../../platform/http/fields.js';

const LEAST = { min: 0, max: 1000, nullable: true } as const;

/** The numbers that change is judged by. Null: none is published, and the judgement is undefined. */
export class InstrumentThresholdsResponse {
  @NumberField({ ...LEAST, description: 'Points that patients notice.' })
  importantDifference: number | null;

  @NumberField({ ...LEAST, description: 'Points that are more than chance.' })
  reliableChange: number | null;

  @NumberField({ ...LEAST, description: 'Percent of the baseline that a response has gained.' })
  responsePercent: number | null;

  @BooleanField({ description: 'True: a response has gained more than that; false: at least that.' })
  responseExceedsPercent: boolean;

  @NumberField({ ...LEAST, description: 'Baseline from which on response and remission are judged.' })
  responseBaselineFrom: number | null;

  @NumberField({ ...LEAST, description: 'A total better than this is remission.' })
  remissionBelow: number | null;

  @NumberField({
    ...LEAST,
    description: 'A total better than this, reliably gained, is clinically significant.',
  })
  significantBelow: number | null;

  @NumberField({ ...LEAST, description: 'A total from here on is a case, as the NHS counts.' })
  caseFrom: number | null;

  @NumberField({ ...LEAST, description: 'Points of worsening that are reported.' })
  deteriorationFrom: number | null;

  @NumberField({ ...LEAST, description: 'Points of worsening that are more than chance.' })
  reliableDeteriorationFrom: number | null;

  @NumberField({ ...LEAST, description: 'Points above the score at response that lose it.' })
  lossOfResponsePoints: number | null;
}

export function toThresholds(rules: InstrumentRules): InstrumentThresholdsResponse {
  return {
    importantDifference: rules.importantDifference,
    reliableChange: rules.reliableChange,
    responsePercent: rules.responsePercent,
    responseExceedsPercent: rules.responseExceedsPercent,
    responseBaselineFrom: rules.responseBaselineFrom,
    remissionBelow: rules.remissionBelow,
    significantBelow: rules.significantBelow,
    caseFrom: rules.caseFrom,
    deteriorationFrom: rules.deteriorationFrom,
    reliableDeteriorationFrom: rules.reliableDeteriorationFrom,
    lossOfResponsePoints: rules.lossOfResponsePoints,
  };
}
