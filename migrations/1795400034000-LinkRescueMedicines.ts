import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LinkRescueMedicines1795400034000 implements MigrationInterface {
  name = 'LinkRescueMedicines1795400034000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "rescue_medicine_links" ("id" uuid NOT NULL, "rescue_medicine_id" uuid NOT NULL, "side_effect_id" uuid NOT NULL, "is_linked" boolean NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ordinal" integer NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "uq_rescue_medicine_links_rescue_medicine_id_ordinal" UNIQUE ("rescue_medicine_id", "ordinal"), CONSTRAINT "pk_rescue_medicine_links" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `INSERT INTO "rescue_medicine_links" ("id", "rescue_medicine_id", "side_effect_id", "is_linked", "recorded_at", "ordinal", "recorded_by")
       SELECT gen_random_uuid(), m."id", l."side_effect_id", true, m."updated_at", l."ordinal", m."updated_by"
         FROM "rescue_medicines" m CROSS JOIN LATERAL unnest(m."side_effect_ids") WITH ORDINALITY AS l("side_effect_id", "ordinal")`,
    );
    await queryRunner.query(`ALTER TABLE "rescue_medicines" DROP COLUMN "side_effect_ids"`);
    await queryRunner.query(
      `ALTER TABLE "rescue_medicine_links" ADD CONSTRAINT "fk_rescue_medicine_links_rescue_medicine_id" FOREIGN KEY ("rescue_medicine_id") REFERENCES "rescue_medicines"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('rescue_medicine_links')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "rescue_medicine_links" DROP CONSTRAINT "fk_rescue_medicine_links_rescue_medicine_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "rescue_medicines" ADD "side_effect_ids" uuid array NOT NULL DEFAULT '{}'`,
    );
    await queryRunner.query(`ALTER TABLE "rescue_medicines" DISABLE TRIGGER keep_previous_version`);
    await queryRunner.query(
      `UPDATE "rescue_medicines" m SET "side_effect_ids" = l."ids" FROM (
         SELECT "rescue_medicine_id", array_agg("side_effect_id" ORDER BY "ordinal") "ids" FROM (
           SELECT DISTINCT ON ("rescue_medicine_id", "side_effect_id") * FROM "rescue_medicine_links"
            ORDER BY "rescue_medicine_id", "side_effect_id", "ordinal" DESC) newest
          WHERE "is_linked" GROUP BY "rescue_medicine_id") l
        WHERE l."rescue_medicine_id" = m."id"`,
    );
    await queryRunner.query(`ALTER TABLE "rescue_medicines" ENABLE TRIGGER keep_previous_version`);
    await queryRunner.query(`DROP TABLE "rescue_medicine_links"`);
  }
}
