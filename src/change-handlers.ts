/** What follows when a fact of a session is recorded or corrected, in house order; see `platform/changes`. */
import type { ChangeHandler } from './platform/changes/changes.js';
import { overdeliveryFollows } from './sessions/dosing/overdelivery-alerts.js';
import { drugAlertsFollow } from './sessions/drug-accountability/drug-alerts.js';
import { apnoeaFollows } from './sessions/monitoring/apnoea-follows.js';
import { alertsFollow } from './sessions/monitoring/judge-alerts.js';

export const changeHandlers: readonly ChangeHandler[] = [
  overdeliveryFollows,
  drugAlertsFollow,
  apnoeaFollows,
  alertsFollow,
];
