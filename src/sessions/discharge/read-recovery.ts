/** What the gates of a discharge ask of the other rooms, read with the manager of the caller. */
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { unresolvedRedAlerts } from '../../tasks/alerts.js';
import { readBedsideFacts, type BedsideFacts, type BedsideScale } from '../monitoring/bedside-facts.js';
import type { Session } from '../session.entity.js';
import { isOver, stageAt } from '../side-effects/domain/timeline.js';
import { sideEffectsOf, timelineOf } from '../side-effects/read-side-effects.js';
import { DischargeAssessment } from './discharge-assessment.entity.js';
import type { DischargeFacts, OngoingSymptom, Score } from './domain/recovery-facts.js';
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
  const redAlerts = await unresolvedRedAlerts(manager, session.id, at);
  return {
    modality: session.modality,
    doseEndedAt: session.doseEndedAt,
    escortName: escortOf(assessments) ?? session.escortName,
    statements: statementsOf(assessments),
    ...recoveryOf(bedside),
    ongoingSymptoms: await readOngoingSymptoms(manager, session.id, at),
    redAlerts: redAlerts.map(({ rule }) => rule),
  };
}

type Recovery = Pick<
  DischargeFacts,
  | 'baseline'
  | 'readings'
  | 'moaas'
  | 'cadss'
  | 'cadss6'
  | 'isCadss6RatedBeforeDose'
  | 'dissociationResolvedAt'
>;

function recoveryOf(bedside: BedsideFacts): Recovery {
  const { baseline, postDose, latestCadss, dissociationStatedResolvedAt } = bedside;
  const isWhole = latestCadss !== null && latestCadss.total !== null;
  return {
    baseline: {
      systolicMmHg: baseline?.systolicMmHg ?? null,
      diastolicMmHg: baseline?.diastolicMmHg ?? null,
      spo2Percent: baseline?.spo2Percent ?? null,
      cadssTotal: bedside.cadssBeforeDose?.total ?? null,
    },
    readings: postDose.map((reading) => ({ ...reading, isConfirmed: !reading.isUnconfirmed })),
    moaas: postDose.flatMap(({ moaas, measuredAt }) =>
      moaas === null ? [] : [{ value: moaas, scoredAt: measuredAt }],
    ),
    cadss: scoreOf(latestCadss, 'total'),
    cadss6: isWhole ? null : scoreOf(latestCadss, 'cadss6Total'),
    isCadss6RatedBeforeDose: bedside.cadss6BeforeDose !== null,
    dissociationResolvedAt: dissociationStatedResolvedAt,
  };
}

function scoreOf(scale: BedsideScale | null, of: 'total' | 'cadss6Total'): Score | null {
  const value = scale?.[of] ?? null;
  return scale && value !== null ? { value, scoredAt: scale.assessedAt } : null;
}

/** With the grade each had at that instant. */
async function readOngoingSymptoms(
  manager: EntityManager,
  sessionId: string,
  at: Date,
): Promise<readonly OngoingSymptom[]> {
  return (await sideEffectsOf(manager, sessionId)).flatMap((known) => {
    const stage = stageAt(timelineOf(known), at);
    return stage && !isOver(stage.course) ? [{ code: known.effect.code, grade: stage.grade }] : [];
  });
}
