import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordMoreLateReasons1795400035000 implements MigrationInterface {
  name = 'RecordMoreLateReasons1795400035000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "session_notes" ADD "late_reason" text`);
    await queryRunner.query(`ALTER TABLE "drug_records" ADD "late_reason" text`);
    await queryRunner.query(`ALTER TABLE "checklist_entries" ADD "late_reason" text`);
    await queryRunner.query(`ALTER TABLE "discharge_assessments" ADD "late_reason" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "discharge_assessments" DROP COLUMN "late_reason"`);
    await queryRunner.query(`ALTER TABLE "checklist_entries" DROP COLUMN "late_reason"`);
    await queryRunner.query(`ALTER TABLE "drug_records" DROP COLUMN "late_reason"`);
    await queryRunner.query(`ALTER TABLE "session_notes" DROP COLUMN "late_reason"`);
  }
}
