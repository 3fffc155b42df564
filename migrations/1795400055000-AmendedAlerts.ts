import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'ACKNOWLEDGED', 'ESCALATED', 'RESOLVED', 'SUPERSEDED', 'WITHDRAWN'`;

/** What an alert is about may be amended before anybody has looked: it says so, and stays. */
export class AmendedAlerts1795400055000 implements MigrationInterface {
  name = 'AmendedAlerts1795400055000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "alert_events" ADD "amended_value" double precision`);
    await allowTypes(queryRunner, `${BEFORE}, 'AMENDED'`);
    await queryRunner.query(
      `ALTER TABLE "alert_events" ADD CONSTRAINT "ck_alert_events_amended_value" CHECK (amended_value is null or type = 'AMENDED')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "alert_events" DROP CONSTRAINT "ck_alert_events_amended_value"`);
    await allowTypes(queryRunner, BEFORE);
    await queryRunner.query(`ALTER TABLE "alert_events" DROP COLUMN "amended_value"`);
  }
}

async function allowTypes(queryRunner: QueryRunner, types: string): Promise<void> {
  await queryRunner.query(`ALTER TABLE "alert_events" DROP CONSTRAINT "ck_alert_events_type"`);
  await queryRunner.query(
    `ALTER TABLE "alert_events" ADD CONSTRAINT "ck_alert_events_type" CHECK (type in (${types}))`,
  );
}
