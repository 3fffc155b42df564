import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVENT_TYPES = 'ck_webhook_subscriptions_event_types';
const ALERTS = `'alert.raised', 'alert.escalated', 'alert.acknowledged', 'alert.withdrawn'`;
const REMINDERS = `'assessment.due', 'assessment.no-longer-due'`;

export class CreateReminders1795400038000 implements MigrationInterface {
  name = 'CreateReminders1795400038000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "assessment_reminders" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "time_point" text NOT NULL, "said" text NOT NULL, "said_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "ck_assessment_reminders_said" CHECK (said in ('OPEN', 'OVERDUE')), CONSTRAINT "ck_assessment_reminders_time_point" CHECK (time_point in ('BASELINE', 'PRE_SESSION', 'ACUTE', 'HOUR_24', 'DAY_7_14')), CONSTRAINT "pk_assessment_reminders" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_assessment_reminders_session_id_time_point_said" ON "assessment_reminders"  ("session_id", "time_point", "said") WHERE ended_at is null`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_assessment_reminders_session_id" ON "assessment_reminders"  ("session_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "assessment_reminders" ADD CONSTRAINT "fk_assessment_reminders_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`CREATE INDEX "ix_sessions_dose_started_at" ON "sessions"  ("dose_started_at") `);
    await queryRunner.query(`ALTER TABLE "outbox_messages" ALTER COLUMN "alert_id" DROP NOT NULL`);
    await queryRunner.query(`ALTER TABLE "outbox_messages" ADD "reminder_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "outbox_messages" ADD CONSTRAINT "ck_outbox_messages_subject" CHECK (num_nonnulls(alert_id, reminder_id) = 1)`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_messages_reminder_id" ON "outbox_messages"  ("reminder_id") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_outbox_messages_subscription_id_event_type_reminder_id" ON "outbox_messages"  ("subscription_id", "event_type", "reminder_id") `,
    );
    await replaceEventTypes(queryRunner, `${ALERTS}, ${REMINDERS}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await replaceEventTypes(queryRunner, ALERTS);
    await queryRunner.query(
      `DROP INDEX "public"."ix_outbox_messages_subscription_id_event_type_reminder_id"`,
    );
    await queryRunner.query(`DROP INDEX "public"."ix_outbox_messages_reminder_id"`);
    await queryRunner.query(`ALTER TABLE "outbox_messages" DROP CONSTRAINT "ck_outbox_messages_subject"`);
    await queryRunner.query(`ALTER TABLE "outbox_messages" DROP COLUMN "reminder_id"`);
    await queryRunner.query(`ALTER TABLE "outbox_messages" ALTER COLUMN "alert_id" SET NOT NULL`);
    await queryRunner.query(`DROP INDEX "public"."ix_sessions_dose_started_at"`);
    await queryRunner.query(`DROP TABLE "assessment_reminders"`);
  }
}

async function replaceEventTypes(queryRunner: QueryRunner, types: string): Promise<void> {
  await queryRunner.query(`ALTER TABLE "webhook_subscriptions" DROP CONSTRAINT "${EVENT_TYPES}"`);
  await queryRunner.query(
    `ALTER TABLE "webhook_subscriptions" ADD CONSTRAINT "${EVENT_TYPES}" CHECK (event_types <@ array[${types}] and event_types <> '{}')`,
  );
}
