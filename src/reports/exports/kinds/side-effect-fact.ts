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

/** What is read of a side effect, by name: one object, whose instants are texts. */
const READ = {
  id: 'effect.id',
  code: 'effect.code',
  onsetAtLocal: localTimeSql('effect.onset_at', 'visit.zone', 'visit.shift_days'),
  onsetAt: 'effect.onset_at',
  gradeAtOnset: 'effect.grade_at_onset',
  courseAtOnset: 'effect.course_at_onset',
  changes: `(select json_agg(json_build_object('occurredAt', change.occurred_at, 'grade', change.grade, 'course', change.course)
                    order by change.occurred_at, change.recorded_at, change.id)
    from side_effect_changes change where change.side_effect_id = effect.id and change.status = 'RECORDED')`,
  gradeBeforeDose: 'effect.grade_before_dose',
  doseStartedAt: 'visit.dose_started_at',
  doseEndedAt: 'visit.dose_ended_at',
  dischargedAt: 'visit.discharged_at',
  seriousness: 'effect.seriousness',
  seriousEntries: `(select json_agg(json_build_object('kind', entry.kind, 'criteria', entry.criteria, 'judgement', entry.judgement)
                    order by entry.recorded_at, entry.id)
    from serious_event_entries entry where entry.side_effect_id = effect.id)`,
  actions: 'effect.actions',
  // Of each pair of medicine and effect the newest link counts.
  isRescueLinked: `exists (select 1 from rescue_medicines medicine
           join lateral (select link.is_linked from rescue_medicine_links link
                         where link.rescue_medicine_id = medicine.id and link.side_effect_id = effect.id
                         order by link.ordinal desc limit 1) newest on newest.is_linked
           where medicine.session_id = visit.session_id and medicine.status = 'RECORDED')`,
  relatedness: 'effect.relatedness',
  source: 'effect.source',
  note: 'effect.note',
} as const;

export const SIDE_EFFECT_SQL = `json_build_object(${Object.entries(READ)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`;

type Changes = readonly (Omit<TimelineChange, 'occurredAt'> & { readonly occurredAt: string })[];

/** What `SIDE_EFFECT_SQL` gives. */
export interface ReadSideEffect {
  readonly id: string;
  readonly code: string;
  readonly onsetAtLocal: number;
  readonly onsetAt: string;
  readonly gradeAtOnset: number;
  readonly courseAtOnset: SideEffectCourse;
  readonly changes: Changes | null;
  readonly gradeBeforeDose: number | null;
  readonly doseStartedAt: string | null;
  readonly doseEndedAt: string | null;
  readonly dischargedAt: string | null;
  readonly seriousness: readonly SeriousnessCriterion[];
  /** Without the times, which say nothing about how serious it is. */
  readonly seriousEntries: readonly SeriousEntryFact[] | null;
  readonly actions: readonly SideEffectAction[];
  readonly isRescueLinked: boolean;
  readonly relatedness: string | null;
  readonly source: string;
  readonly note: string | null;
}

export function toSideEffectFact(read: ReadSideEffect): SideEffectFact {
  const { id, code, onsetAtLocal, gradeBeforeDose, seriousness, relatedness, source, note } = read;
  const { gradeAtOnset, courseAtOnset } = read;
  const changes = (read.changes ?? []).map((change) => ({
    ...change,
    occurredAt: new Date(change.occurredAt),
  }));
  return {
    ...{ id, code, onsetAtLocal, gradeBeforeDose, seriousness, relatedness, source, note },
    timeline: { onsetAt: new Date(read.onsetAt), gradeAtOnset, courseAtOnset, changes },
    session: {
      doseStartedAt: instantOf(read.doseStartedAt),
      doseEndedAt: instantOf(read.doseEndedAt),
      dischargedAt: instantOf(read.dischargedAt),
    },
    seriousEntries: read.seriousEntries ?? [],
    actions: actionsWith(read.actions, read.isRescueLinked),
  };
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
