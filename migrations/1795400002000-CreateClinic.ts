import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClinic1795400002000 implements MigrationInterface {
  name = 'CreateClinic1795400002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "clinics" ("id" uuid NOT NULL, "name" text NOT NULL, "time_zone" text NOT NULL, "closed_weekdays" integer array NOT NULL, "closed_days" jsonb NOT NULL, "spravato_site" jsonb NOT NULL, "crisis_text" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid, "version" integer NOT NULL, CONSTRAINT "ck_clinics_spravato_status" CHECK (spravato_site ->> 'status' in ('CERTIFIED', 'NOT_CERTIFIED')), CONSTRAINT "pk_clinics" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "chairs" ("id" uuid NOT NULL, "clinic_id" uuid NOT NULL, "name" text NOT NULL, "status" text NOT NULL, CONSTRAINT "uq_chairs_clinic_id_name" UNIQUE ("clinic_id", "name"), CONSTRAINT "ck_chairs_status" CHECK (status in ('IN_USE', 'RETIRED')), CONSTRAINT "pk_chairs" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "clinic_rule_sets" ("version" integer NOT NULL, "effective_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "rules" jsonb NOT NULL, "reason" text NOT NULL, "approved_by" uuid, CONSTRAINT "pk_clinic_rule_sets" PRIMARY KEY ("version"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "chairs" ADD CONSTRAINT "fk_chairs_clinic_id" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('clinic_rule_sets')`);
    await queryRunner.query(`select protect_versions('clinics')`);
    await queryRunner.query(`select protect_versions('chairs')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "chairs" DROP CONSTRAINT "fk_chairs_clinic_id"`);
    await queryRunner.query(`DROP TABLE "clinic_rule_sets"`);
    await queryRunner.query(`DROP TABLE "chairs"`);
    await queryRunner.query(`DROP TABLE "clinics"`);
  }
}
