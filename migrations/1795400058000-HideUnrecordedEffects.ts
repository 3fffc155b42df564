import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every code there is, whether anybody ever had it or not. A code that is new gets a view that lists it. */
const CODES = `
  NAUSEA VOMITING DIZZINESS VERTIGO DISSOCIATION PERCEPTUAL_DISTURBANCE HALLUCINATION SEDATION SOMNOLENCE
  HEADACHE ANXIETY PANIC AGITATION CONFUSION EUPHORIA DYSPHORIA IRRITABILITY INSOMNIA NIGHTMARES
  BLOOD_PRESSURE_INCREASED TACHYCARDIA BRADYCARDIA PALPITATIONS CHEST_PAIN HYPOTENSION SYNCOPE
  BLURRED_VISION DIPLOPIA NYSTAGMUS HYPOAESTHESIA PARAESTHESIA DYSGEUSIA DRY_MOUTH HYPERSALIVATION
  NASAL_DISCOMFORT THROAT_IRRITATION FATIGUE LETHARGY FEELING_DRUNK DYSARTHRIA ATAXIA TREMOR
  MUSCLE_RIGIDITY DESATURATION RESPIRATORY_DEPRESSION LARYNGOSPASM DYSPNOEA LOSS_OF_CONSCIOUSNESS SEIZURE
  COGNITIVE_IMPAIRMENT MEMORY_IMPAIRMENT URINARY_FREQUENCY DYSURIA CYSTITIS HAEMATURIA SUICIDAL_IDEATION
  SELF_HARM ALLERGIC_REACTION RASH INJECTION_SITE_REACTION HYPERHIDROSIS DRUG_CRAVING MISUSE OTHER`
  .trim()
  .split(/\s+/);

const MEANING =
  'Sessions with a side effect by sessions whose dose was given, by month and code. Null where fewer patients than the smallest cell are behind a number, or behind the rest of it; nobody with a side effect is null as well, so that null does not tell that somebody had it.';
const EFFECT_MEANING =
  'Of these, sessions with the side effect; one counts once. Null for nobody and for few patients.';
const SHARE_MEANING =
  'Share of the sessions with the side effect, 0 to 1; null without a session, for nobody and for few patients.';

const isShown = (patients: string) => `(${patients} = 0 or ${patients} >= smallest_cell)`;

const VIEW = `
  with given as (select month, patient_id, session_id from report_sessions where outcome = 'GIVEN'),
  per_patient as (
    select month, patient_id, count(*) as n from given group by 1, 2
  ),
  effects as (
    select month, code, given.patient_id, count(*) as n
    from given join report_side_effects effect using (session_id) group by 1, 2, 3
  ),
  months as (select month, count(*) as patients, sum(n) as sessions from per_patient group by 1),
  codes as (select unnest(array[${CODES.map((code) => `'${code}'`).join(', ')}]) as code),
  counted as (
    select month, code, months.patients, months.sessions, coalesce(sum(effects.n), 0) as with_effect,
      count(effects.patient_id) as patients_with,
      months.patients - count(*) filter (where effects.n = per_patient.n) as patients_without
    from months cross join codes left join effects using (month, code) left join per_patient
      using (month, patient_id) group by 1, 2, 3, 4
  ),
  judged as (
    select counted.*, ${isShown('patients')} as base_shown,
      ${isShown('patients')} and patients_with > 0 and ${isShown('patients_with')} and ${isShown('patients_without')}
        as effect_shown
    from counted, reporting_basis
  )
  select make_date(month / 12, month % 12 + 1, 1), code, case when base_shown then patients::integer end,
    case when base_shown then sessions::integer end, case when effect_shown then with_effect::integer end,
    case when effect_shown then round(with_effect / sessions, 4) end
  from judged`;

/**
 * The view listed the codes that were recorded in any month, and said 0 for nobody and null for few: so a null told that a
 * patient had it. It keeps its name, because the one that told is not to be left beside it.
 */
export class HideUnrecordedEffects1795400058000 implements MigrationInterface {
  name = 'HideUnrecordedEffects1795400058000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const view = 'reporting.side_effects_by_month_v1';
    const columns = 'month, code, n_patients, n_sessions, n_with_effect, effect_share';
    await queryRunner.query(`create or replace view ${view} (${columns}) with (security_barrier) as ${VIEW}`);
    await queryRunner.query(`comment on view ${view} is '${MEANING}'`);
    await queryRunner.query(`comment on column ${view}.n_with_effect is '${EFFECT_MEANING}'`);
    await queryRunner.query(`comment on column ${view}.effect_share is '${SHARE_MEANING}'`);
  }

  /** The view that told is not made again; the one before this has the same columns. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
