import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only a few times the same answers are thanked for once more. */
export class CountWhatIsSentAgain1795400048000 implements MigrationInterface {
  name = 'CountWhatIsSentAgain1795400048000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "assessment_links" ADD "times_sent_again" integer NOT NULL DEFAULT 0`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "assessment_links" DROP COLUMN "times_sent_again"`);
  }
}
