import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RuleSetsLookup } from '../../clinic/rules/rule-sets.lookup.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Session } from '../session.entity.js';
import { readDoseLogs } from './dose-log.js';
import { alertOverdelivery } from './overdelivery-alerts.js';

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
      const { rules } = await this.ruleSets.version(session.ruleSetVersion!);
      await alertOverdelivery(tx, session, logs.get(session.id)!.events, rules, now);
    }
  }
}
