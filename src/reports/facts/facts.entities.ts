/**
 * What reports are computed from: facts about courses, and cells that add them up. All of it is derived from the base
 * tables by `facts-refresher.ts`, may be thrown away at any time, and is made again by `npm run reports:rebuild`. No name,
 * no birth date and no note gets in here.
 */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Modality } from '../../clinic/modality.js';
import type { PhaseKind, RecallWindow } from '../../clinic/rules/rule-set.js';
import type { Indication } from '../../treatment-plans/domain/indication.js';
import type { CourseFact, CourseTraits, OutcomeFact } from './domain/facts.js';
import type { ReportedTimePoint } from '../domain/course-outcomes.js';

/** What cohorts are told apart by. */
class ReportTraits implements CourseTraits {
  @Column({ type: 'text' })
  modality: Modality;

  /** The main one first. */
  @Column({ type: 'text', array: true })
  indications: Indication[];

  /** Of the first dose. */
  @Column({ type: 'text' })
  phase: PhaseKind;

  /** Of the first dose; `UNKNOWN` where it cannot be said. */
  @Column({ type: 'text' })
  doseBand: string;
}

/** One course of a patient: a plan with those that continue it, from its first dose on. */
@Entity('report_courses')
@Index(['patientId'])
@Index(['endedMonth'])
@Index(['startedMonth'])
@Index('ix_report_courses_not_ended', ['lastDay'], { where: 'ended_month is null' })
export class ReportCourse extends ReportTraits implements CourseFact {
  @PrimaryColumn({ type: 'uuid' })
  courseId: string;

  @Column({ type: 'uuid' })
  patientId: string;

  /** Months since the year 0 in the zone of the clinic: 2026-05 is 24316. */
  @Column({ type: 'integer' })
  startedMonth: number;

  /** Null while a session of it is to come. */
  @Column({ type: 'integer', nullable: true })
  endedMonth: number | null;

  /** Month in which the course before it of the same patient ended; 0 where it is the first. */
  @Column({ type: 'integer' })
  previousMonth: number;

  /** Band of the baseline in the anxiety questionnaire, `UNKNOWN` without one. */
  @Column({ type: 'text' })
  severity: string;

  /** Doses ordered for the induction; 0 where it has none. */
  @Column({ type: 'integer' })
  inductionPlanned: number;

  @Column({ type: 'integer' })
  inductionGiven: number;

  /** A dose of a phase after the induction was given. */
  @Column({ type: 'boolean' })
  hasMaintenance: boolean;

  /** In the anxiety questionnaire; null where it cannot be judged. */
  @Column({ type: 'boolean', nullable: true })
  hasResponded: boolean | null;

  /** Days from the first response to its loss, or to the last answer without; null without a response. */
  @Column({ type: 'integer', nullable: true })
  responseDays: number | null;

  @Column({ type: 'boolean' })
  hasLostResponse: boolean;

  /** Last calendar day, in the zone of the clinic, on which a session that decides its end was given or is planned. */
  @Column({ type: 'date' })
  lastDay: string;

  /** Calendar day of the last dose of the induction so far; null without one. */
  @Column({ type: 'date', nullable: true })
  inductionEndedDay: string | null;
}

/** One value of a course: a questionnaire and recall at a time point. */
@Entity('report_course_outcomes')
@Index(['patientId'])
export class ReportCourseOutcome extends ReportTraits implements OutcomeFact {
  @PrimaryColumn({ type: 'uuid' })
  courseId: string;

  @PrimaryColumn({ type: 'text' })
  instrument: string;

  @PrimaryColumn({ type: 'text' })
  recall: RecallWindow;

  @PrimaryColumn({ type: 'text' })
  timePoint: ReportedTimePoint;

  @Column({ type: 'uuid' })
  patientId: string;

  @Column({ type: 'integer', nullable: true })
  endedMonth: number | null;

  @Column({ type: 'integer' })
  previousMonth: number;

  /** Band of the baseline in this questionnaire, `UNKNOWN` without one. */
  @Column({ type: 'text' })
  severity: string;

  /** The window is closed, and the form was asked for by the rules of the session and not cut short, or answered. */
  @Column({ type: 'boolean' })
  isEligible: boolean;

  @Column({ type: 'integer', nullable: true })
  baseline: number | null;

  @Column({ type: 'integer', nullable: true })
  followUp: number | null;

  /** Change in the questionnaire it is read beside (anxiety and depression), same recall and time point. */
  @Column({ type: 'integer', nullable: true })
  linkedChange: number | null;

  /** Null where it cannot be judged, like those below. */
  @Column({ type: 'boolean', nullable: true })
  response: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  remission: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  importantDifference: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  reliableImprovement: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  deterioration: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  reliableDeterioration: boolean | null;

  /** Asked for, and cut short by the next dose without an answer. */
  @Column({ type: 'boolean' })
  isSuperseded: boolean;
}

/** The outcome facts of ended courses whose window is closed, added up. Sums are of whole points. */
@Entity('report_outcome_cells')
@Index(['instrument', 'endedMonth'])
// Cells that nothing is left in are looked for after every change.
@Index(['eligible'], { where: 'eligible = 0' })
export class OutcomeCell {
  @PrimaryColumn({ type: 'text' })
  instrument: string;

  @PrimaryColumn({ type: 'text' })
  recall: RecallWindow;

  @PrimaryColumn({ type: 'text' })
  timePoint: ReportedTimePoint;

  @PrimaryColumn({ type: 'integer' })
  endedMonth: number;

  @PrimaryColumn({ type: 'integer' })
  previousMonth: number;

  @PrimaryColumn({ type: 'text' })
  modality: Modality;

  @PrimaryColumn({ type: 'text', array: true })
  indications: Indication[];

  @PrimaryColumn({ type: 'text' })
  phase: PhaseKind;

  @PrimaryColumn({ type: 'text' })
  doseBand: string;

  @PrimaryColumn({ type: 'text' })
  severity: string;

  @Column({ type: 'integer' })
  eligible: number;

  /** With a complete answer in the window. */
  @Column({ type: 'integer' })
  answered: number;

  @Column({ type: 'bigint' })
  sumOfAnswered: number;

  @Column({ type: 'bigint' })
  sumOfAnsweredSquares: number;

  /** With a baseline as well; the sums below are of these. */
  @Column({ type: 'integer' })
  withData: number;

  @Column({ type: 'bigint' })
  sumOfBaseline: number;

  @Column({ type: 'bigint' })
  sumOfBaselineSquares: number;

  @Column({ type: 'bigint' })
  sumOfFollowUp: number;

  @Column({ type: 'bigint' })
  sumOfFollowUpSquares: number;

  @Column({ type: 'bigint' })
  sumOfProducts: number;

  @Column({ type: 'integer' })
  judgedResponse: number;

  @Column({ type: 'integer' })
  response: number;

  @Column({ type: 'integer' })
  judgedRemission: number;

  @Column({ type: 'integer' })
  remission: number;

  @Column({ type: 'integer' })
  judgedImportantDifference: number;

  @Column({ type: 'integer' })
  importantDifference: number;

  @Column({ type: 'integer' })
  judgedReliableImprovement: number;

  @Column({ type: 'integer' })
  reliableImprovement: number;

  @Column({ type: 'integer' })
  judgedDeterioration: number;

  @Column({ type: 'integer' })
  deterioration: number;

  @Column({ type: 'integer' })
  judgedReliableDeterioration: number;

  @Column({ type: 'integer' })
  reliableDeterioration: number;

  /** With a change in the linked questionnaire as well. */
  @Column({ type: 'integer' })
  linked: number;

  @Column({ type: 'bigint' })
  sumOfLinkedOwn: number;

  @Column({ type: 'bigint' })
  sumOfLinkedOwnSquares: number;

  @Column({ type: 'bigint' })
  sumOfLinkedOther: number;

  @Column({ type: 'bigint' })
  sumOfLinkedOtherSquares: number;

  @Column({ type: 'bigint' })
  sumOfLinkedProducts: number;

  /** Not among the eligible: cut short by the next dose without an answer. */
  @Column({ type: 'integer' })
  superseded: number;
}
