/** Says in plain words why a window stands as it does, for the people who check it. Decides nothing. */
import type { AskedTimePoint, AskedWindow } from './asked-windows.js';
import type { BaselineCandidate } from './baseline.js';
import type { WindowStatus } from './windows.js';

/** For example "about a day after the dose of session 3: past the target and not answered yet". */
export function askedWindowSentence({
  timePoint,
  sessionNumber,
  status,
}: Pick<AskedWindow<BaselineCandidate>, 'timePoint' | 'sessionNumber' | 'status'>): string {
  const isBeforeDose = timePoint === 'BASELINE' || timePoint === 'PRE_SESSION';
  return `${placeOf(timePoint, sessionNumber)}: ${stateOf(status, isBeforeDose)}`;
}

function placeOf(timePoint: AskedTimePoint, sessionNumber: number): string {
  switch (timePoint) {
    case 'BASELINE':
      return `before the first dose of the course, session ${sessionNumber}`;
    case 'PRE_SESSION':
      return `before the dose of session ${sessionNumber}`;
    case 'ACUTE':
      return `within hours after the dose of session ${sessionNumber}`;
    case 'HOUR_24':
      return `about a day after the dose of session ${sessionNumber}`;
    case 'DAY_7_14':
      return `one to two weeks after the dose of session ${sessionNumber}`;
  }
}

function stateOf(status: WindowStatus, isBeforeDose: boolean): string {
  switch (status) {
    case 'UPCOMING':
      return 'not begun yet';
    case 'OPEN':
      return 'begun and not answered yet';
    case 'OVERDUE':
      return 'past the target and not answered yet';
    case 'DONE':
      return 'answered';
    case 'MISSED':
      return isBeforeDose ? 'the dose began unanswered' : 'over and never answered';
    case 'SUPERSEDED':
      return 'the next dose began before it was answered';
  }
}
