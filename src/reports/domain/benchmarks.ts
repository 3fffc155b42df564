/**
 * What was published, to hold the clinic's figures against. Two kinds that never stand on one axis: what clinics saw before
 * and after without a control group, as this report does, and what trials found between groups. The former can be read beside
 * the clinic's own figure where questionnaire and measure are the same; the latter only say what is known. Of a trial either the
 * difference stands here or the rate of each group, named as such. Where a published figure is not quite what the clinic's is, or has
 * none to stand beside, `caution` says so.
 *
 * Numbers are those printed; signs are ours, so that negative is better. Does not say that a clinic should reach any of them: patients, doses and time points differ.
 */
export const BENCHMARK_DESIGNS = ['UNCONTROLLED', 'CONTROLLED'] as const;

export const BENCHMARK_MEASURES = [
  'RESPONSE',
  'REMISSION',
  'WORSENED',
  'MEAN_CHANGE',
  'PERCENT_CHANGE',
  'STANDARDIZED_CHANGE',
  'STANDARDIZED_DIFFERENCE',
  'RESPONSE_KEPT',
  'ODDS_RATIO_OF_RESPONSE',
  'RESPONSE_OF_A_GROUP',
  'R_SQUARED_BETWEEN_STUDIES',
  'DIFFERENCE',
] as const;

export interface Benchmark {
  readonly study: string;
  readonly citation: string;
  readonly design: (typeof BENCHMARK_DESIGNS)[number];
  readonly designText: string;
  /** Code of the questionnaire where it is one a clinic may use; null: several scales. */
  readonly instrument: string | null;
  readonly scale: string;
  readonly measure: (typeof BENCHMARK_MEASURES)[number];
  readonly timePoint: string;
  readonly n: number | null;
  /** Null where a difference was looked for and none was found. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** In which way it is not what the clinic's own figure is; null where nothing is known to keep them apart. */
  readonly caution: string | null;
}

const OF_WHOM =
  'The clinic judges those only whose baseline is high enough by its rules; of whom this figure is, is not stated.';
const WHICH_D =
  "Cohen's d as printed, denominator not stated: it may be of the kind of standardizedResponseMean, of standardizedMeanChange or of neither.";
const BY_HOWEVER_LITTLE =
  'Worse by however little: not deterioration as the clinic counts it, from a number of points on. It stands beside no figure of the clinic.';
const NO_PERCENT =
  'It stands beside no figure of the clinic, which tells change in points and in standard deviations and not in percent.';

const mcInnes = {
  study: 'McInnes 2022',
  citation: 'J Affect Disord 2022;301:486',
  design: 'UNCONTROLLED',
  designText: 'clinics, IV ketamine, before and 14 to 31 days after the induction',
  instrument: 'PHQ9',
  scale: 'PHQ-9',
  timePoint: '14 to 31 days after the induction',
  n: 537,
  lower: null,
  upper: null,
  caution: null,
} as const;

const oliver = {
  study: 'Oliver 2022',
  citation: 'J Clin Psychiatry 2022; 21m14336',
  design: 'UNCONTROLLED',
  designText: 'one clinic, six infusions in 21 days',
  timePoint: 'by 6 weeks',
  n: 424,
  lower: null,
  upper: null,
  caution: null,
} as const;

const hartland = {
  study: 'Hartland 2023',
  citation: 'J Psychopharmacol 2023;37:764',
  design: 'CONTROLLED',
  designText: 'random-effects meta-analysis of 14 randomised trials, 11 with a high risk of bias',
  instrument: null,
  scale: 'several anxiety scales rated by clinicians and patients',
  measure: 'STANDARDIZED_DIFFERENCE',
  n: null,
  caution: null,
} as const;

const whittaker = {
  study: 'Whittaker 2021',
  citation: 'Ther Adv Psychopharmacol 2021;11',
  design: 'CONTROLLED',
  instrument: null,
  measure: 'ODDS_RATIO_OF_RESPONSE',
  timePoint: 'acute',
  n: null,
  caution: null,
} as const;

const taylor = {
  study: 'Taylor 2018',
  citation: 'Neuropsychopharmacology, npp2017194 (PMC5729569)',
  design: 'CONTROLLED',
  instrument: null,
  measure: 'RESPONSE_OF_A_GROUP',
  timePoint: 'within 2 weeks',
  n: 18,
  lower: null,
  upper: null,
  caution: null,
} as const;
const taylorGroups = ['ketamine 0.5 mg/kg', 'saline'].map(
  (group) => `randomised crossover in social anxiety disorder, 28 days between: ${group}`,
) as [string, string];

/** Of the mean effects of trials: no correlation of the changes of patients, which the report tells as r. */
const hartlandLink = {
  ...hartland,
  measure: 'R_SQUARED_BETWEEN_STUDIES',
  scale: 'effect on anxiety by effect on depression, between studies, not patients',
  lower: null,
  upper: null,
} as const;

export const benchmarks: readonly Benchmark[] = [
  { ...mcInnes, measure: 'RESPONSE', value: 0.536, caution: OF_WHOM },
  { ...mcInnes, measure: 'REMISSION', value: 0.289, caution: OF_WHOM },
  { ...mcInnes, measure: 'WORSENED', value: 0.084, caution: BY_HOWEVER_LITTLE },
  { ...mcInnes, measure: 'STANDARDIZED_CHANGE', value: -1.5, caution: WHICH_D },
  { ...mcInnes, measure: 'RESPONSE_KEPT', timePoint: '4 weeks', n: null, value: 0.8 },
  { ...mcInnes, measure: 'RESPONSE_KEPT', timePoint: '8 weeks', n: null, value: 0.6 },
  {
    study: 'Hietamies 2023',
    citation: 'J Affect Disord 2023;335:484',
    design: 'UNCONTROLLED',
    designText: 'clinics, IV ketamine, before and after the induction',
    instrument: 'GAD7',
    scale: 'GAD-7',
    measure: 'STANDARDIZED_CHANGE',
    timePoint: 'after the induction',
    n: 714,
    value: -1.17,
    lower: null,
    upper: null,
    caution: WHICH_D,
  },
  { ...oliver, instrument: 'PHQ9', scale: 'PHQ-9', measure: 'RESPONSE', value: 0.5, caution: OF_WHOM },
  { ...oliver, instrument: 'PHQ9', scale: 'PHQ-9', measure: 'REMISSION', value: 0.2, caution: OF_WHOM },
  {
    ...oliver,
    instrument: 'GAD7',
    scale: 'GAD-7',
    measure: 'PERCENT_CHANGE',
    value: -30,
    caution: NO_PERCENT,
  },
  ...(
    [
      ['GAD7', 'GAD-7', -2.45, 104, -3.619, -1.281],
      ['PHQ9', 'PHQ-9', -3.02, 111, -4.15, -1.89],
    ] as const
  ).map(([instrument, scale, value, n, lower, upper]): Benchmark => ({
    study: 'Whinkin 2023',
    citation:
      'Front Psychiatry 2023, doi 10.3389/fpsyt.2023.1160442; interval computed from mean, SD 6.01 and n',
    design: 'UNCONTROLLED',
    designText:
      'one clinic of assisted psychotherapy, all who were enrolled in its two outcome studies, before and after treatment',
    ...{ instrument, scale, measure: 'MEAN_CHANGE', timePoint: 'after treatment', n, value, lower, upper },
    caution: null,
  })),
  { ...hartland, timePoint: 'less than 12 hours', value: -1.17, lower: -1.89, upper: -0.44 },
  { ...hartland, timePoint: '24 hours', value: -0.44, lower: -0.65, upper: -0.22 },
  { ...hartland, timePoint: '7 to 14 days', value: -0.4, lower: -0.63, upper: -0.17 },
  { ...hartlandLink, timePoint: '24 hours', value: 0.621 },
  { ...hartlandLink, timePoint: '7 to 14 days', value: 0.773 },
  {
    ...whittaker,
    designText: 'meta-analysis of randomised trials in social anxiety disorder',
    scale: 'LSAS and fear questionnaire',
    ...{ value: 28.94, lower: 3.45, upper: 242.57 },
  },
  {
    ...whittaker,
    designText: 'meta-analysis of randomised trials in PTSD: not significant',
    scale: 'PTSD scales of three trials',
    ...{ value: 2.03, lower: 0.67, upper: 6.15 },
  },
  { ...taylor, designText: taylorGroups[0], scale: 'LSAS', value: 0.3333 },
  { ...taylor, designText: taylorGroups[1], scale: 'LSAS', value: 0 },
  { ...taylor, designText: taylorGroups[0], scale: 'VAS', value: 0.8889 },
  { ...taylor, designText: taylorGroups[1], scale: 'VAS', value: 0.5294 },
  {
    study: 'Feder 2021',
    citation: 'Am J Psychiatry 2021, doi 10.1176/appi.ajp.2020.20050596',
    design: 'CONTROLLED',
    designText: 'randomised, six infusions against midazolam, 15 and 15 patients with PTSD',
    instrument: null,
    scale: 'CAPS-5',
    measure: 'STANDARDIZED_DIFFERENCE',
    timePoint: 'week 2',
    n: 30,
    value: -1.13,
    lower: -1.91,
    upper: -0.36,
    caution: null,
  },
  {
    study: 'Abdallah 2022',
    citation: 'Neuropsychopharmacology 2022, doi 10.1038/s41386-022-01266-9',
    design: 'CONTROLLED',
    designText: 'randomised, eight infusions, 158 veterans with PTSD: no difference in PTSD between doses',
    instrument: null,
    scale: 'PCL-5',
    measure: 'DIFFERENCE',
    timePoint: 'after eight infusions',
    n: 158,
    value: null,
    lower: null,
    upper: null,
    caution: null,
  },
];

/** Those that can be read beside a clinic's outcomes in this questionnaire. */
export function uncontrolledBenchmarks(instrument: string): readonly Benchmark[] {
  return benchmarks.filter(
    ({ design, measure, ...each }) =>
      design === 'UNCONTROLLED' && measure !== 'RESPONSE_KEPT' && each.instrument === instrument,
  );
}

/** How long response was kept, in whatever questionnaire: it belongs beside the curve of a clinic and not beside its outcomes. */
export function keptBenchmarks(): readonly Benchmark[] {
  return benchmarks.filter(({ design, measure }) => design === 'UNCONTROLLED' && measure === 'RESPONSE_KEPT');
}

export function controlledBenchmarks(): readonly Benchmark[] {
  return benchmarks.filter(({ design }) => design === 'CONTROLLED');
}
