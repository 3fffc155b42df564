import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that the facts about courses are computed from, with how to find the patients of changed rows. */
const FOLLOWED: Readonly<Record<string, string>> = {
  treatment_plans: 'select patient_id from changed',
  sessions: 'select patient_id from changed',
  assessments: 'select patient_id from changed',
  assessments_in_error: `select a.patient_id from changed c join assessments a on a.id = c.assessment_id`,
};

/**
 * What reports are computed from. It is derived from the other tables and may be made anew at any time, so nothing of it is
 * protected. `follow_in_reports('table', query)` has every change of a table say whose facts may be others now; the query finds
 * the patients of the rows in `changed`.
 */
export class CreateReportFacts1795400051000 implements MigrationInterface {
  name = 'CreateReportFacts1795400051000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "report_changes" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "patient_id" uuid NOT NULL, "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "pk_report_changes" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_changes_patient_id" ON "report_changes"  ("patient_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "report_patients" ("patient_id" uuid NOT NULL, "basis" text NOT NULL, "next_change_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "pk_report_patients" PRIMARY KEY ("patient_id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_report_patients_basis" ON "report_patients"  ("basis") `);
    await queryRunner.query(
      `CREATE INDEX "ix_report_patients_next_change_at" ON "report_patients"  ("next_change_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "report_courses" ("modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "course_id" uuid NOT NULL, "patient_id" uuid NOT NULL, "started_month" integer NOT NULL, "ended_month" integer, "previous_month" integer NOT NULL, "severity" text NOT NULL, "induction_planned" integer NOT NULL, "induction_given" integer NOT NULL, "has_maintenance" boolean NOT NULL, "has_responded" boolean, "response_days" integer, "has_lost_response" boolean NOT NULL, CONSTRAINT "pk_report_courses" PRIMARY KEY ("course_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_courses_started_month" ON "report_courses"  ("started_month") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_courses_ended_month" ON "report_courses"  ("ended_month") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_courses_patient_id" ON "report_courses"  ("patient_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "report_course_outcomes" ("modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "course_id" uuid NOT NULL, "instrument" text NOT NULL, "recall" text NOT NULL, "time_point" text NOT NULL, "patient_id" uuid NOT NULL, "ended_month" integer, "previous_month" integer NOT NULL, "severity" text NOT NULL, "is_eligible" boolean NOT NULL, "baseline" integer, "follow_up" integer, "linked_change" integer, "response" boolean, "remission" boolean, "important_difference" boolean, "reliable_improvement" boolean, "deterioration" boolean, "reliable_deterioration" boolean, CONSTRAINT "pk_report_course_outcomes" PRIMARY KEY ("course_id", "instrument", "recall", "time_point"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_course_outcomes_patient_id" ON "report_course_outcomes"  ("patient_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "report_outcome_cells" ("instrument" text NOT NULL, "recall" text NOT NULL, "time_point" text NOT NULL, "ended_month" integer NOT NULL, "previous_month" integer NOT NULL, "modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "severity" text NOT NULL, "eligible" integer NOT NULL, "answered" integer NOT NULL, "sum_of_answered" bigint NOT NULL, "sum_of_answered_squares" bigint NOT NULL, "with_data" integer NOT NULL, "sum_of_baseline" bigint NOT NULL, "sum_of_baseline_squares" bigint NOT NULL, "sum_of_follow_up" bigint NOT NULL, "sum_of_follow_up_squares" bigint NOT NULL, "sum_of_products" bigint NOT NULL, "judged_response" integer NOT NULL, "response" integer NOT NULL, "judged_remission" integer NOT NULL, "remission" integer NOT NULL, "judged_important_difference" integer NOT NULL, "important_difference" integer NOT NULL, "judged_reliable_improvement" integer NOT NULL, "reliable_improvement" integer NOT NULL, "judged_deterioration" integer NOT NULL, "deterioration" integer NOT NULL, "judged_reliable_deterioration" integer NOT NULL, "reliable_deterioration" integer NOT NULL, "linked" integer NOT NULL, "sum_of_linked_own" bigint NOT NULL, "sum_of_linked_own_squares" bigint NOT NULL, "sum_of_linked_other" bigint NOT NULL, "sum_of_linked_other_squares" bigint NOT NULL, "sum_of_linked_products" bigint NOT NULL, CONSTRAINT "pk_report_outcome_cells" PRIMARY KEY ("instrument", "recall", "time_point", "ended_month", "previous_month", "modality", "indications", "phase", "dose_band", "severity"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_outcome_cells_eligible" ON "report_outcome_cells"  ("eligible") WHERE eligible = 0`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_outcome_cells_instrument_ended_month" ON "report_outcome_cells"  ("instrument", "ended_month") `,
    );
    await queryRunner.query(`
      create function mark_patients_changed() returns trigger language plpgsql as $$
      declare
        insertion text := 'insert into report_changes (patient_id) select distinct patient_id from (%s) as patients';
      begin
        execute format(insertion, tg_argv[0]);
        if tg_op = 'UPDATE' then
          execute format(insertion, replace(tg_argv[0], 'changed', 'before'));
        end if;
        return null;
      end $$`);
    await queryRunner.query(`
      create function follow_in_reports(target regclass, patients text) returns void language plpgsql as $$
      begin
        execute format(
          'create trigger follow_inserts_in_reports after insert on %s referencing new table as changed
           for each statement execute function mark_patients_changed(%L)', target, patients);
        execute format(
          'create trigger follow_updates_in_reports after update on %s referencing new table as changed old table as before
           for each statement execute function mark_patients_changed(%L)', target, patients);
      end $$`);
    for (const [table, patients] of Object.entries(FOLLOWED))
      await queryRunner.query(`select follow_in_reports($1, $2)`, [table, patients]);
    await queryRunner.query(
      `insert into report_changes (patient_id) select distinct patient_id from sessions where dose_started_at is not null`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FOLLOWED)) {
      await queryRunner.query(`drop trigger follow_inserts_in_reports on ${table}`);
      await queryRunner.query(`drop trigger follow_updates_in_reports on ${table}`);
    }
    await queryRunner.query('drop function follow_in_reports(regclass, text)');
    await queryRunner.query('drop function mark_patients_changed()');
    await queryRunner.query(`DROP INDEX "public"."ix_report_outcome_cells_instrument_ended_month"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_outcome_cells_eligible"`);
    await queryRunner.query(`DROP TABLE "report_outcome_cells"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_course_outcomes_patient_id"`);
    await queryRunner.query(`DROP TABLE "report_course_outcomes"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_courses_patient_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_courses_ended_month"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_courses_started_month"`);
    await queryRunner.query(`DROP TABLE "report_courses"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_patients_next_change_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_patients_basis"`);
    await queryRunner.query(`DROP TABLE "report_patients"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_changes_patient_id"`);
    await queryRunner.query(`DROP TABLE "report_changes"`);
  }
}
