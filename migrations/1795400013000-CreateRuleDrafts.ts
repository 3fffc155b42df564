import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRuleDrafts1795400013000 implements MigrationInterface {
  name = 'CreateRuleDrafts1795400013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "clinic_rule_drafts" ("id" uuid NOT NULL, "based_on_version" integer NOT NULL, "newest_version_known" integer NOT NULL, "rules" jsonb NOT NULL, "status" text NOT NULL, "closed_because" text, "approved_version" integer, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_clinic_rule_drafts_approved_version" CHECK ((status = 'APPROVED') = (approved_version is not null)), CONSTRAINT "ck_clinic_rule_drafts_status" CHECK (status in ('OPEN', 'APPROVED', 'DISCARDED')), CONSTRAINT "pk_clinic_rule_drafts" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_clinic_rule_drafts_created_at_id" ON "clinic_rule_drafts"  ("created_at", "id") `,
    );
    await queryRunner.query(`ALTER TABLE "clinic_rule_sets" ADD "approved_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "clinic_rule_sets" ADD "drafted_by" uuid`);
    await queryRunner.query(`ALTER TABLE "clinic_rule_sets" ADD "draft_id" uuid`);
    await queryRunner.query(`select protect_versions('clinic_rule_drafts')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "clinic_rule_sets" DROP COLUMN "draft_id"`);
    await queryRunner.query(`ALTER TABLE "clinic_rule_sets" DROP COLUMN "drafted_by"`);
    await queryRunner.query(`ALTER TABLE "clinic_rule_sets" DROP COLUMN "approved_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_clinic_rule_drafts_created_at_id"`);
    await queryRunner.query(`DROP TABLE "clinic_rule_drafts"`);
  }
}
