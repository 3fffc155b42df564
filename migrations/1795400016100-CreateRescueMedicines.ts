import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRescueMedicines1795400016100 implements MigrationInterface {
  name = 'CreateRescueMedicines1795400016100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "rescue_medicines" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "medicine" text NOT NULL, "name" text, "dose" double precision NOT NULL, "unit" text NOT NULL, "route" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "indication" text NOT NULL, "ordered_by" uuid, "response" text, "warnings" text array NOT NULL, "status" text NOT NULL, "change_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_rescue_medicines_status" CHECK (status in ('RECORDED', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_rescue_medicines_dose" CHECK (dose > 0), CONSTRAINT "pk_rescue_medicines" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_rescue_medicines_session_id_occurred_at_id" ON "rescue_medicines"  ("session_id", "occurred_at", "id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "rescue_medicines" ADD CONSTRAINT "fk_rescue_medicines_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_versions('rescue_medicines')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "rescue_medicines" DROP CONSTRAINT "fk_rescue_medicines_session_id"`,
    );
    await queryRunner.query(`DROP INDEX "public"."ix_rescue_medicines_session_id_occurred_at_id"`);
    await queryRunner.query(`DROP TABLE "rescue_medicines"`);
  }
}
