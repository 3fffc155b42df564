import { expect, it } from '@jest/globals';
import { ALERT_ACTIONS, needsNote } from './alert-action.js';

it('asks for words where the action has none', () => {
  expect(ALERT_ACTIONS.filter(needsNote)).toEqual(['OTHER']);
});
