import { Inject, Module } from '@nestjs/common';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.token.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { AlertsController } from './alerts.controller.js';
import { AlertsQueries } from './alerts.queries.js';
import { AlertsService } from './alerts.service.js';
import { escalateOverdueAlerts } from './escalate.js';
import { TaskMetrics } from './task-metrics.js';
import { forgetOldMessages } from './webhooks/forget-messages.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WebhooksQueries } from './webhooks/webhooks.queries.js';
import { WebhooksService } from './webhooks/webhooks.service.js';

@Module({
  controllers: [AlertsController, WebhooksController],
  providers: [AlertsService, AlertsQueries, WebhooksService, WebhooksQueries, WebhookDelivery, TaskMetrics],
})
export class TasksModule {
  /** What is escalated in a round goes out in the same round. */
  constructor(jobs: Jobs, delivery: WebhookDelivery, @Inject(CONFIG) config: Config) {
    const keep = {
      settledDays: config.WEBHOOK_KEEP_DAYS,
      deadDays: config.WEBHOOK_KEEP_DEAD_DAYS,
    };
    jobs.register({ name: 'alerts.escalate', run: escalateOverdueAlerts });
    jobs.register({ name: 'webhooks.deliver', work: (stop) => delivery.deliverDue(stop) });
    jobs.register({ name: 'webhooks.forget', run: (tx, now) => forgetOldMessages(tx, now, keep) });
  }
}
