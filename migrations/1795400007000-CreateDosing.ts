import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDosing1795400007000 implements MigrationInterface {
  name = 'CreateDosing1795400007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "administration_events" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "ordinal" integer NOT NULL, "type" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE, "rate_mg_per_minute" double precision, "pump_rate_ml_per_hour" double precision, "concentration_mg_per_ml" double precision, "delivered_mg" double precision, "device_number" integer, "is_device_complete" boolean, "lot_number" text, "ordered_by" uuid, "termination_reason" text, "note" text, "deviations" text array NOT NULL, "deviation_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "uq_administration_events_session_id_ordinal" UNIQUE ("session_id", "ordinal"), CONSTRAINT "ck_administration_events_type" CHECK (type in ('START', 'PAUSE', 'RESUME', 'RATE_CHANGE', 'BOLUS', 'INJECTION', 'DEVICE', 'STOP')), CONSTRAINT "pk_administration_events" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "administration_events" ADD CONSTRAINT "fk_administration_events_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('administration_events')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "administration_events" DROP CONSTRAINT "fk_administration_events_session_id"`,
    );
    await queryRunner.query(`DROP TABLE "administration_events"`);
  }
}
