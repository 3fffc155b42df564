import {
  ChoiceField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { SIDE_EFFECT_CODES } from '../domain/side-effect-codes.js';
import { isUuid } from '../../../platform/http/field-formats.js';
import { SERIOUSNESS_CRITERIA, type SeriousnessCriterion } from '../domain/serious-event.js';
import {
  type Relatedness,
  RELATEDNESS,
  SIDE_EFFECT_ACTIONS,
  SIDE_EFFECT_COURSES,
  SIDE_EFFECT_REPORTERS,
  type SideEffectAction,
  type SideEffectCourse,
  type SideEffectReporter,
} from '../domain/side-effect.js';

const GRADE = {
  min: 1,
  max: 5,
  description: 'CTCAE v5: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death.',
};
const GRADE_BEFORE_DOSE = {
  min: 1,
  max: 5,
  optional: true,
  nullable: true,
  description: 'Grade of a complaint that was there before the dose; it came with the treatment if it rose.',
};
const COURSE = {
  optional: true,
  enumName: 'SideEffectCourse',
  description: 'When left out: FATAL at grade 5, RESOLVED with a time of resolution, otherwise ONGOING.',
};
const NOTE = { max: 1000, optional: true, nullable: true, description: 'In words; required for OTHER.' };

function ActionsField() {
  return ValuesField(
    { type: 'string', enum: SIDE_EFFECT_ACTIONS },
    (value) => (SIDE_EFFECT_ACTIONS as readonly unknown[]).includes(value),
    {
      minItems: 1,
      maxItems: SIDE_EFFECT_ACTIONS.length,
      optional: true,
      says: 'must be one of the actions',
      description: 'What was done about it. NONE when left out.',
      example: ['PAUSED', 'RESCUE_MEDICATION'],
    },
  );
}

function SeriousnessField() {
  return ValuesField(
    { type: 'string', enum: SERIOUSNESS_CRITERIA },
    (value) => (SERIOUSNESS_CRITERIA as readonly unknown[]).includes(value),
    {
      maxItems: SERIOUSNESS_CRITERIA.length,
      optional: true,
      says: 'must be one of the criteria',
      description:
        'What makes it serious beyond its grade; grades 4 and 5 are serious by themselves. A psychiatrist reviews it.',
      example: ['HOSPITALISATION'],
    },
  );
}

function RescueMedicinesField() {
  return ValuesField({ type: 'string', format: 'uuid' }, isUuid, {
    maxItems: 100,
    optional: true,
    says: 'must be a UUID',
    description: 'Rescue medicines of this session that were given against it.',
  });
}

const CHANGE_REASON = {
  max: 500,
  optional: true,
  description: 'Why it is changed; required where onset or a grade is corrected, and after the signature.',
};
const LATE_REASON = {
  max: 500,
  optional: true,
  description: 'Required once the session is signed, unless it happened after the discharge.',
};
/** A reading becomes a side effect by itself; people tell of the others. */
const TOLD_SOURCES = ['BEDSIDE', 'PHONE', 'VISIT', 'LINK'] as const;

export class RecordSideEffectRequest {
  @UuidField({
    optional: true,
    description: 'Made by the tablet, so that an entry sent twice is stored once.',
  })
  id?: string;

  @ChoiceField(SIDE_EFFECT_CODES, { enumName: 'SideEffectCode' })
  code: string;

  @IntegerField(GRADE)
  grade: number;

  @IntegerField(GRADE_BEFORE_DOSE)
  gradeBeforeDose?: number | null;

  @InstantField({ optional: true, description: 'When it began; now when left out.' })
  onsetAt?: Date;

  @InstantField({ optional: true, nullable: true, description: 'When it ended; null while it lasts.' })
  resolvedAt?: Date | null;

  @ChoiceField(SIDE_EFFECT_COURSES, COURSE)
  course?: SideEffectCourse;

  @ActionsField()
  actions?: SideEffectAction[];

  @SeriousnessField()
  seriousness?: SeriousnessCriterion[];

  @RescueMedicinesField()
  rescueMedicineIds?: string[];

  @TextField(NOTE)
  note?: string | null;

  @ChoiceField(TOLD_SOURCES, {
    optional: true,
    description: 'When left out: PHONE for what began after the discharge, otherwise BEDSIDE.',
  })
  source?: (typeof TOLD_SOURCES)[number];

  @InstantField({ optional: true, description: 'When the clinic was told; now when left out.' })
  reportedAt?: Date;

  @ChoiceField(SIDE_EFFECT_REPORTERS, {
    optional: true,
    enumName: 'SideEffectReporter',
    description: 'Who told the clinic.',
  })
  reportedBy?: SideEffectReporter;

  @TextField(LATE_REASON)
  lateReason?: string;
}

export class CorrectSideEffectRequest {
  @InstantField({ optional: true, description: 'When it began.' })
  onsetAt?: Date;

  @IntegerField({ ...GRADE, optional: true, description: 'CTCAE v5, as it was when it began.' })
  gradeAtOnset?: number;

  @IntegerField(GRADE_BEFORE_DOSE)
  gradeBeforeDose?: number | null;

  @ActionsField()
  actions?: SideEffectAction[];

  @SeriousnessField()
  seriousness?: SeriousnessCriterion[];

  @RescueMedicinesField()
  rescueMedicineIds?: string[];

  @TextField(NOTE)
  note?: string | null;

  @TextField(CHANGE_REASON)
  changeReason?: string;
}

export class RecordSideEffectChangeRequest {
  @UuidField({
    optional: true,
    description: 'Made by the tablet, so that an entry sent twice is stored once.',
  })
  id?: string;

  @InstantField({ optional: true, description: 'Since when it is so; now when left out.' })
  occurredAt?: Date;

  @IntegerField({ ...GRADE, optional: true, description: 'CTCAE v5; as before when left out.' })
  grade?: number;

  @ChoiceField(SIDE_EFFECT_COURSES, {
    optional: true,
    enumName: 'SideEffectCourse',
    description: 'When left out: FATAL at grade 5, otherwise ONGOING.',
    example: 'RESOLVED',
  })
  course?: SideEffectCourse;

  @TextField({ max: 1000, optional: true })
  note?: string;

  @TextField(LATE_REASON)
  lateReason?: string;
}

export class AmendSideEffectChangeRequest {
  @InstantField({ optional: true })
  occurredAt?: Date;

  @IntegerField({ ...GRADE, optional: true, nullable: true, description: 'Null: as before.' })
  grade?: number | null;

  @ChoiceField(SIDE_EFFECT_COURSES, { optional: true, enumName: 'SideEffectCourse' })
  course?: SideEffectCourse;

  @TextField({ max: 1000, optional: true, nullable: true })
  note?: string | null;

  @TextField({ max: 500, description: 'Why the change was wrong as it stood.' })
  reason: string;
}

export class EnterSideEffectInErrorRequest {
  @TextField({ max: 500, description: 'Why it was wrong to record it.' })
  reason: string;
}

export class JudgeRelatednessRequest {
  @ChoiceField(RELATEDNESS, { enumName: 'Relatedness' })
  relatedness: Relatedness;

  @InstantField({ optional: true, description: 'When it was judged; now when left out.' })
  occurredAt?: Date;

  @TextField({ max: 500, optional: true, description: 'Required where it was judged otherwise before.' })
  reason?: string;
}
