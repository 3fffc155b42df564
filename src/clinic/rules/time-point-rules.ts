export const COUNTED_FROM = ['DOSE_END', 'DOSE_START'] as const;
export type CountedFrom = (typeof COUNTED_FROM)[number];

/** The part of the rule set that says which time after a dose an answer belongs to. */
export interface TimePointRules {
  /** What windows count from. An answer during the dose is one of the session either way. */
  readonly countedFrom: CountedFrom;
  /** ACUTE is 0 < h < this, HOUR_24 begins at it. */
  readonly acuteEndHours: number;
  readonly acuteTargetHours: number;
  /** Answers given earlier than this after the dose are flagged intoxicated. */
  readonly intoxicatedBelowHours: number;
  readonly hour24EndHours: number;
  readonly hour24TargetHours: number;
  /** Strict subset for research reports, inclusive. */
  readonly strictHour24Hours: { readonly min: number; readonly max: number };
  /** Calendar days after the dose, inclusive. */
  readonly day7To14Days: { readonly min: number; readonly max: number; readonly target: number };
  readonly lateFollowUpDays: { readonly min: number; readonly max: number; readonly target: number };
  /** A baseline may not be older than this many days at the first dose. */
  readonly baselineMaxAgeDays: number;
  /** An answer is one before a session from so many calendar days before it on; 0: only on the same day. */
  readonly preSessionMaxDays: number;
}
