import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports that add up sessions and windows read each patient's as one row of bytes. Windows are no longer counted in a table of
 * their own, and side effects no longer carry what tells their session apart. All of it is derived and computed anew after this, as
 * the definition of the facts is another one.
 */
export class PackHistories1795400073000 implements MigrationInterface {
  name = 'PackHistories1795400073000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "report_window_counts"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_sessions_unfinished"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_sessions_pre_existing"`);
    await queryRunner.query(
      `ALTER TABLE "report_side_effects" DROP "month", DROP "modality", DROP "indications", DROP "phase", DROP "dose_band", DROP "severity", DROP "outcome"`,
    );
    await queryRunner.query(
      `CREATE TABLE "report_cohorts" ("id" integer GENERATED ALWAYS AS IDENTITY NOT NULL, "modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "severity" text NOT NULL, CONSTRAINT "pk_report_cohorts" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_report_cohorts_traits" ON "report_cohorts"  ("modality", "indications", "phase", "dose_band", "severity") `,
    );
    await queryRunner.query(
      `CREATE TABLE "report_terms" ("id" integer GENERATED ALWAYS AS IDENTITY NOT NULL, "term" text array NOT NULL, CONSTRAINT "pk_report_terms" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_report_terms_term" ON "report_terms"  ("term") `);
    await queryRunner.query(
      `CREATE TABLE "report_histories" ("patient_id" uuid NOT NULL, "first_month" integer NOT NULL, "last_month" integer NOT NULL, "sessions" bytea NOT NULL, "side_effects" bytea NOT NULL, "windows" bytea NOT NULL, "open_windows" bytea NOT NULL, CONSTRAINT "pk_report_histories" PRIMARY KEY ("patient_id"))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "report_histories"`);
    await queryRunner.query(`DROP TABLE "report_terms"`);
    await queryRunner.query(`DROP TABLE "report_cohorts"`);
    await queryRunner.query(`DELETE FROM "report_side_effects"`);
    await queryRunner.query(
      `ALTER TABLE "report_side_effects" ADD "month" integer NOT NULL, ADD "modality" text NOT NULL, ADD "indications" text array NOT NULL, ADD "phase" text NOT NULL, ADD "dose_band" text NOT NULL, ADD "severity" text NOT NULL, ADD "outcome" text NOT NULL`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_side_effects_month" ON "report_side_effects"  ("month") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_side_effects_serious" ON "report_side_effects"  ("month") WHERE serious > 0`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_sessions_pre_existing" ON "report_sessions"  ("month") WHERE pre_existing_effects > 0`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_sessions_unfinished" ON "report_sessions"  ("month") WHERE outcome in ('RUNNING', 'WAITING')`,
    );
    await queryRunner.query(
      `CREATE TABLE "report_window_counts" ("patient_id" uuid NOT NULL, "number" smallint NOT NULL, "time_point" text NOT NULL, "instrument" text NOT NULL, "recall" text NOT NULL, "month" integer NOT NULL, "modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "severity" text NOT NULL, "overdue_from" TIMESTAMP(3) WITH TIME ZONE, "closed_from" TIMESTAMP(3) WITH TIME ZONE, "done" smallint NOT NULL, "unanswered" smallint NOT NULL, "superseded" smallint NOT NULL, CONSTRAINT "pk_report_window_counts" PRIMARY KEY ("patient_id", "number"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_window_counts_month" ON "report_window_counts"  ("month") `,
    );
  }
}
