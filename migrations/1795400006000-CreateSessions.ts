import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessions1795400006000 implements MigrationInterface {
  name = 'CreateSessions1795400006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "sessions" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "patient_id" uuid NOT NULL, "number" integer NOT NULL, "phase_kind" text NOT NULL, "phase_ordinal" integer NOT NULL, "modality" text NOT NULL, "planned_start" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "zone" text NOT NULL, "chair_id" uuid, "nurse_id" uuid, "psychiatrist_id" uuid, "ordered_mg" numeric(7,2) NOT NULL, "ordered_mg_per_kg" numeric(6,3), "ordered_infusion_minutes" integer, "status" text NOT NULL, "rule_set_version" integer, "checked_in_at" TIMESTAMP(3) WITH TIME ZONE, "dose_started_at" TIMESTAMP(3) WITH TIME ZONE, "last_dose_at" TIMESTAMP(3) WITH TIME ZONE, "dose_ended_at" TIMESTAMP(3) WITH TIME ZONE, "delivered_mg" numeric(14,2), "completion" text, "termination_reason" text, "escort_name" text, "escort_phone" text, "discharged_at" TIMESTAMP(3) WITH TIME ZONE, "signed_at" TIMESTAMP(3) WITH TIME ZONE, "signed_by" uuid, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "uq_sessions_plan_id_number" UNIQUE ("plan_id", "number"), CONSTRAINT "ck_sessions_dose_times" CHECK (dose_ended_at is null or dose_ended_at >= dose_started_at), CONSTRAINT "ck_sessions_completion" CHECK (completion in ('COMPLETE', 'TERMINATED_EARLY')), CONSTRAINT "ck_sessions_status" CHECK (status in ('SCHEDULED', 'CHECKED_IN', 'READY', 'DOSING', 'RECOVERY', 'DISCHARGED', 'SIGNED', 'CANCELLED', 'NO_SHOW')), CONSTRAINT "pk_sessions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_sessions_chair_id" ON "sessions" ("chair_id")`);
    await queryRunner.query(
      `CREATE INDEX "ix_sessions_patient_id_planned_start" ON "sessions" ("patient_id", "planned_start")`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_sessions_planned_start_id" ON "sessions" ("planned_start", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "session_moves" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "verb" text NOT NULL, "from_status" text NOT NULL, "to_status" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "reason" text, CONSTRAINT "pk_session_moves" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_session_moves_session_id_occurred_at" ON "session_moves" ("session_id", "occurred_at")`,
    );
    await queryRunner.query(
      `CREATE TABLE "session_notes" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "text" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "pk_session_notes" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_session_notes_session_id_occurred_at_id" ON "session_notes" ("session_id", "occurred_at", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "sessions" ADD CONSTRAINT "fk_sessions_plan_id" FOREIGN KEY ("plan_id") REFERENCES "treatment_plans"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "sessions" ADD CONSTRAINT "fk_sessions_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "sessions" ADD CONSTRAINT "fk_sessions_chair_id" FOREIGN KEY ("chair_id") REFERENCES "chairs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_moves" ADD CONSTRAINT "fk_session_moves_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "session_notes" ADD CONSTRAINT "fk_session_notes_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('session_moves')`);
    await queryRunner.query(`select protect_append_only('session_notes')`);
    await queryRunner.query(`select protect_versions('sessions')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "session_notes" DROP CONSTRAINT "fk_session_notes_session_id"`);
    await queryRunner.query(`ALTER TABLE "session_moves" DROP CONSTRAINT "fk_session_moves_session_id"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP CONSTRAINT "fk_sessions_chair_id"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP CONSTRAINT "fk_sessions_patient_id"`);
    await queryRunner.query(`ALTER TABLE "sessions" DROP CONSTRAINT "fk_sessions_plan_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_session_notes_session_id_occurred_at_id"`);
    await queryRunner.query(`DROP TABLE "session_notes"`);
    await queryRunner.query(`DROP INDEX "public"."ix_session_moves_session_id_occurred_at"`);
    await queryRunner.query(`DROP TABLE "session_moves"`);
    await queryRunner.query(`DROP INDEX "public"."ix_sessions_planned_start_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_sessions_patient_id_planned_start"`);
    await queryRunner.query(`DROP INDEX "public"."ix_sessions_chair_id"`);
    await queryRunner.query(`DROP TABLE "sessions"`);
  }
}
