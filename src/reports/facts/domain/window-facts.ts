/**
 * The windows of a patient's doses as facts: what was asked, whether it was answered, and the instants from which it is
 * overdue and closed. What is DONE or SUPERSEDED does not change by the clock alone; whether the others are open, overdue or
 * missed is told by the instants. The windows themselves are those of `asked-windows.ts`.
 *
 * A session that was not dosed has none here: what it asks for beforehand vanishes when its day is over without a dose.
 */
import type { Modality } from '../../../clinic/modality.js';
import type { PhaseKind } from '../../../clinic/rules/rule-set.js';
import { startOfDayAfter } from '../../../clinic/domain/local-days.js';
import {
  askedWindows,
  type AskedSession,
  type AskedTimePoint,
  type AskedWindow,
} from '../../../outcomes/domain/asked-windows.js';
import type { Measure } from '../../../outcomes/domain/baseline.js';
import type { ScoredForm } from '../../../outcomes/domain/scored-form.js';
import type { Indication } from '../../../treatment-plans/domain/indication.js';
import { monthNumber } from '../../domain/calendar-months.js';
import { doseBandOf } from '../../domain/dose-bands.js';
import type { TreatedPatient } from './course-facts.js';

/** What a course gives to the windows of its doses. */
export interface CourseOfWindows {
  readonly courseId: string;
  /** The main one first. */
  readonly indications: readonly Indication[];
  readonly severity: string;
}

export interface WindowFact extends Measure {
  readonly sessionId: string;
  readonly timePoint: AskedTimePoint;
  readonly patientId: string;
  readonly courseId: string;
  /** Of the target day in the zone of the session: months since the year 0. */
  readonly month: number;
  readonly modality: Modality;
  readonly indications: readonly Indication[];
  readonly phase: PhaseKind;
  readonly doseBand: string;
  readonly severity: string;
  readonly opensAt: Date;
  /** From then on it is overdue while nobody answers. */
  readonly overdueFrom: Date;
  /** From then on no answer can belong to it. */
  readonly closedFrom: Date;
  readonly isDone: boolean;
  /** Cut short by the next dose without an answer. */
  readonly isSuperseded: boolean;
}

/**
 * @param courses of this patient
 * @param doseBounds upper ends of the dose bands, mg/kg
 */
export function windowFactsOf(
  { patientId, sessions, asked, forms }: TreatedPatient,
  courses: readonly CourseOfWindows[],
  doseBounds: readonly number[],
  now: Date,
): readonly WindowFact[] {
  const askedOf = new Map(asked.map((session) => [session.id, session]));
  const treatedOf = new Map(sessions.map((session) => [session.id, session]));
  const courseOf = new Map(courses.map((course) => [course.courseId, course]));
  return askedWindows(asked, forms, now).map((window): WindowFact => {
    const session = askedOf.get(window.sessionId)!;
    const treated = treatedOf.get(window.sessionId)!;
    const { modality, phase } = treated;
    const doseBand = doseBandOf(treated, doseBounds);
    const { courseId, indications, severity } = courseOf.get(session.courseId)!;
    return {
      ...{ sessionId: window.sessionId, timePoint: window.timePoint, ...window.measure },
      ...{ patientId, courseId, modality, indications, phase, doseBand, severity },
      month: monthNumber(window.targetDay.slice(0, 7)),
      ...instantsOf(window, session),
      isDone: window.status === 'DONE',
      isSuperseded: window.status === 'SUPERSEDED',
    };
  });
}

const MILLISECOND = 1;

/** The same edges as in `windows.ts`: a window of days is over with its day, HOUR_24 the moment after its end. */
function instantsOf(
  { timePoint, opensAt, targetAt, targetDay, closesAt }: AskedWindow<ScoredForm>,
  { zone }: AskedSession,
): Pick<WindowFact, 'opensAt' | 'overdueFrom' | 'closedFrom'> {
  const after = (at: Date) => new Date(at.getTime() + MILLISECOND);
  return {
    opensAt,
    overdueFrom: timePoint === 'DAY_7_14' ? startOfDayAfter(targetDay, 1, zone) : after(targetAt),
    closedFrom: timePoint === 'HOUR_24' ? after(closesAt) : closesAt,
  };
}
