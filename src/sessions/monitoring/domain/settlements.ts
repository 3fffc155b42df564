/**
 * What a person has said about an alert: that its cause is over, whatever the values say ("the cuff was too small"). Such a
 * word settles the facts it was said about, and no others: a fact that happened later, or was told later about the time after
 * the one that raised the alert, is news and raises an alert of its own. Where the fact the alert rests on is corrected
 * afterwards, the word was about something else and settles nothing. This file does not decide who may resolve an alert.
 */
import type { AlertSeverity } from '../../../clinic/rules/treatment-day-rules.js';

/** An alert that a person resolved. */
export interface Settlement {
  readonly rule: string;
  readonly severity: AlertSeverity;
  /** The fact it was raised for, and what it said about it. */
  readonly subjectId: string;
  readonly value: number | null;
  /** Until when it lasted, and when that was recorded. */
  readonly at: Date;
  readonly saidAt: Date;
}

export interface SettledFacts {
  readonly settlements: readonly Settlement[];
  /** When each reading and rating was last told: recorded, or amended. */
  readonly toldAt: ReadonlyMap<string, Date>;
}

export const NOTHING_SETTLED: SettledFacts = { settlements: [], toldAt: new Map() };

interface SettledAlert {
  readonly rule: string;
  readonly severity: AlertSeverity;
  readonly causes: ReadonlySet<string>;
}

/** What persons said about an alert that readings or ratings call for; none where the fact was corrected since. */
export function settlementsOf(alert: SettledAlert, facts: SettledFacts): readonly Settlement[] {
  return facts.settlements.filter(
    (settlement) => isAbout(settlement, alert) && !isToldAfter(settlement.subjectId, settlement, facts),
  );
}

export function isNews(
  fact: { readonly id: string; readonly at: Date },
  settlement: Settlement,
  facts: SettledFacts,
): boolean {
  return fact.at.getTime() > settlement.at.getTime() || isToldAfter(fact.id, settlement, facts);
}

/** When an alert was over that persons resolved; null where nobody did. */
export function settledAt(settlements: readonly Settlement[]): Date | null {
  return (
    settlements
      .map(({ at }) => at)
      .toSorted((a, b) => a.getTime() - b.getTime())
      .at(-1) ?? null
  );
}

/** A symptom is settled as long as it has the grade it had then, and nobody has said since that it lasts. */
export function symptomSettlement(
  alert: SettledAlert & { readonly value: number | null },
  lastSaidAt: Date,
  { settlements }: SettledFacts,
): { readonly at: Date; readonly isOver: boolean } | null {
  const about = settlements.filter((settlement) => isAbout(settlement, alert));
  const at = settledAt(about);
  if (at === null) return null;
  const isSameGrade = about.some(({ value }) => value === alert.value);
  return { at, isOver: isSameGrade && lastSaidAt.getTime() <= at.getTime() };
}

function isAbout({ rule, severity, subjectId }: Settlement, alert: SettledAlert): boolean {
  return rule === alert.rule && severity === alert.severity && alert.causes.has(subjectId);
}

function isToldAfter(factId: string, { saidAt }: Settlement, { toldAt }: SettledFacts): boolean {
  const told = toldAt.get(factId);
  return told !== undefined && told.getTime() > saidAt.getTime();
}
