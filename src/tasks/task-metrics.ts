import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '../platform/database/database.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { OPEN, UNSEEN } from './alerts.queries.js';

interface Count {
  readonly label: string;
  readonly count: number;
}

/**
 * How many alerts wait, and whether messages get out. Counted in the database when somebody asks, so every instance says
 * the same: take the highest, not the sum.
 */
@Injectable()
export class TaskMetrics {
  constructor(database: Database, metrics: Metrics) {
    const registers = [metrics.registry];
    const gauge = (name: string, help: string, labelName: string, labels: readonly string[], sql: string) =>
      new Gauge({
        name,
        help,
        labelNames: [labelName],
        registers,
        collect: async function (this: Gauge) {
          const counts = await counted(database, sql);
          this.reset();
          for (const label of labels) {
            const count = counts === null ? NaN : (counts.find((row) => row.label === label)?.count ?? 0);
            this.set({ [labelName]: label }, count);
          }
        },
      });
    const severities = ['YELLOW', 'RED'];
    gauge('alerts_open', 'Alerts whose cause lasts.', 'severity', severities, alertsWhere(OPEN));
    gauge(
      'alerts_escalated_unacknowledged',
      'Alerts that nobody acknowledged in time, nor since.',
      'severity',
      severities,
      alertsWhere(`${UNSEEN} and ${ESCALATED}`),
    );
    gauge(
      'alert_escalations',
      'Alerts that were ever escalated.',
      'severity',
      severities,
      alertsWhere(ESCALATED),
    );
    gauge(
      'webhook_messages',
      'Messages not delivered yet, and dead letters.',
      'status',
      ['PENDING', 'DEAD'],
      `select status as label, count(*)::int as count from outbox_messages
       where status in ('PENDING', 'DEAD') group by status`,
    );
  }
}

const ESCALATED = `exists (select 1 from alert_events e where e.alert_id = alert.id and e.type = 'ESCALATED')`;

function alertsWhere(condition: string): string {
  return `select severity as label, count(*)::int as count from alerts alert where ${condition} group by severity`;
}

/** Null while the database is away: the other figures are wanted then most of all. */
async function counted(database: Database, sql: string): Promise<readonly Count[] | null> {
  return database.read.query<Count[]>(sql).catch(() => null);
}
