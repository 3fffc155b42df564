/** The alerts that follow from the facts by the product's own rules, as they would have been raised and answered on the day. */
import { editionsOf } from '../../src/outcomes/domain/editions.js';
import { safetyFindings, type SafetyFinding } from '../../src/outcomes/domain/safety-findings.js';
import { sayFinding } from '../../src/outcomes/safety/safety.messages.js';
import { toBedsideReading } from '../../src/sessions/monitoring/bedside-facts.js';
import { bedsideFacts } from '../../src/sessions/monitoring/domain/bedside.js';
import { expectedAlerts } from '../../src/sessions/monitoring/domain/expected-alerts.js';
import type { DosedSession } from '../../src/sessions/read-dosed-sessions.js';
import { Alert, AlertEvent } from '../../src/tasks/alert.entity.js';
import { SELF_HARM } from '../../src/tasks/domain/self-harm.js';
import { minutesAfter } from '../generator/calendar.js';
import type { AssessmentRow } from './answer-rows.js';
import type { ColumnsOf } from './bulk-rows.js';
import type { BedsideRows } from './day-rows.js';
import type { LoadedSession, PatientLoading } from './loading.js';
import type { LoadedSideEffect } from './side-effect-rows.js';

const DAY_MINUTES = 24 * 60;

export function addSessionAlerts(
  loading: PatientLoading,
  { row }: LoadedSession,
  { vitals, scales }: BedsideRows,
  sideEffects: readonly LoadedSideEffect[],
): void {
  const { rules, patientId, psychiatristId, nurseId, ruleSetVersion } = loading;
  const { doseStartedAt } = row;
  const bedside = bedsideFacts(vitals.map(toBedsideReading), scales, doseStartedAt);
  const symptoms = sideEffects
    .filter(({ told }) => !told.isInError)
    .map(({ id, told }) => ({
      id,
      code: told.code,
      grade: told.grade,
      onsetAt: new Date(told.onsetAt),
      resolvedAt: told.resolvedAt === null ? null : new Date(told.resolvedAt),
    }));
  for (const expected of expectedAlerts({ bedside, cadss: scales, symptoms, doseStartedAt }, rules.alerts)) {
    const { causes: _causes, end, occurredAt, ...finding } = expected;
    const raisedAt = new Date(occurredAt.getTime() + 45_000);
    const id = addAlert(loading, {
      ...{ ...finding, patientId, psychiatristId, sessionId: row.id, ruleSetVersion, occurredAt, raisedAt },
      acknowledgeBy: new Date(
        minutesAfter(raisedAt.getTime(), rules.alerts.acknowledgeWithinMinutes[finding.severity]),
      ),
      ...{ isRetrospective: false, resolvesWhenAcknowledged: false, isForPsychiatrist: false },
    });
    addEvent(loading, id, {
      type: 'ACKNOWLEDGED',
      at: raisedAt.getTime() + 60_000,
      by: nurseId,
      action: 'OBSERVED',
    });
    // Nobody goes home with one that lasts: the nurse saw that it was over.
    if (end) addEvent(loading, id, { type: end.type, at: end.at.getTime(), by: null, action: null });
    else
      addEvent(loading, id, {
        type: 'RESOLVED',
        at: minutesAfter(row.dischargedAt!.getTime(), -1),
        by: nurseId,
        action: null,
      });
  }
}

/** Thoughts of self-harm and reliable deteriorations, looked at by the psychiatrist in time. */
export function addSafetyAlerts(
  loading: PatientLoading,
  sessions: readonly LoadedSession[],
  answers: readonly AssessmentRow[],
): void {
  const { rules, ruleSetVersion } = loading;
  const { timePoints, instruments } = rules.outcomes;
  const editions = editionsOf(ruleSetVersion, instruments, true);
  const courseId = sessions[0]?.row.planId ?? '';
  const dosed = sessions.flatMap(({ row }) => dosedSession(row, courseId));
  const enteredAt = new Map(answers.map(({ id, recordedAt }) => [id, recordedAt.getTime()]));
  for (const finding of safetyFindings(answers, dosed, { timePoints, editions }))
    addFinding(loading, finding, enteredAt.get(finding.assessmentId)!);
}

/** A continuing plan belongs to the course of the first. */
function dosedSession(row: LoadedSession['row'], courseId: string): readonly DosedSession[] {
  const {
    id,
    planId,
    patientId,
    number: sessionNumber,
    doseStartedAt,
    doseEndedAt,
    deliveredMg,
    zone,
    ruleSetVersion,
  } = row;
  if (doseStartedAt === null) return [];
  return [
    {
      id,
      planId,
      courseId,
      patientId,
      sessionNumber,
      doseStartedAt,
      doseEndedAt,
      deliveredMg,
      zone,
      ruleSetVersion: ruleSetVersion!,
    },
  ];
}

function addFinding(loading: PatientLoading, finding: SafetyFinding, raisedAt: number): void {
  const { rules, patientId, psychiatristId, ruleSetVersion } = loading;
  const { rule, assessmentId, completedAt, value, threshold } = finding;
  const { selfHarmWithinMinutes, deteriorationWithinHours, pagesWithinDays } = rules.outcomes.safety;
  const isLive =
    rule === SELF_HARM || raisedAt - completedAt.getTime() <= pagesWithinDays * DAY_MINUTES * 60_000;
  const minutes = rule === SELF_HARM ? selfHarmWithinMinutes : deteriorationWithinHours * 60;
  const id = addAlert(loading, {
    ...{ patientId, sessionId: null, psychiatristId, rule, severity: rule === SELF_HARM ? 'RED' : 'YELLOW' },
    ...{ subjectType: 'ASSESSMENT', subjectId: assessmentId, message: sayFinding(finding), value, threshold },
    ...{ unit: '{score}', ruleSetVersion, occurredAt: completedAt, raisedAt: new Date(raisedAt) },
    acknowledgeBy: isLive ? new Date(minutesAfter(raisedAt, minutes)) : null,
    ...{ isRetrospective: !isLive, resolvesWhenAcknowledged: true, isForPsychiatrist: true },
  });
  const at = minutesAfter(raisedAt, Math.min(minutes - 1, 30));
  addEvent(loading, id, { type: 'ACKNOWLEDGED', at, by: psychiatristId, action: 'REVIEWED' });
}

function addAlert({ rows, ids }: PatientLoading, alert: Omit<ColumnsOf<Alert>, 'id'>): string {
  const id = ids.id(alert.raisedAt);
  rows.add(Alert, { id, ...alert });
  return id;
}

type Event = Pick<AlertEvent, 'type' | 'action'> & { readonly at: number; readonly by: string | null };

function addEvent({ rows, ids }: PatientLoading, alertId: string, { type, at, by, action }: Event): void {
  const when = new Date(at);
  rows.add(AlertEvent, {
    id: ids.id(when),
    alertId,
    type,
    occurredAt: when,
    recordedAt: when,
    recordedBy: by,
    action,
    note: null,
    amendedValue: null,
  });
}
