import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAlerts1795400012000 implements MigrationInterface {
  name = 'CreateAlerts1795400012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "alerts" ("id" uuid NOT NULL, "patient_id" uuid NOT NULL, "session_id" uuid NOT NULL, "rule" text NOT NULL, "severity" text NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid, "message" text NOT NULL, "value" double precision, "threshold" double precision, "unit" text, "rule_set_version" integer NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "raised_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "acknowledge_by" TIMESTAMP(3) WITH TIME ZONE, "is_retrospective" boolean NOT NULL, "resolves_when_acknowledged" boolean NOT NULL, CONSTRAINT "ck_alerts_retrospective_no_deadline" CHECK (not is_retrospective or acknowledge_by is null), CONSTRAINT "ck_alerts_subject_type" CHECK (subject_type in ('VITALS', 'SCALE', 'SIDE_EFFECT', 'ADMINISTRATION_EVENT', 'RESCUE_MEDICINE', 'OBSERVATION')), CONSTRAINT "ck_alerts_severity" CHECK (severity in ('YELLOW', 'RED')), CONSTRAINT "pk_alerts" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_alerts_raised_at_id" ON "alerts"  ("raised_at", "id") `);
    await queryRunner.query(`CREATE INDEX "ix_alerts_acknowledge_by" ON "alerts"  ("acknowledge_by") `);
    await queryRunner.query(
      `CREATE INDEX "ix_alerts_patient_id_raised_at" ON "alerts"  ("patient_id", "raised_at") `,
    );
    await queryRunner.query(`CREATE INDEX "ix_alerts_session_id_rule" ON "alerts"  ("session_id", "rule") `);
    await queryRunner.query(
      `CREATE TABLE "alert_events" ("id" uuid NOT NULL, "alert_id" uuid NOT NULL, "type" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid, "action" text, "note" text, CONSTRAINT "ck_alert_events_type" CHECK (type in ('ACKNOWLEDGED', 'ESCALATED', 'RESOLVED', 'SUPERSEDED', 'WITHDRAWN')), CONSTRAINT "pk_alert_events" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "ix_alert_events_alert_id" ON "alert_events"  ("alert_id") `);
    await queryRunner.query(
      `ALTER TABLE "alert_events" ADD CONSTRAINT "fk_alert_events_alert_id" FOREIGN KEY ("alert_id") REFERENCES "alerts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_append_only('alerts')`);
    await queryRunner.query(`select protect_append_only('alert_events')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "alert_events" DROP CONSTRAINT "fk_alert_events_alert_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_alert_events_alert_id"`);
    await queryRunner.query(`DROP TABLE "alert_events"`);
    await queryRunner.query(`DROP INDEX "public"."ix_alerts_session_id_rule"`);
    await queryRunner.query(`DROP INDEX "public"."ix_alerts_patient_id_raised_at"`);
    await queryRunner.query(`DROP INDEX "public"."ix_alerts_acknowledge_by"`);
    await queryRunner.query(`DROP INDEX "public"."ix_alerts_raised_at_id"`);
    await queryRunner.query(`DROP TABLE "alerts"`);
  }
}
