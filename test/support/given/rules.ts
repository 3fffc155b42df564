/** Clinic rules changed the way a clinic changes them: in a draft that a psychiatrist approves. */
import type { Answer, TestApp } from '../app.js';
import { expectDone } from './sessions.js';

export interface RuleValue {
  /** JSON pointer into the rules, `/alerts/pressure/redSystolicFromMmHg` for instance. */
  readonly pointer: string;
  readonly value: unknown;
}

const DRAFTS = '/v1/clinic-rules/drafts';

/** The header that says which state of a draft is meant. */
export function asRead({ headers }: Pick<Answer, 'headers'>): { 'if-match': string } {
  return { 'if-match': headers.get('etag')! };
}

/** A draft with these values changed; the answer of the last request. */
export async function givenRuleDraft(app: TestApp, ...changes: readonly RuleValue[]): Promise<Answer> {
  const psychiatrist = await app.as('psychiatrist');
  const begun = await psychiatrist.post(DRAFTS, {});
  expectDone(begun);
  if (changes.length === 0) return begun;
  const changed = await psychiatrist.post(`${DRAFTS}/${begun.body.id}/changes`, { changes }, asRead(begun));
  expectDone(changed);
  return changed;
}

/** A new version with these values changed, in force at once. @returns its version */
export async function givenRules(app: TestApp, ...changes: readonly RuleValue[]): Promise<number> {
  const draft = await givenRuleDraft(app, ...changes);
  const psychiatrist = await app.as('psychiatrist');
  const approved = await psychiatrist.post(
    `${DRAFTS}/${draft.body.id}/approve`,
    { reason: 'A test needs other rules' },
    asRead(draft),
  );
  expectDone(approved);
  return approved.body.ruleSetVersion;
}
