import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutcomes1795400011000 implements MigrationInterface {
  name = 'CreateOutcomes1795400011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "assessments" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "instrument_code" text NOT NULL, "recall_window" text NOT NULL, "answers" smallint array NOT NULL, "difficulty" smallint, "completed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "zone" text NOT NULL, "source" text NOT NULL, "administered_by" uuid, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_assessments_difficulty" CHECK (difficulty between 0 and 3), CONSTRAINT "ck_assessments_source" CHECK (source in ('PATIENT', 'STAFF_ENTRY')), CONSTRAINT "ck_assessments_recall_window" CHECK (recall_window in ('P14D', 'PT24H', 'SINCE_DOSE')), CONSTRAINT "pk_assessments" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_assessments_patient_id_completed_at_id" ON "assessments" ("patient_id", "completed_at", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "assessments_in_error" ("assessment_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_assessments_in_error" PRIMARY KEY ("assessment_id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessments" ADD CONSTRAINT "fk_assessments_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessments_in_error" ADD CONSTRAINT "fk_assessments_in_error_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('assessments')`);
    await queryRunner.query(`select protect_append_only('assessments_in_error')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "assessments_in_error" DROP CONSTRAINT "fk_assessments_in_error_assessment_id"`,
    );
    await queryRunner.query(`ALTER TABLE "assessments" DROP CONSTRAINT "fk_assessments_patient_id"`);
    await queryRunner.query(`DROP TABLE "assessments_in_error"`);
    await queryRunner.query(`DROP INDEX "public"."ix_assessments_patient_id_completed_at_id"`);
    await queryRunner.query(`DROP TABLE "assessments"`);
  }
}
