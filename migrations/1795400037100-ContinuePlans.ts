import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContinuePlans1795400037100 implements MigrationInterface {
  name = 'ContinuePlans1795400037100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "treatment_plans" ADD "continues_plan_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "treatment_plans" ADD CONSTRAINT "fk_treatment_plans_continues_plan_id" FOREIGN KEY ("continues_plan_id") REFERENCES "treatment_plans"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_treatment_plans_continues_plan_id" ON "treatment_plans" ("continues_plan_id")`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_treatment_plans_continues_plan_id"`);
    await queryRunner.query(
      `ALTER TABLE "treatment_plans" DROP CONSTRAINT "fk_treatment_plans_continues_plan_id"`,
    );
    await queryRunner.query(`ALTER TABLE "treatment_plans" DROP COLUMN "continues_plan_id"`);
  }
}
