/**
 * Where each answer of a patient stands: in which window of which session, and as what. The rules are those of the record: time
 * points by the rules each session keeps, scores by the rules in force.
 */
import type { TimePointRules } from '../../../clinic/rules/rule-set.js';
import { rolesOf } from '../../../outcomes/domain/roles.js';
import { scoredAsAnswered, scoredToCompare, type Edition } from '../../../outcomes/domain/editions.js';
import type { AnsweredForm, ScoredForm } from '../../../outcomes/domain/scored-form.js';
import { timePointOf, type DosedSession, type TimePoint } from '../../../outcomes/domain/time-points.js';
import { windowsOf } from '../../../outcomes/domain/windows.js';
import type { Cell } from '../domain/column.js';

/** An answered form as it is read. */
export interface ExportedForm extends AnsweredForm {
  readonly patientId: string;
  readonly difficulty: number | null;
  readonly source: string;
  /** Pseudonym of the form; null in a file that names patients. */
  readonly key: string | null;
  /** Of the clock in the clinic, moved with all dates of the patient. */
  readonly completedAtLocal: number;
  /** Cells of the columns about the patient. */
  readonly patientCells: readonly Cell[];
}

/** A form with what is computed about it. */
export interface PlacedForm {
  readonly form: ExportedForm;
  /** By the edition that was answered. */
  readonly score: ScoredForm;
  /** Its total may be held against those of the edition in force. */
  readonly isComparable: boolean;
  /** Null before any dose. */
  readonly timePoint: TimePoint | null;
  /** The plan of whose course it is the baseline. */
  readonly baselineOf: string | null;
  readonly preSessionNumber: number | null;
  /** Of several answers in one window the one that reports take. */
  readonly standsForWindow: boolean;
}

/**
 * All that one patient answered, in the order of time; any order of forms and sessions. As in the record, what stands for a window
 * goes by the edition that was answered, and a baseline by what may be compared.
 */
export function placeForms(
  forms: readonly ExportedForm[],
  sessions: readonly DosedSession[],
  { editions, timePoints, now }: PlacingRules,
): readonly PlacedForm[] {
  const scores = forms.map((form) => scoredAsAnswered(form, editions));
  const compared = forms.map((form) => scoredToCompare(form, editions));
  const standing = standingForWindows(scores, sessions, timePoints, now);
  return forms.map((form, index) => {
    const roles = rolesOf(compared[index]!, compared, sessions, timePoints);
    const baseline = roles.find(({ role }) => role === 'BASELINE');
    const pre = roles.find(({ role }) => role === 'PRE_SESSION');
    return {
      form,
      score: scores[index]!,
      isComparable: compared[index]!.total !== null,
      timePoint: timePointOf(form.completedAt, sessions, timePoints),
      baselineOf: baseline?.role === 'BASELINE' ? baseline.planId : null,
      preSessionNumber: pre?.role === 'PRE_SESSION' ? pre.sessionNumber : null,
      standsForWindow: standing.has(form.id),
    };
  });
}

export interface PlacingRules {
  /** Those that the forms name. */
  readonly editions: readonly Edition[];
  /** For sessions that bring no rules of their own. */
  readonly timePoints: TimePointRules;
  readonly now: Date;
}

/** Ids of the forms that stand for a window, each questionnaire and recall by itself. */
function standingForWindows(
  scores: readonly ScoredForm[],
  sessions: readonly DosedSession[],
  timePoints: TimePointRules,
  now: Date,
): ReadonlySet<string> {
  const measures = Map.groupBy(scores, ({ instrument, recall }) => `${instrument} ${recall}`);
  const windows = [...measures.values()].flatMap((alike) => windowsOf(sessions, alike, timePoints, now));
  return new Set(windows.flatMap(({ canonical }) => canonical?.id ?? []));
}

/** One number of a form: the total, an item, or what was asked besides. */
export interface AssessmentValue extends PlacedForm {
  readonly variable: 'TOTAL' | 'ITEM' | 'DIFFICULTY';
  readonly item: number | null;
  readonly value: number | null;
  readonly baselineOfKey: string | null;
}

/** The rows of a form, the total first. */
export function valuesOf(placed: PlacedForm, baselineOfKey: string | null): readonly AssessmentValue[] {
  const { answers, difficulty } = placed.form;
  const row = (variable: AssessmentValue['variable'], item: number | null, value: number | null) => ({
    ...placed,
    variable,
    item,
    value,
    baselineOfKey,
  });
  return [
    row('TOTAL', null, placed.score.total),
    ...answers.map((answer, index) => row('ITEM', index + 1, answer)),
    ...(difficulty === null ? [] : [row('DIFFICULTY', null, difficulty)]),
  ];
}
