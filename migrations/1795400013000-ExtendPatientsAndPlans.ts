import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules of a running clinic lack; a new installation begins with rules that hold all of it. */
const addedPlanRules = {
  imMgPerKgPerInjection: { reject: { max: 3 }, warn: { min: 0.25, max: 1.25 } },
  spravatoFirstDayWarnMg: { TRD: [84], MDSI: [56] },
  doseIncreaseFactor: 1.25,
  sessionsPerWeek: {
    IV: { reject: {}, warn: { max: 3 } },
    IM: { reject: {}, warn: { max: 3 } },
    SPRAVATO: { reject: {}, warn: { max: 2 } },
  },
  firstDayWithinDays: 365,
};

const markedTables = [
  ['consents', 'consent_id'],
  ['rems_enrolments', 'rems_enrolment_id'],
  ['measurements', 'measurement_id'],
] as const;

export class ExtendPatientsAndPlans1795400013000 implements MigrationInterface {
  name = 'ExtendPatientsAndPlans1795400013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column] of markedTables) {
      await queryRunner.query(
        `CREATE TABLE "${table}_in_error" ("${column}" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_${table}_in_error" PRIMARY KEY ("${column}"))`,
      );
      await queryRunner.query(
        `ALTER TABLE "${table}_in_error" ADD CONSTRAINT "fk_${table}_in_error_${column}" FOREIGN KEY ("${column}") REFERENCES "${table}"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      );
      await queryRunner.query(`select protect_append_only('${table}_in_error')`);
    }
    await queryRunner.query(`ALTER TABLE "plan_phases" DROP CONSTRAINT "ck_plan_phases_dose"`);
    await queryRunner.query(
      `ALTER TABLE "plan_phases" ADD CONSTRAINT "ck_plan_phases_dose_given" CHECK (dose_mg_per_kg is not null or dose_mg is not null)`,
    );
    await queryRunner.query(
      `insert into clinic_rule_sets (version, effective_from, rules, reason, approved_by)
       select version + 1, now(), jsonb_set(rules, '{plans}', $1::jsonb || (rules -> 'plans')),
              'Adds proposed bounds for injections, dose steps, cadence, day 1 of Spravato and far first days', null
       from clinic_rule_sets order by version desc limit 1`,
      [JSON.stringify(addedPlanRules)],
    );
  }

  /** A rule set stays: rows of its table are never removed, and the version before it does not mind. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "plan_phases" DROP CONSTRAINT "ck_plan_phases_dose_given"`);
    await queryRunner.query(
      `ALTER TABLE "plan_phases" ADD CONSTRAINT "ck_plan_phases_dose" CHECK ((dose_mg_per_kg is null) <> (dose_mg is null))`,
    );
    for (const [table] of [...markedTables].reverse())
      await queryRunner.query(`DROP TABLE "${table}_in_error"`);
  }
}
