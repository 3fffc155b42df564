/** What the gates of a discharge ask of the other rooms, read with the manager of the caller. */
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { unresolvedRedAlerts } from '../../tasks/alerts.js';
import { readBedsideFacts, type BedsideFacts } from '../monitoring/bedside-facts.js';
import type { Session } from '../session.entity.js';
import { SideEffect } from '../side-effects/side-effect.entity.js';
import { DischargeAssessment } from './discharge-assessment.entity.js';
import type { DischargeFacts, OngoingSymptom } from './domain/recovery-facts.js';
import { escortOf, statementsOf } from './statements.js';

/** Everything that is known up to the instant at which the patient would leave. */
export async function readDischargeFacts(
  manager: EntityManager,
  session: Session,
  at: Date,
): Promise<DischargeFacts> {
  const assessments = await manager.find(DischargeAssessment, {
    where: { sessionId: session.id, occurredAt: LessThanOrEqual(at) },
    order: { occurredAt: 'ASC', recordedAt: 'ASC' },
  });
  const bedside = await readBedsideFacts(manager, session, at);
  const redAlerts = await unresolvedRedAlerts(manager, session.id);
  return {
    modality: session.modality,
    doseEndedAt: session.doseEndedAt,
    escortName: escortOf(assessments) ?? session.escortName,
    statements: statementsOf(assessments),
    ...recoveryOf(bedside),
    ongoingSymptoms: await readOngoingSymptoms(manager, session.id, at),
    redAlerts: redAlerts.map(({ alert }) => alert.rule),
  };
}

type Recovery = Pick<DischargeFacts, 'baseline' | 'readings' | 'moaas' | 'cadss' | 'dissociationResolvedAt'>;

function recoveryOf(bedside: BedsideFacts): Recovery {
  const { baseline, postDose, latestCadss, cadssBeforeDose, dissociationStatedResolvedAt } = bedside;
  const cadssTotal = latestCadss?.total ?? null;
  return {
    baseline: {
      systolicMmHg: baseline?.systolicMmHg ?? null,
      diastolicMmHg: baseline?.diastolicMmHg ?? null,
      spo2Percent: baseline?.spo2Percent ?? null,
      cadssTotal: cadssBeforeDose?.total ?? null,
    },
    readings: postDose.map((reading) => ({ ...reading, isConfirmed: !reading.isUnconfirmed })),
    moaas: postDose.flatMap(({ moaas, measuredAt }) =>
      moaas === null ? [] : [{ value: moaas, scoredAt: measuredAt }],
    ),
    cadss:
      latestCadss && cadssTotal !== null ? { value: cadssTotal, scoredAt: latestCadss.assessedAt } : null,
    dissociationResolvedAt: dissociationStatedResolvedAt,
  };
}

const OVER = ['RESOLVED', 'RESOLVED_WITH_SEQUELAE'];

async function readOngoingSymptoms(
  manager: EntityManager,
  sessionId: string,
  at: Date,
): Promise<readonly OngoingSymptom[]> {
  const effects = await manager.find(SideEffect, {
    where: { sessionId, status: 'RECORDED', onsetAt: LessThanOrEqual(at) },
  });
  return effects.filter(({ course, resolvedAt }) =>
    resolvedAt === null ? !OVER.includes(course) : resolvedAt > at,
  );
}
