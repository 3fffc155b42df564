/** The transaction that stores a new side effect. */
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import { insertIfNew } from '../../platform/database/insert-if-new.js';
import { assertSameContent, EntryExists } from '../../platform/http/existing-entry.js';
import {
  toSideEffectResponse,
  type SideEffectResponse,
  type SideEffectSession,
} from './dto/side-effects.responses.js';
import { SideEffect } from './side-effect.entity.js';

/**
 * @returns the entry, or that it is there already
 * @throws sameIdOtherContent
 */
export async function recordSideEffect(
  tx: EntityManager,
  caller: Caller,
  session: SideEffectSession,
  effect: SideEffect,
  content: object,
): Promise<SideEffectResponse | EntryExists<SideEffectResponse>> {
  const { id } = effect;
  const isNew = await insertIfNew(tx, SideEffect, effect);
  await recordAudit(tx, caller, {
    action: 'side-effect.record',
    patientIds: [session.patientId],
    resourceId: id,
  });
  if (isNew) return toSideEffectResponse(effect, session);
  const existing = await tx.findOneByOrFail(SideEffect, { id });
  assertSameContent(existing, content);
  return new EntryExists(toSideEffectResponse(existing, session));
}
