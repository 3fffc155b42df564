import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { DEFAULT_PAGE_SIZE, pageOf, readTimedCursor, type Page } from '../../../platform/http/paging.js';
import { withTimelines } from '../read-side-effects.js';
import { SideEffect } from '../side-effect.entity.js';
import { SeriousEventEntry } from './serious-event-entry.entity.js';
import {
  toSeriousEventResponse,
  type SeriousEventResponse,
  type SeriousEventsQuery,
} from './serious-events.dto.js';

/** Everything stands in the last entry of an event; `seriousEventState` in the words of the database. */
const LAST = `entry.id = (select e.id from serious_event_entries e where e.side_effect_id = effect.id
  order by e.recorded_at desc, e.id desc limit 1)`;
const PLACE = 'coalesce(entry.due_by, entry.recorded_at)';

const STATUS_CONDITIONS: Readonly<Record<NonNullable<SeriousEventsQuery['status']>, string>> = {
  ALL: 'true',
  WITHDRAWN: `effect.status = 'ENTERED_IN_ERROR'`,
  CURRENT: `effect.status = 'RECORDED' and entry.due_by is not null`,
  OVERDUE: `effect.status = 'RECORDED' and entry.due_by < :now`,
  REVIEW_DUE: `effect.status = 'RECORDED' and entry.due_by >= :now and entry.kind = 'CALLED_FOR'`,
  FOLLOW_UP: `effect.status = 'RECORDED' and entry.due_by >= :now and entry.kind <> 'CALLED_FOR'`,
  CLOSED: `effect.status = 'RECORDED' and entry.due_by is null`,
};

@Injectable()
export class SeriousEventsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is due first comes first; what is closed, in the order of its last entry. */
  async list(query: SeriousEventsQuery): Promise<Page<SeriousEventResponse>> {
    const { status = 'CURRENT', limit = DEFAULT_PAGE_SIZE, cursor } = query;
    const now = this.clock.now();
    const events = this.database.read
      .createQueryBuilder(SeriousEventEntry, 'entry')
      .innerJoinAndMapOne('entry.sideEffect', SideEffect, 'effect', 'effect.id = entry.side_effect_id')
      .innerJoinAndSelect('effect.session', 'session')
      .where(LAST)
      .andWhere(STATUS_CONDITIONS[status], { now })
      .orderBy(PLACE)
      .addOrderBy('entry.id')
      .limit(limit + 1);
    after(events, cursor);
    const { items, nextCursor } = pageOf(await events.getMany(), limit, ({ id, dueBy, recordedAt }) => [
      (dueBy ?? recordedAt).toISOString(),
      id,
    ]);
    const effects = items.map(({ sideEffect }) => sideEffect!);
    const known = await withTimelines(this.database.read, effects);
    return {
      items: known.map((one) => toSeriousEventResponse(one, one.effect.session!, now)),
      nextCursor,
    };
  }
}

function after(events: SelectQueryBuilder<SeriousEventEntry>, cursor: string | undefined): void {
  const place = readTimedCursor(cursor);
  if (place) events.andWhere(`(${PLACE}, entry.id) > (:at, :id)`, place);
}
