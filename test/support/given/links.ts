/** Links to questionnaires, and a patient's browser without scripts. */
import { expect } from '@jest/globals';
import type { Answer, TestApp } from '../app.js';

export interface GivenLink {
  readonly id: string;
  readonly patientId: string;
  /** `/q/...`, as it stands in the address that the patient was sent. */
  readonly path: string;
}

export const CRISIS = 'Call 988 <now>.\nOr go to the next hospital.';
/** The same as it stands on a page. */
export const SHOWN_CRISIS = 'Call 988 &lt;now&gt;.\nOr go to the next hospital.';

/** What a page says of answers that were not stored, and where a psychiatrist is called because of them. */
export const NOT_SAVED = 'What you sent just now was not saved.';
export const CLINIC_KNOWS = 'has reached the clinic all the same';

/** A clinic with a name, a number and a crisis text that a page must not take for its own markup. */
export async function givenClinicOfPages(app: TestApp): Promise<void> {
  const admin = await app.as('admin');
  const { body, headers } = await admin.get('/v1/clinic');
  const { id: _id, version: _version, updatedAt: _at, updatedBy: _by, ...settings } = body;
  const described = { ...settings, name: 'Harbour & Hill', crisisText: CRISIS, phone: '+1 555 010 0100' };
  expect((await admin.put('/v1/clinic', described, { 'if-match': headers.get('etag')! })).status).toBe(200);
}

/** What the audit trail tells about questionnaires and links of a patient, in words. */
export async function questionnaireActionsOf(app: TestApp, patientId: string): Promise<string[]> {
  const psychiatrist = await app.as('psychiatrist');
  const { items } = (await psychiatrist.get(`/v1/audit-events?patientId=${patientId}&limit=200`)).body;
  return items
    .filter(({ action }: { action: string }) => /^assessment/.test(action))
    .map(({ action, outcome, actorKind, role, reasonCode }: any) =>
      [action, outcome, actorKind, role, reasonCode].filter((part) => part !== null).join(' '),
    );
}

const GAD7_AND_PHQ9 = [{ instrumentCode: 'GAD7' }, { instrumentCode: 'PHQ9' }];

/** A link for these forms, or for what is given. */
export async function givenLink(
  app: TestApp,
  patientId: string,
  wishes: object = { forms: GAD7_AND_PHQ9 },
): Promise<GivenLink> {
  const nurse = await app.as('nurse');
  const { status, body } = await nurse.post('/v1/assessment-links', { patientId, ...wishes });
  expect([status, body]).toEqual([201, expect.objectContaining({ state: 'OPEN' })]);
  return { id: body.id, patientId, path: new URL(body.linkUrl).pathname };
}

export function openPage(app: TestApp, path: string): Promise<Answer<string>> {
  return app.send('GET', path);
}

/** Sends the form of the page. */
export function sendPage(
  app: TestApp,
  path: string,
  fields: Record<string, string>,
): Promise<Answer<string>> {
  return app.send('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Fields of a page on which form after form is answered with these numbers; null leaves an item out. */
export function fieldsOf(...forms: readonly (readonly (number | null)[])[]): Record<string, string> {
  return Object.fromEntries(
    forms.flatMap((answers, form) =>
      answers.flatMap((answer, item) => (answer === null ? [] : [[`${form}-${item}`, String(answer)]])),
    ),
  );
}
