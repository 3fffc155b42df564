import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessionSummaries1795400027000 implements MigrationInterface {
  name = 'CreateSessionSummaries1795400027000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "session_summary_versions" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "version" integer NOT NULL, "format_version" integer NOT NULL, "document" text NOT NULL, "sha256" text NOT NULL, "signed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "signed_by" uuid NOT NULL, "statement" text, "rule_set_version" integer, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_session_summary_versions_hash" CHECK (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')), CONSTRAINT "ck_session_summary_versions_version" CHECK (version >= 1), CONSTRAINT "uq_session_summary_versions_session_id_version" UNIQUE ("session_id", "version"), CONSTRAINT "pk_session_summary_versions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_summary_versions" ADD CONSTRAINT "fk_session_summary_versions_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('session_summary_versions')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "session_summary_versions" DROP CONSTRAINT "fk_session_summary_versions_session_id"`,
    );
    await queryRunner.query(`DROP TABLE "session_summary_versions"`);
  }
}
