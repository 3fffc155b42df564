import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddExports1795400050000 implements MigrationInterface {
  name = 'AddExports1795400050000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "exports" ("id" uuid NOT NULL, "kind" text NOT NULL, "format" text NOT NULL, "is_identified" boolean NOT NULL, "study" text, "from_day" date, "to_day" date, "only_patient_id" uuid, "only_plan_id" uuid, "modality" text, "indication" text, "instrument_code" text, "definition_version" integer NOT NULL, "rule_set_version" integer NOT NULL, "estimated_rows" bigint NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "requested_by" uuid NOT NULL, CONSTRAINT "ck_exports_format" CHECK (format in ('csv', 'ndjson', 'parquet')), CONSTRAINT "ck_exports_kind" CHECK (kind in ('assessments', 'sessions', 'vitals', 'side-effects')), CONSTRAINT "pk_exports" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "export_endings" ("export_id" uuid NOT NULL, "cut_off_because" text, "rows" bigint NOT NULL, "bytes" bigint NOT NULL, "sha256" text, "entries_in_error" bigint, "ended_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_export_endings_sha256" CHECK ((sha256 is null) = (cut_off_because is not null)), CONSTRAINT "ck_export_endings_reason" CHECK (cut_off_because in ('CLIENT_GONE', 'CLIENT_STALLED', 'SERVER_STOPPED', 'FAILED')), CONSTRAINT "pk_export_endings" PRIMARY KEY ("export_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "export_progress" ("export_id" uuid NOT NULL, "rows" bigint NOT NULL, "bytes" bigint NOT NULL, "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "pk_export_progress" PRIMARY KEY ("export_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "export_secret" ("id" integer NOT NULL, "secret" bytea NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_export_secret_one" CHECK (id = 1), CONSTRAINT "pk_export_secret" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`ALTER TABLE "users" ADD "may_export_identified" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(
      `ALTER TABLE "export_endings" ADD CONSTRAINT "fk_export_endings_export_id" FOREIGN KEY ("export_id") REFERENCES "exports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "export_progress" ADD CONSTRAINT "fk_export_progress_export_id" FOREIGN KEY ("export_id") REFERENCES "exports"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('exports')`);
    await queryRunner.query(`select protect_append_only('export_endings')`);
    await queryRunner.query(`select protect_append_only('export_secret')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "export_progress" DROP CONSTRAINT "fk_export_progress_export_id"`);
    await queryRunner.query(`ALTER TABLE "export_endings" DROP CONSTRAINT "fk_export_endings_export_id"`);
    await queryRunner.query(`ALTER TABLE "users" DROP COLUMN "may_export_identified"`);
    await queryRunner.query(`DROP TABLE "export_secret"`);
    await queryRunner.query(`DROP TABLE "export_progress"`);
    await queryRunner.query(`DROP TABLE "export_endings"`);
    await queryRunner.query(`DROP TABLE "exports"`);
  }
}
