import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which forms there are and what they ask about is for the rules of the clinic to say; what was answered until now is edition 1. */
export class DefineInstruments1795400037000 implements MigrationInterface {
  name = 'DefineInstruments1795400037000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "assessments" DROP CONSTRAINT "ck_assessments_recall_window"`);
    await queryRunner.query(`ALTER TABLE "assessments" DROP CONSTRAINT "ck_assessments_difficulty"`);
    await queryRunner.query(`ALTER TABLE "assessments" ADD "instrument_version" text NOT NULL DEFAULT '1'`);
    await queryRunner.query(`ALTER TABLE "assessments" ALTER COLUMN "instrument_version" DROP DEFAULT`);
    await queryRunner.query(`ALTER TABLE "assessments" ADD "entered_total" smallint`);
    await queryRunner.query(
      `ALTER TABLE "assessments" ADD CONSTRAINT "ck_assessments_difficulty_from_0" CHECK (difficulty >= 0)`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessments" ADD CONSTRAINT "ck_assessments_entered_total" CHECK ((entered_total is null) = (cardinality(answers) > 0))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "assessments" DROP CONSTRAINT "ck_assessments_entered_total"`);
    await queryRunner.query(`ALTER TABLE "assessments" DROP CONSTRAINT "ck_assessments_difficulty_from_0"`);
    await queryRunner.query(`ALTER TABLE "assessments" DROP COLUMN "entered_total"`);
    await queryRunner.query(`ALTER TABLE "assessments" DROP COLUMN "instrument_version"`);
    await queryRunner.query(
      `ALTER TABLE "assessments" ADD CONSTRAINT "ck_assessments_difficulty" CHECK (difficulty between 0 and 3)`,
    );
    await queryRunner.query(
      `ALTER TABLE "assessments" ADD CONSTRAINT "ck_assessments_recall_window" CHECK (recall_window in ('P14D', 'PT24H', 'SINCE_DOSE'))`,
    );
  }
}
