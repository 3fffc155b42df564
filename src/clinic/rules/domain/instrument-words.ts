/** The words and codes in which the definition of a questionnaire is written. */

/** What has no duration: right now, and since the last dose, which has no baseline by nature. */
export type NamedRecall = 'NOW' | 'SINCE_DOSE';
export type RecallUnit = 'D' | 'W' | 'M' | 'Y';

/** The span of time a form asks about: an ISO 8601 duration such as `P14D` or `PT24H`, or a name. */
export type RecallWindow = NamedRecall | `P${number}${RecallUnit}` | `PT${number}H`;

export const RECALL_PATTERN = /^(?:NOW|SINCE_DOSE|P[1-9]\d{0,2}[DWMY]|PT[1-9]\d{0,2}H)$/;
export const INSTRUMENT_CODE_PATTERN = /^[A-Z][A-Z0-9_]{0,59}$/;

export const RESPONDENTS = ['PATIENT', 'RATER'] as const;
export type Respondent = (typeof RESPONDENTS)[number];

/** SUM of the items. SINGLE_VALUE: one item, which is the total. TOTAL_ONLY: only the total is entered, no items. */
export const SCORINGS = ['SUM', 'SINGLE_VALUE', 'TOTAL_ONLY'] as const;
export type Scoring = (typeof SCORINGS)[number];

export const DIRECTIONS = ['LOWER_IS_BETTER', 'HIGHER_IS_BETTER'] as const;
export type Direction = (typeof DIRECTIONS)[number];
