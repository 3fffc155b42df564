import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGates1795400018000 implements MigrationInterface {
  name = 'CreateGates1795400018000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "child_bearing_statements" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "is_possible" boolean NOT NULL, "reason" text NOT NULL, "stated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "pk_child_bearing_statements" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_child_bearing_statements_patient_id_stated_at_id" ON "child_bearing_statements"  ("patient_id", "stated_at", "id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "discharge_assessments" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "is_oriented" boolean, "has_steady_gait" boolean, "is_acutely_suicidal" boolean, "escort_present" boolean, "escort_name" text, "instructions_given" boolean, "instructions_version" text, "note" text, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "pk_discharge_assessments" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_discharge_assessments_session_id_occurred_at" ON "discharge_assessments"  ("session_id", "occurred_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "checklist_entries" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "item_code" text NOT NULL, "outcome" text NOT NULL, "content" jsonb NOT NULL, "note" text, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_checklist_entries_concern_says_what" CHECK (outcome = 'DONE' or note is not null), CONSTRAINT "ck_checklist_entries_outcome" CHECK (outcome in ('DONE', 'CONCERN')), CONSTRAINT "pk_checklist_entries" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_checklist_entries_session_id_item_code_occurred_at" ON "checklist_entries"  ("session_id", "item_code", "occurred_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "readiness_decisions" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "code" text NOT NULL, "subject_id" uuid NOT NULL, "decision" text NOT NULL, "reason" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, CONSTRAINT "ck_readiness_decisions_decision" CHECK (decision in ('GO_AHEAD', 'HOLD')), CONSTRAINT "pk_readiness_decisions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_readiness_decisions_session_id_occurred_at" ON "readiness_decisions"  ("session_id", "occurred_at") `,
    );
    await queryRunner.query(`ALTER TABLE "discharges" DROP CONSTRAINT "fk_discharges_session_id"`);
    await queryRunner.query(`ALTER TABLE "discharges" DROP CONSTRAINT "uq_discharges_session_id"`);
    await queryRunner.query(
      `CREATE INDEX "ix_discharges_session_id_recorded_at" ON "discharges"  ("session_id", "recorded_at") `,
    );
    await queryRunner.query(
      `ALTER TABLE "child_bearing_statements" ADD CONSTRAINT "fk_child_bearing_statements_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "discharge_assessments" ADD CONSTRAINT "fk_discharge_assessments_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "discharges" ADD CONSTRAINT "fk_discharges_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "checklist_entries" ADD CONSTRAINT "fk_checklist_entries_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "readiness_decisions" ADD CONSTRAINT "fk_readiness_decisions_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('child_bearing_statements')`);
    await queryRunner.query(`select protect_append_only('checklist_entries')`);
    await queryRunner.query(`select protect_append_only('readiness_decisions')`);
    await queryRunner.query(`select protect_append_only('discharge_assessments')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "readiness_decisions" DROP CONSTRAINT "fk_readiness_decisions_session_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "checklist_entries" DROP CONSTRAINT "fk_checklist_entries_session_id"`,
    );
    await queryRunner.query(`ALTER TABLE "discharges" DROP CONSTRAINT "fk_discharges_session_id"`);
    await queryRunner.query(
      `ALTER TABLE "discharge_assessments" DROP CONSTRAINT "fk_discharge_assessments_session_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "child_bearing_statements" DROP CONSTRAINT "fk_child_bearing_statements_patient_id"`,
    );
    await queryRunner.query(`DROP INDEX "public"."ix_discharges_session_id_recorded_at"`);
    await queryRunner.query(
      `ALTER TABLE "discharges" ADD CONSTRAINT "uq_discharges_session_id" UNIQUE ("session_id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "discharges" ADD CONSTRAINT "fk_discharges_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`DROP INDEX "public"."ix_readiness_decisions_session_id_occurred_at"`);
    await queryRunner.query(`DROP TABLE "readiness_decisions"`);
    await queryRunner.query(`DROP INDEX "public"."ix_checklist_entries_session_id_item_code_occurred_at"`);
    await queryRunner.query(`DROP TABLE "checklist_entries"`);
    await queryRunner.query(`DROP INDEX "public"."ix_discharge_assessments_session_id_occurred_at"`);
    await queryRunner.query(`DROP TABLE "discharge_assessments"`);
    await queryRunner.query(`DROP INDEX "public"."ix_child_bearing_statements_patient_id_stated_at_id"`);
    await queryRunner.query(`DROP TABLE "child_bearing_statements"`);
  }
}
