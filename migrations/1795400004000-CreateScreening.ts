import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateScreening1795400004000 implements MigrationInterface {
  name = 'CreateScreening1795400004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "consents" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "document_version" text NOT NULL, "language" text NOT NULL, "signed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "signed_on" date NOT NULL, "expires_on" date NOT NULL, "signed_by" text NOT NULL, "signer_name" text, "witness_name" text, "scope" text array NOT NULL, "rule_set_version" integer NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_consents_signer_name" CHECK (signed_by = 'PATIENT' or signer_name is not null), CONSTRAINT "ck_consents_signed_by" CHECK (signed_by in ('PATIENT', 'LEGAL_REPRESENTATIVE')), CONSTRAINT "pk_consents" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_consents_patient_id_signed_at_id" ON "consents" ("patient_id", "signed_at", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "consents_in_error" ("consent_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_consents_in_error" PRIMARY KEY ("consent_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "screenings" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "modality" text NOT NULL, "evaluated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "evaluated_on" date NOT NULL, "age_years" integer NOT NULL, "diagnosis" jsonb NOT NULL, "treatment_history" jsonb NOT NULL, "answers" jsonb NOT NULL, "vitals" jsonb NOT NULL, "child_bearing_potential" boolean, "note" text, "rule_set_version" integer NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_screenings_modality" CHECK (modality in ('IV', 'IM', 'SPRAVATO')), CONSTRAINT "pk_screenings" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_screenings_patient_id_evaluated_at_id" ON "screenings" ("patient_id", "evaluated_at", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "screening_decisions" ("id" uuid NOT NULL, "screening_id" uuid NOT NULL, "patient_id" uuid NOT NULL, "modality" text NOT NULL, "decision" text NOT NULL, "rationale" text, "clearings" jsonb NOT NULL, "acknowledgements" jsonb NOT NULL, "conditions" text, "proposed_verdict" jsonb NOT NULL, "rule_set_version" integer NOT NULL, "decided_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "decided_on" date NOT NULL, "decided_by" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_screening_decisions_decision" CHECK (decision in ('ELIGIBLE', 'ELIGIBLE_WITH_CONDITIONS', 'DEFERRED', 'INELIGIBLE')), CONSTRAINT "pk_screening_decisions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_screening_decisions_patient_id_decided_at_id" ON "screening_decisions" ("patient_id", "decided_at", "id")`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_screening_decisions_screening_id" ON "screening_decisions" ("screening_id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "consents" ADD CONSTRAINT "fk_consents_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "consents_in_error" ADD CONSTRAINT "fk_consents_in_error_consent_id" FOREIGN KEY ("consent_id") REFERENCES "consents"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "screenings" ADD CONSTRAINT "fk_screenings_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "screening_decisions" ADD CONSTRAINT "fk_screening_decisions_screening_id" FOREIGN KEY ("screening_id") REFERENCES "screenings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "screening_decisions" ADD CONSTRAINT "fk_screening_decisions_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('screenings')`);
    await queryRunner.query(`select protect_append_only('consents')`);
    await queryRunner.query(`select protect_append_only('consents_in_error')`);
    await queryRunner.query(`select protect_append_only('screening_decisions')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "screening_decisions" DROP CONSTRAINT "fk_screening_decisions_patient_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "screening_decisions" DROP CONSTRAINT "fk_screening_decisions_screening_id"`,
    );
    await queryRunner.query(`ALTER TABLE "screenings" DROP CONSTRAINT "fk_screenings_patient_id"`);
    await queryRunner.query(
      `ALTER TABLE "consents_in_error" DROP CONSTRAINT "fk_consents_in_error_consent_id"`,
    );
    await queryRunner.query(`ALTER TABLE "consents" DROP CONSTRAINT "fk_consents_patient_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_screening_decisions_screening_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_screening_decisions_patient_id_decided_at_id"`);
    await queryRunner.query(`DROP TABLE "screening_decisions"`);
    await queryRunner.query(`DROP INDEX "public"."ix_screenings_patient_id_evaluated_at_id"`);
    await queryRunner.query(`DROP TABLE "screenings"`);
    await queryRunner.query(`DROP TABLE "consents_in_error"`);
    await queryRunner.query(`DROP INDEX "public"."ix_consents_patient_id_signed_at_id"`);
    await queryRunner.query(`DROP TABLE "consents"`);
  }
}
