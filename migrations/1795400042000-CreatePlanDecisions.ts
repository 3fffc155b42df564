import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a psychiatrist decided before a next dose, with the benefit decision after the induction. */
export class CreatePlanDecisions1795400042000 implements MigrationInterface {
  name = 'CreatePlanDecisions1795400042000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "plan_decisions" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "decision" text NOT NULL, "reason" text NOT NULL, "benefit" text, "benefit_reason" text, "based_on_as_of" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "based_on_hash" text NOT NULL, "effects" jsonb NOT NULL, "acknowledged_warnings" jsonb NOT NULL, "rule_set_version" integer NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_plan_decisions_benefit_reason" CHECK ((benefit is null) = (benefit_reason is null)), CONSTRAINT "ck_plan_decisions_benefit" CHECK (benefit in ('BENEFIT', 'NO_BENEFIT', 'UNCERTAIN')), CONSTRAINT "ck_plan_decisions_decision" CHECK (decision in ('CONTINUE', 'RAISE', 'LOWER', 'SPACE_OUT', 'STOP')), CONSTRAINT "pk_plan_decisions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_plan_decisions_plan_id_occurred_at" ON "plan_decisions"  ("plan_id", "occurred_at") `,
    );
    await queryRunner.query(
      `ALTER TABLE "plan_decisions" ADD CONSTRAINT "fk_plan_decisions_plan_id" FOREIGN KEY ("plan_id") REFERENCES "treatment_plans"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('plan_decisions')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "plan_decisions" DROP CONSTRAINT "fk_plan_decisions_plan_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_plan_decisions_plan_id_occurred_at"`);
    await queryRunner.query(`DROP TABLE "plan_decisions"`);
  }
}
