import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MoveEntries1795400030000 implements MigrationInterface {
  name = 'MoveEntries1795400030000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "entry_moves" ("id" uuid NOT NULL, "kind" text NOT NULL, "from_session_id" uuid, "from_entry_id" uuid NOT NULL, "to_session_id" uuid, "to_entry_id" uuid NOT NULL, "reason" text NOT NULL, "first_recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "first_recorded_by" uuid NOT NULL, "moved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "moved_by" uuid NOT NULL, CONSTRAINT "ck_entry_moves_sessions" CHECK ((from_session_id is null) = (kind = 'ASSESSMENT') and (to_session_id is null) = (kind = 'ASSESSMENT')), CONSTRAINT "ck_entry_moves_kind" CHECK (kind in ('VITALS', 'SCALE', 'SIDE_EFFECT', 'RESCUE_MEDICINE', 'NOTE', 'ASSESSMENT')), CONSTRAINT "pk_entry_moves" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_entry_moves_to_entry_id" ON "entry_moves"  ("to_entry_id") `);
    await queryRunner.query(
      `CREATE INDEX "ix_entry_moves_from_entry_id" ON "entry_moves"  ("from_entry_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_entry_moves_to_session_id_moved_at" ON "entry_moves"  ("to_session_id", "moved_at") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_entry_moves_from_session_id_moved_at" ON "entry_moves"  ("from_session_id", "moved_at") `,
    );
    await queryRunner.query(`select protect_append_only('entry_moves')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_entry_moves_from_session_id_moved_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_entry_moves_to_session_id_moved_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_entry_moves_from_entry_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_entry_moves_to_entry_id"`);
    await queryRunner.query(`DROP TABLE "entry_moves"`);
  }
}
