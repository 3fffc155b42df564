/** What the facts of reports are, as values; the tables that keep them are in `facts.entities.ts`. */
import type { Modality } from '../../../clinic/modality.js';
import type { PhaseKind, RecallWindow } from '../../../clinic/rules/rule-set.js';
import type { Indication } from '../../../treatment-plans/domain/indication.js';
import type { ReportedTimePoint } from '../../domain/course-outcomes.js';

/** What cohorts are told apart by. */
export interface CourseTraits {
  readonly modality: Modality;

  /** The main one first. */
  readonly indications: readonly Indication[];

  /** Of the first dose. */
  readonly phase: PhaseKind;

  /** Of the first dose; `UNKNOWN` where it cannot be said. */
  readonly doseBand: string;
}

/** One course of a patient: a plan with those that continue it, from its first dose on. */
export interface CourseFact extends CourseTraits {
  readonly courseId: string;

  readonly patientId: string;

  /** Months since the year 0 in the zone of the clinic: 2026-05 is 24316. */
  readonly startedMonth: number;

  /** Null while a session of it is to come. */
  readonly endedMonth: number | null;

  /** Last calendar day on which a session that decides its end was given or is planned. */
  readonly lastDay: string;

  /** Month in which the course before it of the same patient ended; 0 where it is the first. */
  readonly previousMonth: number;

  /** Band of the baseline in the anxiety questionnaire, `UNKNOWN` without one. */
  readonly severity: string;

  /** Doses ordered for the induction; 0 where it has none. */
  readonly inductionPlanned: number;

  readonly inductionGiven: number;

  /** Calendar day of the last dose of the induction so far; null without one. */
  readonly inductionEndedDay: string | null;

  /** A dose of a phase after the induction was given. */
  readonly hasMaintenance: boolean;

  /** In the anxiety questionnaire; null where it cannot be judged. */
  readonly hasResponded: boolean | null;

  /** Days from the first response to its loss, or to the last answer without; null without a response. */
  readonly responseDays: number | null;

  readonly hasLostResponse: boolean;
}

/** One value of a course: a questionnaire and recall at a time point. */
export interface OutcomeFact extends CourseTraits {
  readonly courseId: string;

  readonly instrument: string;

  readonly recall: RecallWindow;

  readonly timePoint: ReportedTimePoint;

  readonly patientId: string;

  readonly endedMonth: number | null;

  readonly previousMonth: number;

  /** Band of the baseline in this questionnaire, `UNKNOWN` without one. */
  readonly severity: string;

  /** The window is closed, and the form was asked for by the rules of the session and not cut short, or answered. */
  readonly isEligible: boolean;

  /** Asked for, and cut short by the next dose without an answer. */
  readonly isSuperseded: boolean;

  readonly baseline: number | null;

  readonly followUp: number | null;

  /** Change in the questionnaire it is read beside (anxiety and depression), same recall and time point. */
  readonly linkedChange: number | null;

  /** Null where it cannot be judged, like those below. */
  readonly response: boolean | null;

  readonly remission: boolean | null;

  readonly importantDifference: boolean | null;

  readonly reliableImprovement: boolean | null;

  readonly deterioration: boolean | null;

  readonly reliableDeterioration: boolean | null;
}
