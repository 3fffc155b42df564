/** The part of the rule set that says when somebody has to look at what was answered. */
export interface SafetyRules {
  /** Thoughts of death or self-harm: a psychiatrist looks within so many minutes of their entry, on the same day, at night too. */
  readonly selfHarmWithinMinutes: number;
  /** Reliable deterioration: a psychiatrist reviews it within so many hours. */
  readonly deteriorationWithinHours: number;
  /** A reliable deterioration answered longer ago than so many days is listed and pages nobody; self-harm always pages. */
  readonly pagesWithinDays: number;
  /** Thoughts of self-harm that a psychiatrist has looked at are shown before a dose for so many days after they were told. */
  readonly selfHarmShownDays: number;
}
