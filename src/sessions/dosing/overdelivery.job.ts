import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Alert } from '../../tasks/alert.entity.js';
import { Session } from '../session.entity.js';
import { deliveredDose } from './domain/delivered-dose.js';
import { alertDeviations } from './dose-alerts.js';
import { readDoseLogs } from './dose-log.js';
import { sayOrderDeviation } from './dosing.messages.js';

/** An infusion that nobody stops runs past its order without a request: somebody has to be told. */
@Injectable()
export class OverdeliveryJob {
  constructor(
    jobs: Jobs,
    private readonly ruleSets: RuleSetsLookup,
  ) {
    jobs.register({ name: 'dosing.overdelivery', run: (tx, now) => this.run(tx, now) });
  }

  private async run(tx: EntityManager, now: Date): Promise<void> {
    const running = await tx.findBy(Session, { status: 'DOSING', modality: 'IV' });
    const logs = await readDoseLogs(
      tx,
      running.map(({ id }) => id),
    );
    for (const session of running) {
      const { events } = logs.get(session.id)!;
      const start = events.find(({ type }) => type === 'START');
      const { rules } = await this.ruleSets.version(session.ruleSetVersion!);
      const { isOverdelivered, percentOfOrdered } = deliveredDose(events, now, session.orderedMg, rules);
      if (!start || !isOverdelivered || percentOfOrdered === null) continue;
      if (await isTold(tx, start.id)) continue;
      const fact = { type: 'ADMINISTRATION_EVENT', id: start.id, occurredAt: now } as const;
      const deviation = sayOrderDeviation({
        code: RULE,
        pointer: '/type',
        percentOfOrdered: Math.round(percentOfOrdered),
        abovePercent: rules.dosing.overdeliveryAbovePercent,
      });
      await alertDeviations(tx, { session, rules, now }, fact, [deviation]);
    }
  }
}

const RULE = 'dosing.more-than-ordered';

/** The alert is about the start, so that one infusion raises it once, however long it runs on after that. */
function isTold(tx: EntityManager, startId: string): Promise<boolean> {
  return tx.existsBy(Alert, { rule: RULE, subjectId: startId });
}
