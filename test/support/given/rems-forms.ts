/** Monitoring forms of Spravato sessions, as a nurse finishes them. */
import type { Answer, TestApp } from '../app.js';
import { givenDischarged } from './bedside.js';
import { expectDone, minutesAfter, type GivenSession, type SessionWanted } from './sessions.js';

/** What the record of `givenDischarged` does not say, in the order of the form, with what a nurse answers. */
export const USUAL_ANSWERS = [
  { field: 'PROVIDER_PHONE', value: '+1 555 0101' },
  { field: 'PROVIDER_EMAIL', value: 'nurse@example.org' },
  { field: 'SETTING_ADDRESS', value: '12 Harbour Street, Springfield' },
  { field: 'READY_AFTER_MINUTES', value: 95 },
  { field: 'PRESSURE_AT_40_MINUTES', isNotObtained: true, reason: 'The cuff was being changed' },
] as const;

export const USUAL_GAPS = USUAL_ANSWERS.map(({ field }) => field);

export const SENT_ONLINE = { channel: 'ONLINE', confirmationNumber: 'RC-0001' } as const;

/** A Spravato patient who went home, with nothing missing on the form. */
export async function givenCompleteForm(
  app: TestApp,
  wanted: Omit<SessionWanted, 'status'> = {},
): Promise<GivenSession> {
  const session = await givenDischarged(app, { ...wanted, modality: 'SPRAVATO' });
  expectDone(await answerForm(app, session, USUAL_ANSWERS));
  return session;
}

export async function answerForm(
  app: TestApp,
  { path }: Pick<GivenSession, 'path'>,
  answers: readonly object[],
): Promise<Answer> {
  const nurse = await app.as('nurse');
  return nurse.post(`${path}/rems-form/answers`, { answers });
}

/** Sent so many minutes after the dose began, where it is said; else now. */
export async function sendForm(
  app: TestApp,
  { path, doseStartsAt }: GivenSession,
  more: Readonly<Record<string, unknown>> & { readonly afterMinutes?: number } = {},
): Promise<Answer> {
  const { afterMinutes, ...rest } = more;
  const nurse = await app.as('nurse');
  const submittedAt = afterMinutes === undefined ? undefined : minutesAfter(doseStartsAt, afterMinutes);
  return nurse.post(`${path}/rems-form/submissions`, { ...SENT_ONLINE, submittedAt, ...rest });
}
