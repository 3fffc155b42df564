import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { ChecklistContent, ChecklistEntry } from './checklist.js';
import { minute, pressure, reading } from './readings.fixture.js';
import { readinessBlockers, type ReadinessFacts } from './readiness.js';

const DAY = '2026-05-04';
const time = { at: minute(30), day: DAY };

function ticked(itemCode: string, content: ChecklistContent = {}): ChecklistEntry {
  return {
    id: itemCode,
    itemCode,
    outcome: 'DONE',
    occurredAt: minute(0),
    recordedAt: minute(0),
    ...content,
  };
}

const allTicked = [
  ...defaultRuleSet.readiness.checklist
    .map(({ code }) => ticked(code))
    .filter(({ itemCode }) => itemCode !== 'FASTING'),
  ticked('FASTING', { fasting: { lastSolidsAt: minute(-400), lastLiquidsAt: minute(-200) } }),
];

const set = pressure(0, 122, 78, {
  heartRatePerMinute: 70,
  spo2Percent: 98,
  respiratoryRatePerMinute: 14,
  temperatureCelsius: 36.7,
});
const warm = reading(0, { temperatureCelsius: 36.7 });

const ready: ReadinessFacts = {
  modality: 'IV',
  isPatientActive: true,
  isCheckedIn: true,
  planStatus: 'ACTIVE',
  dosesWithoutBenefitDecision: null,
  eligibilityCodes: [],
  isEscortNamed: true,
  isSiteCertified: true,
  isRemsEnrolled: true,
  weighedOn: DAY,
  doseFindings: [],
  dose: { modality: 'IV', zone: 'America/Los_Angeles', planId: 'plan', at: minute(30) },
  otherDoses: [],
  isChildBearing: true,
  pregnancyTest: { id: 'test', testedOn: DAY, result: 'NEGATIVE' },
  entries: allTicked,
  decisions: [],
  readings: [set],
  redAlerts: [],
  selfHarm: [],
};

const blockers = (facts: Partial<ReadinessFacts>) =>
  readinessBlockers({ ...ready, ...facts }, time, defaultRuleSet);
const codes = (facts: Partial<ReadinessFacts>) => blockers(facts).map(({ code }) => code);

describe('readiness', () => {
  it.each(['IV', 'IM', 'SPRAVATO'] as const)(
    'has nothing against %s for which everything is there',
    (modality) => {
      expect(blockers({ modality })).toEqual([]);
    },
  );

  it.each<[Partial<ReadinessFacts>, string, readonly string[]]>([
    [{ isPatientActive: false }, 'patient.deactivated', ['psychiatrist', 'front-desk']],
    [{ isCheckedIn: false }, 'session.not-checked-in', ['nurse', 'psychiatrist']],
    [{ planStatus: 'COMPLETED' }, 'plan.not-active', ['psychiatrist']],
    [{ planStatus: 'ON_HOLD' }, 'plan.on-hold', ['psychiatrist']],
    [{ dosesWithoutBenefitDecision: 6 }, 'benefit.not-decided', ['psychiatrist']],
    [{ eligibilityCodes: ['eligibility.gap-too-long'] }, 'eligibility.gap-too-long', ['psychiatrist']],
    [{ eligibilityCodes: ['consent.expired'] }, 'consent.expired', ['nurse', 'psychiatrist']],
    [{ isEscortNamed: false }, 'escort.not-named', ['front-desk', 'nurse', 'psychiatrist']],
    [{ readings: [warm] }, 'vitals.no-pre-dose-reading', ['nurse', 'psychiatrist']],
    [{ readings: [{ ...set, temperatureCelsius: null }] }, 'vitals.not-measured', ['nurse', 'psychiatrist']],
    [{ redAlerts: [{ id: 'pain', rule: 'symptom.chest-pain' }] }, 'alert.red-unresolved', ['psychiatrist']],
    [
      {
        selfHarm: [
          {
            alertId: 'told',
            toldAt: minute(-60),
            answer: 1,
            isAmended: false,
            amendedAnswer: null,
            needsAcknowledgement: true,
          },
        ],
      },
      'self-harm.not-looked-at',
      ['psychiatrist'],
    ],
    [{ weighedOn: null }, 'weight.missing', ['nurse', 'psychiatrist']],
    [{ weighedOn: '2026-04-05' }, 'weight.too-old', ['nurse', 'psychiatrist']],
    [{ doseFindings: [{ code: 'dose.weight-mismatch' }] }, 'dose.weight-mismatch', ['psychiatrist']],
    [
      { doseFindings: [{ code: 'dose.weight-unconfirmed' }] },
      'dose.weight-unconfirmed',
      ['nurse', 'psychiatrist'],
    ],
    [{ pregnancyTest: null }, 'pregnancy-test.missing', ['nurse', 'psychiatrist']],
    [{ modality: 'SPRAVATO', isSiteCertified: false }, 'rems.site-not-certified', ['admin']],
    [{ modality: 'SPRAVATO', isRemsEnrolled: false }, 'rems.not-enrolled', ['psychiatrist']],
  ])('%j blocks with %s', (facts, code, clearableBy) => {
    expect(blockers(facts)).toMatchObject([{ code, clearableBy }]);
  });

  it('takes a weight of 28 days ago, and does not ask who cannot be pregnant for a test', () => {
    expect(codes({ weighedOn: '2026-04-06' })).toEqual([]);
    expect(codes({ isChildBearing: false, pregnancyTest: null })).toEqual([]);
  });

  it.each(['IV', 'IM'] as const)('asks nothing of the REMS for %s', (modality) => {
    expect(codes({ modality, isSiteCertified: false, isRemsEnrolled: false })).toEqual([]);
  });

  it('asks for confirmed values of the whole set together', () => {
    const only = (more: object) => codes({ readings: [{ ...set, ...more }, warm] });
    expect(only({ isConfirmed: false })).toEqual(['vitals.no-pre-dose-reading']);
    expect(only({ spo2Percent: null })).toEqual(['vitals.no-pre-dose-reading']);
    expect(only({ respiratoryRatePerMinute: null })).toEqual(['vitals.no-pre-dose-reading']);
    expect(only({ temperatureCelsius: null })).toEqual([]);
  });

  it('no longer holds against the dose what a psychiatrist went ahead with', () => {
    const fasting = { lastSolidsAt: minute(0), lastLiquidsAt: minute(-200) };
    const ate: ChecklistEntry = {
      ...ticked('FASTING', { fasting }),
      id: 'ate',
      outcome: 'CONCERN',
      occurredAt: minute(5),
    };
    const entries = [...allTicked, ate];
    expect(codes({ entries })).toEqual(['checklist.concern', 'fasting.solids-too-recent']);
    const decision = { decision: 'GO_AHEAD', occurredAt: minute(9), recordedAt: minute(9) } as const;
    const decisions = [{ code: 'checklist.concern', subjectId: 'ate', ...decision }];
    expect(codes({ entries, decisions })).toEqual([]);
  });

  it('lists every blocker at once, and as many as there are facts missing', () => {
    const missing = fc.record({
      isPatientActive: fc.boolean(),
      isCheckedIn: fc.boolean(),
      isEscortNamed: fc.boolean(),
      isSiteCertified: fc.boolean(),
      isRemsEnrolled: fc.boolean(),
      planStatus: fc.constantFrom('ACTIVE', 'ON_HOLD'),
      weighedOn: fc.constantFrom(DAY, null),
      entries: fc.constantFrom(allTicked, []),
      eligibilityCodes: fc.subarray(['eligibility.not-eligible', 'consent.missing', 'consent.expired']),
    });
    fc.assert(
      fc.property(missing, ({ eligibilityCodes, planStatus, weighedOn, entries, ...facts }) => {
        const expected =
          Object.values(facts).filter((fact) => !fact).length +
          eligibilityCodes.length +
          Number(planStatus === 'ON_HOLD') +
          Number(weighedOn === null) +
          Number(entries.length === 0);
        const found = codes({
          ...facts,
          eligibilityCodes,
          planStatus,
          weighedOn,
          entries,
          modality: 'SPRAVATO',
        });
        expect(found).toHaveLength(expected);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
