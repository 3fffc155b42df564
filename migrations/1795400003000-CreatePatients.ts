import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePatients1795400003000 implements MigrationInterface {
  name = 'CreatePatients1795400003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "patients" ("id" uuid NOT NULL, "clinic_id" uuid NOT NULL, "mrn" text NOT NULL, "given_name" text NOT NULL, "middle_name" text, "family_name" text NOT NULL, "name_key" text NOT NULL, "birth_date" date NOT NULL, "sex" text NOT NULL, "contact" jsonb NOT NULL, "emergency_contact" jsonb, "status" text NOT NULL, "deactivation_reason" text, "acknowledged_warnings" jsonb NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_patients_status" CHECK (status in ('ACTIVE', 'DEACTIVATED')), CONSTRAINT "ck_patients_sex" CHECK (sex in ('FEMALE', 'MALE', 'OTHER')), CONSTRAINT "pk_patients" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX uq_patients_clinic_id_mrn ON patients (clinic_id, upper(mrn))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_patients_name_key_birth_date" ON "patients" ("name_key", "birth_date")`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_patients_family_name_given_name_id" ON "patients" ("family_name", "given_name", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "measurements" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "weight_kg" numeric(5,1), "height_cm" numeric(5,1), "measured_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "acknowledged_warnings" jsonb NOT NULL, "rule_set_version" integer NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_measurements_any" CHECK (weight_kg is not null or height_cm is not null), CONSTRAINT "pk_measurements" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_measurements_patient_id_measured_at_id" ON "measurements" ("patient_id", "measured_at", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "measurements_in_error" ("measurement_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_measurements_in_error" PRIMARY KEY ("measurement_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "allergies" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "substance" text NOT NULL, "reaction" text, "severity" text NOT NULL, "status" text NOT NULL, "status_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "content_hash" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_allergies_status" CHECK (status in ('ACTIVE', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_allergies_severity" CHECK (severity in ('MILD', 'MODERATE', 'SEVERE', 'UNKNOWN')), CONSTRAINT "pk_allergies" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_allergies_patient_id_recorded_at_id" ON "allergies" ("patient_id", "recorded_at", "id")`,
    );
    await queryRunner.query(`CREATE TABLE "medications" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "name" text NOT NULL, "rx_norm_code" text, "dose_text" text, "medicine_class" text NOT NULL, "started_on" date, "stopped_on" date, "status" text NOT NULL, "status_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "content_hash" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_medications_days" CHECK (stopped_on is null or started_on is null or stopped_on >= started_on), CONSTRAINT "ck_medications_status" CHECK (status in ('ACTIVE', 'STOPPED', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_medications_medicine_class" CHECK (medicine_class in ('BENZODIAZEPINE', 'OPIOID', 'SEDATIVE_HYPNOTIC', 'PSYCHOSTIMULANT', 'MAOI', 'LAMOTRIGINE',
 'THEOPHYLLINE', 'CYP_INHIBITOR', 'ANTIDEPRESSANT', 'OTHER')), CONSTRAINT "pk_medications" PRIMARY KEY ("id"))`);
    await queryRunner.query(
      `CREATE INDEX "ix_medications_patient_id_recorded_at_id" ON "medications" ("patient_id", "recorded_at", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "rems_enrolments" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "enrolment_id" text NOT NULL, "enrolled_on" date NOT NULL, "patient_signed_on" date NOT NULL, "prescriber_signed_on" date NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_rems_enrolments_signed_first" CHECK (patient_signed_on <= enrolled_on and prescriber_signed_on <= enrolled_on), CONSTRAINT "pk_rems_enrolments" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_rems_enrolments_patient_id_enrolled_on" ON "rems_enrolments" ("patient_id", "enrolled_on")`,
    );
    await queryRunner.query(
      `CREATE TABLE "rems_enrolments_in_error" ("rems_enrolment_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_rems_enrolments_in_error" PRIMARY KEY ("rems_enrolment_id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "patients" ADD CONSTRAINT "fk_patients_clinic_id" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "measurements" ADD CONSTRAINT "fk_measurements_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "measurements_in_error" ADD CONSTRAINT "fk_measurements_in_error_measurement_id" FOREIGN KEY ("measurement_id") REFERENCES "measurements"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "allergies" ADD CONSTRAINT "fk_allergies_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "medications" ADD CONSTRAINT "fk_medications_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rems_enrolments" ADD CONSTRAINT "fk_rems_enrolments_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "rems_enrolments_in_error" ADD CONSTRAINT "fk_rems_enrolments_in_error_rems_enrolment_id" FOREIGN KEY ("rems_enrolment_id") REFERENCES "rems_enrolments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('measurements')`);
    await queryRunner.query(`select protect_append_only('measurements_in_error')`);
    await queryRunner.query(`select protect_append_only('rems_enrolments')`);
    await queryRunner.query(`select protect_append_only('rems_enrolments_in_error')`);
    await queryRunner.query(`select protect_versions('patients')`);
    await queryRunner.query(`select protect_versions('medications')`);
    await queryRunner.query(`select protect_versions('allergies')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "rems_enrolments_in_error" DROP CONSTRAINT "fk_rems_enrolments_in_error_rems_enrolment_id"`,
    );
    await queryRunner.query(`ALTER TABLE "rems_enrolments" DROP CONSTRAINT "fk_rems_enrolments_patient_id"`);
    await queryRunner.query(`ALTER TABLE "medications" DROP CONSTRAINT "fk_medications_patient_id"`);
    await queryRunner.query(`ALTER TABLE "allergies" DROP CONSTRAINT "fk_allergies_patient_id"`);
    await queryRunner.query(
      `ALTER TABLE "measurements_in_error" DROP CONSTRAINT "fk_measurements_in_error_measurement_id"`,
    );
    await queryRunner.query(`ALTER TABLE "measurements" DROP CONSTRAINT "fk_measurements_patient_id"`);
    await queryRunner.query(`ALTER TABLE "patients" DROP CONSTRAINT "fk_patients_clinic_id"`);
    await queryRunner.query(`DROP TABLE "rems_enrolments_in_error"`);
    await queryRunner.query(`DROP INDEX "public"."ix_rems_enrolments_patient_id_enrolled_on"`);
    await queryRunner.query(`DROP TABLE "rems_enrolments"`);
    await queryRunner.query(`DROP INDEX "public"."ix_medications_patient_id_recorded_at_id"`);
    await queryRunner.query(`DROP TABLE "medications"`);
    await queryRunner.query(`DROP INDEX "public"."ix_allergies_patient_id_recorded_at_id"`);
    await queryRunner.query(`DROP TABLE "allergies"`);
    await queryRunner.query(`DROP TABLE "measurements_in_error"`);
    await queryRunner.query(`DROP INDEX "public"."ix_measurements_patient_id_measured_at_id"`);
    await queryRunner.query(`DROP TABLE "measurements"`);
    await queryRunner.query(`DROP INDEX "public"."ix_patients_family_name_given_name_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_patients_name_key_birth_date"`);
    await queryRunner.query(`DROP TABLE "patients"`);
  }
}
