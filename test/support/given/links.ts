/** Links to questionnaires, and a patient's browser without scripts. */
import { expect } from '@jest/globals';
import type { Answer, TestApp } from '../app.js';

export interface GivenLink {
  readonly id: string;
  readonly patientId: string;
  /** `/q/...`, as it stands in the address that the patient was sent. */
  readonly path: string;
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
