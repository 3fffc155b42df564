import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWS = ['courses_v1', 'course_outcomes_v1'] as const;
const NOW =
  'First day of the month in which the course ended; null while a session of it is to come, or nobody has said what became of one.';
const BEFORE = 'First day of the month in which the course ended; null while a session of it is to come.';

/** Facts about courses say from when on an end is missing, and when the induction ended. All of them are computed anew. */
export class ShowWhoStoppedComing1795400066000 implements MigrationInterface {
  name = 'ShowWhoStoppedComing1795400066000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await beginAnew(queryRunner);
    await queryRunner.query(`ALTER TABLE "report_courses" ADD "last_day" date NOT NULL`);
    await queryRunner.query(`ALTER TABLE "report_courses" ADD "induction_ended_day" date`);
    await queryRunner.query(
      `CREATE INDEX "ix_report_courses_not_ended" ON "report_courses"  ("last_day") WHERE ended_month is null`,
    );
    await say(queryRunner, NOW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await beginAnew(queryRunner);
    await say(queryRunner, BEFORE);
    await queryRunner.query(`DROP INDEX "public"."ix_report_courses_not_ended"`);
    await queryRunner.query(`ALTER TABLE "report_courses" DROP COLUMN "induction_ended_day"`);
    await queryRunner.query(`ALTER TABLE "report_courses" DROP COLUMN "last_day"`);
  }
}

async function beginAnew(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(
    `truncate report_patients, report_courses, report_course_outcomes, report_outcome_cells`,
  );
  await queryRunner.query(`insert into report_changes (patient_id) select distinct patient_id from sessions`);
}

async function say(queryRunner: QueryRunner, meaning: string): Promise<void> {
  for (const view of VIEWS)
    await queryRunner.query(`comment on column reporting.${view}.ended_month is '${meaning}'`);
}
