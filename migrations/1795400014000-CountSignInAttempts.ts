import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts are counted by name and address, whether the name exists or not; the kept versions of rows are protected too. */
export class CountSignInAttempts1795400014000 implements MigrationInterface {
  name = 'CountSignInAttempts1795400014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table sign_in_attempts (
         username text not null, ip_address text not null, attempts integer not null,
         tried_at timestamp(3) with time zone not null, locked_until timestamp(3) with time zone,
         constraint pk_sign_in_attempts primary key (username, ip_address))`,
    );
    await queryRunner.query('create index ix_sign_in_attempts_tried_at on sign_in_attempts (tried_at)');
    await queryRunner.query('alter table users drop column failed_sign_ins, drop column locked_until');
    await queryRunner.query(`select protect_append_only('row_versions')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop trigger refuse_truncate on row_versions');
    await queryRunner.query('drop trigger refuse_change on row_versions');
    await queryRunner.query(
      `alter table users add column failed_sign_ins integer not null default 0,
         add column locked_until timestamp(3) with time zone`,
    );
    await queryRunner.query('drop table sign_in_attempts');
  }
}
