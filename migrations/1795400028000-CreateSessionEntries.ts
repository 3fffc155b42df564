import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessionEntries1795400028000 implements MigrationInterface {
  name = 'CreateSessionEntries1795400028000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "session_entries" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "outcome" text NOT NULL, "code" text, "content_hash" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_session_entries_refused_why" CHECK ((outcome = 'STORED') = (code is null)), CONSTRAINT "ck_session_entries_outcome" CHECK (outcome in ('STORED', 'WAITING', 'REFUSED')), CONSTRAINT "pk_session_entries" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_session_entries_session_id" ON "session_entries"  ("session_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "session_entries" ADD CONSTRAINT "fk_session_entries_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_versions('session_entries')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "session_entries" DROP CONSTRAINT "fk_session_entries_session_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_session_entries_session_id"`);
    await queryRunner.query(`DROP TABLE "session_entries"`);
  }
}
