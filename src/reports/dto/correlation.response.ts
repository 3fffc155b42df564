import { InstrumentCodeField } from '../../outcomes/dto/instrument-fields.js';
import { BooleanField, IntegerField, NumberField, ObjectField } from '../../platform/http/fields.js';
import type { ReportedCorrelation } from '../domain/outcomes-report.js';
import { COUNT, IntervalResponse, rounded, roundedP, toInterval } from './report-frame.js';

export class CorrelationResponse {
  @InstrumentCodeField({ description: 'The questionnaire whose change it is held against.' })
  withInstrument: string;

  @BooleanField({
    description:
      'The clinic asks for both questionnaires in this recall at this time point. Where it does not, r is of those who answered both all the same, and mostly null because there are none.',
  })
  isAsked: boolean;

  @IntegerField({ ...COUNT, description: 'Patients with a change in both.' })
  n: number | null;

  @NumberField({
    ...{ min: -1, max: 1, maxDecimals: 4, nullable: true },
    description: 'Pearson, of the changes. Null below `meanFromPatients` of them, for everybody.',
  })
  r: number | null;

  @ObjectField(() => IntervalResponse, {
    nullable: true,
    description: '95%, by Fisher z; from four patients on.',
  })
  interval: IntervalResponse | null;

  @NumberField({
    min: 0,
    max: 1,
    nullable: true,
    description: 'Of no correlation at all, two-sided, with four significant digits.',
  })
  p: number | null;

  @BooleanField({ description: 'Numbers that would show a small group are null.' })
  suppressed: boolean;
}

export function toCorrelation({
  withInstrument,
  isAsked,
  n,
  r,
  interval,
  p,
  suppressed,
}: ReportedCorrelation): CorrelationResponse {
  return {
    ...{ withInstrument, isAsked, n, r: rounded(r), interval: toInterval(interval) },
    ...{ p: roundedP(p), suppressed },
  };
}
