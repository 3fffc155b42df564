/**
 * What one patient contributes to reports: a fact for each course and one for each questionnaire, recall and time point of
 * it, and the instant at which they will change without anybody entering anything, because a window closes.
 *
 * A course is a plan with the plans that continue it, from its first dose on; its modality and indications are those of
 * the plan that began it. It ends with the last dose of its induction (of all its sessions where it has none), once none of these is
 * still to come. Which values count is decided in `course-outcomes.ts`; how a change is judged, in the room of outcomes.
 */
import type { AskedForm, InstrumentRules, RuleSet } from '../../../clinic/rules/rule-set.js';
import { localDayOf, daysBetween } from '../../../clinic/domain/local-days.js';
import { askedMeasures, type AskedSession } from '../../../outcomes/domain/asked-windows.js';
import type { Measure } from '../../../outcomes/domain/baseline.js';
import { changeFrom, type Judged } from '../../../outcomes/domain/change.js';
import { courseProgressOf } from '../../../outcomes/domain/course-progress.js';
import type { ScoredForm } from '../../../outcomes/domain/scored-form.js';
import { bandOf } from '../../../outcomes/domain/scoring.js';
import { courseIdOf, dosesInOrder } from '../../../outcomes/domain/time-points.js';
import type { Indication } from '../../../treatment-plans/domain/indication.js';
import { courseOutcomesOf, type CourseOutcome, type PhasedSession } from '../../domain/course-outcomes.js';
import { doseBandOf, type BandedDose } from '../../domain/dose-bands.js';
import { monthOf } from '../../domain/calendar-months.js';
import { courseEndOf, type WaitingSession } from './course-end.js';
import type { CourseFact, OutcomeFact } from './facts.js';

/** A session whose dose has started. */
export interface TreatedSession extends PhasedSession, BandedDose {}

export interface TreatedPatient {
  readonly patientId: string;
  /** Over all plans. */
  readonly sessions: readonly TreatedSession[];
  readonly plans: readonly TreatedPlan[];
  /** As answered: a window that has its answer keeps it, whatever editions come after. */
  readonly forms: readonly ScoredForm[];
  /** The same to be held against each other: what is on another scale than now has no total. */
  readonly comparable: readonly ScoredForm[];
  /** The same sessions with the rules by which they ask. */
  readonly asked: readonly AskedSession[];
}

export interface TreatedPlan {
  readonly id: string;
  readonly courseId: string;
  readonly indications: readonly Indication[];
  /** Doses its current phases order for the induction; 0 of a plan that was never activated. */
  readonly inductionPlanned: number;
  /** Sessions that still wait for a dose or run. */
  readonly waiting: readonly WaitingSession[];
}

export interface PatientFacts {
  readonly courses: readonly CourseFact[];
  readonly outcomes: readonly OutcomeFact[];
  readonly nextChangeAt: Date | null;
}

export const UNKNOWN_SEVERITY = 'UNKNOWN';

/** @param zone of the clinic, in which the months of reports are counted */
export function patientFactsOf(
  patient: TreatedPatient,
  rules: RuleSet,
  zone: string,
  now: Date,
): PatientFacts {
  const courses = coursesByEnd(patient, rules.reports.doseBandsMgPerKg, zone);
  const measures = measuresOf(patient, rules);
  const each = courses.map((course) => {
    const values = measures.flatMap(({ instrument, recalls }) =>
      courseOutcomesOf(
        course.fact.courseId,
        patient.sessions,
        patient.comparable,
        { ...instrument, recalls },
        rules.outcomes.timePoints,
        now,
        rules.reports.earlyOutcomeOf,
      ).map((outcome) => ({ instrument, outcome })),
    );
    const fact = { ...course.fact, ...responseOf(course, patient, rules) };
    return {
      fact,
      values,
      outcomes: values.map((value) => ({
        ...outcomeFactOf(value, values, fact, rules),
        ...countedAs(value, patient.asked),
      })),
    };
  });
  const closing = each.flatMap(({ values }) => values.map(({ outcome }) => outcome.closesAt));
  // The end of a window belongs to it, so that it is closed the moment after.
  const ahead = closing.flatMap((at) => (at === null || at < now ? [] : [at.getTime() + 1]));
  return {
    courses: each.map(({ fact }) => fact),
    outcomes: each.flatMap(({ outcomes }) => outcomes),
    nextChangeAt: ahead.length === 0 ? null : new Date(Math.min(...ahead)),
  };
}

type CourseStem = Omit<CourseFact, 'severity' | 'hasResponded' | 'responseDays' | 'hasLostResponse'>;

interface Course {
  readonly fact: CourseStem;
  readonly endedAt: Date | null;
  readonly zone: string;
}

/** Those that have not ended come last. */
function coursesByEnd(
  patient: TreatedPatient,
  doseBounds: readonly number[],
  zone: string,
): readonly Course[] {
  const doses = dosesInOrder(patient.sessions);
  const courses = [...Map.groupBy(doses, courseIdOf)].map(([courseId, sessions]) =>
    courseOf(courseId, sessions, patient, doseBounds, zone),
  );
  const byEnd = courses.toSorted(
    (a, b) =>
      (a.endedAt?.getTime() ?? Infinity) - (b.endedAt?.getTime() ?? Infinity) ||
      (a.fact.courseId < b.fact.courseId ? -1 : 1),
  );
  return byEnd.map((course, index) => ({
    ...course,
    fact: { ...course.fact, previousMonth: byEnd[index - 1]?.fact.endedMonth ?? 0 },
  }));
}

/** @param doses of the course, in order; at least one */
function courseOf(
  courseId: string,
  doses: readonly TreatedSession[],
  { patientId, plans, sessions }: TreatedPatient,
  doseBounds: readonly number[],
  zone: string,
): Course {
  const first = doses[0]!;
  const ofCourse = plans.filter((plan) => plan.courseId === courseId);
  const { endedAt, lastDay, inductionEndedDay } = courseEndOf(
    doses,
    sessions.filter((each) => courseIdOf(each) === courseId),
    ofCourse.flatMap(({ waiting }) => waiting),
    zone,
  );
  const begun = ofCourse.find(({ id }) => id === courseId) ?? ofCourse[0];
  return {
    endedAt,
    zone: first.zone,
    fact: {
      courseId,
      patientId,
      modality: first.modality,
      indications: begun?.indications ?? [],
      phase: first.phase,
      doseBand: doseBandOf(first, doseBounds),
      startedMonth: monthOf(first.doseStartedAt, zone),
      endedMonth: endedAt === null ? null : monthOf(endedAt, zone),
      lastDay,
      previousMonth: 0,
      inductionPlanned: ofCourse.reduce((sum, plan) => sum + plan.inductionPlanned, 0),
      inductionGiven: doses.filter(({ phase }) => phase === 'INDUCTION').length,
      inductionEndedDay,
      hasMaintenance: doses.some(({ phase }) => phase !== 'INDUCTION'),
    },
  };
}

interface ReportedMeasures {
  readonly instrument: InstrumentRules;
  readonly recalls: readonly Measure['recall'][];
}

/** What the clinic asks for at any time, and whatever else the patient answered. */
function measuresOf({ forms }: TreatedPatient, { outcomes }: RuleSet): readonly ReportedMeasures[] {
  const asked = Object.values<readonly AskedForm[]>({ ...outcomes.asked })
    .flat()
    .map(({ instrumentCode, recall }) => ({ instrument: instrumentCode, recall }));
  return outcomes.instruments.flatMap((instrument) => {
    const recalls = instrument.recalls.filter((recall) =>
      [...asked, ...forms].some((each) => each.instrument === instrument.code && each.recall === recall),
    );
    return recalls.length === 0 ? [] : [{ instrument, recalls }];
  });
}

/** Response and its loss in the anxiety questionnaire, as the patient's own progress tells them. */
function responseOf(
  { fact, zone }: Course,
  { comparable, sessions }: TreatedPatient,
  { outcomes, reports }: RuleSet,
): Pick<CourseFact, 'severity' | 'hasResponded' | 'responseDays' | 'hasLostResponse'> {
  const instrument = outcomes.instruments.find(({ code }) => code === reports.anxietyInstrument);
  const recall = instrument?.validatedRecall ?? null;
  if (instrument === undefined || recall === null)
    return { severity: UNKNOWN_SEVERITY, hasResponded: null, responseDays: null, hasLostResponse: false };
  const measure = { instrument: instrument.code, recall };
  const { baseline, response, responseAt, lossAt, latest } = courseProgressOf(
    fact.courseId,
    comparable,
    sessions,
    measure,
    { timePoints: outcomes.timePoints, instrument },
  );
  const until = lossAt ?? latest;
  return {
    severity: severityOf(baseline.assessment?.total ?? null, recall, instrument),
    hasResponded: 'value' in response ? response.value : null,
    responseDays:
      responseAt === null || until === null
        ? null
        : daysBetween(localDayOf(responseAt.completedAt, zone), localDayOf(until.completedAt, zone)),
    hasLostResponse: lossAt !== null,
  };
}

function severityOf(total: number | null, recall: Measure['recall'], instrument: InstrumentRules): string {
  return bandOf(total, recall, instrument)?.code ?? UNKNOWN_SEVERITY;
}

interface MeasuredOutcome {
  readonly instrument: InstrumentRules;
  readonly outcome: CourseOutcome;
}

function outcomeFactOf(
  { instrument, outcome }: MeasuredOutcome,
  all: readonly MeasuredOutcome[],
  course: CourseFact,
  rules: RuleSet,
): Omit<OutcomeFact, keyof ReturnType<typeof countedAs>> {
  const { timePoint, recall, baseline, followUp, severityBaseline } = outcome;
  const measure = { instrument: instrument.code, recall };
  const change = changeFrom(
    baseline === null ? null : { ...measure, total: baseline },
    { ...measure, total: followUp },
    instrument,
  );
  const { courseId, patientId, endedMonth, previousMonth, modality, indications, phase, doseBand } = course;
  return {
    ...{ courseId, patientId, endedMonth, previousMonth, modality, indications, phase, doseBand },
    ...{ instrument: instrument.code, recall, timePoint, baseline, followUp },
    severity: severityOf(severityBaseline, instrument.validatedRecall ?? recall, instrument),
    linkedChange: linkedChangeOf(instrument.code, outcome, all, rules),
    response: judged(change.response),
    remission: judged(change.remission),
    importantDifference: judged(change.importantDifference),
    reliableImprovement: judged(change.reliableImprovement),
    deterioration: judged(change.deterioration),
    reliableDeterioration: judged(change.reliableDeterioration),
  };
}

/** By the rules that the session keeps: who was never asked owes no answer, and counts where it was given all the same. */
function countedAs(
  { instrument, outcome }: MeasuredOutcome,
  sessions: readonly AskedSession[],
): Pick<OutcomeFact, 'isEligible' | 'isSuperseded'> {
  const { timePoint, recall, sessionId, isEligible, isSuperseded, followUp } = outcome;
  const session = sessions.find(({ id }) => id === sessionId);
  const asked = session === undefined ? [] : askedMeasures(timePoint, session.rules);
  const isAsked = asked.some((each) => each.instrument === instrument.code && each.recall === recall);
  return { isEligible: isEligible && (isAsked || followUp !== null), isSuperseded: isAsked && isSuperseded };
}

function judged(judgement: Judged<boolean>): boolean | null {
  return 'value' in judgement ? judgement.value : null;
}

/** The change in depression beside that in anxiety, and the other way round, for their correlation. */
function linkedChangeOf(
  code: string,
  { timePoint, recall }: CourseOutcome,
  all: readonly MeasuredOutcome[],
  { reports }: RuleSet,
): number | null {
  const linked = linkedInstrument(code, reports);
  const other = all.find(
    (each) =>
      each.instrument.code === linked &&
      each.outcome.timePoint === timePoint &&
      each.outcome.recall === recall,
  )?.outcome;
  return other === undefined || other.baseline === null || other.followUp === null
    ? null
    : other.followUp - other.baseline;
}

/** The questionnaire whose change one is read beside; null for every other one. */
export function linkedInstrument(
  code: string,
  { anxietyInstrument, depressionInstrument }: RuleSet['reports'],
): string | null {
  if (code === anxietyInstrument) return depressionInstrument;
  return code === depressionInstrument ? anxietyInstrument : null;
}
