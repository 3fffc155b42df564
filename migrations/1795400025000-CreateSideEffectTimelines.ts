import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSideEffectTimelines1795400025000 implements MigrationInterface {
  name = 'CreateSideEffectTimelines1795400025000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "ck_side_effects_course"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "ck_side_effects_resolved_at"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "ck_side_effects_grade"`);
    await queryRunner.query(
      `CREATE TABLE "serious_event_entries" ("id" uuid NOT NULL, "side_effect_id" uuid NOT NULL, "kind" text NOT NULL, "criteria" text array NOT NULL, "judgement" text, "narrative" text, "due_by" TIMESTAMP(3) WITH TIME ZONE, "rule_set_version" integer NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "ck_serious_event_entries_narrative" CHECK ((narrative is null) = (kind = 'CALLED_FOR')), CONSTRAINT "ck_serious_event_entries_called_for" CHECK (kind <> 'CALLED_FOR' or due_by is not null), CONSTRAINT "ck_serious_event_entries_judged" CHECK ((judgement is not null) = (kind = 'REVIEWED')), CONSTRAINT "ck_serious_event_entries_judgement" CHECK (judgement in ('SERIOUS', 'NOT_SERIOUS')), CONSTRAINT "ck_serious_event_entries_kind" CHECK (kind in ('CALLED_FOR', 'REVIEWED', 'FOLLOWED_UP')), CONSTRAINT "pk_serious_event_entries" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "side_effect_changes" ("id" uuid NOT NULL, "side_effect_id" uuid NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "grade" smallint, "course" text NOT NULL, "note" text, "late_reason" text, "status" text NOT NULL, "change_reason" text, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, "content_hash" text NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_by" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "ck_side_effect_changes_status" CHECK (status in ('RECORDED', 'ENTERED_IN_ERROR')), CONSTRAINT "ck_side_effect_changes_course" CHECK (course in ('RESOLVED', 'RESOLVED_WITH_SEQUELAE', 'RESOLVING', 'ONGOING', 'FATAL', 'UNKNOWN')), CONSTRAINT "ck_side_effect_changes_grade" CHECK (grade between 1 and 5), CONSTRAINT "pk_side_effect_changes" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_serious_event_entries_side_effect_id_recorded_at_id" ON "serious_event_entries"  ("side_effect_id", "recorded_at", "id") `,
    );
    await queryRunner.query(
      `CREATE INDEX "ix_side_effect_changes_side_effect_id_occurred_at" ON "side_effect_changes"  ("side_effect_id", "occurred_at") `,
    );
    await queryRunner.query(
      `ALTER TABLE "rescue_medicines" ADD "side_effect_ids" uuid array NOT NULL DEFAULT '{}'`,
    );
    // What was said about the onset stays with the effect; its resolution becomes its first change. Nothing is said anew, so
    // that no new version is kept.
    await queryRunner.query(`ALTER TABLE "side_effects" DISABLE TRIGGER keep_previous_version`);
    await queryRunner.query(`ALTER TABLE "side_effects" RENAME COLUMN "grade" TO "grade_at_onset"`);
    await queryRunner.query(`ALTER TABLE "side_effects" RENAME COLUMN "course" TO "course_at_onset"`);
    await queryRunner.query(
      `INSERT INTO "side_effect_changes" ("id", "side_effect_id", "occurred_at", "grade", "course", "note", "late_reason", "status", "change_reason", "recorded_at", "recorded_by", "content_hash", "updated_at", "updated_by", "version")
       SELECT gen_random_uuid(), "id", "resolved_at", null, "course_at_onset", null, null, 'RECORDED', null, "updated_at", "updated_by", '', "updated_at", "updated_by", 1
         FROM "side_effects" WHERE "resolved_at" IS NOT NULL AND "course_at_onset" <> 'FATAL'`,
    );
    await queryRunner.query(
      `UPDATE "side_effects" SET "course_at_onset" = 'ONGOING' WHERE "course_at_onset" IN ('RESOLVED', 'RESOLVED_WITH_SEQUELAE')`,
    );
    await queryRunner.query(`ALTER TABLE "side_effects" DROP COLUMN "resolved_at"`);
    await queryRunner.query(`ALTER TABLE "side_effects" ADD "seriousness" text array NOT NULL DEFAULT '{}'`);
    await queryRunner.query(`ALTER TABLE "side_effects" ALTER COLUMN "seriousness" DROP DEFAULT`);
    await queryRunner.query(`ALTER TABLE "side_effects" ADD "source" text NOT NULL DEFAULT 'BEDSIDE'`);
    await queryRunner.query(`ALTER TABLE "side_effects" ALTER COLUMN "source" DROP DEFAULT`);
    await queryRunner.query(`ALTER TABLE "side_effects" ADD "reading_id" uuid`);
    await queryRunner.query(`ALTER TABLE "side_effects" ADD "reported_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`UPDATE "side_effects" SET "reported_at" = "recorded_at"`);
    await queryRunner.query(`ALTER TABLE "side_effects" ALTER COLUMN "reported_at" SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE "side_effects" ADD "reported_by" text`);
    await queryRunner.query(`ALTER TABLE "side_effects" ADD "late_reason" text`);
    await queryRunner.query(`ALTER TABLE "side_effects" ENABLE TRIGGER keep_previous_version`);
    await queryRunner.query(`CREATE INDEX "ix_side_effects_code" ON "side_effects"  ("code") `);
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "ck_side_effects_reading" CHECK ((reading_id is not null) = (source = 'VITALS'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "ck_side_effects_source" CHECK (source in ('BEDSIDE', 'PHONE', 'VISIT', 'LINK', 'VITALS'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "ck_side_effects_course_at_onset" CHECK (course_at_onset in ('RESOLVING', 'ONGOING', 'FATAL', 'UNKNOWN'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "ck_side_effects_grade_at_onset" CHECK (grade_at_onset between 1 and 5)`,
    );
    await queryRunner.query(
      `ALTER TABLE "serious_event_entries" ADD CONSTRAINT "fk_serious_event_entries_side_effect_id" FOREIGN KEY ("side_effect_id") REFERENCES "side_effects"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "side_effect_changes" ADD CONSTRAINT "fk_side_effect_changes_side_effect_id" FOREIGN KEY ("side_effect_id") REFERENCES "side_effects"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`select protect_versions('side_effect_changes')`);
    await queryRunner.query(`select protect_append_only('serious_event_entries')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "side_effect_changes" DROP CONSTRAINT "fk_side_effect_changes_side_effect_id"`,
    );
    await queryRunner.query(
      `ALTER TABLE "serious_event_entries" DROP CONSTRAINT "fk_serious_event_entries_side_effect_id"`,
    );
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "ck_side_effects_grade_at_onset"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "ck_side_effects_course_at_onset"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "ck_side_effects_source"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP CONSTRAINT "ck_side_effects_reading"`);
    await queryRunner.query(`DROP INDEX "public"."ix_side_effects_code"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP COLUMN "late_reason"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP COLUMN "reported_by"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP COLUMN "reported_at"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP COLUMN "reading_id"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP COLUMN "source"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DROP COLUMN "seriousness"`);
    await queryRunner.query(`ALTER TABLE "rescue_medicines" DROP COLUMN "side_effect_ids"`);
    await queryRunner.query(`ALTER TABLE "side_effects" DISABLE TRIGGER keep_previous_version`);
    await queryRunner.query(`ALTER TABLE "side_effects" ADD "resolved_at" TIMESTAMP(3) WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE "side_effects" RENAME COLUMN "course_at_onset" TO "course"`);
    await queryRunner.query(`ALTER TABLE "side_effects" RENAME COLUMN "grade_at_onset" TO "grade"`);
    await queryRunner.query(
      `UPDATE "side_effects" e SET "resolved_at" = c."occurred_at", "course" = c."course" FROM "side_effect_changes" c
        WHERE c."side_effect_id" = e."id" AND c."status" = 'RECORDED' AND c."course" IN ('RESOLVED', 'RESOLVED_WITH_SEQUELAE')`,
    );
    await queryRunner.query(`ALTER TABLE "side_effects" ENABLE TRIGGER keep_previous_version`);
    await queryRunner.query(`DROP INDEX "public"."ix_side_effect_changes_side_effect_id_occurred_at"`);
    await queryRunner.query(`DROP TABLE "side_effect_changes"`);
    await queryRunner.query(`DROP INDEX "public"."ix_serious_event_entries_side_effect_id_recorded_at_id"`);
    await queryRunner.query(`DROP TABLE "serious_event_entries"`);
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "ck_side_effects_grade" CHECK (((grade >= 1) AND (grade <= 5)))`,
    );
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "ck_side_effects_resolved_at" CHECK ((resolved_at >= onset_at))`,
    );
    await queryRunner.query(
      `ALTER TABLE "side_effects" ADD CONSTRAINT "ck_side_effects_course" CHECK ((course = ANY (ARRAY['RESOLVED'::text, 'RESOLVED_WITH_SEQUELAE'::text, 'RESOLVING'::text, 'ONGOING'::text, 'FATAL'::text, 'UNKNOWN'::text])))`,
    );
  }
}
