import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDrugAccountability1795400022000 implements MigrationInterface {
  name = 'CreateDrugAccountability1795400022000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "drug_lots" ("id" uuid NOT NULL, "clinic_id" uuid NOT NULL, "drug" text NOT NULL, "lot_number" text NOT NULL, "ndc" text, "concentration_mg_per_ml" double precision, "volume_ml_per_vial" double precision, "mg_per_device" double precision, "expires_on" date NOT NULL, "status" text NOT NULL, "change_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "uq_drug_lots_clinic_id_drug_lot_number" UNIQUE ("clinic_id", "drug", "lot_number"), CONSTRAINT "ck_drug_lots_strength" CHECK (case drug when 'KETAMINE' then concentration_mg_per_ml > 0 and volume_ml_per_vial > 0 and mg_per_device is null else mg_per_device > 0 and concentration_mg_per_ml is null and volume_ml_per_vial is null end), CONSTRAINT "ck_drug_lots_status" CHECK (status in ('IN_USE', 'QUARANTINED', 'DEPLETED')), CONSTRAINT "ck_drug_lots_drug" CHECK (drug in ('KETAMINE', 'SPRAVATO')), CONSTRAINT "pk_drug_lots" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "drug_stock_movements" ("id" uuid NOT NULL, "lot_id" uuid NOT NULL, "type" text NOT NULL, "containers" integer NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reason" text, "reference" text, "witness_due_at" TIMESTAMP(3) WITH TIME ZONE, "witness_outcome" text, "witnessed_by" uuid, "witnessed_at" TIMESTAMP(3) WITH TIME ZONE, "witness_note" text, "status" text NOT NULL, "change_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_drug_stock_movements_witness" CHECK (witness_outcome in ('CONFIRMED', 'REFUSED')), CONSTRAINT "ck_drug_stock_movements_status" CHECK (status in ('RECORDED', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_drug_stock_movements_containers" CHECK (containers >= 0), CONSTRAINT "ck_drug_stock_movements_type" CHECK (type in ('RECEIVED', 'RETURNED_TO_SUPPLIER', 'DESTROYED', 'LOST', 'COUNTED')), CONSTRAINT "pk_drug_stock_movements" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_drug_stock_movements_lot_id_occurred_at_id" ON "drug_stock_movements"  ("lot_id", "occurred_at", "id") `,
    );
    await queryRunner.query(
      `CREATE TABLE "drug_explanations" ("id" uuid NOT NULL, "session_id" uuid, "movement_id" uuid, "reason" text NOT NULL, "explained" jsonb NOT NULL, "is_by_participant" boolean NOT NULL, "rule_set_version" integer NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_drug_explanations_subject" CHECK ((session_id is null) <> (movement_id is null)), CONSTRAINT "pk_drug_explanations" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_drug_explanations_movement_id_recorded_at" ON "drug_explanations"  ("movement_id", "recorded_at") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_drug_explanations_session_id_recorded_at" ON "drug_explanations"  ("session_id", "recorded_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "drug_records" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "lot_id" uuid NOT NULL, "type" text NOT NULL, "containers" integer NOT NULL, "amount_mg" double precision NOT NULL, "volume_ml" double precision, "concentration_mg_per_ml" double precision, "waste_source" text, "disposal" text, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "deviations" text array NOT NULL, "deviation_reason" text, "witness_due_at" TIMESTAMP(3) WITH TIME ZONE, "witness_outcome" text, "witnessed_by" uuid, "witnessed_at" TIMESTAMP(3) WITH TIME ZONE, "witness_note" text, "status" text NOT NULL, "change_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_drug_records_witness" CHECK (witness_outcome in ('CONFIRMED', 'REFUSED')), CONSTRAINT "ck_drug_records_status" CHECK (status in ('RECORDED', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_drug_records_waste_source" CHECK (waste_source in ('DRAWN_DOSE', 'REST_OF_VIAL')), CONSTRAINT "ck_drug_records_amounts" CHECK (amount_mg >= 0 and containers >= 0), CONSTRAINT "ck_drug_records_type" CHECK (type in ('DRAWN', 'WASTED', 'RETURNED')), CONSTRAINT "pk_drug_records" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_drug_records_witness_due_at" ON "drug_records"  ("witness_due_at") WHERE witness_outcome is null and status = 'RECORDED'`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_drug_records_lot_id_occurred_at_id" ON "drug_records"  ("lot_id", "occurred_at", "id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_drug_records_session_id_occurred_at_id" ON "drug_records"  ("session_id", "occurred_at", "id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_lots" ADD CONSTRAINT "fk_drug_lots_clinic_id" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_stock_movements" ADD CONSTRAINT "fk_drug_stock_movements_lot_id" FOREIGN KEY ("lot_id") REFERENCES "drug_lots"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_explanations" ADD CONSTRAINT "fk_drug_explanations_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_explanations" ADD CONSTRAINT "fk_drug_explanations_movement_id" FOREIGN KEY ("movement_id") REFERENCES "drug_stock_movements"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_records" ADD CONSTRAINT "fk_drug_records_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_records" ADD CONSTRAINT "fk_drug_records_lot_id" FOREIGN KEY ("lot_id") REFERENCES "drug_lots"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_versions('drug_lots')`);
    await queryRunner.query(`select protect_versions('drug_stock_movements')`);
    await queryRunner.query(`select protect_versions('drug_records')`);
    await queryRunner.query(`select protect_append_only('drug_explanations')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "drug_records" DROP CONSTRAINT "fk_drug_records_lot_id"`);
    await queryRunner.query(`ALTER TABLE "drug_records" DROP CONSTRAINT "fk_drug_records_session_id"`);
    await queryRunner.query(
      `ALTER TABLE "drug_explanations" DROP CONSTRAINT "fk_drug_explanations_movement_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_explanations" DROP CONSTRAINT "fk_drug_explanations_session_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "drug_stock_movements" DROP CONSTRAINT "fk_drug_stock_movements_lot_id"`,
    );
    await queryRunner.query(`ALTER TABLE "drug_lots" DROP CONSTRAINT "fk_drug_lots_clinic_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_drug_records_session_id_occurred_at_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_drug_records_lot_id_occurred_at_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_drug_records_witness_due_at"`);
    await queryRunner.query(`DROP TABLE "drug_records"`);
    await queryRunner.query(`DROP INDEX "public"."ix_drug_explanations_session_id_recorded_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_drug_explanations_movement_id_recorded_at"`);
    await queryRunner.query(`DROP TABLE "drug_explanations"`);
    await queryRunner.query(`DROP INDEX "public"."ix_drug_stock_movements_lot_id_occurred_at_id"`);
    await queryRunner.query(`DROP TABLE "drug_stock_movements"`);
    await queryRunner.query(`DROP TABLE "drug_lots"`);
  }
}
