import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendMonitoring1795400017000 implements MigrationInterface {
  name = 'ExtendMonitoring1795400017000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "scales" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "kind" text NOT NULL, "assessed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "items" jsonb NOT NULL, "total" smallint, "cadss6_total" smallint, "is_distressed" boolean NOT NULL, "is_stated_resolved" boolean NOT NULL, "status" text NOT NULL, "change_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_scales_cadss_only" CHECK (kind = 'CADSS' or not (is_distressed or is_stated_resolved)), CONSTRAINT "ck_scales_status" CHECK (status in ('RECORDED', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_scales_kind" CHECK (kind in ('CADSS', 'ALDRETE', 'PADSS')), CONSTRAINT "pk_scales" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_scales_session_id_assessed_at_id" ON "scales"  ("session_id", "assessed_at", "id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "vitals_corrections" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "reading_id" uuid NOT NULL, "kind" text NOT NULL, "reason" text NOT NULL, "before" jsonb NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_vitals_corrections_kind" CHECK (kind in ('AMENDED', 'ENTERED_IN_ERROR')), CONSTRAINT "pk_vitals_corrections" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_vitals_corrections_session_id_reading_id_recorded_at" ON "vitals_corrections"  ("session_id", "reading_id", "recorded_at") `,
    );
    await queryRunner.query(`ALTER TABLE "vitals_readings" ADD "moaas" smallint`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" ADD "pain_score" smallint`);
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD "supplemental_o2_litres_per_minute" numeric(3,1)`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD "has_focal_neurological_sign" boolean NOT NULL DEFAULT false`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD "is_etco2_waveform_lost" boolean NOT NULL DEFAULT false`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_moaas" CHECK (moaas between 0 and 5)`,
    );
    await queryRunner.query(
      `ALTER TABLE "scales" ADD CONSTRAINT "fk_scales_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_status"`);
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_status" CHECK (status in ('ACCEPTED', 'UNCONFIRMED', 'CONFIRMED', 'ENTERED_IN_ERROR'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_something_measured"`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_something_measured" CHECK (num_nonnulls(systolic_mm_hg, heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute, etco2_mm_hg, temperature_celsius, moaas, pain_score, supplemental_o2_litres_per_minute) > 0 or has_focal_neurological_sign or is_etco2_waveform_lost)`,
    );
    await queryRunner.query(`select protect_append_only('vitals_corrections')`);
    await queryRunner.query(`select protect_versions('scales')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_status"`);
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_status" CHECK (status in ('ACCEPTED', 'UNCONFIRMED', 'CONFIRMED'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_something_measured"`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_something_measured" CHECK (num_nonnulls(systolic_mm_hg, heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute, etco2_mm_hg, temperature_celsius) > 0)`,
    );
    await queryRunner.query(`ALTER TABLE "scales" DROP CONSTRAINT "fk_scales_session_id"`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_moaas"`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP COLUMN "is_etco2_waveform_lost"`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP COLUMN "has_focal_neurological_sign"`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP COLUMN "supplemental_o2_litres_per_minute"`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP COLUMN "pain_score"`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP COLUMN "moaas"`);
    await queryRunner.query(`DROP INDEX "public"."ix_vitals_corrections_session_id_reading_id_recorded_at"`);
    await queryRunner.query(`DROP TABLE "vitals_corrections"`);
    await queryRunner.query(`DROP INDEX "public"."ix_scales_session_id_assessed_at_id"`);
    await queryRunner.query(`DROP TABLE "scales"`);
  }
}
