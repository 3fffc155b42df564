import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currentDose, doseChangeFault, inOrderOfChange, type DoseChange } from './medicine-dose.js';

const change = (changedOn: string, doseText: string, minute = 0): DoseChange => ({
  changedOn,
  doseText,
  recordedAt: new Date(Date.UTC(2026, 5, 1, 9, minute)),
});

describe('the dose that is taken', () => {
  it('is the one it was started with until it changes', () => {
    expect(currentDose('50 mg', [])).toBe('50 mg');
    expect(currentDose(null, [])).toBeNull();
    expect(currentDose(null, [change('2026-05-02', '100 mg')])).toBe('100 mg');
  });

  it('is that of the latest day, and on one day what was entered last', () => {
    const later = change('2026-05-09', '150 mg');
    const corrected = change('2026-05-09', '125 mg', 1);
    expect(currentDose('50 mg', [later, change('2026-05-02', '100 mg', 2)])).toBe('150 mg');
    expect(currentDose('50 mg', [corrected, later])).toBe('125 mg');
  });

  it('does not depend on the order in which the changes come', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
    const changes = fc.uniqueArray(fc.record({ day, minute: fc.nat(59) }), {
      selector: ({ minute }) => minute,
      minLength: 1,
    });
    fc.assert(
      fc.property(changes, (given) => {
        const list = given.map(({ day: on, minute }) => change(on, `${minute} mg`, minute));
        expect(inOrderOfChange(list.toReversed())).toEqual(inOrderOfChange(list));
      }),
    );
  });
});

describe('the day of a change', () => {
  const taken = { startedOn: '2026-05-02', stoppedOn: '2026-05-20' };
  it.each([
    ['2026-05-01', 'BEFORE_START'],
    ['2026-05-02', null],
    ['2026-05-20', null],
    ['2026-05-21', 'AFTER_STOP'],
  ] as const)('%s is %s', (changedOn, expected) => {
    expect(doseChangeFault(changedOn, taken)).toBe(expected);
  });

  it('has no limit where start and stop are not known', () => {
    expect(doseChangeFault('2020-01-01', { startedOn: null, stoppedOn: null })).toBeNull();
  });
});
