/**
 * Which alerts the facts of one session call for, as one fold over all of them in the order they happened.
 *
 * Of one rule there is one open alert. It is followed by another only on higher severity, which takes the place of the
 * lower one, or after it was over. A vital sign is over when it was seen in range and still is at least so many minutes
 * later; one value in range may be an accident. A red alert stays red while the value is only yellow. A rating is over
 * with the next one in range (CADSS-6 is held against CADSS-6 alone, and only where there is no whole one), a symptom when it is recorded as resolved. What a person resolved is over as well, until
 * something new breaks the rule (`settlements.ts`). The same fold judges a new fact and a corrected
 * one, so that a correction leaves exactly the alerts that would have been raised without the mistake. This file does
 * not decide who is told, nor until when an alert has to be acknowledged.
 */
import type { AlertRules } from '../../../clinic/rules/treatment-day-rules.js';
import type { AlertFinding, Judgement, RedSymptomPeriod } from './alert-finding.js';
import { judgeReading } from './alert-rules.js';
import { cadssBeforeDose, isBeforeDose, type BedsideFacts, type BedsideScale } from './bedside.js';
import {
  isNews,
  NOTHING_SETTLED,
  settledAt,
  settlementsOf,
  symptomSettlement,
  type SettledFacts,
} from './settlements.js';

export interface SymptomFact {
  readonly id: string;
  readonly code: string;
  /** CTCAE v5. */
  readonly grade: number;
  readonly onsetAt: Date;
  /** Null while it lasts. */
  readonly resolvedAt: Date | null;
  /** When it was last said to be so severe; its onset when left out. */
  readonly lastSaidAt?: Date;
}

export type AlertCause = 'VITALS' | 'SCALE' | 'SIDE_EFFECT';

export interface ExpectedAlert extends AlertFinding {
  readonly rule: string;
  readonly subjectType: AlertCause;
  /** The fact that raises it. */
  readonly subjectId: string;
  /** Every fact that would have, had it been the first. */
  readonly causes: ReadonlySet<string>;
  readonly occurredAt: Date;
  readonly end: { readonly type: 'RESOLVED' | 'SUPERSEDED'; readonly at: Date } | null;
}

export interface SessionFacts {
  readonly bedside: Pick<BedsideFacts, 'readings' | 'baseline' | 'cadssBeforeDose'>;
  /** In the order of their times. */
  readonly cadss: readonly BedsideScale[];
  readonly symptoms: readonly SymptomFact[];
  readonly doseStartedAt: Date | null;
  /** What persons resolved; nothing when left out. */
  readonly settled?: SettledFacts;
}

interface JudgedFact {
  readonly id: string;
  readonly type: AlertCause;
  readonly at: Date;
  readonly judged: readonly Judgement[];
}

interface OpenAlert extends ExpectedAlert {
  readonly causes: Set<string>;
  end: ExpectedAlert['end'];
}

export function expectedAlerts(facts: SessionFacts, rules: AlertRules): readonly ExpectedAlert[] {
  const symptoms = redSymptomsOf(facts.symptoms, rules);
  const periods = periodsOf(symptoms);
  const { readings, baseline } = facts.bedside;
  const context = { baseline, doseStartedAt: facts.doseStartedAt, redSymptoms: periods };
  const vitals = readings.map(({ id, measuredAt }, index): JudgedFact => ({
    id,
    type: 'VITALS',
    at: measuredAt,
    judged: judgeReading(readings, index, context, rules),
  }));
  const ratings = facts.cadss.map((cadss): JudgedFact => ({
    id: cadss.id,
    type: 'SCALE',
    at: cadss.assessedAt,
    judged: judgeCadss(cadss, facts, rules),
  }));
  const settled = facts.settled ?? NOTHING_SETTLED;
  return [
    ...fold(vitals, rules.raisedAgainAfterMinutesInRange * 60_000, settled),
    ...fold(ratings, 0, settled),
    ...symptoms.map((symptom) => symptomAlert(symptom, settled)),
  ].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
}

/** What of these is a red symptom. */
export function redSymptomsOf(
  symptoms: readonly SymptomFact[],
  { redSymptoms }: Pick<AlertRules, 'redSymptoms'>,
): readonly SymptomFact[] {
  return symptoms.filter(({ code, grade }) =>
    redSymptoms.some((rule) => rule.code === code && grade >= rule.fromGrade),
  );
}

export function periodsOf(symptoms: readonly SymptomFact[]): readonly RedSymptomPeriod[] {
  return symptoms.map(({ onsetAt, resolvedAt }) => ({ from: onsetAt, until: resolvedAt }));
}

function judgeCadss(
  { total, cadss6Total, assessedAt, isDistressed, isStatedResolved }: BedsideScale,
  facts: SessionFacts,
  { cadssRiseAbove }: AlertRules,
): readonly Judgement[] {
  const { bedside, doseStartedAt } = facts;
  const distress: AlertFinding = {
    severity: 'RED',
    value: null,
    threshold: null,
    unit: null,
    message: 'The patient is distressed or unsafe while dissociated.',
  };
  const judged: Judgement[] = [
    { rule: 'cadss.distress', finding: isDistressed && !isStatedResolved ? distress : null },
  ];
  const none = [
    { rule: 'cadss.rise', finding: null },
    { rule: 'cadss6.rise', finding: null },
  ];
  if (isStatedResolved) return [...judged, ...none];
  if (isBeforeDose(assessedAt, doseStartedAt)) return judged;
  const before = bedside.cadssBeforeDose?.total ?? null;
  // A whole CADSS has the say over its six items.
  if (total !== null && before !== null)
    return [
      ...judged,
      { rule: 'cadss.rise', finding: rise('CADSS', total, before, cadssRiseAbove) },
      { rule: 'cadss6.rise', finding: null },
    ];
  const sixBefore = cadssBeforeDose(facts.cadss, doseStartedAt, 'cadss6Total')?.cadss6Total ?? null;
  if (cadss6Total === null || sixBefore === null) return judged;
  return [
    ...judged,
    { rule: 'cadss6.rise', finding: rise('CADSS-6', cadss6Total, sixBefore, cadssRiseAbove) },
  ];
}

function rise(scale: string, value: number, before: number, above: number): AlertFinding | null {
  if (value - before <= above) return null;
  return {
    severity: 'YELLOW',
    value,
    threshold: before + above,
    unit: '{score}',
    message: `${scale} ${value} is ${value - before} above the one before the dose.`,
  };
}

function symptomAlert(symptom: SymptomFact, settled: SettledFacts): ExpectedAlert {
  const { id, code, grade, onsetAt, resolvedAt, lastSaidAt = onsetAt } = symptom;
  const name = code.toLowerCase().replaceAll('_', ' ');
  const alert: ExpectedAlert = {
    rule: `symptom.${code.toLowerCase().replaceAll('_', '-')}`,
    severity: 'RED',
    message: `Red symptom: ${name}, grade ${grade}.`,
    value: grade,
    threshold: null,
    unit: '{grade}',
    subjectType: 'SIDE_EFFECT',
    subjectId: id,
    causes: new Set([id]),
    occurredAt: onsetAt,
    end: resolvedAt && { type: 'RESOLVED', at: resolvedAt },
  };
  const word = alert.end ? null : symptomSettlement(alert, lastSaidAt, settled);
  if (!word) return alert;
  if (word.isOver) return { ...alert, end: resolvedBy(word.at) };
  return lastSaidAt > word.at ? { ...alert, occurredAt: lastSaidAt } : alert;
}

function resolvedBy(at: Date | null): ExpectedAlert['end'] {
  return at && { type: 'RESOLVED', at };
}

/** @param facts in the order they happened */
function fold(
  facts: readonly JudgedFact[],
  msInRange: number,
  settled: SettledFacts,
): readonly ExpectedAlert[] {
  const alerts: OpenAlert[] = [];
  const openOf = new Map<string, OpenAlert>();
  const inRangeSince = new Map<string, number>();
  for (const { id, type, at, judged } of facts)
    for (const { rule, finding } of judged) {
      const open = openOf.get(rule);
      if (finding === null) {
        const since = inRangeSince.get(rule) ?? at.getTime();
        inRangeSince.set(rule, since);
        if (!open || at.getTime() - since < msInRange) continue;
        open.end = { type: 'RESOLVED', at };
        openOf.delete(rule);
        continue;
      }
      inRangeSince.delete(rule);
      const settlements = open ? settlementsOf(open, settled) : [];
      const isNew = settlements.length > 0 && settlements.every((each) => isNews({ id, at }, each, settled));
      if (open && !isNew && (open.severity === finding.severity || open.severity === 'RED')) {
        if (open.severity === finding.severity) open.causes.add(id);
        continue;
      }
      if (open) open.end = isNew ? resolvedBy(settledAt(settlements)) : { type: 'SUPERSEDED', at };
      const raised: OpenAlert = {
        ...finding,
        rule,
        subjectType: type,
        subjectId: id,
        causes: new Set([id]),
        occurredAt: at,
        end: null,
      };
      alerts.push(raised);
      openOf.set(rule, raised);
    }
  for (const open of openOf.values()) open.end = resolvedBy(settledAt(settlementsOf(open, settled)));
  return alerts;
}
