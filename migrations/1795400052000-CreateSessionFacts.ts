import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_SESSION = 'select s.patient_id from changed c join sessions s on s.id = c.session_id';
const OF_EFFECT = `select s.patient_id from changed c
   join side_effects effect on effect.id = c.side_effect_id join sessions s on s.id = effect.session_id`;

/** Tables that the facts about sessions are computed from besides those that are followed already. */
const FOLLOWED: Readonly<Record<string, string>> = {
  alerts: OF_SESSION,
  alert_events: `select s.patient_id from changed c
   join alerts alert on alert.id = c.alert_id join sessions s on s.id = alert.session_id`,
  rescue_medicines: OF_SESSION,
  discharges: OF_SESSION,
  side_effects: OF_SESSION,
  side_effect_changes: OF_EFFECT,
  serious_event_entries: OF_EFFECT,
};

/** What reports that count sessions are computed from. Derived, like the facts about courses. */
export class CreateSessionFacts1795400052000 implements MigrationInterface {
  name = 'CreateSessionFacts1795400052000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "report_sessions" ("session_id" uuid NOT NULL, "patient_id" uuid NOT NULL, "course_id" uuid NOT NULL, "month" integer NOT NULL, "day" date NOT NULL, "modality" text NOT NULL, "indications" text array NOT NULL, "phase" text NOT NULL, "dose_band" text NOT NULL, "severity" text NOT NULL, "chair_id" uuid, "outcome" text NOT NULL, "completion" text, "has_red_alert" boolean NOT NULL, "has_rescue_medicine" boolean NOT NULL, "was_transferred" boolean NOT NULL, "minutes_to_discharge" integer, "chair_minutes" integer, CONSTRAINT "pk_report_sessions" PRIMARY KEY ("session_id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_sessions_patient_id" ON "report_sessions"  ("patient_id") `,
    );
    await queryRunner.query(`CREATE INDEX "ix_report_sessions_month" ON "report_sessions"  ("month") `);
    await queryRunner.query(
      `CREATE TABLE "report_side_effects" ("session_id" uuid NOT NULL, "code" text NOT NULL, "patient_id" uuid NOT NULL, "highest_grade" smallint NOT NULL, "serious" integer NOT NULL, CONSTRAINT "pk_report_side_effects" PRIMARY KEY ("session_id", "code"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_report_side_effects_patient_id" ON "report_side_effects"  ("patient_id") `,
    );
    for (const [table, patients] of Object.entries(FOLLOWED))
      await queryRunner.query(`select follow_in_reports($1, $2)`, [table, patients]);
    await queryRunner.query(
      `insert into report_changes (patient_id) select distinct patient_id from sessions`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(FOLLOWED)) {
      await queryRunner.query(`drop trigger follow_inserts_in_reports on ${table}`);
      await queryRunner.query(`drop trigger follow_updates_in_reports on ${table}`);
    }
    await queryRunner.query(`DROP INDEX "public"."ix_report_side_effects_patient_id"`);
    await queryRunner.query(`DROP TABLE "report_side_effects"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_sessions_month"`);
    await queryRunner.query(`DROP INDEX "public"."ix_report_sessions_patient_id"`);
    await queryRunner.query(`DROP TABLE "report_sessions"`);
  }
}
