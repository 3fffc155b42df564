import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTreatmentPlans1795400005000 implements MigrationInterface {
  name = 'CreateTreatmentPlans1795400005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "treatment_plans" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "modality" text NOT NULL, "indications" text array NOT NULL, "diagnosis_code" text NOT NULL, "template_code" text, "status" text NOT NULL, "off_label_rationale" text, "dosing_weight_kg" numeric(5,1), "dosing_weight_basis" text, "dosing_weight_measured_on" date, "phase_revision" integer NOT NULL, "first_session_mg" numeric(7,2), "first_day" date NOT NULL, "weekdays" integer array NOT NULL, "time_of_day" text NOT NULL, "screening_decision_id" uuid, "rule_set_version" integer NOT NULL, "acknowledged_warnings" jsonb NOT NULL, "activated_at" TIMESTAMP(3) WITH TIME ZONE, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "end_reason" text, "ordered_by" uuid NOT NULL, "ordered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_treatment_plans_status" CHECK (status in ('DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'DISCONTINUED')), CONSTRAINT "ck_treatment_plans_modality" CHECK (modality in ('IV', 'IM', 'SPRAVATO')), CONSTRAINT "pk_treatment_plans" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_treatment_plans_patient_id_modality" ON "treatment_plans" ("patient_id", "modality") WHERE status in ('ACTIVE', 'ON_HOLD')`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_treatment_plans_patient_id" ON "treatment_plans" ("patient_id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "plan_phases" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "revision" integer NOT NULL, "ordinal" integer NOT NULL, "kind" text NOT NULL, "sessions" integer NOT NULL, "per_week" integer NOT NULL, "every_weeks" integer NOT NULL, "dose_mg_per_kg" numeric(6,3), "dose_mg" numeric(7,2), "infusion_minutes" integer, CONSTRAINT "uq_plan_phases_plan_id_revision_ordinal" UNIQUE ("plan_id", "revision", "ordinal"), CONSTRAINT "ck_plan_phases_dose" CHECK (dose_mg_per_kg is not null or dose_mg is not null), CONSTRAINT "ck_plan_phases_kind" CHECK (kind in ('INDUCTION', 'CONTINUATION', 'MAINTENANCE')), CONSTRAINT "pk_plan_phases" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `ALTER TABLE "treatment_plans" ADD CONSTRAINT "fk_treatment_plans_patient_id" FOREIGN KEY ("patient_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "plan_phases" ADD CONSTRAINT "fk_plan_phases_plan_id" FOREIGN KEY ("plan_id") REFERENCES "treatment_plans"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('plan_phases')`);
    await queryRunner.query(`select protect_versions('treatment_plans')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "plan_phases" DROP CONSTRAINT "fk_plan_phases_plan_id"`);
    await queryRunner.query(`ALTER TABLE "treatment_plans" DROP CONSTRAINT "fk_treatment_plans_patient_id"`);
    await queryRunner.query(`DROP TABLE "plan_phases"`);
    await queryRunner.query(`DROP INDEX "public"."ix_treatment_plans_patient_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_treatment_plans_patient_id_modality"`);
    await queryRunner.query(`DROP TABLE "treatment_plans"`);
  }
}
