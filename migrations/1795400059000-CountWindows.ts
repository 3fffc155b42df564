import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports over very many patients read less: windows that are alike are counted together, and side effects carry what tells their
 * session apart. All of it is derived and computed anew after this, as the definition of the facts is another one.
 */
export class CountWindows1795400059000 implements MigrationInterface {
  name = 'CountWindows1795400059000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "report_window_counts" ("patient_id" uuid NOT NULL, "number" smallint NOT NULL, "time_point" text NOT NULL, "instrument" text NOT NULL, "recall" text NOT NULL, "month" integer NOT NULL, "modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "severity" text NOT NULL, "overdue_from" TIMESTAMP(3) WITH TIME ZONE, "closed_from" TIMESTAMP(3) WITH TIME ZONE, "done" smallint NOT NULL, "unanswered" smallint NOT NULL, "superseded" smallint NOT NULL, CONSTRAINT "pk_report_window_counts" PRIMARY KEY ("patient_id", "number"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_window_counts_month" ON "report_window_counts"  ("month") `,
    );
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
      `CREATE INDEX "ix_report_sessions_unfinished" ON "report_sessions"  ("month") WHERE outcome in ('RUNNING', 'WAITING')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_report_sessions_unfinished"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_side_effects_serious"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_side_effects_month"`);
    await queryRunner.query(
      `ALTER TABLE "report_side_effects" DROP "month", DROP "modality", DROP "indications", DROP "phase", DROP "dose_band", DROP "severity", DROP "outcome"`,
    );
    await queryRunner.query(`DROP TABLE "report_window_counts"`);
  }
}
