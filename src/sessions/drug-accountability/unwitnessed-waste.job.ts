import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readRuleSet } from '../../clinic/rules/rule-sets.lookup.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { alertDeviations } from '../dosing/dose-alerts.js';
import { NOT_WITNESSED } from './drug-alerts.js';
import { DrugRecord } from './drug-record.entity.js';

const MESSAGE = 'Nobody has confirmed a waste of a controlled drug in time.';

/** The time of a witness runs out without a request: somebody has to be told. */
@Injectable()
export class UnwitnessedWasteJob {
  constructor(jobs: Jobs) {
    jobs.register({ name: 'drug-accountability.unwitnessed-waste', run });
  }
}

async function run(tx: EntityManager, now: Date): Promise<void> {
  for (const { id, witnessDueAt, session } of await untoldWastes(tx, now)) {
    const { rules } = await readRuleSet(tx, session!.ruleSetVersion!);
    const fact = { type: 'DRUG_RECORD', id, occurredAt: witnessDueAt! } as const;
    const deviation = { code: NOT_WITNESSED, message: MESSAGE };
    await alertDeviations(tx, { session: session!, rules, now }, fact, [deviation]);
  }
}

/** A waste that was corrected asks for its witness anew, and so it is told anew. */
function untoldWastes(tx: EntityManager, now: Date): Promise<DrugRecord[]> {
  return tx
    .createQueryBuilder(DrugRecord, 'record')
    .innerJoinAndSelect('record.session', 'session')
    .where(`record.witnessOutcome is null and record.status = 'RECORDED'`)
    .andWhere('record.witnessDueAt < :now', { now })
    .andWhere(
      `not exists (select 1 from alerts a where a.rule = :rule and a.subject_id = record.id and a.raised_at >= record.updated_at)`,
      { rule: NOT_WITNESSED },
    )
    .orderBy('record.witnessDueAt')
    .addOrderBy('record.id')
    .getMany();
}
