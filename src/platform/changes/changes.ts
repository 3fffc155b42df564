/**
 * What later rooms have to do when a fact of a session is recorded or corrected in an earlier one: a dose time moves and the
 * alerts follow. The handlers are one typed list, in house order, put together above the rooms; each runs inside the
 * transaction of the change. It is not an event bus: nothing is queued, and a handler that fails undoes the change.
 */
import type { EntityManager } from 'typeorm';
import type { Actor, Caller } from '../access/caller.js';

export interface SessionChange {
  readonly sessionId: string;
  readonly caller: Caller;
  readonly now: Date;
}

export type ChangeHandler = (tx: EntityManager, change: SessionChange) => Promise<void>;

/** The record of a patient has become another one: two were made one, or two again. */
export interface RecordChange {
  readonly patientId: string;
  readonly caller: Actor;
  readonly now: Date;
}

export type RecordChangeHandler = (tx: EntityManager, change: RecordChange) => Promise<void>;

export class Changes {
  constructor(
    private readonly handlers: readonly ChangeHandler[],
    private readonly recordHandlers: readonly RecordChangeHandler[],
  ) {}

  /** To be called last in the transaction of a change, with the session's row locked or held. */
  async follow(tx: EntityManager, change: SessionChange): Promise<void> {
    for (const handler of this.handlers) await handler(tx, change);
  }

  /** To be called last in the transaction of a merge or its end, with the patient locked. */
  async followRecord(tx: EntityManager, change: RecordChange): Promise<void> {
    for (const handler of this.recordHandlers) await handler(tx, change);
  }
}
