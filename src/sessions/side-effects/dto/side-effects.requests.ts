import {
  ChoiceField,
  InstantField,
  IntegerField,
  TextField,
  UuidField,
  ValuesField,
} from '../../../platform/http/fields.js';
import { SIDE_EFFECT_CODES } from '../domain/side-effect-codes.js';
import {
  SIDE_EFFECT_ACTIONS,
  SIDE_EFFECT_COURSES,
  type SideEffectAction,
  type SideEffectCourse,
} from '../domain/side-effect.js';
import { RELATEDNESS, type Relatedness } from '../side-effect.entity.js';

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

  @TextField(NOTE)
  note?: string | null;
}

export class ChangeSideEffectRequest {
  @IntegerField({ ...GRADE, optional: true })
  grade?: number;

  @IntegerField(GRADE_BEFORE_DOSE)
  gradeBeforeDose?: number | null;

  @InstantField({ optional: true, nullable: true, description: 'When it ended; null while it lasts.' })
  resolvedAt?: Date | null;

  @ChoiceField(SIDE_EFFECT_COURSES, {
    ...COURSE,
    description: 'When left out it stays, unless it no longer agrees with grade and times.',
  })
  course?: SideEffectCourse;

  @ActionsField()
  actions?: SideEffectAction[];

  @TextField(NOTE)
  note?: string | null;

  @TextField({ max: 500, optional: true, description: 'Why it is changed.' })
  changeReason?: string;
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
}
