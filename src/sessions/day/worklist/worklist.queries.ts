import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Alert } from '../../../tasks/alert.entity.js';
import { withEvents, type KnownAlert } from '../../../tasks/alerts.js';
import { SELF_HARM, selfHarmToBeSeen, type ToldSelfHarm } from '../../../tasks/domain/self-harm.js';
import { toAlertResponse } from '../../../tasks/dto/alerts.responses.js';
import { toDeliveredDoseResponse } from '../../dosing/dto/delivered-dose.response.js';
import { toSessionPatientResponse } from '../../dto/session.response.js';
import { nextDue } from '../../monitoring/domain/observation-plan.js';
import { toObservationItemResponse } from '../../monitoring/observations/observations.dto.js';
import {
  ObservationsLookup,
  type SessionObservations,
} from '../../monitoring/observations/observations.lookup.js';
import { Session } from '../../session.entity.js';
import type {
  LatestVitalsResponse,
  WorklistItemResponse,
  WorklistResponse,
  WorklistSelfHarmResponse,
} from './worklist.dto.js';

/** More patients than any clinic has in its chairs; the latest planned are kept. */
const MOST_ITEMS = 500;

interface Order {
  readonly rank: number;
  readonly at: number;
}

interface LatestVitals extends LatestVitalsResponse {
  readonly sessionId: string;
}

/** All chairs at once. The number of queries does not depend on the number of patients. */
@Injectable()
export class WorklistQueries {
  constructor(
    private readonly database: Database,
    private readonly observations: ObservationsLookup,
    private readonly clock: Clock,
  ) {}

  async worklist(): Promise<WorklistResponse> {
    const now = this.clock.now();
    const manager = this.database.read;
    const sessions = await manager.find(Session, {
      where: { status: In(['CHECKED_IN', 'READY', 'DOSING', 'RECOVERY']) },
      relations: { patient: true, chair: true },
      order: { plannedStart: 'DESC', id: 'ASC' },
      take: MOST_ITEMS,
    });
    const ids = sessions.map(({ id }) => id);
    const observed = await this.observations.ofSessions(manager, sessions, now);
    const vitals = new Map((await readLatestVitals(manager, ids)).map((each) => [each.sessionId, each]));
    const alerts = await readAlertsThatCall(manager, sessions);
    const items = sessions.map((session) => {
      const own = alerts.filter(({ alert }) =>
        alert.sessionId === null ? alert.patientId === session.patientId : alert.sessionId === session.id,
      );
      const item = toItem(session, observed.get(session.id)!, vitals.get(session.id) ?? null, own, now);
      return { item, order: orderOf(item, session) };
    });
    const ordered = items.toSorted((a, b) => a.order.rank - b.order.rank || a.order.at - b.order.at);
    return { asOf: now, items: ordered.map(({ item }) => item) };
  }
}

/**
 * A red alert that nobody has looked at comes first, then what is due or overdue of a dose, then what comes next; nothing left
 * to do comes last. What belongs before the dose has no minute of its own and is looked for at the planned start.
 */
function orderOf({ nextDue: next, alerts }: WorklistItemResponse, { plannedStart }: Session): Order {
  const calls = alerts.filter(
    ({ severity, needsAcknowledgement }) => severity === 'RED' && needsAcknowledgement,
  );
  if (calls.length > 0) return { rank: 0, at: Math.min(...calls.map(({ raisedAt }) => raisedAt.getTime())) };
  if (next === null) return { rank: 3, at: 0 };
  if (next.anchor === 'BEFORE_DOSE') return { rank: 2, at: plannedStart.getTime() };
  return { rank: next.status === 'UPCOMING' ? 2 : 1, at: next.plannedAt.getTime() };
}

function toItem(
  session: Session,
  { items, events, rules, ruleSetVersion }: SessionObservations,
  latest: LatestVitals | null,
  alerts: readonly KnownAlert[],
  now: Date,
): WorklistItemResponse {
  const { id, patientId, chairId, nurseId, psychiatristId, modality, status } = session;
  const { checkedInAt, doseStartedAt } = session;
  const next = nextDue(items);
  return {
    sessionId: id,
    patientId,
    patient: toSessionPatientResponse(session.patient!),
    chairId,
    chairName: session.chair?.name ?? null,
    nurseId,
    psychiatristId,
    modality,
    status,
    checkedInAt,
    doseStartedAt,
    minutesSinceDoseStart:
      doseStartedAt && Math.max(0, Math.floor((now.getTime() - doseStartedAt.getTime()) / 60_000)),
    delivered: doseStartedAt && toDeliveredDoseResponse(session, events, rules, now),
    nextDue: next && toObservationItemResponse(next, now),
    overdue: items.filter((item) => item.status === 'OVERDUE').length,
    missed: items.filter((item) => item.status === 'MISSED').length,
    latestVitals: latest && toLatestVitals(latest),
    alerts: alerts.filter(({ state }) => state.isOpen || state.needsAcknowledgement).map(toAlertResponse),
    selfHarm: toSelfHarm(
      selfHarmToBeSeen(
        alerts.filter(({ alert }) => alert.rule === SELF_HARM),
        now,
        rules.outcomes.safety,
      ),
    ),
    ruleSetVersion,
  };
}

function toSelfHarm(told: readonly ToldSelfHarm[]): WorklistSelfHarmResponse | null {
  const [first] = told;
  if (first === undefined) return null;
  return { ...first, nNotLookedAt: told.filter(({ needsAcknowledgement }) => needsAcknowledgement).length };
}

function toLatestVitals(latest: LatestVitals): LatestVitalsResponse {
  const { measuredAt, systolicMmHg, diastolicMmHg, heartRatePerMinute, spo2Percent, moaas } = latest;
  const { respiratoryRatePerMinute, unobtainable } = latest;
  return {
    measuredAt,
    systolicMmHg,
    diastolicMmHg,
    heartRatePerMinute,
    spo2Percent,
    respiratoryRatePerMinute,
    moaas,
    unobtainable,
  };
}

function readLatestVitals(manager: EntityManager, ids: readonly string[]): Promise<readonly LatestVitals[]> {
  return manager.query(
    `select distinct on (session_id) session_id as "sessionId", measured_at as "measuredAt",
            systolic_mm_hg as "systolicMmHg", diastolic_mm_hg as "diastolicMmHg",
            heart_rate_per_minute as "heartRatePerMinute", spo2_percent as "spo2Percent",
            respiratory_rate_per_minute as "respiratoryRatePerMinute", moaas, unobtainable
     from vitals_readings where session_id = any($1::uuid[]) and status <> 'ENTERED_IN_ERROR'
     order by session_id, measured_at desc, id desc`,
    [ids],
  );
}

/** Over or not. Of the sessions, and of their patients apart from any session: whoever sits there is the one it is about. */
async function readAlertsThatCall(
  manager: EntityManager,
  sessions: readonly Session[],
): Promise<readonly KnownAlert[]> {
  const alerts = await manager.find(Alert, {
    where: [
      { sessionId: In(sessions.map(({ id }) => id)), isRetrospective: false },
      {
        sessionId: IsNull(),
        patientId: In(sessions.map(({ patientId }) => patientId)),
        isRetrospective: false,
      },
    ],
    order: { raisedAt: 'ASC', id: 'ASC' },
  });
  return withEvents(manager, alerts);
}
