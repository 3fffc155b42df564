/** The transactions that correct a rating. How it stood before stays readable. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/access/caller.js';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { presentState } from '../../../platform/errors/present-state.js';
import type { ProblemReason } from '../../../platform/errors/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import { statedScore, type StatedScore } from '../domain/scales.js';
import { holdOpenSession, type MonitoredSession } from '../monitored-session.js';
import { assertCanBe } from './check-scale.js';
import { ScaleCorrection, type ScaleCorrectionKind } from './scale-correction.entity.js';
import { Scale } from './scale.entity.js';
import { toScaleResponse } from './scales.dto.js';
import { scaleInError, scaleNotFound } from './scales.problems.js';

/** What is left out stays as it is; a score is replaced as a whole. */
export interface AmendedScale extends StatedScore {
  readonly assessedAt?: Date;
  /** Where that lies in the future: that it does. */
  readonly ahead: readonly ProblemReason[];
  readonly isDistressed?: boolean;
  readonly isStatedResolved?: boolean;
}

export interface ScaleToCorrect {
  readonly sessionId: string;
  readonly scaleId: string;
  readonly reason: string;
  readonly now: Date;
}

export interface CorrectedScale {
  readonly session: MonitoredSession;
  readonly scale: Scale;
}

/** @throws sessionTakesNoReadings, scaleNotFound, scaleInError, scaleImpossible */
export function amendScale(
  tx: EntityManager,
  caller: Caller,
  correction: ScaleToCorrect,
  amended: AmendedScale,
): Promise<CorrectedScale> {
  return correct(tx, caller, correction, 'AMENDED', (scale, session) => {
    const { kind } = scale;
    const score = scoreAfter(scale, amended);
    const isDistressed = amended.isDistressed ?? scale.isDistressed;
    const isStatedResolved = amended.isStatedResolved ?? scale.isStatedResolved;
    const assessedAt = amended.assessedAt ?? scale.assessedAt;
    const context = { assessedAt, wasStatedResolved: scale.isStatedResolved, ahead: amended.ahead };
    assertCanBe(caller, { kind, ...score, isDistressed, isStatedResolved }, context, session);
    Object.assign(scale, { ...statedScore(kind, score), assessedAt, isDistressed, isStatedResolved });
  });
}

/** @throws sessionTakesNoReadings, scaleNotFound, scaleInError */
export function enterScaleInError(
  tx: EntityManager,
  caller: Caller,
  correction: ScaleToCorrect,
): Promise<CorrectedScale> {
  return correct(tx, caller, correction, 'ENTERED_IN_ERROR', (scale) => {
    scale.status = 'ENTERED_IN_ERROR';
  });
}

/** A total of other items than the ones it is read with would be nobody's rating. */
function scoreAfter({ items, total, cadss6Total }: Scale, amended: StatedScore): StatedScore {
  const isSaid = [amended.items, amended.total, amended.cadss6Total].some((each) => each !== undefined);
  if (isSaid) return { items: amended.items, total: amended.total, cadss6Total: amended.cadss6Total };
  if (items.length > 0) return { items };
  return { total: total ?? undefined, cadss6Total: cadss6Total ?? undefined };
}

const ACTIONS = { AMENDED: 'scale.amend', ENTERED_IN_ERROR: 'scale.enter-in-error' } as const;

async function correct(
  tx: EntityManager,
  caller: Caller,
  { sessionId, scaleId, reason, now }: ScaleToCorrect,
  kind: ScaleCorrectionKind,
  apply: (scale: Scale, session: MonitoredSession) => void,
): Promise<CorrectedScale> {
  const session = await holdOpenSession(tx, caller, sessionId);
  const scale = await tx.findOne(Scale, {
    where: { id: scaleId, sessionId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!scale) throw scaleNotFound();
  if (scale.status === 'ENTERED_IN_ERROR') throw scaleInError(presentState(scale));
  const before = toScaleResponse(scale, session);
  apply(scale, session);
  await tx.insert(ScaleCorrection, {
    ...{ id: newId(), scaleId, kind, reason, before },
    ...{ recordedAt: now, recordedBy: caller.id },
  });
  await tx.save(Object.assign(scale, { changeReason: reason, updatedAt: now, updatedBy: caller.id }));
  const audited = { action: ACTIONS[kind], patientIds: [session.patientId], resourceId: scaleId };
  await recordAudit(tx, caller, audited);
  return { session, scale };
}
