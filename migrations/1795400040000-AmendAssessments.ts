import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered can be put right: the row keeps its earlier versions from now on, and each change its reason. */
export class AmendAssessments1795400040000 implements MigrationInterface {
  name = 'AmendAssessments1795400040000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "assessment_amendments" ("id" uuid NOT NULL, "assessment_id" uuid NOT NULL, "reason" text NOT NULL, "before" jsonb NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_assessment_amendments" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_assessment_amendments_assessment_id_recorded_at" ON "assessment_amendments"  ("assessment_id", "recorded_at") `,
    );
    await queryRunner.query(
      `ALTER TABLE "assessment_amendments" ADD CONSTRAINT "fk_assessment_amendments_assessment_id" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('assessment_amendments')`);
    await queryRunner.query('drop trigger refuse_change on assessments');
    await queryRunner.query('drop trigger refuse_truncate on assessments');
    await queryRunner.query(`select protect_versions('assessments')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop trigger keep_previous_version on assessments');
    await queryRunner.query('drop trigger refuse_removal on assessments');
    await queryRunner.query('drop trigger refuse_truncate on assessments');
    await queryRunner.query(`select protect_append_only('assessments')`);
    await queryRunner.query(
      `ALTER TABLE "assessment_amendments" DROP CONSTRAINT "fk_assessment_amendments_assessment_id"`,
    );
    await queryRunner.query(`DROP TABLE "assessment_amendments"`);
  }
}
