import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  IdsField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
} from '../../../../platform/http/fields.js';
import {
  SERIOUS_ENTRY_KINDS,
  SERIOUSNESS_CRITERIA,
  SERIOUSNESS_JUDGEMENTS,
  type SeriousEntryKind,
  type SeriousnessCriterion,
  type SeriousnessJudgement,
} from '../../../side-effects/domain/serious-event.js';
import {
  SIDE_EFFECT_ACTIONS,
  SIDE_EFFECT_REPORTERS,
  SIDE_EFFECT_SOURCES,
  type SideEffectAction,
  type SideEffectReporter,
  type SideEffectSource,
} from '../../../side-effects/domain/side-effect.js';
import { CorrectableSummaryEntry, LATE_REASON, SINCE_FORM_2, SummaryEntry } from './entry-parts.js';

export class SummaryStage {
  @InstantField()
  at: string;

  @IntegerField({ min: 1, max: 5, description: 'CTCAE v5.' })
  grade: number;

  @TextField({ max: 40 })
  course: string;

  @TextField({ max: 1000, nullable: true, ...SINCE_FORM_2 })
  note?: string | null;

  @InstantField(SINCE_FORM_2)
  recordedAt?: string;

  @UuidField(SINCE_FORM_2)
  recordedBy?: string;

  @TextField({ ...LATE_REASON, ...SINCE_FORM_2 })
  lateReason?: string | null;
}

/** A call for a review of a serious side effect, the review, or a follow-up of it. */
export class SummarySeriousEntry extends SummaryEntry {
  @ChoiceField(SERIOUS_ENTRY_KINDS, { enumName: 'SeriousEntryKind' })
  kind: SeriousEntryKind;

  @ChoicesField(SERIOUSNESS_CRITERIA, { description: 'CALLED_FOR: what had come to be known.' })
  criteria: SeriousnessCriterion[];

  @ChoiceField(SERIOUSNESS_JUDGEMENTS, { nullable: true, enumName: 'SeriousnessJudgement' })
  judgement: SeriousnessJudgement | null;

  @TextField({ max: 4000, nullable: true, description: 'What happened, what was done, how the patient is.' })
  narrative: string | null;

  @InstantField({ nullable: true, description: 'Until when the next entry was due; null where none was.' })
  dueBy: string | null;

  @InstantField()
  occurredAt: string;
}

export class SummarySideEffect extends CorrectableSummaryEntry {
  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 200 })
  label: string;

  @InstantField()
  onsetAt: string;

  @IntegerField({ min: 1, max: 5, nullable: true })
  gradeBeforeDose: number | null;

  @IntegerField({ min: 1, max: 5 })
  highestGrade: number;

  @ListField(() => SummaryStage, { maxItems: 10_000, description: 'The onset, and each change after it.' })
  stages: SummaryStage[];

  @TextField({ max: 2000, nullable: true })
  note: string | null;

  @ChoiceField(SIDE_EFFECT_SOURCES, { enumName: 'SideEffectSource', ...SINCE_FORM_2 })
  source?: SideEffectSource;

  @InstantField({ ...SINCE_FORM_2, description: 'When the clinic was told.' })
  reportedAt?: string;

  @ChoiceField(SIDE_EFFECT_REPORTERS, {
    ...SINCE_FORM_2,
    nullable: true,
    enumName: 'SideEffectReporter',
    description: 'Who told; null where it was seen or not said.',
  })
  reportedBy?: SideEffectReporter | null;

  @ChoicesField(SIDE_EFFECT_ACTIONS, { ...SINCE_FORM_2, description: 'What was done about it.' })
  actions?: SideEffectAction[];

  @IdsField({ maxItems: 100, ...SINCE_FORM_2, description: 'Rescue medicines that were given against it.' })
  rescueMedicineIds?: string[];

  @TextField({ max: 40, nullable: true })
  relatedness: string | null;

  @UuidField({ nullable: true, ...SINCE_FORM_2, description: 'The psychiatrist who judged it.' })
  relatednessBy?: string | null;

  @InstantField({ nullable: true, ...SINCE_FORM_2, description: 'When the relatedness was judged.' })
  relatednessAt?: string | null;

  @BooleanField()
  isSerious: boolean;

  @ChoicesField(SERIOUSNESS_CRITERIA, {
    ...SINCE_FORM_2,
    description: 'What makes it serious, stated or by its grade, the gravest first.',
  })
  seriousness?: SeriousnessCriterion[];

  @ListField(() => SummarySeriousEntry, {
    maxItems: 1000,
    ...SINCE_FORM_2,
    description: 'Calls for a review, reviews and follow-ups, in the order they were made.',
  })
  seriousEntries?: SummarySeriousEntry[];
}
