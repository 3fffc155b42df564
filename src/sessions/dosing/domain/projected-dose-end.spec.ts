import { describe, expect, it } from '@jest/globals';
import { defaultRuleSet } from '../../../clinic/rules/default-rule-set.js';
import type { AdministrationEvent } from './administration-event.js';
import { projectedDoseEnd, type DoseToProject } from './projected-dose-end.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 4, 17, minute));
const infusion = { modality: 'IV', orderedMg: 40, orderedInfusionMinutes: 40 } as const;

function ends(events: [AdministrationEvent['type'], number][], now: number, order: DoseToProject = infusion) {
  let devices = 0;
  const given = events.map(([type, minute]) => ({
    type,
    occurredAt: at(minute),
    rateMgPerMinute: type === 'START' ? 1 : null,
    deviceNumber: type === 'DEVICE' ? (devices += 1) : null,
  }));
  const end = projectedDoseEnd(given, order, at(now), defaultRuleSet);
  return end && [(end.at.getTime() - at(0).getTime()) / 60_000, end.isProjected];
}

describe('projectedDoseEnd of an infusion', () => {
  it.each<[string, [AdministrationEvent['type'], number][], number, unknown]>([
    ['is not known before the start', [], 0, null],
    ['is the ordered time', [['START', 0]], 10, [40, true]],
    ['stays where it is, and is over, where nobody stopped it', [['START', 0]], 47, [40, true]],
    [
      'counts a pause that lasts up to now',
      [
        ['START', 0],
        ['PAUSE', 15],
      ],
      18,
      [43, true],
    ],
    [
      'counts a pause that is over',
      [
        ['START', 0],
        ['PAUSE', 15],
        ['RESUME', 20],
      ],
      30,
      [45, true],
    ],
    [
      'counts two pauses',
      [
        ['START', 0],
        ['PAUSE', 10],
        ['RESUME', 12],
        ['PAUSE', 20],
        ['RESUME', 23],
      ],
      30,
      [45, true],
    ],
    [
      'does not move with the rate',
      [
        ['START', 0],
        ['RATE_CHANGE', 20],
      ],
      30,
      [40, true],
    ],
    [
      'is what STOP said',
      [
        ['START', 0],
        ['STOP', 31],
      ],
      60,
      [31, false],
    ],
  ])('%s', (_name, events, now, expected) => {
    expect(ends(events, now)).toEqual(expected);
  });
});

describe('projectedDoseEnd of injections and devices', () => {
  const im = { modality: 'IM', orderedMg: 40, orderedInfusionMinutes: null } as const;
  const spravato = { modality: 'SPRAVATO', orderedMg: 84, orderedInfusionMinutes: null } as const;

  it('is the latest injection, which a further one moves', () => {
    expect(ends([['INJECTION', 0]], 5, im)).toEqual([0, true]);
    expect(
      ends(
        [
          ['INJECTION', 0],
          ['INJECTION', 12],
        ],
        15,
        im,
      ),
    ).toEqual([12, true]);
    expect(
      ends(
        [
          ['INJECTION', 0],
          ['INJECTION', 12],
          ['STOP', 20],
        ],
        25,
        im,
      ),
    ).toEqual([12, false]);
  });

  it('is the last device ordered, five minutes after each other', () => {
    expect(ends([['DEVICE', 0]], 1, spravato)).toEqual([10, true]);
    expect(
      ends(
        [
          ['DEVICE', 0],
          ['DEVICE', 7],
        ],
        8,
        spravato,
      ),
    ).toEqual([12, true]);
    expect(
      ends(
        [
          ['DEVICE', 0],
          ['DEVICE', 5],
          ['DEVICE', 10],
        ],
        11,
        spravato,
      ),
    ).toEqual([10, true]);
    expect(
      ends(
        [
          ['DEVICE', 0],
          ['DEVICE', 5],
          ['STOP', 6],
        ],
        11,
        spravato,
      ),
    ).toEqual([5, false]);
  });
});
