/** The cohort of a report as conditions on fact tables, which all name their columns alike. */
import type { SessionsAmong } from '../sessions/sessions-among.js';
import { monthNumber } from './domain/calendar-months.js';
import { OTHER_GROUP, type CohortFilter, type Grouping, type ListedGroups } from './domain/cohort.js';

/** Columns by which a fact is told apart; `month` is the one the period is counted in. */
const GROUP_COLUMNS: Readonly<Record<Exclude<Grouping, 'MONTH'>, string>> = {
  MODALITY: 'modality',
  INDICATION: 'indications[1]',
  PHASE: 'phase',
  DOSE_BAND: 'dose_band',
  BASELINE_SEVERITY: 'severity',
};

/** The name of the whole beside its groups. */
export const WHOLE = 'WHOLE';

/** How SQL names a group that is shown as `group`. */
export function groupKey(grouping: string | null, group: string): string {
  return grouping === 'MONTH' ? String(monthNumber(group)) : group;
}

/** What a row belongs to, as SQL; null: everything is one group. A month comes as its number. */
export function groupColumn(grouping: Grouping | null, month: string, listed: ListedGroups): string {
  if (grouping === null) return 'null::text';
  if (grouping === 'MONTH') return `${month}::text`;
  const column = GROUP_COLUMNS[grouping];
  if (grouping === 'DOSE_BAND') return listedOrOther(column, listed.doseBands);
  return grouping === 'BASELINE_SEVERITY' ? listedOrOther(column, listed.severities) : column;
}

/** The codes are those of the rules, never of a request. */
function listedOrOther(column: string, codes: readonly string[]): string {
  const known = codes.map((code) => `'${code.replaceAll("'", "''")}'`);
  return `case when ${column} in (${known.join(', ')}) then ${column} else '${OTHER_GROUP}' end`;
}

/** Sessions of a cohort by their facts, whatever their month, each with its group; null: all of them, and nothing is told apart. */
export function sessionsOf(filter: CohortFilter, grouping: Grouping | null): SessionsAmong | null {
  const { listed, ...asked } = filter;
  if (grouping === null && Object.values(asked).every((value) => value === null)) return null;
  return (parameters) => {
    const conditions = cohortConditions(filter, parameters);
    return `select session_id, ${groupColumn(grouping, 'month', listed)} as grp from report_sessions
      ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}`;
  };
}

/** Conditions on one row, to be joined with `and`; values are appended to the parameters. */
export function cohortConditions(filter: CohortFilter, parameters: unknown[]): readonly string[] {
  const is = (value: unknown, condition: (parameter: string) => string) => {
    if (value === null) return [];
    parameters.push(value);
    return [condition(`$${parameters.length}`)];
  };
  const isGroup = (column: string, group: string | null, listed: readonly string[]) =>
    group === OTHER_GROUP
      ? is(listed, (parameter) => `${column} <> all(${parameter}::text[])`)
      : is(group, (parameter) => `${column} = ${parameter}`);
  return [
    ...is(filter.modality, (parameter) => `modality = ${parameter}`),
    ...is(filter.indication, (parameter) => `${parameter} = any(indications)`),
    ...is(filter.phase, (parameter) => `phase = ${parameter}`),
    ...isGroup('dose_band', filter.doseBand, filter.listed.doseBands),
    ...isGroup('severity', filter.baselineSeverity, filter.listed.severities),
  ];
}
