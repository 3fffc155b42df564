/** The cohort of a report as conditions on fact tables, which all name their columns alike. */
import type { CohortFilter, Grouping } from './domain/cohort.js';

/** Columns by which a fact is told apart; `month` is the one the period is counted in. */
const GROUP_COLUMNS: Readonly<Record<Exclude<Grouping, 'MONTH'>, string>> = {
  MODALITY: 'modality',
  INDICATION: 'indications[1]',
  PHASE: 'phase',
  DOSE_BAND: 'dose_band',
  BASELINE_SEVERITY: 'severity',
};

/** What a row belongs to, as SQL; null: everything is one group. A month comes as its number. */
export function groupColumn(grouping: Grouping | null, month: string): string {
  if (grouping === null) return 'null::text';
  return grouping === 'MONTH' ? `${month}::text` : GROUP_COLUMNS[grouping];
}

/** Conditions on one row, to be joined with `and`; values are appended to the parameters. */
export function cohortConditions(filter: CohortFilter, parameters: unknown[]): readonly string[] {
  const is = (value: unknown, condition: (parameter: string) => string) => {
    if (value === null) return [];
    parameters.push(value);
    return [condition(`$${parameters.length}`)];
  };
  return [
    ...is(filter.modality, (parameter) => `modality = ${parameter}`),
    ...is(filter.indication, (parameter) => `${parameter} = any(indications)`),
    ...is(filter.phase, (parameter) => `phase = ${parameter}`),
    ...is(filter.doseBand, (parameter) => `dose_band = ${parameter}`),
    ...is(filter.baselineSeverity, (parameter) => `severity = ${parameter}`),
  ];
}
