/** Who appears in the story, and how each step is told: it has to succeed, or the test says what the server said. */
import type { Answer, RoleClient, TestApp } from '../../support/app.js';

export interface Cast {
  readonly app: TestApp;
  readonly admin: RoleClient;
  readonly nurse: RoleClient;
  readonly psychiatrist: RoleClient;
  readonly frontDesk: RoleClient;
}

export async function gather(app: TestApp): Promise<Cast> {
  return {
    app,
    admin: await app.as('admin', 'alex.admin'),
    nurse: await app.as('nurse', 'nora.adler'),
    psychiatrist: await app.as('psychiatrist', 'pia.brandt'),
    frontDesk: await app.as('front-desk', 'finn.decker'),
  };
}

export class StepRefused extends Error {}

/** The body of an answer that has to be a success. */
export async function told(answer: Promise<Answer>): Promise<any> {
  const { status, body } = await answer;
  if (status >= 300) throw new StepRefused(`${status} ${JSON.stringify(body, null, 2)}`);
  return body;
}

export class StepTaken extends Error {}

/** The body of an answer that has to be a refusal with this status. */
export async function refused(expected: number, answer: Promise<Answer>): Promise<any> {
  const { status, body } = await answer;
  if (status !== expected)
    throw new StepTaken(`${status} instead of ${expected}: ${JSON.stringify(body, null, 2)}`);
  return body;
}

/** For PUT and PATCH: the version that was read. */
export function ifMatch({ version }: { version: number }): Record<string, string> {
  return { 'if-match': `"${version}"` };
}

/** `minutes` after an instant. */
export function after(instant: Date | string, minutes: number): string {
  return new Date(new Date(instant).getTime() + minutes * 60_000).toISOString();
}
