import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet as rules } from '../../../../clinic/rules/default-rule-set.js';
import { REMS_FORM_DEFINITIONS } from './form-definitions.js';
import { RECORD_SOURCES, type MissingReason, type RecordSource } from './form-facts.js';
import {
  device,
  effect,
  facts,
  minute,
  reading,
  usualReadings,
  type DayWanted,
} from './form-facts.fixture.js';
import type { FormField } from './form-definition.js';
import { recordValue } from './record-values.js';

const field = (from: RecordSource): FormField => ({
  ...{ code: 'FIELD', section: 'PATIENT', label: 'Field', type: 'TEXT', from, minute: 40 },
});
const said = (from: RecordSource, wanted: DayWanted = {}) => {
  const found = recordValue(field(from), facts(wanted), rules);
  return found.value === null ? found.because : found.value;
};
type Case = [DayWanted, string | number | boolean];

it('every fact of the record is asked by some edition of the form', () => {
  const asked = new Set(REMS_FORM_DEFINITIONS.flatMap(({ fields }) => fields.map(({ from }) => from)));
  expect(RECORD_SOURCES.filter((source) => !asked.has(source))).toEqual([]);
});

it.each<[RecordSource, DayWanted, MissingReason]>([
  ['PROVIDER_NAME', { provider: null }, 'NOT_IN_RECORD'],
  [
    'PROVIDER_PHONE',
    { provider: { id: 'nurse', displayName: 'Nora', phone: null, email: null } },
    'NOT_IN_RECORD',
  ],
  ['SETTING_ADDRESS', { clinic: { id: 'clinic', name: 'Clinic', address: null } }, 'NOT_IN_RECORD'],
  ['PATIENT_MIDDLE_NAME', {}, 'NOT_IN_RECORD'],
])('%s is missing where nobody has said it', (from, wanted, because) => {
  expect(said(from, wanted)).toBe(because);
});

describe('medicines', () => {
  const review = { id: 'review', changes: null, substances24h: null, benzodiazepineToday: false };
  const lorazepam = { id: 'lorazepam', medicineClass: 'BENZODIAZEPINE' };
  it.each<Case>([
    [{}, false],
    [{ medicines: [lorazepam] }, true],
    [{ medicines: [lorazepam], review: null }, true],
    [{ medicines: [{ id: 'zolpidem', medicineClass: 'SEDATIVE_HYPNOTIC' }] }, false],
    [{ review: { ...review, benzodiazepineToday: true } }, true],
    [{ review: null }, 'NOT_REVIEWED'],
    [{ review: { ...review, changes: 'A new pill for sleep' } }, 'CHANGED_SINCE_LISTED'],
    [{ review: { ...review, substances24h: 'Two glasses of wine' } }, 'CHANGED_SINCE_LISTED'],
  ])('benzodiazepine with %j: %s', (wanted, answer) => {
    expect(said('TAKES_BENZODIAZEPINE', wanted)).toBe(answer);
  });
});

describe('the dose', () => {
  it.each<Case>([
    [{}, '56'],
    [{ session: { deliveredMg: 84 } }, '84'],
    [{ session: { deliveredMg: 28 } }, 'OTHER'],
    [{ session: { deliveredMg: 70 } }, 'OTHER'],
    [{ session: { deliveredMg: null } }, 'NOT_ENDED'],
  ])('given as in %j: %s', (wanted, answer) => {
    expect(said('LABELLED_DOSE', wanted)).toBe(answer);
  });

  it.each<Case>([
    [{ events: [device(1, 0), device(2, 5)] }, 'LOT-1'],
    [{ events: [device(1, 0), device(2, 5, 'LOT-2')] }, 'LOT-1, LOT-2'],
    [{ events: [device(1, 0), device(2, 5, null)] }, 'LOT-1, LOT-9'],
    [{ events: [device(1, 0), device(2, 5, null)], checkedLot: null }, 'NOT_IN_RECORD'],
  ])('lots of %j: %s', (wanted, answer) => {
    expect(said('LOT_NUMBERS', wanted)).toBe(answer);
  });

  it('minutes begun do not count', () => {
    expect(said('MONITORED_MINUTES', { session: { dischargedAt: minute(130.9) } })).toBe(130);
  });
});

describe('vital signs', () => {
  const high = reading(-20, { systolicMmHg: 165 });
  const goAhead = {
    code: 'blood-pressure.decision-needed',
    subjectId: high.id,
    decision: 'GO_AHEAD' as const,
    occurredAt: minute(-10),
    recordedAt: minute(-10),
  };
  it.each<Case>([
    [{}, true],
    [{ readings: [high] }, false],
    [{ readings: [high], decisions: [goAhead] }, true],
    [{ readings: [high], decisions: [{ ...goAhead, occurredAt: minute(10) }] }, false],
    [{ readings: [reading(-20, { spo2Percent: 88 })] }, false],
    [{ readings: [reading(-20, { heartRatePerMinute: null })] }, 'NOT_MEASURED'],
    [{ readings: [reading(-20, { isUnconfirmed: true })] }, 'UNCONFIRMED'],
    [{ readings: [] }, 'NOT_MEASURED'],
  ])('acceptable before the dose %#', (wanted, answer) => {
    expect(said('VITALS_ACCEPTABLE_BEFORE_DOSE', wanted)).toBe(answer);
  });

  it.each<Case>([
    [{}, true],
    [{ readings: [reading(-20), reading(125, { systolicMmHg: 170 })] }, false],
    [{ readings: [reading(-20), reading(125, { spo2Percent: 91 })] }, false],
    [{ readings: [reading(-20), reading(60)] }, 'NOT_MEASURED'],
    [{ readings: [reading(-20), reading(125, { isUnconfirmed: true })] }, 'NOT_MEASURED'],
    [{ session: { dischargedAt: null } }, 'NOT_ENDED'],
  ])('acceptable before the end %#', (wanted, answer) => {
    expect(said('VITALS_ACCEPTABLE_BEFORE_END', wanted)).toBe(answer);
  });

  const pressure = (minutes: number, systolicMmHg: number, isUnconfirmed = false) =>
    reading(minutes, { systolicMmHg, isUnconfirmed });
  it.each<[RecordSource, DayWanted, string]>([
    ['PRESSURE_BEFORE_DOSE', { readings: [pressure(-30, 150), pressure(-10, 130)] }, '130/80'],
    ['PRESSURE_BEFORE_DOSE', { readings: [pressure(-30, 130), pressure(-10, 250, true)] }, '130/80'],
    ['PRESSURE_BEFORE_DOSE', { readings: [pressure(-10, 250, true)] }, 'UNCONFIRMED'],
    ['PRESSURE_BEFORE_DOSE', { readings: [pressure(41, 130)] }, 'NOT_MEASURED'],
    ['PRESSURE_AT_MINUTE', { readings: [pressure(34, 130)] }, 'NOT_MEASURED'],
    ['PRESSURE_AT_MINUTE', { readings: [pressure(36, 131), pressure(42, 132)] }, '132/80'],
    ['PRESSURE_AT_MINUTE', { readings: [pressure(50, 133)] }, '133/80'],
    ['PRESSURE_AT_MINUTE', { readings: [pressure(40, 250, true)] }, 'UNCONFIRMED'],
    ['PRESSURE_BEFORE_END', { readings: [pressure(101, 134), pressure(129, 135)] }, '135/80'],
    ['PRESSURE_BEFORE_END', { readings: [pressure(100, 136), pressure(131, 90)] }, '136/80'],
    ['PRESSURE_BEFORE_END', { readings: [pressure(99, 137)] }, 'NOT_MEASURED'],
    ['PRESSURE_BEFORE_END', { session: { dischargedAt: null } }, 'NOT_ENDED'],
  ])('%s %#', (from, wanted, answer) => {
    expect(said(from, wanted)).toBe(answer);
  });

  it('the reading at 40 minutes is the one the observation plan took', () => {
    expect(recordValue(field('PRESSURE_AT_MINUTE'), facts({ readings: usualReadings }), rules)).toMatchObject(
      {
        references: [{ type: 'VITALS', id: 'reading 41' }],
      },
    );
  });
});

describe('a serious event', () => {
  const seizure = effect('SEIZURE', {
    ...{ grade: 4, isSerious: true, seriousness: ['LIFE_THREATENING'], note: 'half a minute' },
  });
  it.each<Case>([
    [{}, false],
    [{ effects: [effect('NAUSEA')] }, false],
    [{ effects: [effect('NAUSEA'), seizure] }, true],
    [{ effects: [effect('SUICIDAL_IDEATION', { isSerious: true, onsetAt: minute(900) })] }, true],
    [{ dischargeType: 'TRANSFERRED' }, 'NOT_JUDGED'],
    [{ dischargeType: 'DIED' }, true],
    [{ session: { dischargedAt: null } }, 'NOT_ENDED'],
    [{ session: { dischargedAt: null }, effects: [seizure] }, true],
  ])('%#', (wanted, answer) => {
    expect(said('SERIOUS_EVENT', wanted)).toBe(answer);
  });

  it('is described from the record', () => {
    const fall = effect('SYNCOPE', {
      ...{ grade: 3, isSerious: true, seriousness: ['HOSPITALISATION'], course: 'RESOLVING' },
    });
    expect(said('SERIOUS_EVENT_DESCRIPTION', { effects: [fall, seizure] })).toBe(
      'syncope, grade 3; seizure, grade 4: half a minute',
    );
    expect(said('SERIOUS_EVENT_OUTCOME', { effects: [seizure] })).toBe('RESOLVED');
    expect(said('SERIOUS_EVENT_OUTCOME', { effects: [fall, seizure] })).toBe('NOT_JUDGED');
    expect(said('SERIOUS_EVENT_SERIOUSNESS', { effects: [fall, seizure] })).toBe('LIFE_THREATENING');
    expect(said('SERIOUS_EVENT_SERIOUSNESS', { dischargeType: 'DIED' })).toBe('DEATH');
  });
});
