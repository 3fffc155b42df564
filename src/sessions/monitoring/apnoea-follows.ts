/**
 * Apnoea that was measured is a side effect, also where nobody is there to record one: a monitor sends a breathing rate of 0.
 * It is recorded once for as long as it lasts, with the grade of the clinic rules, and people say more. Where the reading is
 * corrected, what nobody has touched since is taken back.
 */
import { Not, type EntityManager } from 'typeorm';
import type { SideEffectRules } from '../../clinic/rules/rule-set.js';
import { readRuleSet } from '../../clinic/rules/rule-sets.lookup.js';
import { newId } from '../../platform/ids/ids.js';
import type { SessionChange } from '../../platform/changes/changes.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { lockAlertsOf } from '../../tasks/alerts.js';
import { withdrawAlertsAbout } from '../dosing/dose-alerts.js';
import { Session } from '../session.entity.js';
import { isOver, stageAt } from '../side-effects/domain/timeline.js';
import { sideEffectsOf, timelineOf, type KnownSideEffect } from '../side-effects/read-side-effects.js';
import { recordSideEffect } from '../side-effects/record-side-effect.js';
import { SideEffect } from '../side-effects/side-effect.entity.js';
import { VitalsReading } from './vitals-reading.entity.js';

const LATE_REASON = 'It was recorded with the reading.';
const NOT_MEASURED = 'The reading it was recorded with was corrected.';

/** Follows every reading of apnoea, and every correction of a fact of the session. */
export async function apnoeaFollows(tx: EntityManager, change: SessionChange): Promise<void> {
  const { sessionId } = change;
  const session = await tx.findOneByOrFail(Session, { id: sessionId });
  if (session.ruleSetVersion === null) return;
  // Two readings at once are one apnoea.
  await lockAlertsOf(tx, sessionId);
  const readings = await tx.find(VitalsReading, {
    where: { sessionId, respiratoryRatePerMinute: 0, status: Not('ENTERED_IN_ERROR' as const) },
    order: { measuredAt: 'ASC', id: 'ASC' },
  });
  const recorded = await tx.findBy(SideEffect, { sessionId, source: 'VITALS' });
  await takeBack(tx, session, recorded, readings, change);
  const { rules } = await readRuleSet(tx, session.ruleSetVersion);
  for (const reading of readings) {
    if (recorded.some(({ readingId }) => readingId === reading.id)) continue;
    const { code, grade } = rules.sideEffects.apnoea;
    if ((await sideEffectsOf(tx, sessionId)).some((known) => lasts(known, code, reading.measuredAt)))
      continue;
    const effect = { id: newId(), code, grade, onsetAt: reading.measuredAt, readingId: reading.id };
    const said = { ...effect, source: 'VITALS' as const, reportedAt: reading.measuredAt };
    const late = session.status === 'SIGNED' ? { lateReason: LATE_REASON } : {};
    await recordSideEffect(tx, change.caller, sessionId, { ...said, ...late }, change.now);
  }
}

/** The side effect that a reading of apnoea belongs to: recorded with it, or lasting when it was measured. */
export async function apnoeaOf(
  manager: EntityManager,
  { sessionId, respiratoryRatePerMinute, measuredAt }: VitalsReading,
  { code }: SideEffectRules['apnoea'],
): Promise<string | null> {
  if (respiratoryRatePerMinute !== 0) return null;
  const lasting = (await sideEffectsOf(manager, sessionId)).find((known) => lasts(known, code, measuredAt));
  return lasting?.effect.id ?? null;
}

function lasts(known: KnownSideEffect, code: string, at: Date): boolean {
  const stage = known.effect.code === code ? stageAt(timelineOf(known), at) : null;
  return stage !== null && !isOver(stage.course);
}

/** What somebody has added to is left to people. */
async function takeBack(
  tx: EntityManager,
  { id: sessionId, patientId }: Session,
  recorded: readonly SideEffect[],
  readings: readonly VitalsReading[],
  { caller, now }: SessionChange,
): Promise<void> {
  for (const effect of recorded) {
    const isMeasured = readings.some(({ id }) => id === effect.readingId);
    if (isMeasured || effect.version > 1 || effect.status === 'ENTERED_IN_ERROR') continue;
    Object.assign(effect, { status: 'ENTERED_IN_ERROR', changeReason: NOT_MEASURED });
    await tx.save(Object.assign(effect, { updatedAt: now, updatedBy: caller.id }));
    await withdrawAlertsAbout(tx, sessionId, effect.id, { by: caller.id, now, reason: NOT_MEASURED });
    await recordAudit(tx, caller, {
      action: 'side-effect.enter-in-error',
      patientIds: [patientId],
      resourceId: effect.id,
    });
  }
}
