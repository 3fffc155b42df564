import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MergePatients1795400029000 implements MigrationInterface {
  name = 'MergePatients1795400029000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "patients" DROP CONSTRAINT "ck_patients_status"`);
    await queryRunner.query(
      `ALTER TABLE "patients" ADD CONSTRAINT "ck_patients_status" CHECK (status in ('ACTIVE', 'DEACTIVATED', 'MERGED'))`,
    );
    await queryRunner.query(
      `CREATE TABLE "patient_merges" ("id" uuid NOT NULL, "survivor_id" uuid NOT NULL, "duplicate_id" uuid NOT NULL, "reason" text NOT NULL, "acknowledged_warnings" jsonb NOT NULL, "duplicate_status" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_patient_merges_two_records" CHECK (survivor_id <> duplicate_id), CONSTRAINT "pk_patient_merges" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_patient_merges_duplicate_id_recorded_at" ON "patient_merges"  ("duplicate_id", "recorded_at") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_patient_merges_survivor_id_recorded_at" ON "patient_merges"  ("survivor_id", "recorded_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "patient_merge_rows" ("merge_id" uuid NOT NULL, "table_name" text NOT NULL, "row_id" uuid NOT NULL, "was_moved" boolean NOT NULL, CONSTRAINT "pk_patient_merge_rows" PRIMARY KEY ("merge_id", "table_name", "row_id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "patient_unmerges" ("merge_id" uuid NOT NULL, "reason" text NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "pk_patient_unmerges" PRIMARY KEY ("merge_id"))`,
    );
    await queryRunner.query(`ALTER TABLE "patients" ADD "merged_into_id" uuid`);
    await queryRunner.query(`CREATE INDEX "ix_patients_merged_into_id" ON "patients"  ("merged_into_id") `);
    await queryRunner.query(
      `ALTER TABLE "patients" ADD CONSTRAINT "ck_patients_merged" CHECK ((status = 'MERGED') = (merged_into_id is not null))`,
    );
    await queryRunner.query(
      `ALTER TABLE "patients" ADD CONSTRAINT "fk_patients_merged_into_id" FOREIGN KEY ("merged_into_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "patient_merges" ADD CONSTRAINT "fk_patient_merges_survivor_id" FOREIGN KEY ("survivor_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "patient_merges" ADD CONSTRAINT "fk_patient_merges_duplicate_id" FOREIGN KEY ("duplicate_id") REFERENCES "patients"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "patient_merge_rows" ADD CONSTRAINT "fk_patient_merge_rows_merge_id" FOREIGN KEY ("merge_id") REFERENCES "patient_merges"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "patient_unmerges" ADD CONSTRAINT "fk_patient_unmerges_merge_id" FOREIGN KEY ("merge_id") REFERENCES "patient_merges"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const table of ['patient_merges', 'patient_merge_rows', 'patient_unmerges'])
      await queryRunner.query(`select protect_append_only('${table}')`);
    await letMergedRowsChangePatient(queryRunner);
    for (const table of TABLES_OF_PATIENTS) await queryRunner.query(`select protect_patient('${table}')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await forgetMergedRows(queryRunner);
    await queryRunner.query(`ALTER TABLE "patient_unmerges" DROP CONSTRAINT "fk_patient_unmerges_merge_id"`);
    await queryRunner.query(
      `ALTER TABLE "patient_merge_rows" DROP CONSTRAINT "fk_patient_merge_rows_merge_id"`,
    );
    await queryRunner.query(`ALTER TABLE "patient_merges" DROP CONSTRAINT "fk_patient_merges_duplicate_id"`);
    await queryRunner.query(`ALTER TABLE "patient_merges" DROP CONSTRAINT "fk_patient_merges_survivor_id"`);
    await queryRunner.query(`ALTER TABLE "patients" DROP CONSTRAINT "fk_patients_merged_into_id"`);
    await queryRunner.query(`ALTER TABLE "patients" DROP CONSTRAINT "ck_patients_merged"`);
    await queryRunner.query(`DROP INDEX "public"."ix_patients_merged_into_id"`);
    await queryRunner.query(`ALTER TABLE "patients" DROP COLUMN "merged_into_id"`);
    await queryRunner.query(`DROP TABLE "patient_unmerges"`);
    await queryRunner.query(`DROP TABLE "patient_merge_rows"`);
    await queryRunner.query(`DROP INDEX "public"."ix_patient_merges_survivor_id_recorded_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_patient_merges_duplicate_id_recorded_at"`);
    await queryRunner.query(`DROP TABLE "patient_merges"`);
    await queryRunner.query(`ALTER TABLE "patients" DROP CONSTRAINT "ck_patients_status"`);
    await queryRunner.query(
      `ALTER TABLE "patients" ADD CONSTRAINT "ck_patients_status" CHECK (status in ('ACTIVE', 'DEACTIVATED'))`,
    );
  }
}

/** Those that name a patient. A later one calls `protect_patient` in its own migration. */
const TABLES_OF_PATIENTS = [
  'measurements',
  'medications',
  'allergies',
  'child_bearing_statements',
  'rems_enrolments',
  'screenings',
  'consents',
  'screening_decisions',
  'alerts',
  'treatment_plans',
  'sessions',
  'assessments',
];

/**
 * The one change that a protected row may undergo: it is given to another patient by a merge, or given back. Allowed while
 * the transaction runs that recorded the merge or its end, for rows listed with it, and for nothing but the patient.
 */
async function letMergedRowsChangePatient(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create function is_row_of_merge(target text, before jsonb, after jsonb) returns boolean language plpgsql as $$
    begin
      return before - 'patient_id' = after - 'patient_id' and exists (
        select from patient_merge_rows r join patient_merges m on m.id = r.merge_id
        where r.table_name = target and r.row_id = (before ->> 'id')::uuid
          and (m.xmin = pg_current_xact_id()::xid
                 and m.duplicate_id = (before ->> 'patient_id')::uuid and m.survivor_id = (after ->> 'patient_id')::uuid
            or m.survivor_id = (before ->> 'patient_id')::uuid and m.duplicate_id = (after ->> 'patient_id')::uuid
                 and exists (select from patient_unmerges u where u.merge_id = m.id and u.xmin = pg_current_xact_id()::xid)));
    end $$`);
  await queryRunner.query(`
    create or replace function refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if is_row_of_merge(tg_table_name, to_jsonb(old), to_jsonb(new)) then return new; end if;
      end if;
      raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$`);
  await queryRunner.query(`
    create or replace function keep_previous_version() returns trigger language plpgsql as $$
    begin
      if old is distinct from new then
        if to_jsonb(old) ->> 'patient_id' is distinct from to_jsonb(new) ->> 'patient_id'
           and not is_row_of_merge(tg_table_name, to_jsonb(old), to_jsonb(new)) then
          raise exception 'Rows of % change their patient by a merge only', tg_table_name using errcode = 'integrity_constraint_violation';
        end if;
        insert into row_versions (table_name, row_id, row) values (tg_table_name, old.id, to_jsonb(old));
      end if;
      return new;
    end $$`);
  await queryRunner.query(`
    create function refuse_merged_patient() returns trigger language plpgsql as $$
    declare found_status text;
    begin
      select status into found_status from patients where id = new.patient_id for key share;
      if found_status = 'MERGED' then
        raise exception 'The record of the patient is merged into another' using errcode = 'integrity_constraint_violation', constraint = 'ck_patient_in_use';
      end if;
      return new;
    end $$`);
  await queryRunner.query(`
    create function protect_patient(target regclass) returns void language plpgsql as $$
    begin
      execute format('create trigger refuse_merged_patient before insert on %s for each row execute function refuse_merged_patient()', target);
    end $$`);
}

async function forgetMergedRows(queryRunner: QueryRunner): Promise<void> {
  for (const table of TABLES_OF_PATIENTS)
    await queryRunner.query(`drop trigger refuse_merged_patient on ${table}`);
  await queryRunner.query('drop function protect_patient(regclass)');
  await queryRunner.query('drop function refuse_merged_patient()');
  await queryRunner.query(`
    create or replace function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$`);
  await queryRunner.query(`
    create or replace function keep_previous_version() returns trigger language plpgsql as $$
    begin
      if old is distinct from new then
        insert into row_versions (table_name, row_id, row) values (tg_table_name, old.id, to_jsonb(old));
      end if;
      return new;
    end $$`);
  await queryRunner.query('drop function is_row_of_merge(text, jsonb, jsonb)');
}
