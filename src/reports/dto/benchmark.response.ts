import { ChoiceField, IntegerField, NumberField, TextField } from '../../platform/http/fields.js';
import { BENCHMARK_DESIGNS, BENCHMARK_MEASURES, type Benchmark } from '../domain/benchmarks.js';

const NUMBER = { min: -1000, max: 1000, nullable: true } as const;

export class BenchmarkResponse implements Benchmark {
  @TextField({ max: 60, description: 'First author and year.' })
  study: string;

  @TextField({ max: 200, description: 'Where it was published.' })
  citation: string;

  @ChoiceField(BENCHMARK_DESIGNS, {
    enumName: 'BenchmarkDesign',
    description: 'UNCONTROLLED: before and after, as the own figures. CONTROLLED: between groups of a trial.',
  })
  design: Benchmark['design'];

  @TextField({ max: 200, description: 'The design in words.' })
  designText: string;

  @TextField({ max: 60, nullable: true, description: 'Code of the questionnaire; null: scales that differ.' })
  instrument: string | null;

  @TextField({ max: 100, description: 'The scale as the paper names it.' })
  scale: string;

  @ChoiceField(BENCHMARK_MEASURES, {
    enumName: 'BenchmarkMeasure',
    description:
      'What the value is: a share (0 to 1), points, percent, standard deviations, an odds ratio, or R squared. WORSENED: share that was worse, by however little. STANDARDIZED_CHANGE: by a standard deviation that is not stated. RESPONSE_KEPT: share of those with a response who keep it. RESPONSE_OF_A_GROUP: of the group that the design names. R_SQUARED_BETWEEN_STUDIES: of the effects of trials, not of patients.',
  })
  measure: Benchmark['measure'];

  @TextField({ max: 60, description: 'When it was measured, in words.' })
  timePoint: string;

  @IntegerField({
    min: 1,
    max: 1_000_000,
    nullable: true,
    description: 'Patients; null where it is not one number.',
  })
  n: number | null;

  @NumberField({
    ...NUMBER,
    description: 'As printed, negative is better; null where a difference was looked for and none was found.',
  })
  value: number | null;

  @NumberField({ ...NUMBER, description: 'Lower end of the 95% interval, where one is known.' })
  lower: number | null;

  @NumberField({ ...NUMBER, description: 'Upper end of the 95% interval, where one is known.' })
  upper: number | null;

  @TextField({
    max: 300,
    nullable: true,
    description:
      'To be said wherever it stands beside figures of the clinic: in which way it is something else. Null: nothing known.',
  })
  caution: string | null;
}
