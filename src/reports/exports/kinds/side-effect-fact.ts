import {
  actionsWith,
  type SideEffectAction,
  type SideEffectCourse,
} from '../../../sessions/side-effects/domain/side-effect.js';
import type {
  SeriousEntryFact,
  SeriousnessCriterion,
} from '../../../sessions/side-effects/domain/serious-event.js';
import type { SessionTimes } from '../../../sessions/side-effects/domain/placement.js';
import type { TimelineChange, TimelineFacts } from '../../../sessions/side-effects/domain/timeline.js';
import { localTimeSql } from '../sql.js';

/** A side effect as its columns are computed from: in full, so that the rules of the record can be asked. */
export interface SideEffectFact {
  readonly id: string;
  readonly code: string;
  /** Of the clock in the clinic, moved with all dates of the patient. */
  readonly onsetAtLocal: number;
  readonly timeline: TimelineFacts;
  readonly gradeBeforeDose: number | null;
  readonly session: SessionTimes;
  readonly seriousness: readonly SeriousnessCriterion[];
  readonly seriousEntries: readonly SeriousEntryFact[];
  readonly actions: readonly SideEffectAction[];
  readonly relatedness: string | null;
  readonly source: string;
  readonly note: string | null;
}

/** What is read of a side effect, in the order in which `toSideEffectFact` takes it. */
export const SIDE_EFFECT_EXPRESSIONS: readonly string[] = [
  'effect.id::text',
  'effect.code',
  localTimeSql('effect.onset_at', 'visit.zone', 'visit.shift_days'),
  'effect.onset_at',
  'effect.grade_at_onset',
  'effect.course_at_onset',
  `(select json_agg(json_build_object('occurredAt', change.occurred_at, 'grade', change.grade, 'course', change.course)
                    order by change.occurred_at, change.recorded_at, change.id)
    from side_effect_changes change where change.side_effect_id = effect.id and change.status = 'RECORDED')`,
  'effect.grade_before_dose',
  'visit.dose_started_at',
  'visit.dose_ended_at',
  'visit.discharged_at',
  'effect.seriousness',
  `(select json_agg(json_build_object('kind', entry.kind, 'criteria', entry.criteria, 'judgement', entry.judgement)
                    order by entry.recorded_at, entry.id)
    from serious_event_entries entry where entry.side_effect_id = effect.id)`,
  'effect.actions',
  // Of each pair of medicine and effect the newest link counts.
  `exists (select 1 from rescue_medicines medicine
           join lateral (select link.is_linked from rescue_medicine_links link
                         where link.rescue_medicine_id = medicine.id and link.side_effect_id = effect.id
                         order by link.ordinal desc limit 1) newest on newest.is_linked
           where medicine.session_id = visit.session_id and medicine.status = 'RECORDED')`,
  'effect.relatedness',
  'effect.source',
  'effect.note',
];

type Changes = readonly (Omit<TimelineChange, 'occurredAt'> & { readonly occurredAt: string })[];

/** A row read with `SIDE_EFFECT_EXPRESSIONS`. */
export type SideEffectRow = readonly [
  id: string,
  code: string,
  onsetAtLocal: number,
  onsetAt: Date,
  gradeAtOnset: number,
  courseAtOnset: SideEffectCourse,
  changes: Changes | null,
  gradeBeforeDose: number | null,
  doseStartedAt: Date | null,
  doseEndedAt: Date | null,
  dischargedAt: Date | null,
  seriousness: readonly SeriousnessCriterion[],
  /** Without the times, which say nothing about how serious it is. */
  seriousEntries: readonly SeriousEntryFact[] | null,
  actions: readonly SideEffectAction[],
  isRescueLinked: boolean,
  relatedness: string | null,
  source: string,
  note: string | null,
];

export function toSideEffectFact(row: SideEffectRow): SideEffectFact {
  const [id, code, onsetAtLocal, onsetAt, gradeAtOnset, courseAtOnset, changes, gradeBeforeDose] = row;
  const [, , , , , , , , doseStartedAt, doseEndedAt, dischargedAt, seriousness, seriousEntries] = row;
  const [, , , , , , , , , , , , , actions, isRescueLinked, relatedness, source, note] = row;
  const told = (changes ?? []).map((change) => ({ ...change, occurredAt: new Date(change.occurredAt) }));
  return {
    id,
    code,
    onsetAtLocal,
    timeline: { onsetAt, gradeAtOnset, courseAtOnset, changes: told },
    gradeBeforeDose,
    session: { doseStartedAt, doseEndedAt, dischargedAt },
    seriousness,
    seriousEntries: seriousEntries ?? [],
    actions: actionsWith(actions, isRescueLinked),
    relatedness,
    source,
    note,
  };
}
