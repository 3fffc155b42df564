import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEW = 'reporting.side_effects_by_month_v1';
const SMALL =
  'Null where fewer patients than the smallest cell are behind a number, or behind the rest of it; nobody with a side effect is null as well, so that null does not tell that somebody had it.';

/** Object of the reporting schema, what it says from here on, and what it said before. */
const MEANINGS: readonly (readonly [object: string, now: string, before: string])[] = [
  [
    `view ${VIEW}`,
    `Sessions with a side effect by sessions whose dose has started and ended, by month and code; the report /v1/reports/side-effects counts sessions whose dose has no end yet as well. ${SMALL}`,
    `Sessions with a side effect by sessions whose dose was given, by month and code. ${SMALL}`,
  ],
  [
    `column ${VIEW}.n_patients`,
    'Patients with a session in the month whose dose has started and ended.',
    'Patients with a dose given in the month.',
  ],
  [
    `column ${VIEW}.n_sessions`,
    'Sessions whose dose has started and ended, as the safety report counts them.',
    'Sessions whose dose was given.',
  ],
  [
    'view reporting.side_effects_v1',
    'One row for each treatment-emergent side effect of a session, by its code, also of sessions whose dose has no end yet (outcome RUNNING). Join sessions_v1 for what it is a share of.',
    'One row for each treatment-emergent side effect of a session, by its code. Join sessions_v1 for what it is a share of.',
  ],
];

/**
 * The view about side effects by month counts doses that have ended, and the report of the same name those that have started. A view
 * keeps what it counts, so it says so.
 */
export class SayWhichDosesCount1795400067000 implements MigrationInterface {
  name = 'SayWhichDosesCount1795400067000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [object, now] of MEANINGS) await queryRunner.query(`comment on ${object} is '${now}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [object, , before] of MEANINGS) await queryRunner.query(`comment on ${object} is '${before}'`);
  }
}
