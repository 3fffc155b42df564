import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordLateReasons1795400019000 implements MigrationInterface {
  name = 'RecordLateReasons1795400019000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "administration_events" ADD "late_reason" text`);
    await queryRunner.query(`ALTER TABLE "rescue_medicines" ADD "late_reason" text`);
    await queryRunner.query(`ALTER TABLE "scales" ADD "late_reason" text`);
    await queryRunner.query(`ALTER TABLE "vitals_readings" ADD "late_reason" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "vitals_readings" DROP COLUMN "late_reason"`);
    await queryRunner.query(`ALTER TABLE "scales" DROP COLUMN "late_reason"`);
    await queryRunner.query(`ALTER TABLE "rescue_medicines" DROP COLUMN "late_reason"`);
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "late_reason"`);
  }
}
