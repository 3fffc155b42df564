import { describe, expect, it } from '@jest/globals';
import { defaultReadiness } from '../../../clinic/rules/default-treatment-day.js';
import type { DecisionFact, ReadinessDecision } from './blocker.js';
import {
  checklistBlockers,
  CONCERN,
  entryFaults,
  itemsFor,
  standingOf,
  type ChecklistEntry,
  type ChecklistOutcome,
} from './checklist.js';
import { minute } from './readings.fixture.js';

const codesFor = (...given: [Parameters<typeof itemsFor>[1], boolean]) =>
  itemsFor(defaultReadiness.checklist, ...given).map(({ code }) => code);

describe('the items of a session', () => {
  it('ask for nose and prescriber before Spravato only, and for a test only where it makes sense', () => {
    expect(codesFor('IV', false)).toEqual(codesFor('IM', false));
    expect(codesFor('IV', true).filter((code) => !codesFor('IV', false).includes(code))).toEqual([
      'PREGNANCY_TEST',
    ]);
    expect(codesFor('SPRAVATO', false).filter((code) => !codesFor('IV', false).includes(code))).toEqual([
      'NASAL_MEDICINE',
      'PRESCRIBER_ON_SITE',
    ]);
  });
});

describe('what an entry has to say', () => {
  const items = [{ code: 'FASTING' }, { code: 'EMERGENCY_EQUIPMENT' }];
  const fasting = { lastSolidsAt: minute(-400), lastLiquidsAt: minute(-200) };
  const prescriberOnSite = { psychiatristId: 'p' };

  it.each([
    [{ itemCode: 'FASTING', outcome: 'DONE', fasting }, []],
    [{ itemCode: 'FASTING', outcome: 'DONE' }, ['checklist.content-missing /fasting']],
    [{ itemCode: 'FASTING', outcome: 'CONCERN', note: 'Had breakfast' }, []],
    [{ itemCode: 'FASTING', outcome: 'CONCERN', note: ' ' }, ['checklist.note-missing /note']],
    [{ itemCode: 'EMERGENCY_EQUIPMENT', outcome: 'DONE' }, []],
    [
      { itemCode: 'EMERGENCY_EQUIPMENT', outcome: 'DONE', fasting, prescriberOnSite },
      ['checklist.content-foreign /fasting', 'checklist.content-foreign /prescriberOnSite'],
    ],
    [{ itemCode: 'SHOES', outcome: 'DONE' }, ['checklist.item-unknown /itemCode']],
  ] as const)('%j: %j', (entry, expected) => {
    expect(entryFaults(entry, items).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expected);
  });
});

function entry(minutes: number, outcome: ChecklistOutcome, more: Partial<ChecklistEntry> = {}) {
  const at = minute(minutes);
  return { id: `entry-${minutes}`, itemCode: 'X', outcome, occurredAt: at, recordedAt: at, ...more };
}

function decided(minutes: number, decision: ReadinessDecision, at: number): DecisionFact {
  return {
    code: CONCERN,
    subjectId: `entry-${minutes}`,
    decision,
    occurredAt: minute(at),
    recordedAt: minute(at),
  };
}

describe('where an item stands', () => {
  const concern = entry(1, 'CONCERN');

  it.each([
    ['nothing ticked', [], [], 'NOT_TICKED'],
    ['ticked', [entry(0, 'DONE')], [], 'DONE'],
    ['a concern', [entry(0, 'DONE'), concern], [], 'CONCERN'],
    ['a concern ticked over', [concern, entry(2, 'DONE')], [], 'CONCERN'],
    ['a concern gone ahead with', [concern], [decided(1, 'GO_AHEAD', 3)], 'SETTLED'],
    [
      'a concern gone ahead with, ticked again',
      [concern, entry(4, 'DONE')],
      [decided(1, 'GO_AHEAD', 3)],
      'DONE',
    ],
    ['a second concern', [concern, entry(4, 'CONCERN')], [decided(1, 'GO_AHEAD', 3)], 'CONCERN'],
    ['held', [concern], [decided(1, 'GO_AHEAD', 3), decided(1, 'HOLD', 4)], 'CONCERN'],
    ['held first', [concern], [decided(1, 'HOLD', 3), decided(1, 'GO_AHEAD', 4)], 'SETTLED'],
  ] as const)('%s', (_what, entries, decisions, state) => {
    expect(standingOf(entries, decisions).state).toBe(state);
    expect(standingOf(entries.toReversed(), decisions.toReversed()).state).toBe(state);
  });

  it.each([
    ['ACUTE', false, 'CONCERN'],
    ['PASSIVE', false, 'DONE'],
    ['NONE', true, 'CONCERN'],
    ['NONE', false, 'DONE'],
  ] as const)(
    'suicidality %s, psychosis or mania %s: %s, whatever was ticked',
    (suicidality, newPsychosisOrMania, state) => {
      const moodAndSafety = { suicidality, newPsychosisOrMania };
      expect(standingOf([entry(0, 'DONE', { moodAndSafety })], []).state).toBe(state);
    },
  );
});

describe('what the list holds against the dose', () => {
  it('names all open items at once, and each concern by its entry', () => {
    const items = ['A', 'PREGNANCY_TEST', 'B', 'C'].map((code) => ({ code }));
    const standings = new Map([['C', standingOf([entry(1, 'CONCERN')], [])]]);
    expect(checklistBlockers(items, standings)).toEqual([
      { code: 'checklist.incomplete', clearableBy: ['nurse', 'psychiatrist'], items: ['A', 'B'] },
      {
        code: CONCERN,
        clearableBy: ['psychiatrist'],
        isDecidable: true,
        items: ['C'],
        subjectId: 'entry-1',
      },
    ]);
  });
});
