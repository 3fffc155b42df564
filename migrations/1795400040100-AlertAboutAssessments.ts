import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHECK = 'ck_alerts_subject_type';
const ADDED = `'ASSESSMENT'::text, `;

/** Alerts may be about an answered questionnaire, which belongs to no treatment day, and wait for a psychiatrist. */
export class AlertAboutAssessments1795400040100 implements MigrationInterface {
  name = 'AlertAboutAssessments1795400040100';

  async up(queryRunner: QueryRunner): Promise<void> {
    const definition = await definitionOf(queryRunner);
    await replace(queryRunner, definition.replace('ARRAY[', `ARRAY[${ADDED}`));
    await queryRunner.query(`ALTER TABLE "alerts" ALTER "session_id" DROP NOT NULL`);
    await queryRunner.query(`ALTER TABLE "alerts" ADD "is_for_psychiatrist" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "alerts" ALTER "is_for_psychiatrist" DROP DEFAULT`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "alerts" DROP COLUMN "is_for_psychiatrist"`);
    await queryRunner.query(`ALTER TABLE "alerts" ALTER "session_id" SET NOT NULL`);
    const definition = await definitionOf(queryRunner);
    await replace(queryRunner, definition.replace(ADDED, ''));
  }
}

async function definitionOf(queryRunner: QueryRunner): Promise<string> {
  const rows = (await queryRunner.query(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = $1 and conrelid = 'alerts'::regclass`,
    [CHECK],
  )) as { definition: string }[];
  return rows[0]!.definition;
}

async function replace(queryRunner: QueryRunner, definition: string): Promise<void> {
  await queryRunner.query(`ALTER TABLE "alerts" DROP CONSTRAINT "${CHECK}"`);
  await queryRunner.query(`ALTER TABLE "alerts" ADD CONSTRAINT "${CHECK}" ${definition}`);
}
