import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { assertRecordInUse } from '../patients/patient-lock.js';
import { Database } from '../platform/database/database.js';
import { isInstant, isUuid } from '../platform/http/field-formats.js';
import {
  DEFAULT_PAGE_SIZE,
  pageOf,
  readCursor,
  readTimedCursor,
  type Page,
} from '../platform/http/paging.js';
import { Alert } from './alert.entity.js';
import { alertNotFound } from './alert.problems.js';
import { withEvents } from './alerts.js';
import type { AlertEventType } from './domain/alert-state.js';
import type { AlertsQuery } from './dto/alerts.requests.js';
import {
  toAlertDetailResponse,
  toAlertResponse,
  type AlertDetailResponse,
  type AlertResponse,
} from './dto/alerts.responses.js';

type Alerts = SelectQueryBuilder<Alert>;

/** Whoever is called now before what is past, red before yellow, then whose time runs out first. Nothing of it changes. */
const URGENCY =
  'alert.is_retrospective, alert.severity, coalesce(alert.acknowledge_by, alert.raised_at), alert.id';

@Injectable()
export class AlertsQueries {
  constructor(private readonly database: Database) {}

  /** Current ones begin with the most urgent, all of them with the newest. */
  async list(query: AlertsQuery): Promise<Page<AlertResponse>> {
    const { status = 'CURRENT', limit = DEFAULT_PAGE_SIZE, cursor } = query;
    await assertRecordInUse(this.database.read, query.patientId);
    const alerts = this.filtered(query).limit(limit + 1);
    if (status === 'ALL') newestFirst(alerts, cursor);
    else mostUrgentFirst(alerts, cursor);
    const page = pageOf(await alerts.getMany(), limit, status === 'ALL' ? keyOfAge : keyOfUrgency);
    const known = await withEvents(this.database.read, page.items);
    return { items: known.map(toAlertResponse), nextCursor: page.nextCursor };
  }

  async alert(id: string): Promise<AlertDetailResponse> {
    const [known] = await withEvents(
      this.database.read,
      await this.database.read.find(Alert, { where: { id } }),
    );
    if (!known) throw alertNotFound();
    return toAlertDetailResponse(known);
  }

  private filtered(query: AlertsQuery): Alerts {
    const { status = 'CURRENT', sessionId, patientId, psychiatristId, severity } = query;
    const { retrospective, escalated } = query;
    const alerts = this.database.read.createQueryBuilder(Alert, 'alert');
    if (status === 'OPEN') alerts.andWhere(OPEN);
    if (status === 'NEEDS_ACKNOWLEDGEMENT') alerts.andWhere(UNSEEN);
    if (status === 'CURRENT') alerts.andWhere(`((${OPEN}) or (${UNSEEN}))`);
    if (sessionId !== undefined) alerts.andWhere('alert.sessionId = :sessionId', { sessionId });
    if (patientId !== undefined) alerts.andWhere('alert.patientId = :patientId', { patientId });
    if (psychiatristId !== undefined)
      alerts.andWhere('alert.psychiatristId = :psychiatristId', { psychiatristId });
    if (severity !== undefined) alerts.andWhere('alert.severity = :severity', { severity });
    if (retrospective !== undefined)
      alerts.andWhere('alert.isRetrospective = :isPast', { isPast: retrospective === 'true' });
    if (escalated !== undefined) alerts.andWhere(escalated === 'true' ? has('ESCALATED') : none('ESCALATED'));
    return alerts;
  }
}

function has(...types: AlertEventType[]): string {
  const list = types.map((type) => `'${type}'`).join(', ');
  return `exists (select 1 from alert_events e where e.alert_id = alert.id and e.type in (${list}))`;
}

function none(...types: AlertEventType[]): string {
  return `not ${has(...types)}`;
}

/** `alertState` in the words of the database; a test holds the two against each other. */
const OVER_ONCE_SEEN = '(alert.resolves_when_acknowledged or alert.acknowledge_by is null)';
export const OPEN = `${none('RESOLVED', 'SUPERSEDED', 'WITHDRAWN')} and not (${OVER_ONCE_SEEN} and ${has('ACKNOWLEDGED')})`;
export const UNSEEN = none('ACKNOWLEDGED', 'SUPERSEDED', 'WITHDRAWN');

function newestFirst(alerts: Alerts, cursor: string | undefined): void {
  alerts.orderBy('alert.raisedAt', 'DESC').addOrderBy('alert.id', 'DESC');
  const after = readTimedCursor(cursor);
  if (after) alerts.andWhere('(alert.raisedAt, alert.id) < (:at, :id)', after);
}

function keyOfAge({ raisedAt, id }: Alert): readonly string[] {
  return [raisedAt.toISOString(), id];
}

function mostUrgentFirst(alerts: Alerts, cursor: string | undefined): void {
  alerts
    .orderBy('alert.isRetrospective')
    .addOrderBy('alert.severity')
    .addOrderBy('coalesce(alert.acknowledge_by, alert.raised_at)')
    .addOrderBy('alert.id');
  const isFlag = (part: unknown) => part === 'true' || part === 'false';
  const isSeverity = (part: unknown) => part === 'RED' || part === 'YELLOW';
  const after = readCursor(cursor, isFlag, isSeverity, isInstant, isUuid);
  if (!after) return;
  const [isPast, severity, at, id] = after;
  alerts.andWhere(`(${URGENCY}) > (:afterPast, :afterSeverity, :afterAt, :afterId)`, {
    afterPast: isPast,
    afterSeverity: severity,
    afterAt: at,
    afterId: id,
  });
}

function keyOfUrgency({ isRetrospective, severity, acknowledgeBy, raisedAt, id }: Alert): readonly string[] {
  return [String(isRetrospective), severity, (acknowledgeBy ?? raisedAt).toISOString(), id];
}
