import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexPlanEventsOfArrangements1795400014100 implements MigrationInterface {
  name = 'IndexPlanEventsOfArrangements1795400014100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "ix_session_arrangements_plan_event_id" ON "session_arrangements"  ("plan_event_id") `,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_session_arrangements_plan_event_id"`);
  }
}
