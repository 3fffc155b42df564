/**
 * When somebody is reminded of a window of a session: once when it opens and once when it is overdue, with the forms that
 * are still to be answered; and when it is due no more, for whatever reason. The forms of one window open and close
 * together, and it is due as long as one of them is unanswered.
 *
 * The message names ids, forms and times. No patient, no score: whoever receives it reads the rest with rights of their own.
 */
import type { AskedTimePoint, AskedWindow } from '../../domain/asked-windows.js';
import type { BaselineCandidate, Measure } from '../../domain/baseline.js';
import type { WindowStatus } from '../../domain/windows.js';

type Window = Omit<AskedWindow<BaselineCandidate>, 'canonical'>;

/** How a window stands as a whole. NOT_ASKED: its session does not take place, or the rules ask for nothing. */
export type WindowStand = WindowStatus | 'NOT_ASKED';

export interface DueWindow {
  readonly sessionId: string;
  readonly planId: string;
  readonly timePoint: AskedTimePoint;
  readonly stand: 'OPEN' | 'OVERDUE';
  /** Those still to be answered. */
  readonly forms: readonly Measure[];
  readonly targetAt: Date;
  readonly closesAt: Date;
}

/** Each window that is due now, once for all its forms. */
export function dueWindows(windows: readonly Window[]): readonly DueWindow[] {
  const groups = Map.groupBy(windows, ({ sessionId, timePoint }) => `${sessionId} ${timePoint}`);
  return [...groups.values()].flatMap((group) => {
    const due = group.filter(({ status }) => isDue(status));
    const [first] = due;
    if (first === undefined) return [];
    const { sessionId, planId, timePoint, targetAt, closesAt } = first;
    const stand = first.status as DueWindow['stand'];
    const forms = due.map(({ measure }) => measure);
    return [{ sessionId, planId, timePoint, stand, forms, targetAt, closesAt }];
  });
}

/** How a window stands for all its forms: due while one is, and as the first of them that was not answered after that. */
export function standOf(
  windows: readonly Window[],
  { sessionId, timePoint }: Pick<DueWindow, 'sessionId' | 'timePoint'>,
): WindowStand {
  const own = windows.filter((window) => window.sessionId === sessionId && window.timePoint === timePoint);
  const statuses = own.map(({ status }) => status);
  return statuses.find(isDue) ?? statuses.find((status) => status !== 'DONE') ?? statuses[0] ?? 'NOT_ASKED';
}

export function isDue(stand: WindowStand): boolean {
  return stand === 'OPEN' || stand === 'OVERDUE';
}

export function dueBody(reminderId: string, due: DueWindow, at: Date): string {
  const { sessionId, planId, timePoint, stand: status, forms, targetAt, closesAt } = due;
  const named = forms.map(({ instrument, recall }) => ({ instrumentCode: instrument, recallWindow: recall }));
  const data = { reminderId, sessionId, planId, timePoint, status, forms: named, targetAt, closesAt };
  return JSON.stringify({ type: 'assessment.due', timestamp: at, data });
}

/** @param reminderId that of the last message about the window */
export function noLongerDueBody(
  reminderId: string,
  { sessionId, timePoint }: Pick<DueWindow, 'sessionId' | 'timePoint'>,
  status: WindowStand,
  at: Date,
): string {
  const data = { reminderId, sessionId, timePoint, status };
  return JSON.stringify({ type: 'assessment.no-longer-due', timestamp: at, data });
}
