/** What follows when a fact of a session, or whose record it stands in, changes, in house order; see `platform/changes`. */
import type { ChangeHandler, RecordChangeHandler } from './platform/changes/changes.js';
import { recordSafetyFollows, sessionSafetyFollows } from './outcomes/safety/safety-follows.js';
import { sessionRemindersFollow } from './outcomes/due/reminders.js';
import { overdeliveryFollows } from './sessions/dosing/overdelivery-alerts.js';
import { drugAlertsFollow } from './sessions/drug-accountability/drug-alerts.js';
import { apnoeaFollows } from './sessions/monitoring/apnoea-follows.js';
import { alertsFollow } from './sessions/monitoring/judge-alerts.js';

export const changeHandlers: readonly ChangeHandler[] = [
  overdeliveryFollows,
  drugAlertsFollow,
  apnoeaFollows,
  alertsFollow,
  sessionSafetyFollows,
  sessionRemindersFollow,
];

export const recordChangeHandlers: readonly RecordChangeHandler[] = [recordSafetyFollows];
