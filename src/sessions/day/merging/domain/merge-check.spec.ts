import { describe, expect, it } from '@jest/globals';
import { checkMerge, type RecordToMerge } from './merge-check.js';

const PERSON = { nameKey: 'ada|example', birthDate: '1984-02-29', sex: 'FEMALE' };
const EMPTY: RecordToMerge = { person: PERSON, isDeactivated: false, plans: [], sessions: [] };
const visit = (id: string, day: string, isRunning = false) => ({ id, day, isRunning });
const plan = (id: string, modality: 'IV' | 'IM' | 'SPRAVATO') => ({ id, modality });
const codes = (survivor: Partial<RecordToMerge>, duplicate: Partial<RecordToMerge>) => {
  const { refusals, warnings } = checkMerge({ ...EMPTY, ...survivor }, { ...EMPTY, ...duplicate });
  return [...refusals, ...warnings].map(({ code }) => code);
};

describe('two records to be made one', () => {
  it('has nothing against two records of the same name, birth date and sex', () => {
    expect(codes({}, {})).toEqual([]);
  });

  it('asks about everything that makes them look like two people', () => {
    const other = { nameKey: 'eda|example', birthDate: '1984-02-28', sex: 'MALE' };
    expect(codes({}, { person: other })).toEqual([
      'merge.birth-date-differs',
      'merge.sex-differs',
      'merge.name-differs',
    ]);
  });

  it('refuses while both are treated at this moment: somebody sits in two chairs', () => {
    const [one, other] = [[visit('s1', '2026-05-04', true)], [visit('s2', '2026-05-04', true)]];
    expect(codes({ sessions: one }, { sessions: other })).toEqual([
      'merge.both-in-treatment',
      'merge.sessions-on-one-day',
    ]);
  });

  it.each(['survivor', 'duplicate'])('asks while the %s is treated', (which) => {
    const running = { sessions: [visit('s1', '2026-05-04', true)] };
    expect(which === 'survivor' ? codes(running, {}) : codes({}, running)).toEqual(['merge.in-treatment']);
  });

  it('refuses two open plans of one modality, and asks about two of different ones', () => {
    expect(codes({ plans: [plan('p1', 'IV')] }, { plans: [plan('p2', 'IV')] })).toEqual([
      'merge.plans-of-one-modality',
    ]);
    expect(codes({ plans: [plan('p1', 'IV')] }, { plans: [plan('p2', 'IM')] })).toEqual(['merge.two-plans']);
  });

  it('names each day that both have a session on, once and in order', () => {
    const sessions = [visit('s1', '2026-05-08'), visit('s2', '2026-05-04'), visit('s3', '2026-05-04')];
    const { warnings } = checkMerge({ ...EMPTY, sessions }, { ...EMPTY, sessions });
    expect(warnings).toEqual([{ code: 'merge.sessions-on-one-day', days: ['2026-05-04', '2026-05-08'] }]);
  });

  it('refuses a survivor that is deactivated, but not such a duplicate', () => {
    expect(codes({ isDeactivated: true }, {})).toEqual(['merge.survivor-deactivated']);
    expect(codes({}, { isDeactivated: true })).toEqual([]);
  });
});
