import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlanChanges1795400014000 implements MigrationInterface {
  name = 'CreatePlanChanges1795400014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "weight_confirmations" ("measurement_id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_weight_confirmations" PRIMARY KEY ("measurement_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "dose_orders" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "mg" numeric(7,2) NOT NULL, "mg_per_kg" numeric(6,3), "infusion_minutes" integer, "concentration_mg_per_ml" numeric(7,3), "devices" integer, "dosing_weight_kg" numeric(5,1), "dosing_weight_basis" text, "dosing_weight_measured_on" date, "replaced_mg" numeric(7,2) NOT NULL, "reason" text NOT NULL, "acknowledged_warnings" jsonb NOT NULL, "rule_set_version" integer NOT NULL, "ordered_by" uuid NOT NULL, "ordered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "pk_dose_orders" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_dose_orders_session_id_recorded_at" ON "dose_orders"  ("session_id", "recorded_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "plan_events" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "kind" text NOT NULL, "reason" text, "phase_revision" integer NOT NULL, "acknowledged_warnings" jsonb NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_plan_events_reason" CHECK (kind = 'RESUMED' or reason is not null), CONSTRAINT "ck_plan_events_kind" CHECK (kind in ('HELD', 'RESUMED', 'REPLANNED', 'STEPPED_BACK')), CONSTRAINT "pk_plan_events" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_plan_events_plan_id_recorded_at" ON "plan_events"  ("plan_id", "recorded_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "session_arrangements" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "from_start" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "to_start" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reason" text, "plan_event_id" uuid, "acknowledged_warnings" jsonb NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_session_arrangements" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_session_arrangements_session_id_recorded_at" ON "session_arrangements"  ("session_id", "recorded_at") `,
    );
    await queryRunner.query(
      `ALTER TABLE "measurements" ADD "needs_second_entry" boolean NOT NULL DEFAULT false`,
    );
    await queryRunner.query(`ALTER TABLE "treatment_plans" ADD "held_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "treatment_plans" ADD "hold_reason" text`);
    await queryRunner.query(`ALTER TABLE "sessions" ADD "dosing_weight_kg" numeric(5,1)`);
    await queryRunner.query(`ALTER TABLE "sessions" ADD "dosing_weight_basis" text`);
    await queryRunner.query(`ALTER TABLE "sessions" ADD "dosing_weight_measured_on" date`);
    await queryRunner.query(`ALTER TABLE "sessions" ADD "dose_ordered_by" uuid`);
    await queryRunner.query(`ALTER TABLE "sessions" ADD "dose_ordered_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "sessions" ADD "dose_order_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "weight_confirmations" ADD CONSTRAINT "fk_weight_confirmations_measurement_id" FOREIGN KEY ("measurement_id") REFERENCES "measurements"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "dose_orders" ADD CONSTRAINT "fk_dose_orders_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan_events" ADD CONSTRAINT "fk_plan_events_plan_id" FOREIGN KEY ("plan_id") REFERENCES "treatment_plans"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_arrangements" ADD CONSTRAINT "fk_session_arrangements_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_arrangements" ADD CONSTRAINT "fk_session_arrangements_plan_event_id" FOREIGN KEY ("plan_event_id") REFERENCES "plan_events"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `update sessions set dosing_weight_kg = plan.dosing_weight_kg, dosing_weight_basis = plan.dosing_weight_basis, dosing_weight_measured_on = plan.dosing_weight_measured_on, dose_ordered_by = plan.ordered_by, dose_ordered_at = plan.ordered_at from treatment_plans plan where plan.id = sessions.plan_id`,
    );
    for (const table of ['plan_events', 'session_arrangements', 'dose_orders', 'weight_confirmations'])
      await queryRunner.query(`select protect_append_only('${table}')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "session_arrangements" DROP CONSTRAINT "fk_session_arrangements_plan_event_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_arrangements" DROP CONSTRAINT "fk_session_arrangements_session_id"`,
    );
    await queryRunner.query(`ALTER TABLE "plan_events" DROP CONSTRAINT "fk_plan_events_plan_id"`);
    await queryRunner.query(`ALTER TABLE "dose_orders" DROP CONSTRAINT "fk_dose_orders_session_id"`);
    await queryRunner.query(
      `ALTER TABLE "weight_confirmations" DROP CONSTRAINT "fk_weight_confirmations_measurement_id"`,
    );
    await queryRunner.query(`ALTER TABLE "sessions" DROP COLUMN "dose_order_id"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP COLUMN "dose_ordered_at"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP COLUMN "dose_ordered_by"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP COLUMN "dosing_weight_measured_on"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP COLUMN "dosing_weight_basis"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP COLUMN "dosing_weight_kg"`);
    await queryRunner.query(`ALTER TABLE "treatment_plans" DROP COLUMN "hold_reason"`);
    await queryRunner.query(`ALTER TABLE "treatment_plans" DROP COLUMN "held_at"`);
    await queryRunner.query(`ALTER TABLE "measurements" DROP COLUMN "needs_second_entry"`);
    await queryRunner.query(`DROP INDEX "public"."ix_session_arrangements_session_id_recorded_at"`);
    await queryRunner.query(`DROP TABLE "session_arrangements"`);
    await queryRunner.query(`DROP INDEX "public"."ix_plan_events_plan_id_recorded_at"`);
    await queryRunner.query(`DROP TABLE "plan_events"`);
    await queryRunner.query(`DROP INDEX "public"."ix_dose_orders_session_id_recorded_at"`);
    await queryRunner.query(`DROP TABLE "dose_orders"`);
    await queryRunner.query(`DROP TABLE "weight_confirmations"`);
  }
}
