import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRuleWithdrawals1795400031000 implements MigrationInterface {
  name = 'CreateRuleWithdrawals1795400031000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "clinic_rule_withdrawals" ("id" uuid NOT NULL, "version" integer NOT NULL, "reason" text NOT NULL, "withdrawn_by" uuid NOT NULL, "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_clinic_rule_withdrawals_version" UNIQUE ("version"), CONSTRAINT "pk_clinic_rule_withdrawals" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "clinic_rule_withdrawals" ADD CONSTRAINT "fk_clinic_rule_withdrawals_version" FOREIGN KEY ("version") REFERENCES "clinic_rule_sets"("version") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('clinic_rule_withdrawals')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "clinic_rule_withdrawals" DROP CONSTRAINT "fk_clinic_rule_withdrawals_version"`,
    );
    await queryRunner.query(`DROP TABLE "clinic_rule_withdrawals"`);
  }
}
