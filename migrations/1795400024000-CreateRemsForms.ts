import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRemsForms1795400024000 implements MigrationInterface {
  name = 'CreateRemsForms1795400024000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "rems_form_answers" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "field" text NOT NULL, "value" jsonb, "is_not_obtained" boolean NOT NULL, "reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_rems_form_answers_reason" CHECK (not is_not_obtained or reason is not null), CONSTRAINT "ck_rems_form_answers_value" CHECK (is_not_obtained = (value is null)), CONSTRAINT "pk_rems_form_answers" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_rems_form_answers_session_id_field_recorded_at" ON "rems_form_answers"  ("session_id", "field", "recorded_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "rems_form_submissions" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "number" integer NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "channel" text NOT NULL, "confirmation_number" text, "reason" text, "definition_version" text NOT NULL, "values" jsonb NOT NULL, "values_hash" text NOT NULL, "rule_set_version" integer NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "uq_rems_form_submissions_session_id_number" UNIQUE ("session_id", "number"), CONSTRAINT "ck_rems_form_submissions_amended_why" CHECK (number = 1 or reason is not null), CONSTRAINT "ck_rems_form_submissions_online_confirmed" CHECK (channel = 'FAX' or confirmation_number is not null), CONSTRAINT "ck_rems_form_submissions_channel" CHECK (channel in ('ONLINE', 'FAX')), CONSTRAINT "pk_rems_form_submissions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "rems_form_submissions_in_error" ("submission_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_rems_form_submissions_in_error" PRIMARY KEY ("submission_id"))`,
    );
    await queryRunner.query(`ALTER TABLE "clinics" ADD "address" text`);
    await queryRunner.query(`ALTER TABLE "users" ADD "phone" text`);
    await queryRunner.query(`ALTER TABLE "users" ADD "email" text`);
    await queryRunner.query(
      `ALTER TABLE "rems_form_answers" ADD CONSTRAINT "fk_rems_form_answers_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rems_form_submissions" ADD CONSTRAINT "fk_rems_form_submissions_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rems_form_submissions_in_error" ADD CONSTRAINT "fk_rems_form_submissions_in_error_submission_id" FOREIGN KEY ("submission_id") REFERENCES "rems_form_submissions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`ALTER TABLE "alerts" DROP CONSTRAINT "ck_alerts_subject_type"`);
    await queryRunner.query(
      `ALTER TABLE "alerts" ADD CONSTRAINT "ck_alerts_subject_type" CHECK (subject_type in ('VITALS', 'SCALE', 'SIDE_EFFECT', 'ADMINISTRATION_EVENT', 'RESCUE_MEDICINE', 'OBSERVATION', 'REMS_FORM', 'DRUG_RECORD', 'DRUG_RECONCILIATION'))`,
    );
    await queryRunner.query(`select protect_append_only('rems_form_answers')`);
    await queryRunner.query(`select protect_append_only('rems_form_submissions')`);
    await queryRunner.query(`select protect_append_only('rems_form_submissions_in_error')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "alerts" DROP CONSTRAINT "ck_alerts_subject_type"`);
    await queryRunner.query(
      `ALTER TABLE "alerts" ADD CONSTRAINT "ck_alerts_subject_type" CHECK (subject_type in ('VITALS', 'SCALE', 'SIDE_EFFECT', 'ADMINISTRATION_EVENT', 'RESCUE_MEDICINE', 'OBSERVATION', 'DRUG_RECORD', 'DRUG_RECONCILIATION'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "rems_form_submissions_in_error" DROP CONSTRAINT "fk_rems_form_submissions_in_error_submission_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "rems_form_submissions" DROP CONSTRAINT "fk_rems_form_submissions_session_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "rems_form_answers" DROP CONSTRAINT "fk_rems_form_answers_session_id"`,
    );
    await queryRunner.query(`ALTER TABLE "users" DROP COLUMN "email"`);
    await queryRunner.query(`ALTER TABLE "users" DROP COLUMN "phone"`);
    await queryRunner.query(`ALTER TABLE "clinics" DROP COLUMN "address"`);
    await queryRunner.query(`DROP TABLE "rems_form_submissions_in_error"`);
    await queryRunner.query(`DROP TABLE "rems_form_submissions"`);
    await queryRunner.query(`DROP INDEX "public"."ix_rems_form_answers_session_id_field_recorded_at"`);
    await queryRunner.query(`DROP TABLE "rems_form_answers"`);
  }
}
