import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHECK = 'ck_alerts_subject_type';
const ADDED = `'DRUG_RECORD'::text, 'DRUG_RECONCILIATION'::text, `;

/** Alerts may be about controlled drugs too. What the list held before stays in it, whoever wrote it. */
export class AlertAboutDrugs1795400023000 implements MigrationInterface {
  name = 'AlertAboutDrugs1795400023000';

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
