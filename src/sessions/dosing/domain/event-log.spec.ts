import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { AdministrationEventType } from './administration-event.js';
import {
  checkInPlace,
  courseRefusals,
  effectiveEvents,
  neighboursIn,
  neighboursOf,
  type LoggedEvent,
} from './event-log.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 4, 17, minute));
let made = 0;
function event(type: AdministrationEventType, minute: number, more: Partial<LoggedEvent> = {}): LoggedEvent {
  made += 1;
  const rateMgPerMinute = type === 'START' || type === 'RATE_CHANGE' ? 1 : null;
  return {
    id: `e${made}`,
    ordinal: made,
    type,
    occurredAt: at(minute),
    replacesId: null,
    rateMgPerMinute,
    ...more,
  };
}
const typesOf = (events: readonly LoggedEvent[]) => events.map(({ type }) => type);

describe('effectiveEvents', () => {
  it('orders by the time they happened, entered late or not', () => {
    const events = [event('START', 0), event('STOP', 40), event('PAUSE', 10), event('RESUME', 12)];
    expect(typesOf(effectiveEvents(events, new Set()))).toEqual(['START', 'PAUSE', 'RESUME', 'STOP']);
  });

  it('leaves out what was replaced or entered in error', () => {
    const start = event('START', 0);
    const pause = event('PAUSE', 10);
    const stop = event('STOP', 40);
    const amended = event('STOP', 38, { replacesId: stop.id });
    const events = [start, pause, stop, amended];
    expect(effectiveEvents(events, new Set([pause.id]))).toEqual([start, amended]);
  });

  it('keeps the place of an amended event among those of the same instant', () => {
    const start = event('START', 0);
    const pause = event('PAUSE', 10);
    const resume = event('RESUME', 10);
    const amended = event('PAUSE', 10, { replacesId: pause.id });
    const again = event('PAUSE', 10, { replacesId: amended.id });
    expect(effectiveEvents([start, pause, resume, amended, again], new Set())).toEqual([
      start,
      again,
      resume,
    ]);
  });

  it('puts an amended event between its neighbours', () => {
    const [start, pause, resume] = [event('START', 0), event('PAUSE', 10), event('RESUME', 10)];
    const amended = event('PAUSE', 10, { replacesId: pause.id });
    const course = effectiveEvents([start, pause, resume, amended], new Set());
    expect(neighboursIn(course, amended.id)).toEqual({ before: [start], after: [resume] });
  });

  it('does not depend on the order it is given', () => {
    const events = [event('START', 0), event('PAUSE', 5), event('RESUME', 5), event('STOP', 40)];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(effectiveEvents(shuffled, new Set())).toEqual(events);
      }),
    );
  });
});

describe('an event entered late', () => {
  const course = [event('START', 0), event('STOP', 40)];
  const insert = (...events: LoggedEvent[]) => {
    const [late] = events;
    return checkInPlace('IV', neighboursOf(course, late!.occurredAt), late!, defaultRuleSet).refusals;
  };

  it('is possible where the course remains one', () => {
    expect(insert(event('RATE_CHANGE', 20))).toEqual([]);
    expect(insert(event('PAUSE', 20))).toEqual([]);
  });

  it('is refused with what it contradicts', () => {
    expect(insert(event('STOP', 20))).toEqual([
      {
        code: 'dosing.contradicts-later-event',
        pointer: '/occurredAt',
        because: 'dosing.already-stopped',
        laterType: 'STOP',
        laterAt: at(40),
      },
    ]);
  });

  it('is refused for itself where it cannot follow what was before', () => {
    expect(insert(event('RESUME', 20)).map(({ code }) => code)).toEqual(['dosing.not-paused']);
    expect(insert(event('PAUSE', 41)).map(({ code }) => code)).toEqual(['dosing.already-stopped']);
  });
});

describe('an event moved later', () => {
  const moved = (modality: 'IV' | 'IM', before: LoggedEvent[], event: LoggedEvent) =>
    checkInPlace(modality, { before, after: [] }, event, defaultRuleSet).refusals;

  it('is refused with what could not have happened without it', () => {
    const pausedTooLate = moved('IV', [event('START', 0), event('RESUME', 20)], event('PAUSE', 25));
    expect(pausedTooLate).toEqual([
      {
        code: 'dosing.contradicts-earlier-event',
        pointer: '/occurredAt',
        because: 'dosing.not-paused',
        earlierType: 'RESUME',
        earlierAt: at(20),
      },
    ]);
    const injection = event('INJECTION', 5, { deliveredMg: 20 });
    expect(moved('IM', [event('STOP', 1)], injection)).toMatchObject([
      { because: 'dosing.not-started', earlierType: 'STOP' },
    ]);
  });
});

describe('courseRefusals', () => {
  it('finds nothing in a possible course', () => {
    const course = [event('START', 0), event('PAUSE', 15), event('RESUME', 20), event('STOP', 45)];
    expect(courseRefusals('IV', course, defaultRuleSet)).toEqual([]);
    expect(courseRefusals('IV', [], defaultRuleSet)).toEqual([]);
  });

  it('finds what a removed event leaves impossible', () => {
    const course = [event('START', 0), event('RESUME', 20), event('STOP', 45)];
    expect(courseRefusals('IV', course, defaultRuleSet)).toMatchObject([
      { because: 'dosing.not-paused', laterType: 'RESUME' },
    ]);
  });
});
