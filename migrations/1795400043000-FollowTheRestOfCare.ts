import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowTheRestOfCare1795400043000 implements MigrationInterface {
  name = 'FollowTheRestOfCare1795400043000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "medication_dose_changes" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "medication_id" uuid NOT NULL, "changed_on" date NOT NULL, "dose_text" text NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "pk_medication_dose_changes" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_medication_dose_changes_patient_id" ON "medication_dose_changes" ("patient_id")`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_medication_dose_changes_medication_id_changed_on" ON "medication_dose_changes" ("medication_id", "changed_on")`,
    );
    await queryRunner.query(
      `CREATE TABLE "medication_dose_changes_in_error" ("dose_change_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_medication_dose_changes_in_error" PRIMARY KEY ("dose_change_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "psychotherapy_sessions" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "duration_minutes" smallint, "kind" text NOT NULL, "method" text, "therapist" text, "note" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_psychotherapy_sessions_minutes" CHECK (duration_minutes between 1 and 1440), CONSTRAINT "ck_psychotherapy_sessions_kind" CHECK (kind in ('PREPARATION', 'DURING_DOSE', 'INTEGRATION', 'OTHER')), CONSTRAINT "pk_psychotherapy_sessions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_psychotherapy_sessions_patient_id_started_at_id" ON "psychotherapy_sessions" ("patient_id", "started_at", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "psychotherapy_sessions_in_error" ("psychotherapy_session_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_psychotherapy_sessions_in_error" PRIMARY KEY ("psychotherapy_session_id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "medication_dose_changes" ADD CONSTRAINT "fk_medication_dose_changes_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "medication_dose_changes" ADD CONSTRAINT "fk_medication_dose_changes_medication_id" FOREIGN KEY ("medication_id") REFERENCES "medications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "medication_dose_changes_in_error" ADD CONSTRAINT "fk_medication_dose_changes_in_error_dose_change_id" FOREIGN KEY ("dose_change_id") REFERENCES "medication_dose_changes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "psychotherapy_sessions" ADD CONSTRAINT "fk_psychotherapy_sessions_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "psychotherapy_sessions_in_error" ADD CONSTRAINT "fk_psychotherapy_sessions_in_error_psychotherapy_session_id" FOREIGN KEY ("psychotherapy_session_id") REFERENCES "psychotherapy_sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const table of TABLES) await queryRunner.query(`select protect_append_only('${table}')`);
    for (const table of ['medication_dose_changes', 'psychotherapy_sessions'])
      await queryRunner.query(`select protect_patient('${table}')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await queryRunner.query(`DROP TABLE "${table}"`);
  }
}

const TABLES = [
  'medication_dose_changes',
  'medication_dose_changes_in_error',
  'psychotherapy_sessions',
  'psychotherapy_sessions_in_error',
];
