import { describe, expect, it } from '@jest/globals';
import {
  movePlan,
  PLAN_MOVES,
  PLAN_STATUSES,
  PLAN_VERBS,
  type PlanStatus,
  planVerbsFrom,
} from './plan-status.js';

describe('the table of plan moves', () => {
  it('reaches every status from DRAFT', () => {
    const reached = new Set<PlanStatus>(['DRAFT']);
    for (const status of reached) for (const verb of planVerbsFrom(status)) reached.add(PLAN_MOVES[verb].to);
    expect(reached).toEqual(new Set(PLAN_STATUSES));
  });

  it('ends in COMPLETED and DISCONTINUED only', () => {
    expect(PLAN_STATUSES.filter((status) => planVerbsFrom(status).length === 0)).toEqual([
      'COMPLETED',
      'DISCONTINUED',
    ]);
  });

  it('can be given up from every status that is not an end', () => {
    const open = PLAN_STATUSES.filter((status) => planVerbsFrom(status).length > 0);
    expect(PLAN_MOVES.discontinue.from).toEqual(open);
  });

  it('belongs to the psychiatrist', () => {
    for (const verb of PLAN_VERBS) expect(PLAN_MOVES[verb].roles).toEqual(['psychiatrist']);
  });
});

describe('movePlan', () => {
  it.each([
    ['DRAFT', 'activate', null, 'ACTIVE'],
    ['ACTIVE', 'activate', null, 'plan.transition-not-allowed'],
    ['ACTIVE', 'hold', 'fever', 'ON_HOLD'],
    ['ACTIVE', 'hold', null, 'plan.reason-missing'],
    ['DRAFT', 'hold', 'fever', 'plan.transition-not-allowed'],
    ['ON_HOLD', 'hold', 'fever', 'plan.transition-not-allowed'],
    ['ON_HOLD', 'resume', null, 'ACTIVE'],
    ['ACTIVE', 'resume', null, 'plan.transition-not-allowed'],
    ['ACTIVE', 'complete', null, 'COMPLETED'],
    ['ON_HOLD', 'complete', null, 'COMPLETED'],
    ['DRAFT', 'complete', null, 'plan.transition-not-allowed'],
    ['DRAFT', 'discontinue', 'ordered twice', 'DISCONTINUED'],
    ['ACTIVE', 'discontinue', null, 'plan.reason-missing'],
    ['ACTIVE', 'discontinue', ' ', 'plan.reason-missing'],
    ['COMPLETED', 'discontinue', 'late', 'plan.transition-not-allowed'],
    ['DISCONTINUED', 'activate', null, 'plan.transition-not-allowed'],
  ] as const)('%s, %s because of %j: %s', (status, verb, reason, expected) => {
    const result = movePlan(status, verb, reason);
    expect(result.moved ? result.to : result.code).toBe(expected);
  });

  it('says what may be done instead', () => {
    expect(movePlan('ON_HOLD', 'activate', null)).toMatchObject({
      allowedVerbs: ['resume', 'complete', 'discontinue'],
    });
  });
});
