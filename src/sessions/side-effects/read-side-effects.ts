/** Side effects with everything that was said about them, read with the manager of the caller. */
import { In, type EntityManager } from 'typeorm';
import { readLinkedSideEffects } from '../dosing/rescue/link-side-effect.js';
import { RescueMedicine } from '../dosing/rescue/rescue-medicine.entity.js';
import { lastedTogether, type TimelineFacts } from './domain/timeline.js';
import { SeriousEventEntry } from './serious-events/serious-event-entry.entity.js';
import { SideEffectChange } from './side-effect-change.entity.js';
import { SideEffect } from './side-effect.entity.js';

export interface KnownSideEffect {
  readonly effect: SideEffect;
  /** Those that count, in order. */
  readonly changes: readonly SideEffectChange[];
  /** In the order they were made. */
  readonly seriousEntries: readonly SeriousEventEntry[];
  readonly rescueMedicineIds: readonly string[];
  /** An effect of the same code that was recorded before and lasted at the same time; null where there is none. */
  readonly possibleDuplicateOf: string | null;
}

/** Five queries, however many side effects; in the order given. */
export async function withTimelines(
  manager: EntityManager,
  effects: readonly SideEffect[],
): Promise<readonly KnownSideEffect[]> {
  if (effects.length === 0) return [];
  const where = { sideEffectId: In(effects.map(({ id }) => id)) };
  const sessionId = In([...new Set(effects.map((effect) => effect.sessionId))]);
  const others = await manager.find(SideEffect, {
    where: { sessionId, code: In(effects.map(({ code }) => code)), status: 'RECORDED' },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const ids = new Set([...effects, ...others].map(({ id }) => id));
  const changes = await manager.find(SideEffectChange, {
    where: { sideEffectId: In([...ids]), status: 'RECORDED' },
    order: { occurredAt: 'ASC', recordedAt: 'ASC', id: 'ASC' },
  });
  const entries = await manager.find(SeriousEventEntry, {
    where,
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const medicines = await manager.find(RescueMedicine, {
    where: { sessionId, status: 'RECORDED' },
    order: { occurredAt: 'ASC', id: 'ASC' },
  });
  const linked = await readLinkedSideEffects(
    manager,
    medicines.map(({ id }) => id),
  );
  const changesOf = ({ id }: SideEffect) => changes.filter(({ sideEffectId }) => sideEffectId === id);
  const spellOf = (effect: SideEffect) => timelineOf({ effect, changes: changesOf(effect) });
  return effects.map((effect) => ({
    effect,
    changes: changesOf(effect),
    seriousEntries: entries.filter(({ sideEffectId }) => sideEffectId === effect.id),
    rescueMedicineIds: medicines.map(({ id }) => id).filter((id) => linked.get(id)?.includes(effect.id)),
    possibleDuplicateOf: effect.status === 'RECORDED' ? recordedBefore(effect, others, spellOf) : null,
  }));
}

/** The first of the same code and session that was recorded before and lasted at the same time. */
function recordedBefore(
  effect: SideEffect,
  others: readonly SideEffect[],
  spellOf: (effect: SideEffect) => TimelineFacts,
): string | null {
  const { id, sessionId, code, recordedAt } = effect;
  const earlier = others.find(
    (other) =>
      other.sessionId === sessionId &&
      other.code === code &&
      (other.recordedAt < recordedAt || (+other.recordedAt === +recordedAt && other.id < id)) &&
      lastedTogether(spellOf(other), spellOf(effect)),
  );
  return earlier?.id ?? null;
}

/** The same for one of them. */
export async function withTimeline(manager: EntityManager, effect: SideEffect): Promise<KnownSideEffect> {
  const [known] = await withTimelines(manager, [effect]);
  return known!;
}

export function timelineOf({ effect, changes }: Pick<KnownSideEffect, 'effect' | 'changes'>): TimelineFacts {
  const { onsetAt, gradeAtOnset, courseAtOnset } = effect;
  return { onsetAt, gradeAtOnset, courseAtOnset, changes };
}

/** Of one session, those that count, in the order of onset. */
export async function sideEffectsOf(
  manager: EntityManager,
  sessionId: string,
): Promise<readonly KnownSideEffect[]> {
  const effects = await manager.find(SideEffect, {
    where: { sessionId, status: 'RECORDED' },
    order: { onsetAt: 'ASC', id: 'ASC' },
  });
  return withTimelines(manager, effects);
}
