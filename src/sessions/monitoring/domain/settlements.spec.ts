import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import { bedsideFacts, type BedsideScale } from './bedside.js';
import { expectedAlerts, type SymptomFact } from './expected-alerts.js';
import type { Settlement } from './settlements.js';

const START = new Date('2026-05-04T18:00:00Z');
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

const distress = (minutes: number, isDistressed = true): BedsideScale => ({
  id: `${minutes}`,
  kind: 'CADSS',
  assessedAt: at(minutes),
  total: null,
  cadss6Total: null,
  isDistressed,
  isStatedResolved: false,
});

const said = (subjectId: string, minutes: number, more: Partial<Settlement> = {}): Settlement => ({
  rule: 'cadss.distress',
  severity: 'RED',
  subjectId,
  value: null,
  at: at(minutes),
  saidAt: at(minutes),
  ...more,
});

/** `first cause: from-until`, minutes after the dose began; every rating is told at its time unless said otherwise. */
function expected(
  cadss: readonly BedsideScale[],
  settlements: readonly Settlement[],
  told: Readonly<Record<string, number>> = {},
  symptoms: readonly SymptomFact[] = [],
): string[] {
  const minutes = (time: Date) => (time.getTime() - START.getTime()) / 60_000;
  const times = cadss.map(({ id, assessedAt }) => [id, at(told[id] ?? minutes(assessedAt))] as const);
  return expectedAlerts(
    {
      bedside: bedsideFacts([], cadss, START),
      cadss,
      symptoms,
      doseStartedAt: START,
      settled: { settlements, toldAt: new Map(times) },
    },
    defaultRuleSet.alerts,
  ).map(({ subjectId, occurredAt, end }) => {
    const until = end ? `${minutes(end.at)} ${end.type}` : '';
    return `${subjectId}: ${minutes(occurredAt)}-${until}`;
  });
}

describe('an alert that a person resolved', () => {
  it.each<[string, readonly number[], readonly Settlement[], Readonly<Record<string, number>>, string[]]>([
    ['ends there', [10], [said('10', 12)], {}, ['10: 10-12 RESOLVED']],
    ['also for what was known then', [10, 11], [said('10', 12)], {}, ['10: 10-12 RESOLVED']],
    ['is followed by another', [10, 15], [said('10', 12)], {}, ['10: 10-12 RESOLVED', '15: 15-']],
    ['also by one told later', [10, 11], [said('10', 12)], { 11: 13 }, ['10: 10-12 RESOLVED', '11: 11-']],
    [
      'twice',
      [10, 15, 20],
      [said('10', 12), said('15', 17)],
      {},
      ['10: 10-12 RESOLVED', '15: 15-17 RESOLVED', '20: 20-'],
    ],
    ['lasts when its fact is corrected since', [10], [said('10', 12)], { 10: 14 }, ['10: 10-']],
    ['is another one of another rule', [10], [said('10', 12, { rule: 'cadss.rise' })], {}, ['10: 10-']],
    ['is another one of another severity', [10], [said('10', 12, { severity: 'YELLOW' })], {}, ['10: 10-']],
  ])('%s', (_case, ratings, settlements, told, alerts) => {
    expect(
      expected(
        ratings.map((minutes) => distress(minutes)),
        settlements,
        told,
      ),
    ).toEqual(alerts);
  });

  it('is over with the values where they were in range afterwards', () => {
    expect(expected([distress(10), distress(14, false), distress(20)], [said('10', 12)])).toEqual([
      '10: 10-14 RESOLVED',
      '20: 20-',
    ]);
  });
});

describe('a symptom that a person resolved', () => {
  const pain = (grade: number, lastSaidAt?: number): SymptomFact => ({
    id: 'pain',
    code: 'CHEST_PAIN',
    grade,
    onsetAt: at(5),
    resolvedAt: null,
    ...(lastSaidAt !== undefined && { lastSaidAt: at(lastSaidAt) }),
  });
  const word = said('pain', 9, { rule: 'symptom.chest-pain', value: 2 });

  it.each<[string, SymptomFact, string[]]>([
    ['is over', pain(2), ['pain: 5-9 RESOLVED']],
    ['begins again when somebody says that it lasts', pain(2, 12), ['pain: 12-']],
    ['lasts when its grade was corrected', pain(3), ['pain: 5-']],
    ['ends when it ended by itself', { ...pain(2), resolvedAt: at(8) }, ['pain: 5-8 RESOLVED']],
  ])('%s', (_case, symptom, alerts) => {
    expect(expected([], [word], {}, [symptom])).toEqual(alerts);
  });
});
