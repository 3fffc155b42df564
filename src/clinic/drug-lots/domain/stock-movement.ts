/**
 * What happens to the containers of a lot besides their use in sessions, and what a movement has to say. A count corrects
 * nothing by itself: it says how many there were, and the difference has to be explained.
 */
export const MOVEMENT_TYPES = ['RECEIVED', 'RETURNED_TO_SUPPLIER', 'DESTROYED', 'LOST', 'COUNTED'] as const;
export type MovementType = (typeof MOVEMENT_TYPES)[number];

export const WITNESSED_MOVEMENTS: readonly MovementType[] = ['DESTROYED', 'COUNTED'];

const SAYS_WHY: readonly MovementType[] = ['RETURNED_TO_SUPPLIER', 'DESTROYED', 'LOST'];

export interface MovementFault {
  readonly code: 'drug-stock.reason-needed' | 'drug-stock.nothing-moved';
  readonly pointer: string;
}

/** A count may find none; nothing else moves none. */
export function movementFaults(movement: {
  readonly type: MovementType;
  readonly containers: number;
  readonly reason: string | null;
}): readonly MovementFault[] {
  const { type, containers, reason } = movement;
  return [
    ...(type !== 'COUNTED' && containers === 0
      ? [{ code: 'drug-stock.nothing-moved', pointer: '/containers' } as const]
      : []),
    ...(SAYS_WHY.includes(type) && reason === null
      ? [{ code: 'drug-stock.reason-needed', pointer: '/reason' } as const]
      : []),
  ];
}
