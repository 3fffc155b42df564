import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who ordered a further injection or a higher rate, and when the patient began with a device. */
export class ExtendSessions1795400012000 implements MigrationInterface {
  name = 'ExtendSessions1795400012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "administration_events" ADD "started_at" TIMESTAMP(3) WITH TIME ZONE`,
    );
    await queryRunner.query(`ALTER TABLE "administration_events" ADD "ordered_by" uuid`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "ordered_by"`);
    await queryRunner.query(`ALTER TABLE "administration_events" DROP COLUMN "started_at"`);
  }
}
