import { describe, expect, it } from '@jest/globals';
import { groupsOf, listedGroups } from './cohort.js';

const span = { from: '2026-01', to: '2026-03' };
const listed = listedGroups([0.5, 1], [56, 84], ['MILD', 'SEVERE']);

describe('groupsOf', () => {
  it('ends with a group for what the rules do not name', () => {
    expect(groupsOf('DOSE_BAND', span, listed)).toEqual([
      ...['UP_TO_0.5_MG_PER_KG', 'ABOVE_0.5_UP_TO_1_MG_PER_KG', 'ABOVE_1_MG_PER_KG'],
      ...['56_MG', '84_MG', 'UNKNOWN', 'OTHER'],
    ]);
    expect(groupsOf('BASELINE_SEVERITY', span, listed)).toEqual(['MILD', 'SEVERE', 'UNKNOWN', 'OTHER']);
  });

  it('has one for each month', () => {
    expect(groupsOf('MONTH', span, listed)).toEqual(['2026-01', '2026-02', '2026-03']);
  });
});
