import { Injectable } from '@nestjs/common';
import type { InstrumentRules } from '../../clinic/rules/rule-set.js';
import { coursesOf } from '../../treatment-plans/domain/continuation.js';
import type { TreatmentPlan } from '../../treatment-plans/treatment-plan.entity.js';
import type { Measure } from '../domain/baseline.js';
import { courseProgressOf, scoresOver } from '../domain/course-progress.js';
import { rolesOf } from '../domain/roles.js';
import { instrumentNotOffered, recallNotOffered } from '../outcomes.messages.js';
import { chartNotOffered } from '../outcomes.problems.js';
import { chartFacts } from './chart/chart-facts.js';
import { drawProgress } from './chart/draw-chart.js';
import type { ProgressChartQuery } from './dto/progress-chart.query.js';
import { toProgressSessionResponse, toWindowResponse } from './dto/progress-session.response.js';
import {
  toCourseOutcomeResponse,
  toCourseResponse,
  toRecoveryResponse,
  type CourseResponse,
  type ProgressResponse,
  type RecoveryResponse,
} from './dto/progress.response.js';
import { toScoreResponse, type ScoreSeriesResponse } from '../dto/score.response.js';
import { TreatmentRecordReader, type TreatmentRecord } from './treatment-record.js';

const DEFAULT_INSTRUMENT = 'GAD7';

@Injectable()
export class ProgressQueries {
  constructor(private readonly records: TreatmentRecordReader) {}

  /** @throws patientNotFound */
  async of(patientId: string): Promise<ProgressResponse> {
    const record = await this.records.of(patientId);
    return {
      patientId,
      asOf: record.now,
      ruleSetVersion: record.ruleSet.version,
      courses: record.plans.map((plan) => courseOf(plan, record)),
      series: seriesOf(record),
    };
  }

  /** The same as a picture, SVG. @throws patientNotFound, chartNotOffered */
  async draw(patientId: string, query: ProgressChartQuery): Promise<string> {
    const record = await this.records.of(patientId);
    return drawProgress(chartFacts(record, measureToDraw(query, record)));
  }
}

/** @throws chartNotOffered */
function measureToDraw(
  { instrument: code = DEFAULT_INSTRUMENT, recall }: ProgressChartQuery,
  record: TreatmentRecord,
): Measure {
  const instrument = record.ruleSet.rules.outcomes.instruments.find((each) => each.code === code);
  if (!instrument) throw chartNotOffered({ errors: [{ ...instrumentNotOffered, pointer: '/instrument' }] });
  const measure = {
    instrument: code,
    recall: recall ?? instrument.validatedRecall ?? instrument.recalls[0]!,
  };
  // What was answered once can be looked at, also where the clinic asks for it no more.
  const isKnown =
    instrument.recalls.includes(measure.recall) ||
    record.forms.some((form) => form.instrument === code && form.recall === measure.recall);
  if (!isKnown)
    throw chartNotOffered({ errors: [{ ...recallNotOffered(instrument.recalls), pointer: '/recall' }] });
  return measure;
}

interface FollowedMeasure {
  readonly instrument: InstrumentRules;
  readonly measure: Measure;
}

/**
 * A patient is followed with the questionnaires answered so far; until the first answer, with those that patients answer
 * about two weeks, which is what comes due after a course.
 */
function followedInstruments({ forms, ruleSet }: TreatmentRecord): readonly InstrumentRules[] {
  const { instruments } = ruleSet.rules.outcomes;
  const answered = instruments.filter(({ code }) => forms.some(({ instrument }) => instrument === code));
  if (answered.length > 0) return answered;
  return instruments.filter(
    ({ respondent, validatedRecall }) => respondent === 'PATIENT' && validatedRecall === 'P14D',
  );
}

function courseOf(plan: TreatmentPlan, record: TreatmentRecord): CourseResponse {
  const { allSessions, sessionFacts, phases, sessions, forms, windows, ruleSet } = record;
  const { timePoints } = ruleSet.rules.outcomes;
  const ofPlan = allSessions
    .filter(({ planId }) => planId === plan.id)
    .sort((a, b) => a.number - b.number)
    .map((session) =>
      toProgressSessionResponse(
        session,
        sessionFacts.get(session.id)!,
        windows.filter(({ sessionId }) => sessionId === session.id).map(toWindowResponse),
      ),
    );
  const courseId = coursesOf(record.plans).get(plan.id) ?? plan.id;
  const outcomes = measuresOf(record).map(({ measure, instrument }) => {
    const progress = courseProgressOf(courseId, forms, sessions, measure, { timePoints, instrument });
    return toCourseOutcomeResponse(measure, progress);
  });
  return toCourseResponse(plan, phases.get(plan.id)!, ofPlan, outcomes, recoveryIn(courseId, record));
}

function recoveryIn(courseId: string, { forms, sessions, ruleSet }: TreatmentRecord): RecoveryResponse {
  const { instruments, timePoints } = ruleSet.rules.outcomes;
  return toRecoveryResponse(
    instruments.flatMap((instrument) => {
      const { code, caseFrom, validatedRecall: recall } = instrument;
      if (caseFrom === null || recall === null) return [];
      const measure = { instrument: code, recall };
      const progress = courseProgressOf(courseId, forms, sessions, measure, { timePoints, instrument });
      return [{ instrumentCode: code, caseFrom, progress }];
    }),
  );
}

/** Each instrument the patient is followed with, in the validated recall and in every other one that was answered. */
function measuresOf(record: TreatmentRecord): readonly FollowedMeasure[] {
  return followedInstruments(record).flatMap((instrument) => {
    const answered = record.forms
      .filter((form) => form.instrument === instrument.code)
      .map(({ recall }) => recall);
    const recalls = [instrument.validatedRecall, ...answered].filter((recall) => recall !== null);
    return [...new Set(recalls)].map((recall) => ({
      instrument,
      measure: { instrument: instrument.code, recall },
    }));
  });
}

function seriesOf(record: TreatmentRecord): ScoreSeriesResponse[] {
  const { forms, sessions, ruleSet } = record;
  const { timePoints } = ruleSet.rules.outcomes;
  return measuresOf(record).map(({ measure, instrument }) => ({
    instrumentCode: measure.instrument,
    recallWindow: measure.recall,
    scores: scoresOver(forms, sessions, measure, { timePoints, instrument }).map((score) =>
      toScoreResponse(score, rolesOf(score.assessment, forms, sessions, timePoints)),
    ),
  }));
}
