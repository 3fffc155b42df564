/** Side effects with everything that was said about them, read with the manager of the caller. */
import { In, type EntityManager } from 'typeorm';
import { RescueMedicine } from '../dosing/rescue/rescue-medicine.entity.js';
import type { TimelineFacts } from './domain/timeline.js';
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
}

/** Three queries, however many side effects; in the order given. */
export async function withTimelines(
  manager: EntityManager,
  effects: readonly SideEffect[],
): Promise<readonly KnownSideEffect[]> {
  if (effects.length === 0) return [];
  const where = { sideEffectId: In(effects.map(({ id }) => id)) };
  const changes = await manager.find(SideEffectChange, {
    where: { ...where, status: 'RECORDED' },
    order: { occurredAt: 'ASC', recordedAt: 'ASC', id: 'ASC' },
  });
  const entries = await manager.find(SeriousEventEntry, {
    where,
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const medicines = await manager.find(RescueMedicine, {
    where: { sessionId: In([...new Set(effects.map(({ sessionId }) => sessionId))]), status: 'RECORDED' },
    order: { occurredAt: 'ASC', id: 'ASC' },
  });
  return effects.map((effect) => ({
    effect,
    changes: changes.filter(({ sideEffectId }) => sideEffectId === effect.id),
    seriousEntries: entries.filter(({ sideEffectId }) => sideEffectId === effect.id),
    rescueMedicineIds: medicines
      .filter(({ sideEffectIds }) => sideEffectIds.includes(effect.id))
      .map(({ id }) => id),
  }));
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
