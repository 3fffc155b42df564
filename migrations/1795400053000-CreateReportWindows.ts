import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked for around each dose, for the report about completeness. Derived, so that nothing of it is protected. */
export class CreateReportWindows1795400053000 implements MigrationInterface {
  name = 'CreateReportWindows1795400053000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "report_windows" ("session_id" uuid NOT NULL, "time_point" text NOT NULL, "instrument" text NOT NULL, "recall" text NOT NULL, "patient_id" uuid NOT NULL, "course_id" uuid NOT NULL, "month" integer NOT NULL, "modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "severity" text NOT NULL, "opens_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "overdue_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "is_done" boolean NOT NULL, "is_superseded" boolean NOT NULL, CONSTRAINT "pk_report_windows" PRIMARY KEY ("session_id", "time_point", "instrument", "recall"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_windows_patient_id" ON "report_windows"  ("patient_id") `,
    );
    await queryRunner.query(`CREATE INDEX "ix_report_windows_month" ON "report_windows"  ("month") `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_report_windows_month"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_windows_patient_id"`);
    await queryRunner.query(`DROP TABLE "report_windows"`);
  }
}
