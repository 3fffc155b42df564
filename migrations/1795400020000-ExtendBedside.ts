import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendBedside1795400020000 implements MigrationInterface {
  name = 'ExtendBedside1795400020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "scale_corrections" ("id" uuid NOT NULL, "scale_id" uuid NOT NULL, "kind" text NOT NULL, "reason" text NOT NULL, "before" jsonb NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_scale_corrections_kind" CHECK (kind in ('AMENDED', 'ENTERED_IN_ERROR')), CONSTRAINT "pk_scale_corrections" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_scale_corrections_scale_id_recorded_at" ON "scale_corrections"  ("scale_id", "recorded_at") `,
    );
    await queryRunner.query(`ALTER TABLE "vitals_readings" ADD "unobtainable" jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_measured_or_unobtainable" CHECK (not (unobtainable @> '[{"vital": "bloodPressure"}]' and systolic_mm_hg is not null
   or unobtainable @> '[{"vital": "heartRatePerMinute"}]' and heart_rate_per_minute is not null
   or unobtainable @> '[{"vital": "spo2Percent"}]' and spo2_percent is not null
   or unobtainable @> '[{"vital": "respiratoryRatePerMinute"}]' and respiratory_rate_per_minute is not null
   or unobtainable @> '[{"vital": "etco2MmHg"}]' and etco2_mm_hg is not null
   or unobtainable @> '[{"vital": "temperatureCelsius"}]' and temperature_celsius is not null
   or unobtainable @> '[{"vital": "moaas"}]' and moaas is not null
   or unobtainable @> '[{"vital": "painScore"}]' and pain_score is not null))`);
    await queryRunner.query(
      `ALTER TABLE "scale_corrections" ADD CONSTRAINT "fk_scale_corrections_scale_id" FOREIGN KEY ("scale_id") REFERENCES "scales"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_something_measured"`,
    );
    await queryRunner.query(`ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_something_measured" CHECK (num_nonnulls(systolic_mm_hg, heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute,
                etco2_mm_hg, temperature_celsius, moaas, pain_score, supplemental_o2_litres_per_minute) > 0
   or has_focal_neurological_sign or is_etco2_waveform_lost or jsonb_array_length(unobtainable) > 0)`);
    await queryRunner.query(`select protect_append_only('scale_corrections')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_something_measured"`,
    );
    await queryRunner.query(`ALTER TABLE "vitals_readings" ADD CONSTRAINT "ck_vitals_readings_something_measured" CHECK (num_nonnulls(systolic_mm_hg, heart_rate_per_minute, spo2_percent, respiratory_rate_per_minute,
                etco2_mm_hg, temperature_celsius, moaas, pain_score, supplemental_o2_litres_per_minute) > 0
   or has_focal_neurological_sign or is_etco2_waveform_lost)`);
    await queryRunner.query(
      `ALTER TABLE "scale_corrections" DROP CONSTRAINT "fk_scale_corrections_scale_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "vitals_readings" DROP CONSTRAINT "ck_vitals_readings_measured_or_unobtainable"`,
    );
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP COLUMN "unobtainable"`);
    await queryRunner.query(`DROP INDEX "public"."ix_scale_corrections_scale_id_recorded_at"`);
    await queryRunner.query(`DROP TABLE "scale_corrections"`);
  }
}
