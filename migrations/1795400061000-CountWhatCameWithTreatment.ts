import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Object of the reporting schema, what it says from here on, and what it said before. */
const MEANINGS: readonly (readonly [object: string, now: string, before: string])[] = [
  [
    'column reporting.sessions_v1.outcome',
    'GIVEN, RUNNING, NO_SHOW, CANCELLED, WITHDRAWN where the end or a new version of its plan cancelled it, LEFT_WITHOUT_DOSE, or WAITING where nobody has said anything yet.',
    'GIVEN, RUNNING, NO_SHOW, CANCELLED, LEFT_WITHOUT_DOSE, or WAITING where nobody has said anything yet.',
  ],
  [
    'view reporting.side_effects_v1',
    'One row for each treatment-emergent side effect of a session, by its code. Join sessions_v1 for what it is a share of.',
    'One row for each side effect of a session, by its code. Join sessions_v1 for what it is a share of.',
  ],
];

/** What was there before a dose is told apart from its side effects, and what its plan cancelled from what was called off. */
export class CountWhatCameWithTreatment1795400061000 implements MigrationInterface {
  name = 'CountWhatCameWithTreatment1795400061000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "report_sessions" ADD "pre_existing_effects" integer NOT NULL DEFAULT 0`,
    );
    await queryRunner.query(`ALTER TABLE "report_sessions" ALTER COLUMN "pre_existing_effects" DROP DEFAULT`);
    await queryRunner.query(
      `CREATE INDEX "ix_report_sessions_pre_existing" ON "report_sessions"  ("month") WHERE pre_existing_effects > 0`,
    );
    for (const [object, now] of MEANINGS) await queryRunner.query(`comment on ${object} is '${now}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [object, , before] of MEANINGS) await queryRunner.query(`comment on ${object} is '${before}'`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_sessions_pre_existing"`);
    await queryRunner.query(`ALTER TABLE "report_sessions" DROP COLUMN "pre_existing_effects"`);
  }
}
