import { describe, expect, it } from '@jest/globals';
import { medicineEntries, psychotherapyEntry, type MedicineOfTimeline } from './care-entries.js';

const ZONE = 'America/Los_Angeles';
const sertraline: MedicineOfTimeline = {
  id: 'medicine',
  name: 'sertraline',
  doseText: '50 mg',
  startedOn: '2026-03-02',
  stoppedOn: null,
  statusReason: null,
  recordedAt: new Date('2026-05-05T06:30:00Z'),
  doseChanges: [],
};
const change = (id: string, changedOn: string, doseText: string) => ({
  ...{ id, changedOn, doseText, reason: 'Little effect.' },
  recordedAt: new Date('2026-05-01T12:00:00Z'),
});

describe('a medicine', () => {
  it('is told with its start, every change against the dose before, and its stop', () => {
    const doseChanges = [change('b', '2026-04-27', '150 mg'), change('a', '2026-04-13', '100 mg')];
    const told = medicineEntries(
      { ...sertraline, doseChanges, stoppedOn: '2026-05-02', statusReason: 'No effect.' },
      ZONE,
    );
    expect(told.map(({ event, day, at, text, resourceId }) => [event, day, at, text, resourceId])).toEqual([
      ['STARTED', '2026-03-02', null, 'sertraline, 50 mg: started', 'medicine'],
      ['DOSE_CHANGED', '2026-04-13', null, 'sertraline: 50 mg to 100 mg (Little effect.)', 'a'],
      ['DOSE_CHANGED', '2026-04-27', null, 'sertraline: 100 mg to 150 mg (Little effect.)', 'b'],
      ['STOPPED', '2026-05-02', null, 'sertraline: stopped (No effect.)', 'medicine'],
    ]);
  });

  it('stands on the day it was noted where nobody knows its start, and says so', () => {
    const [only, ...others] = medicineEntries({ ...sertraline, startedOn: null, doseText: null }, ZONE);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      event: 'FIRST_NOTED',
      day: '2026-05-04',
      text: 'sertraline: first noted, taken since an unknown day',
    });
  });

  it('names no dose before the first change where none was written down', () => {
    const doseChanges = [change('a', '2026-04-13', '100 mg')];
    const [, changed] = medicineEntries({ ...sertraline, doseText: null, doseChanges }, ZONE);
    expect(changed?.text).toBe('sertraline: 100 mg (Little effect.)');
  });
});

describe('a psychotherapy session', () => {
  const startedAt = new Date('2026-05-04T16:00:00Z');
  it.each([
    ['INTEGRATION', 'CBT', 50, 'Psychotherapy, integration, CBT, 50 min'],
    ['PREPARATION', null, null, 'Psychotherapy, preparation'],
    ['DURING_DOSE', null, 120, 'Psychotherapy during the dose, 120 min'],
    ['OTHER', 'EMDR', null, 'Psychotherapy, EMDR'],
  ])('%s %s %s', (kind, method, durationMinutes, text) => {
    const told = psychotherapyEntry({ id: 'hour', startedAt, kind, method, durationMinutes }, ZONE);
    expect(told).toMatchObject({ text, at: startedAt, day: '2026-05-04', planId: null });
  });
});
