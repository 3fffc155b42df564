import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1795400001000 implements MigrationInterface {
  name = 'CreatePlatform1795400001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "clients" ("id" uuid NOT NULL, "name" text NOT NULL, "role" text NOT NULL, "secret_hash" text NOT NULL, "created_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "ck_clients_role" CHECK (role in ('dashboard', 'device')), CONSTRAINT "pk_clients" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "sign_in_attempts" ("username" text NOT NULL, "ip_address" text NOT NULL, "attempts" integer NOT NULL, "tried_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "locked_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "pk_sign_in_attempts" PRIMARY KEY ("username", "ip_address"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_sign_in_attempts_tried_at" ON "sign_in_attempts" ("tried_at")`);
    await queryRunner.query(
      `CREATE TABLE "sign_ins" ("id" uuid NOT NULL, "principal_kind" text NOT NULL, "principal_id" uuid NOT NULL, "refresh_hash" text, "previous_refresh_hash" text, "refreshed_at" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "ck_sign_ins_principal_kind" CHECK (principal_kind in ('staff', 'client')), CONSTRAINT "pk_sign_ins" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_sign_ins_principal_id" ON "sign_ins" ("principal_id")`);
    await queryRunner.query(
      `CREATE TABLE "users" ("id" uuid NOT NULL, "username" text NOT NULL, "display_name" text NOT NULL, "role" text NOT NULL, "status" text NOT NULL, "password_hash" text NOT NULL, "must_change_password" boolean NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "uq_users_username" UNIQUE ("username"), CONSTRAINT "ck_users_status" CHECK (status in ('ACTIVE', 'DEACTIVATED')), CONSTRAINT "ck_users_role" CHECK (role in ('nurse', 'psychiatrist', 'front-desk', 'admin')), CONSTRAINT "pk_users" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "audit_events" ("id" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid, "actor_kind" text, "role" text, "action" text NOT NULL, "outcome" text NOT NULL, "reason_code" text, "patient_ids" uuid array NOT NULL, "resource_id" uuid, "request_id" text NOT NULL, "ip_address" text NOT NULL, CONSTRAINT "ck_audit_events_outcome" CHECK (outcome in ('SUCCESS', 'DENIED', 'REFUSED')), CONSTRAINT "pk_audit_events" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_audit_events_recorded_at" ON "audit_events" ("recorded_at")`);
    await queryRunner.query(
      `CREATE INDEX "ix_audit_events_actor_id_id" ON "audit_events" ("actor_id", "id")`,
    );
    await queryRunner.query(
      `CREATE TABLE "row_versions" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "table_name" text NOT NULL, "row_id" uuid NOT NULL, "row" jsonb NOT NULL, "replaced_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "pk_row_versions" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_row_versions_row_id" ON "row_versions" ("row_id")`);
    await queryRunner.query(
      `CREATE TABLE "idempotency_keys" ("caller_id" uuid NOT NULL, "key" text NOT NULL, "fingerprint" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "status" integer, "answer" json, CONSTRAINT "pk_idempotency_keys" PRIMARY KEY ("caller_id", "key"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_idempotency_keys_created_at" ON "idempotency_keys" ("created_at")`,
    );
    await queryRunner.query(
      `create index ix_audit_events_patient_ids on audit_events using gin (patient_ids)`,
    );
    await queryRunner.query(`select protect_append_only('audit_events')`);
    await queryRunner.query(`select protect_append_only('row_versions')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."ix_idempotency_keys_created_at"`);
    await queryRunner.query(`DROP TABLE "idempotency_keys"`);
    await queryRunner.query(`DROP INDEX "public"."ix_row_versions_row_id"`);
    await queryRunner.query(`DROP TABLE "row_versions"`);
    await queryRunner.query(`DROP INDEX "public"."ix_audit_events_actor_id_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_audit_events_recorded_at"`);
    await queryRunner.query(`DROP TABLE "audit_events"`);
    await queryRunner.query(`DROP TABLE "users"`);
    await queryRunner.query(`DROP INDEX "public"."ix_sign_ins_principal_id"`);
    await queryRunner.query(`DROP TABLE "sign_ins"`);
    await queryRunner.query(`DROP INDEX "public"."ix_sign_in_attempts_tried_at"`);
    await queryRunner.query(`DROP TABLE "sign_in_attempts"`);
    await queryRunner.query(`DROP TABLE "clients"`);
  }
}
