import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDischarges1795400010000 implements MigrationInterface {
  name = 'CreateDischarges1795400010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "discharges" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "type" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "escort_name" text, "instructions_given" boolean NOT NULL, "reason" text, "unmet_gates" jsonb NOT NULL, "rule_set_version" integer NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "uq_discharges_session_id" UNIQUE ("session_id"), CONSTRAINT "ck_discharges_routine_gates" CHECK (type <> 'ROUTINE' or unmet_gates = '[]'), CONSTRAINT "ck_discharges_reason" CHECK (type = 'ROUTINE' or reason is not null), CONSTRAINT "ck_discharges_type" CHECK (type in ('ROUTINE', 'OVERRIDE', 'LEFT_AGAINST_ADVICE', 'TRANSFERRED', 'DIED')), CONSTRAINT "pk_discharges" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "discharges" ADD CONSTRAINT "fk_discharges_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('discharges')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "discharges" DROP CONSTRAINT "fk_discharges_session_id"`);
    await queryRunner.query(`DROP TABLE "discharges"`);
  }
}
