/** Answered questionnaires, with what was put right in them. */
import { Assessment, AssessmentAmendment, AssessmentInError } from '../../src/outcomes/assessment.entity.js';
import type { AssessmentStory } from '../generator/story.js';
import type { ColumnsOf } from './bulk-rows.js';
import { entered, NEVER_SENT, type PatientLoading } from './loading.js';

export type AssessmentRow = ColumnsOf<Assessment>;

/** @returns those that count, as they stand after every correction, with when they were entered */
export function addAnswers(loading: PatientLoading): readonly AssessmentRow[] {
  return loading.story.assessments.flatMap((told) => {
    const row = addAssessment(loading, told);
    return told.inErrorAt === null ? [row] : [];
  });
}

function addAssessment(
  { rows, ids, patientId, nurseId, zone, rules }: PatientLoading,
  told: AssessmentStory,
): AssessmentRow {
  const { instrument, recall, answers, difficulty, completedAt, recordedAt, source, amended, inErrorAt } =
    told;
  const id = ids.id(new Date(recordedAt));
  const instrumentVersion = rules.outcomes.instruments.find(({ code }) => code === instrument)!.version;
  const form = {
    instrumentVersion,
    recallWindow: recall,
    enteredTotal: null,
    difficulty,
    source,
    administeredBy: null,
  } as const;
  const row: AssessmentRow = {
    ...{ id, patientId, instrumentCode: instrument, ...form, answers: [...answers] },
    ...{
      completedAt: new Date(completedAt),
      zone,
      linkId: null,
      ...entered(recordedAt, nurseId),
      contentHash: NEVER_SENT,
    },
  };
  rows.add(Assessment, amended ? { ...row, answers: [...amended.before] } : row);
  if (amended) {
    const before = { ...form, answers: [...amended.before], completedAt: row.completedAt.toISOString() };
    const by = entered(amended.at, nurseId);
    rows.add(AssessmentAmendment, {
      id: ids.id(by.recordedAt),
      assessmentId: id,
      reason: 'Misread from the paper form',
      before,
      ...by,
    });
    rows.change(Assessment, id, { answers: [...answers] });
  }
  if (inErrorAt !== null)
    rows.add(AssessmentInError, {
      assessmentId: id,
      reason: 'Belongs to another patient',
      ...entered(inErrorAt, nurseId),
    });
  return row;
}
