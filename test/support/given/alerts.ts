/** Alerts made the way the rooms make them: inside a transaction. The room of the alerts knows only ids. */
import type { Alert } from '../../../src/tasks/alert.entity.js';
import { raiseAlert, type NewAlert } from '../../../src/tasks/alerts.js';
import { newId } from '../../../src/platform/ids/ids.js';
import type { TestApp } from '../app.js';

/** A red pressure somebody has to acknowledge within two minutes, of a patient and a session of its own. */
export function newAlert(app: TestApp, wanted: Partial<NewAlert> = {}): NewAlert {
  return {
    patientId: newId(),
    sessionId: newId(),
    psychiatristId: null,
    rule: 'blood-pressure.high',
    severity: 'RED',
    subjectType: 'VITALS',
    subjectId: newId(),
    message: 'Blood pressure 196/104: call the psychiatrist.',
    value: 196,
    threshold: 180,
    unit: 'mm[Hg]',
    ruleSetVersion: 1,
    occurredAt: app.clock.now(),
    acknowledgeWithinMinutes: 2,
    resolvesWhenAcknowledged: false,
    onePer: 'SESSION',
    ...wanted,
  };
}

/** Null where another alert says it already. */
export function tryToRaise(app: TestApp, wanted: Partial<NewAlert> = {}): Promise<Alert | null> {
  const alert = newAlert(app, wanted);
  return app.dataSource.transaction((tx) => raiseAlert(tx, alert, app.clock.now()));
}

export async function givenAlert(
  app: TestApp,
  wanted: Partial<NewAlert> = {},
): Promise<Alert & { readonly sessionId: string }> {
  const alert = await tryToRaise(app, wanted);
  if (!alert) throw new Error('Another alert says it already');
  return Object.assign(alert, { sessionId: alert.sessionId! });
}
