import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForgetWebhookMessages1795400031100 implements MigrationInterface {
  name = 'ForgetWebhookMessages1795400031100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "webhook_subscriptions" DROP CONSTRAINT "ck_webhook_subscriptions_event_types"`,
    );
    await queryRunner.query(
      `ALTER TABLE "webhook_subscriptions" ADD CONSTRAINT "ck_webhook_subscriptions_event_types" CHECK (event_types <@ array['alert.raised', 'alert.escalated', 'alert.acknowledged', 'alert.withdrawn'] and event_types <> '{}')`,
    );
    // Attempts to deliver are no clinical facts: they are never changed, and go with their message when its time is over.
    await queryRunner.query(`drop trigger refuse_change on outbox_attempts`);
    await queryRunner.query(
      `create trigger refuse_change before update on outbox_attempts for each row execute function refuse_change()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop trigger refuse_change on outbox_attempts`);
    await queryRunner.query(
      `create trigger refuse_change before update or delete on outbox_attempts for each row execute function refuse_change()`,
    );
    await queryRunner.query(
      `ALTER TABLE "webhook_subscriptions" DROP CONSTRAINT "ck_webhook_subscriptions_event_types"`,
    );
    await queryRunner.query(
      `ALTER TABLE "webhook_subscriptions" ADD CONSTRAINT "ck_webhook_subscriptions_event_types" CHECK (event_types <@ array['alert.raised', 'alert.escalated', 'alert.acknowledged'] and event_types <> '{}')`,
    );
  }
}
