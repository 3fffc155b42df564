import { describe, expect, it } from '@jest/globals';
import { noEvents } from './session-rates.js';
import { SideEffectsTally } from './side-effects-tally.js';

const [NAUSEA, DIZZINESS] = [3, 200];
const [WHOLE, IV, IM] = [0, 1, 2];

/** Two patients: one with three sessions with each modality, one with two sessions with IV only. */
function counted(pair?: readonly [number, number]): SideEffectsTally {
  const tally = new SideEffectsTally(3, pair);
  const add = (group: number, code: number, grade: number, serious = 0) => {
    for (const key of [WHOLE, group]) tally.add(key, code, grade, serious);
  };
  add(IV, NAUSEA, 1);
  add(IV, NAUSEA, 3, 2);
  add(IM, NAUSEA, 2);
  add(IM, DIZZINESS, 5, 1);
  tally.closePatient((group) => [6, 3, 3][group]!);
  add(IV, NAUSEA, 3);
  add(IV, NAUSEA, 3);
  tally.closePatient((group) => [2, 2, 0][group]!);
  return tally;
}

describe('side effects over patients', () => {
  it('are added up by group and code', () => {
    const whole = counted().sumsOf(WHOLE);
    expect([...whole.keys()]).toEqual([NAUSEA, DIZZINESS]);
    const none = { sessions: 0, patientsBehind: 0, patients: 0 };
    expect(whole.get(NAUSEA)).toEqual({
      events: {
        ...{ withEvent: 5, sumOfWithEventSquares: 9 + 4, sumOfProducts: 3 * 6 + 2 * 2 },
        ...{ patientsWith: 2, patientsThroughout: 1 },
      },
      ...{ serious: 2, patientsSerious: 1 },
      grades: [
        { sessions: 1, patientsBehind: 1, patients: 0 },
        { sessions: 1, patientsBehind: 1, patients: 0 },
        // The highest of both patients, of one in one session and of the other in two.
        { sessions: 3, patientsBehind: 2, patients: 2 },
        none,
        none,
      ],
    });
    expect(whole.get(DIZZINESS)!.grades[4]).toEqual({ sessions: 1, patientsBehind: 1, patients: 1 });
    expect([...counted().sumsOf(IM).keys()]).toEqual([NAUSEA, DIZZINESS]);
    expect([...counted().sumsOf(IV).keys()]).toEqual([NAUSEA]);
    expect(noEvents.withEvent).toBe(0);
  });

  it('know the patients who are in both groups that are compared', () => {
    const tally = counted([IV, IM]);
    const all = { sumOfSessionsProducts: 9 };
    expect(tally.sharedOf(NAUSEA)).toEqual({
      patients: 1,
      sums: { ...all, sumOfWithEventProducts: 2, sumOfEventsBySessions: 2 * 3, sumOfSessionsByEvents: 3 },
    });
    expect(tally.sharedOf(DIZZINESS)).toEqual({
      patients: 1,
      sums: { ...all, sumOfWithEventProducts: 0, sumOfEventsBySessions: 0, sumOfSessionsByEvents: 3 },
    });
    const never = { sumOfWithEventProducts: 0, sumOfEventsBySessions: 0, sumOfSessionsByEvents: 0 };
    for (const code of [7, undefined])
      expect(tally.sharedOf(code)).toEqual({ patients: 1, sums: { ...all, ...never } });
    expect(counted().sharedOf(NAUSEA)).toMatchObject({ patients: 0, sums: { sumOfSessionsProducts: 0 } });
  });
});
