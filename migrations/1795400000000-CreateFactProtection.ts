import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the database itself keeps facts: `protect_append_only('table')` refuses every change of a row, and
 * `protect_versions('table')` keeps the row as it stood in `row_versions` before it is changed, and refuses to remove it.
 * Whoever changes that has to drop a trigger in a migration that a reviewer sees.
 */
export class CreateFactProtection1795400000000 implements MigrationInterface {
  name = 'CreateFactProtection1795400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$`);
    await queryRunner.query(`
      create function keep_previous_version() returns trigger language plpgsql as $$
      begin
        if old is distinct from new then
          insert into row_versions (table_name, row_id, row) values (tg_table_name, old.id, to_jsonb(old));
        end if;
        return new;
      end $$`);
    await queryRunner.query(`
      create function protect_append_only(target regclass) returns void language plpgsql as $$
      begin
        execute format('create trigger refuse_change before update or delete on %s for each row execute function refuse_change()', target);
        execute format('create trigger refuse_truncate before truncate on %s for each statement execute function refuse_change()', target);
      end $$`);
    await queryRunner.query(`
      create function protect_versions(target regclass) returns void language plpgsql as $$
      begin
        execute format('create trigger keep_previous_version before update on %s for each row execute function keep_previous_version()', target);
        execute format('create trigger refuse_removal before delete on %s for each row execute function refuse_change()', target);
        execute format('create trigger refuse_truncate before truncate on %s for each statement execute function refuse_change()', target);
      end $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function protect_versions(regclass)');
    await queryRunner.query('drop function protect_append_only(regclass)');
    await queryRunner.query('drop function keep_previous_version()');
    await queryRunner.query('drop function refuse_change()');
  }
}
