import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEventJudgements1795400033000 implements MigrationInterface {
  name = 'CreateEventJudgements1795400033000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "administration_event_judgements" ("id" uuid NOT NULL, "event_id" uuid NOT NULL, "deviations" text array NOT NULL, "caused_by_id" uuid NOT NULL, "reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_administration_event_judgements" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_administration_event_judgements_caused_by_id" ON "administration_event_judgements"  ("caused_by_id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_administration_event_judgements_event_id_recorded_at_id" ON "administration_event_judgements"  ("event_id", "recorded_at", "id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "administration_event_judgements" ADD CONSTRAINT "fk_administration_event_judgements_event_id" FOREIGN KEY ("event_id") REFERENCES "administration_events"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "administration_event_judgements" ADD CONSTRAINT "fk_administration_event_judgements_caused_by_id" FOREIGN KEY ("caused_by_id") REFERENCES "administration_events"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('administration_event_judgements')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "administration_event_judgements" DROP CONSTRAINT "fk_administration_event_judgements_caused_by_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "administration_event_judgements" DROP CONSTRAINT "fk_administration_event_judgements_event_id"`,
    );
    await queryRunner.query(
      `DROP INDEX "public"."ix_administration_event_judgements_event_id_recorded_at_id"`,
    );
    await queryRunner.query(`DROP INDEX "public"."ix_administration_event_judgements_caused_by_id"`);
    await queryRunner.query(`DROP TABLE "administration_event_judgements"`);
  }
}
