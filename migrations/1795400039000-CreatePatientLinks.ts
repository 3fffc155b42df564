import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePatientLinks1795400039000 implements MigrationInterface {
  name = 'CreatePatientLinks1795400039000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "assessment_links" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "token_hash" text NOT NULL, "forms" jsonb NOT NULL, "session_id" uuid, "time_point" text, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "answers_hash" text, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, "revoked_by" uuid, "revoke_reason" text, CONSTRAINT "uq_assessment_links_token_hash" UNIQUE ("token_hash"), CONSTRAINT "ck_assessment_links_one_end" CHECK (answered_at is null or revoked_at is null), CONSTRAINT "ck_assessment_links_revoked" CHECK ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null)), CONSTRAINT "ck_assessment_links_answered" CHECK ((answered_at is null) = (answers_hash is null)), CONSTRAINT "ck_assessment_links_time_point" CHECK ((session_id is null) = (time_point is null) and time_point in ('BASELINE', 'PRE_SESSION', 'ACUTE', 'HOUR_24', 'DAY_7_14')), CONSTRAINT "pk_assessment_links" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_assessment_links_session_id" ON "assessment_links"  ("session_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_assessment_links_patient_id_recorded_at_id" ON "assessment_links"  ("patient_id", "recorded_at", "id") `,
    );
    await queryRunner.query(`ALTER TABLE "clinics" ADD "phone" text`);
    await queryRunner.query(
      `ALTER TABLE "assessment_links" ADD CONSTRAINT "fk_assessment_links_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessment_links" ADD CONSTRAINT "fk_assessment_links_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`ALTER TABLE "assessments" ADD "link_id" uuid`);
    await queryRunner.query(`CREATE INDEX "ix_assessments_link_id" ON "assessments" ("link_id")`);
    await queryRunner.query(
      `ALTER TABLE "assessments" ADD CONSTRAINT "fk_assessments_link_id" FOREIGN KEY ("link_id") REFERENCES "assessment_links"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_versions('assessment_links')`);
    await queryRunner.query(`select protect_patient('assessment_links')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "assessments" DROP CONSTRAINT "fk_assessments_link_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_assessments_link_id"`);
    await queryRunner.query(`ALTER TABLE "assessments" DROP COLUMN "link_id"`);
    await queryRunner.query(
      `ALTER TABLE "assessment_links" DROP CONSTRAINT "fk_assessment_links_session_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessment_links" DROP CONSTRAINT "fk_assessment_links_patient_id"`,
    );
    await queryRunner.query(`ALTER TABLE "clinics" DROP COLUMN "phone"`);
    await queryRunner.query(`DROP INDEX "public"."ix_assessment_links_patient_id_recorded_at_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_assessment_links_session_id"`);
    await queryRunner.query(`DROP TABLE "assessment_links"`);
  }
}
