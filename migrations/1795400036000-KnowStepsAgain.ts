import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said with a step of the day, so that it is known when a tablet brings it again. */
export class KnowStepsAgain1795400036000 implements MigrationInterface {
  name = 'KnowStepsAgain1795400036000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "session_moves" ADD "content_hash" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "session_moves" DROP COLUMN "content_hash"`);
  }
}
