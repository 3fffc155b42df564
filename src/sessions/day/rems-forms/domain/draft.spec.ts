import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet as rules } from '../../../../clinic/rules/default-rule-set.js';
import { answerRefusals, draftForm, missingFields, type AnswerToCheck, type FormAnswer } from './draft.js';
import { definitionOn, fitsField, type FormDefinition, type FormField } from './form-definition.js';
import { REMS_FORM_DEFINITIONS } from './form-definitions.js';
import { effect, facts, minute, usualReadings, type DayWanted } from './form-facts.fixture.js';
import { differences, valuesOf } from './submission.js';

const form = definitionOn('2026-05-04', REMS_FORM_DEFINITIONS);
const ready: FormAnswer = { id: 'ready', field: 'READY_AFTER_MINUTES', value: 95 };
const draft = (wanted: DayWanted = {}, answers: readonly FormAnswer[] = []) =>
  draftForm(form, facts(wanted), rules, answers);
const missing = (wanted: DayWanted = {}, answers: readonly FormAnswer[] = []) =>
  missingFields(draft(wanted, answers)).map(({ field, because }) => `${field.code} ${because}`);
const fieldOf = (code: string, wanted: DayWanted = {}, answers: readonly FormAnswer[] = []) =>
  draft(wanted, answers).find(({ field }) => field.code === code)!;

describe('a drafted form', () => {
  it('asks after a day without gaps for nothing but what only a person knows', () => {
    expect(missing()).toEqual(['READY_AFTER_MINUTES ONLY_A_PERSON_KNOWS']);
    expect(missing({}, [ready])).toEqual([]);
  });

  it('says what the record says, and what it rests on', () => {
    expect(valuesOf(draft({}, [ready]))).toEqual({
      PATIENT_FIRST_NAME: 'Alex',
      PATIENT_MIDDLE_NAME: null,
      PATIENT_LAST_NAME: 'Example',
      PATIENT_BIRTH_DATE: '1990-02-28',
      PATIENT_SEX: 'FEMALE',
      FIRST_TREATMENT: true,
      ENROLLED: true,
      BENZODIAZEPINES: false,
      SEDATIVE_HYPNOTICS: false,
      PSYCHOSTIMULANTS: false,
      MAOIS: false,
      OPIOIDS: false,
      PROVIDER_NAME: 'Nora Adler',
      PROVIDER_PHONE: '+1 555 0101',
      PROVIDER_EMAIL: 'nora@example.org',
      SETTING_NAME: 'Harbour Street Clinic',
      SETTING_ADDRESS: '12 Harbour Street',
      TREATMENT_DATE: '2026-05-04',
      DOSE: '56',
      OTHER_DOSE_MG: null,
      LOT_NUMBERS: 'LOT-1',
      MONITORED_MINUTES: 130,
      READY_AFTER_MINUTES: 95,
      VITALS_ACCEPTABLE_BEFORE_DOSE: true,
      VITALS_ACCEPTABLE_BEFORE_END: true,
      PRESSURE_BEFORE_DOSE: '124/80',
      PRESSURE_AT_40_MINUTES: '124/80',
      PRESSURE_BEFORE_END: '124/80',
      SEDATION: false,
      SEDATION_ONSET_MINUTES: null,
      SEDATION_RESOLVED_MINUTES: null,
      DISSOCIATION: false,
      DISSOCIATION_ONSET_MINUTES: null,
      DISSOCIATION_RESOLVED_MINUTES: null,
      RESPIRATORY_DEPRESSION: false,
      SERIOUS_EVENT: false,
      SERIOUS_EVENT_DESCRIPTION: null,
      SERIOUS_EVENT_OUTCOME: null,
      SERIOUS_EVENT_SERIOUSNESS: null,
    });
    expect(fieldOf('PRESSURE_AT_40_MINUTES')).toMatchObject({
      source: 'RECORD',
      references: [{ type: 'VITALS', id: 'reading 41' }],
    });
  });

  it('gives every value the form its field asks for', () => {
    const serious = effect('SEIZURE', { grade: 4, isSerious: true, seriousness: ['LIFE_THREATENING'] });
    const sedated = effect('SEDATION');
    for (const { field, value } of draft({ effects: [serious, sedated] }, [ready]))
      expect([field.code, value === null || fitsField(field, value)]).toEqual([field.code, true]);
  });

  it('while the patient is still here says of nothing that it did not happen', () => {
    const early = {
      session: { dischargedAt: null, doseEndedAt: null, deliveredMg: null },
      readings: usualReadings.slice(0, 2),
      dischargeType: null,
    };
    expect(missing(early)).toEqual([
      'DOSE NOT_ENDED',
      'MONITORED_MINUTES NOT_ENDED',
      'READY_AFTER_MINUTES ONLY_A_PERSON_KNOWS',
      'VITALS_ACCEPTABLE_BEFORE_END NOT_ENDED',
      'PRESSURE_BEFORE_END NOT_ENDED',
      'SEDATION NOT_ENDED',
      'DISSOCIATION NOT_ENDED',
      'RESPIRATORY_DEPRESSION NOT_ENDED',
      'SERIOUS_EVENT NOT_ENDED',
    ]);
  });

  it('asks what hangs on another field only where that matters', () => {
    expect(missing({ session: { deliveredMg: 70 } }, [ready])).toEqual([]);
    expect(fieldOf('OTHER_DOSE_MG', { session: { deliveredMg: 70 } })).toMatchObject({ value: 70 });
    expect(fieldOf('OTHER_DOSE_MG')).toMatchObject({ isAsked: false, isMissing: false });
    const yes = { id: 'yes', field: 'SERIOUS_EVENT', value: true };
    const unjudged = { dischargeType: 'TRANSFERRED' };
    expect(missing(unjudged, [ready])).toEqual(['SERIOUS_EVENT NOT_JUDGED']);
    expect(missing(unjudged, [ready, yes])).toEqual([
      'SERIOUS_EVENT_DESCRIPTION NOT_IN_RECORD',
      'SERIOUS_EVENT_OUTCOME NOT_IN_RECORD',
      'SERIOUS_EVENT_SERIOUSNESS NOT_JUDGED',
    ]);
  });

  it('takes the last answer, and the record before any answer', () => {
    const late = { id: 'late', field: 'READY_AFTER_MINUTES', value: 100 };
    expect(fieldOf('READY_AFTER_MINUTES', {}, [ready, late])).toMatchObject({
      value: 100,
      source: 'ENTERED',
      references: [{ type: 'ANSWER', id: 'late' }],
    });
    const no = { id: 'no', field: 'OPIOIDS', value: false };
    expect(fieldOf('OPIOIDS', { review: null }, [no])).toMatchObject({ value: false, source: 'ENTERED' });
    const tramadol = { id: 'tramadol', medicineClass: 'OPIOID' };
    expect(fieldOf('OPIOIDS', { review: null, medicines: [tramadol] }, [no])).toMatchObject({
      value: true,
      source: 'RECORD',
    });
  });

  it('counts what was not obtained as said', () => {
    const readings = usualReadings.filter(({ measuredAt }) => measuredAt.getTime() !== minute(41).getTime());
    expect(missing({ readings }, [ready])).toEqual(['PRESSURE_AT_40_MINUTES NOT_MEASURED']);
    const none = { id: 'none', field: 'PRESSURE_AT_40_MINUTES', value: null };
    expect(missing({ readings }, [ready, none])).toEqual([]);
    expect(fieldOf('PRESSURE_AT_40_MINUTES', { readings }, [none])).toMatchObject({
      value: null,
      source: 'ENTERED',
      isNotObtained: true,
    });
  });
});

describe('answers', () => {
  const gaps: DayWanted = { review: null, readings: [], session: { dischargedAt: null } };
  const refused = (...answers: AnswerToCheck[]) =>
    answerRefusals(draft(gaps, [ready]), answers).map(({ code, index }) => `${index} ${code}`);

  it.each<[string, AnswerToCheck, string[]]>([
    ['a value of its kind', { field: 'OPIOIDS', value: false }, []],
    ['a field the form has not', { field: 'SHOE_SIZE', value: 42 }, ['0 rems-form.field-unknown']],
    ['what the record says', { field: 'DOSE', value: '84' }, ['0 rems-form.from-the-record']],
    ['another kind of value', { field: 'OPIOIDS', value: 'no' }, ['0 rems-form.value-of-other-form']],
    ['nothing at all', { field: 'OPIOIDS' }, ['0 rems-form.value-or-not-obtained']],
    [
      'a measurement typed into the form',
      { field: 'PRESSURE_BEFORE_DOSE', value: '120/80' },
      ['0 rems-form.correct-the-record'],
    ],
    [
      'not obtained, without a reason',
      { field: 'PRESSURE_BEFORE_DOSE', isNotObtained: true },
      ['0 rems-form.reason-missing'],
    ],
    [
      'not obtained, with a reason',
      { field: 'PRESSURE_BEFORE_DOSE', isNotObtained: true, reason: 'The cuff failed' },
      [],
    ],
    [
      'not obtained where that is no answer',
      { field: 'OPIOIDS', isNotObtained: true, reason: 'Forgot to ask' },
      ['0 rems-form.value-needed'],
    ],
    [
      'an earlier answer replaced without a reason',
      { field: 'READY_AFTER_MINUTES', value: 80 },
      ['0 rems-form.reason-missing'],
    ],
    [
      'an earlier answer replaced with a reason',
      { field: 'READY_AFTER_MINUTES', value: 80, reason: 'Mistyped' },
      [],
    ],
  ])('%s', (_what, answer, reasons) => {
    expect(refused(answer)).toEqual(reasons);
  });

  it('are all judged at once', () => {
    expect(refused({ field: 'MAOIS', value: true }, { field: 'MAOIS', value: 1 })).toEqual([
      '1 rems-form.field-twice',
      '1 rems-form.value-of-other-form',
    ]);
  });
});

describe('editions of the form', () => {
  const asked: FormField = {
    code: 'PULSE_OXIMETRY_USED',
    section: 'VITAL_SIGNS',
    label: 'Was pulse oximetry used?',
    type: 'YES_NO',
    from: null,
  };
  const newer: FormDefinition = {
    version: 'NEXT',
    effectiveFrom: '2027-01-01',
    fields: [...form.fields.filter(({ code }) => code !== 'MAOIS'), asked],
  };
  const both = [newer, ...REMS_FORM_DEFINITIONS];

  it.each([
    ['2023-06-01', 'SPRAVATO_OUTPATIENT_2024'],
    ['2026-12-31', 'SPRAVATO_OUTPATIENT_2024'],
    ['2027-01-01', 'NEXT'],
    ['2028-02-29', 'NEXT'],
  ])('a treatment on %s has the form %s', (day, version) => {
    expect(definitionOn(day, both).version).toBe(version);
  });

  it('are data: a new one drops a field and asks another', () => {
    const drafted = draftForm(newer, facts(), rules, [ready]);
    expect(missingFields(drafted).map(({ field }) => field.code)).toEqual(['PULSE_OXIMETRY_USED']);
    expect(drafted.some(({ field }) => field.code === 'MAOIS')).toBe(false);
  });

  it.each(REMS_FORM_DEFINITIONS)(
    '$version names each field once, and what it hangs on before it',
    ({ fields }) => {
      const codes = fields.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { code, onlyWhere, type, choices } of fields) {
        if (onlyWhere) expect(codes.slice(0, codes.indexOf(code))).toContain(onlyWhere.field);
        expect([code, type === 'CHOICE']).toEqual([code, choices !== undefined]);
      }
    },
  );
});

describe('what was sent', () => {
  const sent = valuesOf(draft({}, [ready]));

  it('is compared by field with what the record says now', () => {
    expect(differences(form, sent, draft({}, [ready]))).toEqual([]);
    expect(differences(form, sent, draft({ session: { dischargedAt: minute(140) } }, [ready]))).toEqual([
      { field: 'MONITORED_MINUTES', sent: 130, now: 140 },
    ]);
  });

  it('stays right when the clinic moves or the nurse gets another phone', () => {
    const moved = {
      clinic: { id: 'clinic', name: 'Hill Clinic', address: '1 Hill Road' },
      provider: { id: 'nurse', displayName: 'Nora Adler', phone: null, email: null },
    };
    expect(differences(form, sent, draft(moved, [ready]))).toEqual([]);
  });
});
