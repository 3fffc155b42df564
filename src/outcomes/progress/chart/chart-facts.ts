/** What the picture of progress shows in one questionnaire and recall, put together from the treatment record. */
import type { Modality } from '../../../clinic/modality.js';
import type { InstrumentRules, PhaseKind } from '../../../clinic/rules/rule-set.js';
import type { Session } from '../../../sessions/session.entity.js';
import { coursesOf } from '../../../treatment-plans/domain/continuation.js';
import type { Measure } from '../../domain/baseline.js';
import type { Change } from '../../domain/change.js';
import { courseProgressOf, scoresOver, type CourseProgress } from '../../domain/course-progress.js';
import type { ScoredForm } from '../../domain/scored-form.js';
import type { TreatmentRecord } from '../treatment-record.js';

export interface ChartedScore {
  readonly id: string;
  readonly at: Date;
  /** Null while items are missing. */
  readonly total: number | null;
  /** Answered while a dose ran: never an outcome, and no part of the curve. */
  readonly isInSession: boolean;
  /** The total stands for items that were left out as well. */
  readonly isProrated: boolean;
}

export interface ChartedDose {
  readonly at: Date;
  readonly modality: Modality;
  readonly sessionNumber: number;
  /** Delivered; what was ordered where that is not known. */
  readonly mg: number;
  readonly isDelivered: boolean;
  /** The dose has not ended. */
  readonly isRunning: boolean;
  readonly wasStoppedEarly: boolean;
  /** Worst grade of the side effects of the session, 1 to 5; null where there were none. */
  readonly worstGrade: number | null;
  readonly hadSeriousEffect: boolean;
}

export interface ChartedPhase {
  readonly kind: PhaseKind;
  readonly modality: Modality;
  /** First and last dose of the phase. */
  readonly from: Date;
  readonly to: Date;
}

/** The plans that are one course, as soon as a dose was given in one of them. */
export interface ChartedCourse {
  /** In the order in which they were first given. */
  readonly modalities: readonly Modality[];
  readonly from: Date;
  readonly to: Date;
  readonly doses: number;
  readonly progress: CourseProgress<ScoredForm>;
  /** The last complete answer that belongs to the course, with its change; null before there is one. */
  readonly last: { readonly form: ScoredForm; readonly change: Change } | null;
}

export interface ProgressChart {
  readonly measure: Measure;
  readonly instrument: InstrumentRules;
  readonly zone: string;
  readonly asOf: Date;
  /** In the order of time, as are the doses, phases and courses. */
  readonly scores: readonly ChartedScore[];
  readonly doses: readonly ChartedDose[];
  readonly phases: readonly ChartedPhase[];
  readonly courses: readonly ChartedCourse[];
}

type Dosed = Session & { readonly doseStartedAt: Date };

/** @param measure its instrument is one of the rules in force */
export function chartFacts(record: TreatmentRecord, measure: Measure): ProgressChart {
  const { outcomes } = record.ruleSet.rules;
  const instrument = outcomes.instruments.find(({ code }) => code === measure.instrument)!;
  const rules = { timePoints: outcomes.timePoints, instrument };
  const placed = scoresOver(record.forms, record.sessions, measure, rules);
  const dosed = record.allSessions
    .filter((session): session is Dosed => session.doseStartedAt !== null)
    .sort((a, b) => a.doseStartedAt.getTime() - b.doseStartedAt.getTime());
  const courseIds = coursesOf(record.plans);
  const courseOf = (courseId: string): ChartedCourse[] => {
    const doses = dosed.filter(({ planId }) => courseIds.get(planId) === courseId);
    const [first] = doses;
    if (!first) return [];
    const last = placed.findLast(
      ({ assessment, timePoint }) =>
        assessment.total !== null &&
        timePoint !== null &&
        courseIds.get(timePoint.planId) === courseId &&
        timePoint.category !== 'IN_SESSION',
    );
    return [
      {
        modalities: [...new Set(doses.map(({ modality }) => modality))],
        from: first.doseStartedAt,
        to: doses.at(-1)!.doseStartedAt,
        doses: doses.length,
        progress: courseProgressOf(courseId, record.forms, record.sessions, measure, rules),
        last: last ? { form: last.assessment, change: last.change } : null,
      },
    ];
  };
  return {
    measure,
    instrument,
    zone: record.zone,
    asOf: record.now,
    scores: placed.map(({ assessment: { id, completedAt, total, isProrated }, timePoint }) => ({
      ...{ id, total, isProrated },
      at: completedAt,
      isInSession: timePoint?.category === 'IN_SESSION',
    })),
    doses: dosed.map((session) => doseOf(session, record)),
    phases: phasesOf(dosed),
    courses: [...new Set(courseIds.values())]
      .flatMap(courseOf)
      .sort((a, b) => a.from.getTime() - b.from.getTime()),
  };
}

function doseOf(session: Dosed, { sessionFacts }: TreatmentRecord): ChartedDose {
  const {
    id,
    doseStartedAt: at,
    doseEndedAt,
    modality,
    number,
    deliveredMg,
    orderedMg,
    completion,
  } = session;
  const { sideEffects } = sessionFacts.get(id)!;
  const grades = sideEffects.map(({ highestGrade }) => highestGrade);
  return {
    ...{ at, modality, sessionNumber: number },
    mg: deliveredMg ?? orderedMg,
    isDelivered: deliveredMg !== null,
    isRunning: doseEndedAt === null,
    wasStoppedEarly: completion === 'TERMINATED_EARLY',
    worstGrade: grades.length === 0 ? null : Math.max(...grades),
    hadSeriousEffect: sideEffects.some(({ isSerious }) => isSerious),
  };
}

/** Doses in a row of the same phase of the same plan. @param dosed in the order of the doses */
function phasesOf(dosed: readonly Dosed[]): readonly ChartedPhase[] {
  const isSame = (one: Dosed, other: Dosed | undefined) =>
    other?.planId === one.planId && other.phaseOrdinal === one.phaseOrdinal;
  const firsts = dosed.filter((session, index) => !isSame(session, dosed[index - 1]));
  const lasts = dosed.filter((session, index) => !isSame(session, dosed[index + 1]));
  return firsts.map(({ phaseKind: kind, modality, doseStartedAt: from }, index) => ({
    ...{ kind, modality, from },
    to: lasts[index]!.doseStartedAt,
  }));
}
