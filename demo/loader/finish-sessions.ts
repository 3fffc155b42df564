/**
 * What only the product itself can write about a session, since it is made of everything else that stands in the record: the
 * review of a serious event, the signed summary, the REMS form as it was sent, the explanation of a dose that does not add up.
 */
import type { EntityManager } from 'typeorm';
import { contentHash } from '../../src/platform/http/existing-entry.js';
import { RemsFormSubmission } from '../../src/sessions/day/rems-forms/rems-form-submission.entity.js';
import { valuesOf } from '../../src/sessions/day/rems-forms/domain/submission.js';
import { readForm } from '../../src/sessions/day/rems-forms/rems-forms.service.js';
import { freezeSummary } from '../../src/sessions/day/summary/summary-versions.js';
import { SessionMoveRecord } from '../../src/sessions/session-move.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { DrugExplanation } from '../../src/sessions/drug-accountability/drug-explanation.entity.js';
import { reconcileSession } from '../../src/sessions/drug-accountability/read-reconciliations.js';
import { sideEffectsOf } from '../../src/sessions/side-effects/read-side-effects.js';
import { callForReview } from '../../src/sessions/side-effects/serious-events/call-for-review.js';
import { SeriousEventEntry } from '../../src/sessions/side-effects/serious-events/serious-event-entry.entity.js';
import type { Chance } from '../generator/chance.js';
import type { DayStory } from '../generator/story.js';
import { NEVER_SENT } from './loading.js';

export interface DayToFinish {
  readonly sessionId: string;
  readonly day: DayStory;
  readonly nurseId: string;
  readonly psychiatristId: string;
  readonly ids: Chance;
}

/** In a transaction of the caller, after the rows of the session were written. */
export async function finishSession(tx: EntityManager, finishing: DayToFinish): Promise<void> {
  const session = await tx.findOneByOrFail(Session, { id: finishing.sessionId });
  await sign(tx, session, finishing);
  if (finishing.day.sideEffects.some(({ isSerious }) => isSerious)) await review(tx, session, finishing);
  if (finishing.day.explainedAt !== null)
    await explainDrug(tx, session, finishing, finishing.day.explainedAt);
  if (finishing.day.remsFormSentAt !== null) await sendRemsForm(tx, session, finishing);
}

async function sign(
  tx: EntityManager,
  session: Session,
  { day, psychiatristId, ids }: DayToFinish,
): Promise<void> {
  const signedAt = new Date(day.signedAt);
  Object.assign(session, {
    status: 'SIGNED',
    signedAt,
    signedBy: psychiatristId,
    updatedAt: signedAt,
    updatedBy: psychiatristId,
  });
  await tx.save(session);
  await tx.insert(SessionMoveRecord, {
    ...{
      id: ids.id(signedAt),
      sessionId: session.id,
      verb: 'sign',
      fromStatus: 'DISCHARGED',
      toStatus: 'SIGNED',
    },
    ...{
      occurredAt: signedAt,
      recordedAt: signedAt,
      recordedBy: psychiatristId,
      reason: null,
      contentHash: null,
    },
  });
  await freezeSummary(tx, { id: psychiatristId }, session, { signedAt, statement: null, now: signedAt });
}

/** Called for when the clinic was told, reviewed some hours later. */
async function review(
  tx: EntityManager,
  session: Session,
  { nurseId, psychiatristId, ids, day }: DayToFinish,
): Promise<void> {
  const serious = day.sideEffects.filter(({ isSerious }) => isSerious);
  for (const known of await sideEffectsOf(tx, session.id)) {
    const told = serious.find(({ onsetAt }) => onsetAt === known.effect.onsetAt.getTime());
    if (!told) continue;
    const toldAt = known.effect.recordedAt;
    await callForReview(tx, { id: nurseId }, known, session, toldAt);
    const reviewedAt = new Date(toldAt.getTime() + 3 * 3_600_000);
    await tx.insert(SeriousEventEntry, {
      ...{
        id: ids.id(reviewedAt),
        sideEffectId: known.effect.id,
        kind: 'REVIEWED',
        criteria: [],
        judgement: 'SERIOUS',
      },
      ...{
        narrative: 'Admitted for some days, known from before; home again and seen here since.',
        dueBy: null,
      },
      ...{
        ruleSetVersion: session.ruleSetVersion!,
        occurredAt: reviewedAt,
        recordedAt: reviewedAt,
        recordedBy: psychiatristId,
      },
    });
  }
}

/** Only where something does not add up: what was not written down may lie within the tolerance of the rules. */
async function explainDrug(
  tx: EntityManager,
  session: Session,
  { psychiatristId, ids }: DayToFinish,
  at: number,
): Promise<void> {
  const recordedAt = new Date(at);
  const { reconciliation, ruleSetVersion } = await reconcileSession(tx, session, recordedAt);
  const { status, findings, drawnMg, givenMg, wastedMg, returnedMg, differenceMg } = reconciliation;
  if (status !== 'DISCREPANCY') return;
  await tx.insert(DrugExplanation, {
    ...{ id: ids.id(recordedAt), sessionId: session.id, movementId: null },
    reason: 'Thrown away with the line, not written down; both nurses were asked',
    explained: { drawnMg, givenMg, wastedMg, returnedMg, differenceMg, findings },
    ...{ isByParticipant: false, ruleSetVersion, recordedAt, recordedBy: psychiatristId },
  });
}

async function sendRemsForm(
  tx: EntityManager,
  session: Session,
  { day, nurseId, ids }: DayToFinish,
): Promise<void> {
  const submittedAt = new Date(day.remsFormSentAt!);
  const form = await readForm(tx, session, submittedAt);
  const values = valuesOf(form.draft);
  await tx.insert(RemsFormSubmission, {
    ...{
      id: ids.id(submittedAt),
      sessionId: session.id,
      number: 1,
      submittedAt,
      channel: 'ONLINE',
      reason: null,
    },
    ...{ confirmationNumber: `DEMO-${session.number}`, definitionVersion: form.definition.version, values },
    ...{
      valuesHash: contentHash(values),
      ruleSetVersion: form.ruleSetVersion,
      recordedAt: submittedAt,
      recordedBy: nurseId,
    },
    contentHash: NEVER_SENT,
  });
}
