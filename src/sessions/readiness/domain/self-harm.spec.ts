import { expect, it } from '@jest/globals';
import { selfHarmBlockers, selfHarmFlags } from './self-harm.js';

it('holds a dose up for each alert that no psychiatrist has looked at, and tells of the others', () => {
  const toldAt = new Date('2026-06-15T12:00:00.000Z');
  const told = [
    { alertId: 'a', toldAt, answer: 2, isAmended: false, amendedAnswer: null, needsAcknowledgement: true },
    { alertId: 'b', toldAt, answer: null, isAmended: false, amendedAnswer: null, needsAcknowledgement: true },
    { alertId: 'c', toldAt, answer: 1, isAmended: false, amendedAnswer: null, needsAcknowledgement: false },
    { alertId: 'd', toldAt, answer: 2, isAmended: true, amendedAnswer: 0, needsAcknowledgement: false },
  ];
  expect(selfHarmBlockers(told)).toEqual([
    { code: 'self-harm.not-looked-at', clearableBy: ['psychiatrist'], subjectId: 'a' },
    { code: 'self-harm.not-looked-at', clearableBy: ['psychiatrist'], subjectId: 'b' },
  ]);
  const code = 'self-harm.told-lately';
  expect(selfHarmFlags(told)).toEqual([
    { code, alertId: 'c', toldAt, answer: 1, isAmended: false, amendedAnswer: null },
    { code, alertId: 'd', toldAt, answer: 2, isAmended: true, amendedAnswer: 0 },
  ]);
});
