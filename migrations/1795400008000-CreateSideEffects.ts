import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSideEffects1795400008000 implements MigrationInterface {
  name = 'CreateSideEffects1795400008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "side_effects" ("id" uuid NOT NULL, "session_id" uuid NOT NULL, "code" text NOT NULL, "grade" smallint NOT NULL, "grade_before_dose" smallint, "onset_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "resolved_at" TIMESTAMP(3) WITH TIME ZONE, "course" text NOT NULL, "actions" text array NOT NULL, "note" text, "relatedness" text, "relatedness_by" uuid, "relatedness_at" TIMESTAMP(3) WITH TIME ZONE, "status" text NOT NULL, "change_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_side_effects_status" CHECK (status in ('RECORDED', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_side_effects_relatedness" CHECK (relatedness in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNLIKELY', 'UNASSESSABLE')), CONSTRAINT "ck_side_effects_course" CHECK (course in ('RESOLVED', 'RESOLVED_WITH_SEQUELAE', 'RESOLVING', 'ONGOING', 'FATAL', 'UNKNOWN')), CONSTRAINT "ck_side_effects_resolved_at" CHECK (resolved_at >= onset_at), CONSTRAINT "ck_side_effects_grade_before_dose" CHECK (grade_before_dose between 1 and 5), CONSTRAINT "ck_side_effects_grade" CHECK (grade between 1 and 5), CONSTRAINT "pk_side_effects" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_side_effects_session_id_onset_at_id" ON "side_effects" ("session_id", "onset_at", "id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "fk_side_effects_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_versions('side_effects')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "fk_side_effects_session_id"`);
    await queryRunner.query(`DROP INDEX "public"."ix_side_effects_session_id_onset_at_id"`);
    await queryRunner.query(`DROP TABLE "side_effects"`);
  }
}
