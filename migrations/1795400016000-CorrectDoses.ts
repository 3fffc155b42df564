import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CorrectDoses1795400016000 implements MigrationInterface {
  name = 'CorrectDoses1795400016000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "administration_events_in_error" ("event_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_administration_events_in_error" PRIMARY KEY ("event_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "session_move_corrections" ("id" uuid NOT NULL, "move_id" uuid NOT NULL, "kind" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_session_move_corrections_time" CHECK ((kind = 'AMENDED') = (occurred_at is not null)), CONSTRAINT "ck_session_move_corrections_kind" CHECK (kind in ('UNDONE', 'AMENDED')), CONSTRAINT "pk_session_move_corrections" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_session_move_corrections_move_id" ON "session_move_corrections"  ("move_id") `,
    );
    await queryRunner.query(`ALTER TABLE "administration_events" ADD "is_spilled" boolean`);
    await queryRunner.query(`ALTER TABLE "administration_events" ADD "volume_ml" double precision`);
    await queryRunner.query(`ALTER TABLE "administration_events" ADD "site" text`);
    await queryRunner.query(`ALTER TABLE "administration_events" ADD "replaces_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "administration_events" ADD CONSTRAINT "uq_administration_events_replaces_id" UNIQUE ("replaces_id")`,
    );
    await queryRunner.query(`ALTER TABLE "administration_events" ADD "amend_reason" text`);
    await queryRunner.query(
      `ALTER TABLE "administration_events" ADD CONSTRAINT "fk_administration_events_replaces_id" FOREIGN KEY ("replaces_id") REFERENCES "administration_events"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "administration_events_in_error" ADD CONSTRAINT "fk_administration_events_in_error_event_id" FOREIGN KEY ("event_id") REFERENCES "administration_events"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_move_corrections" ADD CONSTRAINT "fk_session_move_corrections_move_id" FOREIGN KEY ("move_id") REFERENCES "session_moves"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('session_move_corrections')`);
    await queryRunner.query(`select protect_append_only('administration_events_in_error')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "session_move_corrections" DROP CONSTRAINT "fk_session_move_corrections_move_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "administration_events_in_error" DROP CONSTRAINT "fk_administration_events_in_error_event_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "administration_events" DROP CONSTRAINT "fk_administration_events_replaces_id"`,
    );
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "amend_reason"`);
    await queryRunner.query(
      `ALTER TABLE "administration_events" DROP CONSTRAINT "uq_administration_events_replaces_id"`,
    );
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "replaces_id"`);
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "site"`);
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "volume_ml"`);
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "is_spilled"`);
    await queryRunner.query(`DROP INDEX "public"."ix_session_move_corrections_move_id"`);
    await queryRunner.query(`DROP TABLE "session_move_corrections"`);
    await queryRunner.query(`DROP TABLE "administration_events_in_error"`);
  }
}
