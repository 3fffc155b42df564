import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMonitoring1795400009000 implements MigrationInterface {
  name = 'CreateMonitoring1795400009000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "devices" ("id" uuid NOT NULL, "clinic_id" uuid NOT NULL, "client_id" uuid NOT NULL, "label" text NOT NULL, "serial_number" text NOT NULL, "status" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "uq_devices_client_id" UNIQUE ("client_id"), CONSTRAINT "uq_devices_clinic_id_serial_number" UNIQUE ("clinic_id", "serial_number"), CONSTRAINT "ck_devices_status" CHECK (status in ('IN_USE', 'REVOKED')), CONSTRAINT "pk_devices" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "device_bindings" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "device_id" uuid NOT NULL, "session_id" uuid, "bound_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "bound_by" uuid NOT NULL, CONSTRAINT "pk_device_bindings" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_device_bindings_session_id" ON "device_bindings" ("session_id")`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_device_bindings_device_id_id" ON "device_bindings" ("device_id", "id")`,
    );
    await queryRunner.query(`CREATE TABLE "vitals_readings" ("session_id" uuid NOT NULL, "id" uuid NOT NULL, "measured_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "systolic_mm_hg" smallint, "diastolic_mm_hg" smallint, "heart_rate_per_minute" smallint, "spo2_percent" smallint, "respiratory_rate_per_minute" smallint, "etco2_mm_hg" smallint, "temperature_celsius" numeric(4,1), "status" text NOT NULL, "confirm_reasons" jsonb NOT NULL, "is_retrospective" boolean NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "device_id" uuid, "request_id" text NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_vitals_readings_something_measured" CHECK (num_nonnulls(systolic_mm_hg, heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute,
 etco2_mm_hg, temperature_celsius) > 0), CONSTRAINT "ck_vitals_readings_blood_pressure_order" CHECK (systolic_mm_hg > diastolic_mm_hg), CONSTRAINT "ck_vitals_readings_blood_pressure_pair" CHECK ((systolic_mm_hg is null) = (diastolic_mm_hg is null)), CONSTRAINT "ck_vitals_readings_status" CHECK (status in ('ACCEPTED', 'UNCONFIRMED', 'CONFIRMED')), CONSTRAINT "pk_vitals_readings" PRIMARY KEY ("session_id", "id"))`);
    await queryRunner.query(`CREATE INDEX "ix_vitals_readings_device_id" ON "vitals_readings" ("device_id")`);
    await queryRunner.query(
      `CREATE INDEX "ix_vitals_readings_session_id_measured_at_id" ON "vitals_readings" ("session_id", "measured_at", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "devices" ADD CONSTRAINT "fk_devices_clinic_id" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "devices" ADD CONSTRAINT "fk_devices_client_id" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "device_bindings" ADD CONSTRAINT "fk_device_bindings_device_id" FOREIGN KEY ("device_id") REFERENCES "devices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "device_bindings" ADD CONSTRAINT "fk_device_bindings_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD CONSTRAINT "fk_vitals_readings_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD CONSTRAINT "fk_vitals_readings_device_id" FOREIGN KEY ("device_id") REFERENCES "devices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('device_bindings')`);
    await queryRunner.query(`select protect_versions('devices')`);
    await queryRunner.query(`select protect_versions('vitals_readings')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP CONSTRAINT "fk_vitals_readings_device_id"`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP CONSTRAINT "fk_vitals_readings_session_id"`);
    await queryRunner.query(`ALTER TABLE "device_bindings" DROP CONSTRAINT "fk_device_bindings_session_id"`);
    await queryRunner.query(`ALTER TABLE "device_bindings" DROP CONSTRAINT "fk_device_bindings_device_id"`);
    await queryRunner.query(`ALTER TABLE "devices" DROP CONSTRAINT "fk_devices_client_id"`);
    await queryRunner.query(`ALTER TABLE "devices" DROP CONSTRAINT "fk_devices_clinic_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_vitals_readings_session_id_measured_at_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_vitals_readings_device_id"`);
    await queryRunner.query(`DROP TABLE "vitals_readings"`);
    await queryRunner.query(`DROP INDEX "public"."ix_device_bindings_device_id_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_device_bindings_session_id"`);
    await queryRunner.query(`DROP TABLE "device_bindings"`);
    await queryRunner.query(`DROP TABLE "devices"`);
  }
}
