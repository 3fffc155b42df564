/** The words and codes in which the definition of a questionnaire is written. */

/** An ISO 8601 duration, or what has none: right now, and since the last dose. */
export const RECALL_PATTERN = /^(?:NOW|SINCE_DOSE|P[1-9]\d{0,2}[DWMY]|PT[1-9]\d{0,2}H)$/;
export const INSTRUMENT_CODE_PATTERN = /^[A-Z][A-Z0-9_]{0,59}$/;

export const RESPONDENTS = ['PATIENT', 'RATER'] as const;
export type Respondent = (typeof RESPONDENTS)[number];

/** SUM of the items. SINGLE_VALUE: one item, which is the total. TOTAL_ONLY: only the total is entered, no items. */
export const SCORINGS = ['SUM', 'SINGLE_VALUE', 'TOTAL_ONLY'] as const;
export type Scoring = (typeof SCORINGS)[number];

export const DIRECTIONS = ['LOWER_IS_BETTER', 'HIGHER_IS_BETTER'] as const;
export type Direction = (typeof DIRECTIONS)[number];
