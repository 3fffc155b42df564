import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../default-rule-set.js';
import type { RuleSet } from '../rule-set.js';
import { completeRules, impossibleCombinations, malformations } from './check-rule-set.js';
import { setValue, type ValueAt } from './rule-changes.js';

function withValues(...values: readonly [string, unknown][]): RuleSet {
  const changed = values.reduce<unknown>(
    (rules, [pointer, value]) => setValue(rules, { pointer, value } satisfies ValueAt),
    defaultRuleSet,
  );
  expect(changed).toBeDefined();
  return changed as RuleSet;
}

const GAD7 = '/outcomes/instruments/0';
const PHQ9 = '/outcomes/instruments/1';
const SINCE_DOSE = '/outcomes/instruments/2';
const PCL5 = '/outcomes/instruments/4';
const pointers = (faults: readonly { pointer: string }[]) => faults.map(({ pointer }) => pointer);

it('finds nothing in the rules an installation starts with', () => {
  expect(malformations(defaultRuleSet)).toEqual([]);
  expect(impossibleCombinations(defaultRuleSet)).toEqual([]);
});

describe('malformations', () => {
  it.each<[string, unknown, string, string]>([
    ['/reports/smallestCell', 2.5, 'rules.wrong-value', '/reports/smallestCell'],
    ['/reports/smallestCell', '5', 'rules.wrong-value', '/reports/smallestCell'],
    ['/dosing/completeFromPercent', null, 'rules.wrong-value', '/dosing/completeFromPercent'],
    ['/dosing/completeFromPercent', Number.NaN, 'rules.wrong-value', '/dosing/completeFromPercent'],
    ['/alerts/moaas/surprise', 1, 'rules.unknown-member', '/alerts/moaas/surprise'],
    ['/alerts/moaas', {}, 'rules.missing', '/alerts/moaas/yellowAtMost'],
    ['/alerts', [], 'rules.wrong-value', '/alerts'],
    ['/alerts/redSymptoms/0/code', 'chest pain', 'rules.wrong-value', '/alerts/redSymptoms/0/code'],
    ['/alerts/redSymptoms/0/fromGrade', 0, 'rules.wrong-value', '/alerts/redSymptoms/0/fromGrade'],
    ['/alerts/acknowledgeWithinMinutes/RED', 0, 'rules.wrong-value', '/alerts/acknowledgeWithinMinutes/RED'],
    ['/readiness/solidsMinutes/IV', -1, 'rules.wrong-value', '/readiness/solidsMinutes/IV'],
    ['/readiness/checklist/0/label', ' ', 'rules.wrong-value', '/readiness/checklist/0/label'],
    ['/readiness/checklist/0/label', 'a\u0000', 'rules.wrong-value', '/readiness/checklist/0/label'],
    ['/plans/spravatoFirstDayWarnMg/trd', [28], 'rules.wrong-value', '/plans/spravatoFirstDayWarnMg/trd'],
    ['/plans/templates/0/modality', 'ORAL', 'rules.wrong-value', '/plans/templates/0/modality'],
    [`${GAD7}/recalls/0`, 'two weeks', 'rules.wrong-value', `${GAD7}/recalls/0`],
    [`${GAD7}/items/0/loinc`, '69725', 'rules.wrong-value', `${GAD7}/items/0/loinc`],
    [`${GAD7}/choices/0/loincAnswers/0`, '6568-5', 'rules.wrong-value', `${GAD7}/choices/0/loincAnswers/0`],
  ])('%s = %j: %s', (pointer, value, code, at) => {
    const [first] = malformations(withValues([pointer, value]));
    expect(first).toMatchObject({ code, pointer: at });
  });

  it.each([[null], [[]], ['rules'], [undefined]])('says that %j is no rule set', (value) => {
    expect(malformations(value)).toHaveLength(1);
  });

  it('lets a bound be left out', () => {
    expect(malformations(withValues(['/plans/ivTotalMg', { reject: {} }]))).toEqual([]);
  });
});

describe('impossibleCombinations', () => {
  const IV = '/plans/templates/0/phases/0';
  const SPRAVATO = '/plans/templates/5';
  const ASKED = '/outcomes/asked';
  const WEEK = '/outcomes/timePoints/day7To14Days';

  // A value, the last one that works or the first one that does not, and where the fault is shown (null: none).
  it.each<[string, unknown, string | null]>([
    ['/plans/ivMgPerKg/warn/max', 1.5, null],
    ['/plans/ivMgPerKg/warn/max', 1.6, '/plans/ivMgPerKg/warn/max'],
    ['/body/weightKg/warn/min', 25, null],
    ['/body/weightKg/warn/min', 24, '/body/weightKg/warn/min'],
    ['/body/heightCm/reject', { min: 250, max: 250 }, '/body/heightCm/warn/min'],
    ['/body/bmi/warn', { min: 45, max: 45 }, null],
    ['/body/bmi/warn', { min: 46, max: 45 }, '/body/bmi/warn'],
    ['/vitals/spo2Percent/confirm/min', 40, null],
    ['/vitals/spo2Percent/confirm/min', 39, '/vitals/spo2Percent/confirm/min'],
    ['/vitals/fahrenheitLooksLike/min', 44, null],
    ['/vitals/fahrenheitLooksLike/min', 43, '/vitals/fahrenheitLooksLike/min'],
    ['/plans/sessionsPerWeek/IV/reject', { max: 3 }, null],
    ['/plans/sessionsPerWeek/IV/reject', { max: 2 }, '/plans/sessionsPerWeek/IV/warn/max'],
    ['/alerts/preDosePressure/holdSystolicFromMmHg', 140, null],
    ['/alerts/preDosePressure/holdSystolicFromMmHg', 139, '/alerts/preDosePressure/holdSystolicFromMmHg'],
    ['/alerts/pressure/redTwiceSystolicFromMmHg', 160, null],
    ['/alerts/pressure/redTwiceSystolicFromMmHg', 159, '/alerts/pressure/redTwiceSystolicFromMmHg'],
    ['/alerts/pressure/redDiastolicFromMmHg', 110, null],
    ['/alerts/pressure/redDiastolicFromMmHg', 109, '/alerts/pressure/redDiastolicFromMmHg'],
    ['/alerts/pressure/lowRedSystolicBelowMmHg', 89, null],
    ['/alerts/pressure/lowRedSystolicBelowMmHg', 90, '/alerts/pressure/lowYellowSystolicBelowMmHg'],
    ['/alerts/heartRatePerMinute/red/above', 111, null],
    ['/alerts/heartRatePerMinute/red/above', 110, '/alerts/heartRatePerMinute/red/above'],
    ['/alerts/respiratoryRatePerMinute/red/below', 9, null],
    ['/alerts/respiratoryRatePerMinute/red/below', 10, '/alerts/respiratoryRatePerMinute/red/below'],
    ['/alerts/spo2Percent/lastingBelow', 94, null],
    ['/alerts/spo2Percent/lastingBelow', 89, '/alerts/spo2Percent/lastingBelow'],
    ['/alerts/etco2MmHg/redAbove', 51, null],
    ['/alerts/etco2MmHg/redAbove', 50, '/alerts/etco2MmHg/redAbove'],
    ['/alerts/moaas/redAtMost', 3, null],
    ['/alerts/moaas/redAtMost', 4, '/alerts/moaas/yellowAtMost'],
    ['/discharge/systolicFromMmHg', 159, null],
    ['/discharge/systolicFromMmHg', 160, '/discharge/systolicBelowMmHg'],
    ['/discharge/spo2NeverBelowPercent', 94, null],
    ['/discharge/spo2NeverBelowPercent', 95, '/discharge/spo2FromPercent'],
    ['/discharge/uncontrolledSymptoms/1/code', 'NAUSEA', '/discharge/uncontrolledSymptoms/1'],
    ['/vitals/moaas/confirm', { min: 1, max: 5 }, null],
    ['/vitals/moaas/confirm', { min: 1, max: 6 }, '/vitals/moaas/confirm/max'],
    ['/dosing/completeFromPercent', 100, null],
    ['/dosing/completeFromPercent', 101, '/dosing/completeFromPercent'],
    ['/dosing/overdeliveryAbovePercent', 101, null],
    ['/dosing/overdeliveryAbovePercent', 100, '/dosing/overdeliveryAbovePercent'],
    ['/dosing/rescueMedicines/1/code', 'ONDANSETRON', '/dosing/rescueMedicines/1'],
    ['/readiness/liquidsMinutes/IV', 360, null],
    ['/readiness/liquidsMinutes/IV', 361, '/readiness/liquidsMinutes/IV'],
    ['/readiness/checklist/1/code', 'IDENTITY', '/readiness/checklist/1'],
    ['/readiness/checklist/1/modalities', [], '/readiness/checklist/1/modalities'],
    ['/observations/toleranceMinutes', 0, '/observations/toleranceMinutes'],
    ['/observations/templates/3/items/2/countsWithin', { min: 40, max: 40 }, null],
    [
      '/observations/templates/3/items/2/countsWithin',
      { min: 41, max: 50 },
      '/observations/templates/3/items/2/countsWithin',
    ],
    ['/observations/templates/0/items/1/offsetMinutes', 20, '/observations/templates/0/items/2'],
    ['/observations/templates/2/modality', 'IV', '/observations/templates'],
    ['/outcomes/timePoints/acuteEndHours', 18, null],
    ['/outcomes/timePoints/acuteEndHours', 19, '/outcomes/timePoints/strictHour24Hours'],
    ['/outcomes/timePoints/hour24EndHours', 30, null],
    ['/outcomes/timePoints/hour24EndHours', 29, '/outcomes/timePoints/strictHour24Hours'],
    [`${WEEK}/target`, 14, null],
    [`${WEEK}/target`, 15, `${WEEK}/max`],
    ['/outcomes/timePoints/lateFollowUpDays/min', 14, '/outcomes/timePoints/lateFollowUpDays/min'],
    [`${GAD7}/bands/1/min`, 6, `${GAD7}/bands/1/min`],
    [`${GAD7}/bands/1/min`, 4, `${GAD7}/bands/1/min`],
    [`${GAD7}/bands/3/max`, 20, `${GAD7}/bands`],
    [`${GAD7}/recalls`, ['P14D'], `${GAD7}/stems/PT24H`],
    [`${GAD7}/recalls`, ['PT24H'], `${GAD7}/recalls`],
    [`${GAD7}/recalls`, ['P14D', 'PT24H', 'P14D'], `${GAD7}/recalls/2`],
    [`${GAD7}/validatedRecall`, null, `${GAD7}/bands`],
    [`${GAD7}/validatedRecall`, 'PT24H', null],
    [`${GAD7}/scoring`, 'SINGLE_VALUE', `${GAD7}/items`],
    [`${GAD7}/scoring`, 'TOTAL_ONLY', `${GAD7}/items`],
    [`${GAD7}/items/0/max`, 4, `${GAD7}/items/0`],
    [`${GAD7}/items/0/min`, 3, `${GAD7}/items/0/max`],
    [`${GAD7}/totalRange/max`, 22, `${GAD7}/totalRange`],
    [`${GAD7}/choices/1/value`, 2, `${GAD7}/choices/2`],
    [`${GAD7}/choices/1/loincAnswers`, ['LA6568-5'], `${GAD7}/choices`],
    [`${GAD7}/difficulty/choices`, [], `${GAD7}/difficulty/choices`],
    [`${GAD7}/proratedMissingItems`, 1, null],
    [`${GAD7}/proratedMissingItems`, 2, `${GAD7}/proratedMissingItems`],
    [`${PHQ9}/proratedMissingItems`, 2, null],
    [`${PHQ9}/proratedMissingItems`, 3, `${PHQ9}/proratedMissingItems`],
    [`${SINCE_DOSE}/proratedMissingItems`, 1, null],
    [`${SINCE_DOSE}/proratedMissingItems`, 2, `${SINCE_DOSE}/proratedMissingItems`],
    [`${PCL5}/proratedMissingItems`, 9, null],
    [`${PCL5}/proratedMissingItems`, 10, `${PCL5}/proratedMissingItems`],
    [`${PHQ9}/neverImputedItems`, [], `${PHQ9}/neverImputedItems`],
    [`${PHQ9}/neverImputedItems`, [8], `${PHQ9}/neverImputedItems`],
    [`${PHQ9}/neverImputedItems`, [8, 9], null],
    [`${GAD7}/items/2/asksAboutSelfHarm`, true, `${GAD7}/neverImputedItems`],
    [`${PHQ9}/items/8/asksAboutSelfHarm`, false, `${PHQ9}/items/8`],
    [`${GAD7}/remissionBelow`, 10, null],
    [`${GAD7}/remissionBelow`, 11, `${GAD7}/responseBaselineFrom`],
    [`${GAD7}/caseFrom`, 21, null],
    [`${GAD7}/caseFrom`, 22, `${GAD7}/caseFrom`],
    [`${GAD7}/deteriorationFrom`, 6, null],
    [`${GAD7}/deteriorationFrom`, 7, `${GAD7}/reliableDeteriorationFrom`],
    [`${GAD7}/deteriorationFrom`, null, null],
    [`${GAD7}/responsePercent`, null, `${GAD7}/lossOfResponsePoints`],
    [`${GAD7}/significantBelow`, 5, null],
    [`${PCL5}/reliableChange`, null, `${PCL5}/significantBelow`],
    [`${GAD7}/mayShipWording`, false, `${GAD7}/mayShipWording`],
    [`${GAD7}/direction`, 'HIGHER_IS_BETTER', `${GAD7}/responseBaselineFrom`],
    [`${GAD7}/neverImputedItems`, [7], null],
    [`${GAD7}/neverImputedItems`, [8], `${GAD7}/neverImputedItems/0`],
    [`${ASKED}/acute/0`, { instrumentCode: 'GAD7', recall: 'P14D' }, null],
    [`${ASKED}/acute`, [], null],
    [`${ASKED}/acute/0/instrumentCode`, 'GAD8', `${ASKED}/acute/0`],
    [`${ASKED}/acute/0/recall`, 'SINCE_DOSE', `${ASKED}/acute/0`],
    [`${ASKED}/hour24/0/instrumentCode`, 'PHQ9', `${ASKED}/hour24/0`],
    [`${ASKED}/beforeCourse/2`, { instrumentCode: 'PHQ9', recall: 'PT24H' }, `${ASKED}/acute/0`],
    [`${ASKED}/beforeSession/1/instrumentCode`, 'GAD7', `${ASKED}/beforeSession/1`],
    ['/plans/spravatoMg/allowed', [28, 56, 84, 112], null],
    ['/plans/spravatoMg/allowed', [28, 56, 84, 100], '/plans/spravatoMg/allowed/3'],
    [`${SPRAVATO}/firstSessionMg`, 57, `${SPRAVATO}/firstSessionMg`],
    [`${SPRAVATO}/phases/0/dose/mg`, null, `${SPRAVATO}/phases/0/dose/mg`],
    [`${IV}/dose/mgPerKg`, 1.5, null],
    [`${IV}/dose/mgPerKg`, 1.6, `${IV}/dose/mgPerKg`],
    [`${IV}/dose/infusionMinutes`, 2, null],
    [`${IV}/dose/infusionMinutes`, 1, `${IV}/dose/infusionMinutes`],
    [`${IV}/dose/infusionMinutes`, null, `${IV}/dose/infusionMinutes`],
    [
      '/plans/templates/3/phases/0/dose/infusionMinutes',
      40,
      '/plans/templates/3/phases/0/dose/infusionMinutes',
    ],
    [
      '/plans/templates',
      defaultRuleSet.plans.templates.filter(({ modality }) => modality !== 'IM'),
      '/plans/templates',
    ],
    ['/plans/templates/1/code', 'IV_6_IN_3_WEEKS', '/plans/templates/1'],
    [`${IV}/sessions`, 60, null],
    [`${IV}/sessions`, 61, '/plans/templates/0/phases'],
    ['/screening/contraindications/1/code', 'ANEURYSMAL_VASCULAR_DISEASE', '/screening/contraindications/1'],
  ])('%s = %j: %s', (pointer, value, at) => {
    const rules = withValues([pointer, value]);
    expect(malformations(rules)).toEqual([]);
    const found = pointers(impossibleCombinations(rules));
    if (at === null) expect(found).toEqual([]);
    else expect(found).toContain(at);
  });

  it('knows GAD-7 and PHQ-9 by their LOINC codes too', () => {
    for (const [pointer, code, most] of [
      [GAD7, 'OWN_GAD7', 1],
      [PHQ9, 'OWN_PHQ9', 2],
    ] as const)
      for (const missing of [most, most + 1]) {
        const renamed = withValues([`${pointer}/code`, code], [`${pointer}/proratedMissingItems`, missing]);
        const found = pointers(impossibleCombinations(renamed)).includes(`${pointer}/proratedMissingItems`);
        expect(found).toBe(missing > most);
      }
  });

  it('asks after the dose for what cannot be asked before it, where the form is one about the time since', () => {
    const sinceDose = { instrumentCode: 'GAD7', recall: 'SINCE_DOSE' } as const;
    const rules = withValues(['/outcomes/instruments/0/recalls', ['P14D', 'PT24H', 'SINCE_DOSE']]);
    const asking = { ...rules.outcomes, asked: { ...rules.outcomes.asked, acute: [sinceDose] } };
    expect(impossibleCombinations({ ...rules, outcomes: asking })).toEqual([]);
  });

  it('says everything at once', () => {
    const rules = withValues(
      ['/dosing/completeFromPercent', 101],
      ['/discharge/systolicFromMmHg', 170],
      ['/body/bmi/warn', { min: 46, max: 45 }],
    );
    expect(pointers(impossibleCombinations(rules))).toEqual([
      '/body/bmi/warn',
      '/dosing/completeFromPercent',
      '/discharge/systolicBelowMmHg',
    ]);
  });
});

describe('completeRules', () => {
  it('takes from the defaults what is not there, at every depth, and nothing else', () => {
    const { alerts: _alerts, ...older } = defaultRuleSet;
    const { weightMaxAgeDays: _days, ...readiness } = defaultRuleSet.readiness;
    const [gad7, ...others] = defaultRuleSet.outcomes.instruments;
    const { lossOfResponsePoints: _points, ...olderGad7 } = gad7!;
    const stored = {
      ...older,
      readiness: { ...readiness, nasalMedicineMinutes: 90 },
      body: { ...older.body, bmi: { reject: {} } },
      outcomes: { ...older.outcomes, instruments: [...others, olderGad7] },
    };
    expect(completeRules(stored, defaultRuleSet)).toEqual({
      ...defaultRuleSet,
      readiness: { ...defaultRuleSet.readiness, nasalMedicineMinutes: 90 },
      body: { ...defaultRuleSet.body, bmi: { reject: {} } },
      outcomes: { ...defaultRuleSet.outcomes, instruments: [...others, gad7] },
    });
  });

  it('reads a version from before forms were rules with every form there is, and drops what is no rule any more', () => {
    const { instruments } = defaultRuleSet.outcomes;
    const [gad7] = instruments;
    const { items: _items, choices: _choices, ...head } = gad7!;
    const older = { ...head, reliableChange: 5, itemCount: 7, itemMin: 0, itemMax: 3 };
    const unknown = { ...older, code: 'OWN_FORM' };
    const outcomes = { ...defaultRuleSet.outcomes, instruments: [older, unknown] };
    const { outcomes: read } = completeRules({ ...defaultRuleSet, outcomes }, defaultRuleSet);
    expect(read.instruments).toEqual([{ ...gad7, reliableChange: 5 }, ...instruments.slice(1)]);
  });

  it('adds no form to a version that has chosen its own', () => {
    const outcomes = {
      ...defaultRuleSet.outcomes,
      instruments: defaultRuleSet.outcomes.instruments.slice(1, 2),
    };
    const rules = { ...defaultRuleSet, outcomes };
    expect(completeRules(rules, defaultRuleSet)).toEqual(rules);
  });
});
