import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhooks1795400015000 implements MigrationInterface {
  name = 'CreateWebhooks1795400015000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "webhook_subscriptions" ("id" uuid NOT NULL, "url" text NOT NULL, "description" text NOT NULL, "event_types" text array NOT NULL, "secret" text, "previous_secret" text, "previous_secret_until" TIMESTAMP(3) WITH TIME ZONE, "created_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "ck_webhook_subscriptions_event_types" CHECK (event_types <@ array['alert.raised', 'alert.escalated', 'alert.acknowledged'] and event_types <> '{}'), CONSTRAINT "ck_webhook_subscriptions_secret" CHECK ((revoked_at is null) = (secret is not null)), CONSTRAINT "pk_webhook_subscriptions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "outbox_messages" ("id" uuid NOT NULL, "subscription_id" uuid NOT NULL, "alert_id" uuid NOT NULL, "event_type" text NOT NULL, "body" text NOT NULL, "status" text NOT NULL, "attempts" integer NOT NULL, "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "give_up_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "ck_outbox_messages_status" CHECK (status in ('PENDING', 'DELIVERED', 'DEAD', 'CANCELLED')), CONSTRAINT "pk_outbox_messages" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_outbox_messages_alert_id" ON "outbox_messages" ("alert_id")`);
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_messages_created_at_id" ON "outbox_messages"  ("created_at", "id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_messages_status_next_attempt_at" ON "outbox_messages"  ("status", "next_attempt_at") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_outbox_messages_subscription_id_event_type_alert_id" ON "outbox_messages"  ("subscription_id", "event_type", "alert_id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "outbox_attempts" ("id" uuid NOT NULL, "message_id" uuid NOT NULL, "attempted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "duration_ms" integer NOT NULL, "status_code" integer, "failure" text, CONSTRAINT "pk_outbox_attempts" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_attempts_message_id" ON "outbox_attempts"  ("message_id") `,
    );
    await queryRunner.query(`ALTER TABLE "alerts" ADD "psychiatrist_id" uuid`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_alert_events_alert_id_type" ON "alert_events"  ("alert_id", "type") WHERE type in ('ACKNOWLEDGED', 'ESCALATED')`,
    );
    await queryRunner.query(
      `ALTER TABLE "outbox_messages" ADD CONSTRAINT "fk_outbox_messages_subscription_id" FOREIGN KEY ("subscription_id") REFERENCES "webhook_subscriptions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "outbox_messages" ADD CONSTRAINT "fk_outbox_messages_alert_id" FOREIGN KEY ("alert_id") REFERENCES "alerts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "outbox_attempts" ADD CONSTRAINT "fk_outbox_attempts_message_id" FOREIGN KEY ("message_id") REFERENCES "outbox_messages"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('outbox_attempts')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "outbox_attempts" DROP CONSTRAINT "fk_outbox_attempts_message_id"`);
    await queryRunner.query(`ALTER TABLE "outbox_messages" DROP CONSTRAINT "fk_outbox_messages_alert_id"`);
    await queryRunner.query(
      `ALTER TABLE "outbox_messages" DROP CONSTRAINT "fk_outbox_messages_subscription_id"`,
    );
    await queryRunner.query(`DROP INDEX "public"."ix_alert_events_alert_id_type"`);
    await queryRunner.query(`ALTER TABLE "alerts" DROP COLUMN "psychiatrist_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_outbox_attempts_message_id"`);
    await queryRunner.query(`DROP TABLE "outbox_attempts"`);
    await queryRunner.query(`DROP INDEX "public"."ix_outbox_messages_subscription_id_event_type_alert_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_outbox_messages_status_next_attempt_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_outbox_messages_alert_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_outbox_messages_created_at_id"`);
    await queryRunner.query(`DROP TABLE "outbox_messages"`);
    await queryRunner.query(`DROP TABLE "webhook_subscriptions"`);
  }
}
