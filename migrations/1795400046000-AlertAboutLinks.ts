import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHECK = 'ck_alerts_subject_type';
const ADDED = `'ASSESSMENT_LINK'::text, `;

/** Alerts may be about a link, through which was told what could not be stored. */
export class AlertAboutLinks1795400046000 implements MigrationInterface {
  name = 'AlertAboutLinks1795400046000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const definition = await definitionOf(queryRunner);
    await replace(queryRunner, definition.replace('ARRAY[', `ARRAY[${ADDED}`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
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
