import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Object of the reporting schema, what it says from here on, and what it said before. */
const MEANINGS: readonly (readonly [object: string, now: string, before: string])[] = [
  [
    'column reporting.course_outcomes_v1.is_eligible',
    'Whether the window for the answer is closed, and the form was asked for and not cut short by another dose, or answered.',
    'Whether the window for the answer is closed and no other dose has cut it short.',
  ],
  [
    'column reporting.outcomes_by_month_v1.n_eligible',
    'Patients whose window is closed and who were asked or answered, each by the first course that ended in the month; null where any time point of the month has a small number missing.',
    'Patients whose window is closed, each by the first course that ended in the month; null where any time point of the month has a small number missing.',
  ],
];

/**
 * Who was never asked for a form owes none, and whom the next dose cut short is counted. What was added up under the former
 * meaning cannot be taken off under this one, so all of it is computed anew.
 */
export class CountWhoWasAsked1795400063000 implements MigrationInterface {
  name = 'CountWhoWasAsked1795400063000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await beginAnew(queryRunner);
    await queryRunner.query(`ALTER TABLE "report_course_outcomes" ADD "is_superseded" boolean NOT NULL`);
    await queryRunner.query(`ALTER TABLE "report_outcome_cells" ADD "superseded" integer NOT NULL`);
    for (const [object, now] of MEANINGS) await queryRunner.query(`comment on ${object} is '${now}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await beginAnew(queryRunner);
    for (const [object, , before] of MEANINGS) await queryRunner.query(`comment on ${object} is '${before}'`);
    await queryRunner.query(`ALTER TABLE "report_outcome_cells" DROP COLUMN "superseded"`);
    await queryRunner.query(`ALTER TABLE "report_course_outcomes" DROP COLUMN "is_superseded"`);
  }
}

async function beginAnew(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(
    `truncate report_patients, report_courses, report_course_outcomes, report_outcome_cells`,
  );
  await queryRunner.query(`insert into report_changes (patient_id) select distinct patient_id from sessions`);
}
