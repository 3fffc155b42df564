/** The same day in the product: one session of a new patient, reached through the API. */
import { expect } from '@jest/globals';
import { TEST_NOW, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { expectDone, givenSession, minutesAfter, type GivenSession } from '../support/given/sessions.js';
import { percentOf, type Order } from './dose.js';
import type { DayModel } from './day-model.js';
import { sayJudged, withReasons, type Verdict } from './verdict.js';

export interface Request {
  readonly by?: 'nurse' | 'psychiatrist';
  /** Below the session, or from `/v1` on. */
  readonly path: string;
  readonly body: object;
}

export interface RealDay {
  readonly session: GivenSession;
  readonly nurse: RoleClient;
  readonly psychiatrist: RoleClient;
  readonly passMinutes: (minutes: number) => void;
}

export function instant(minute: number): Date {
  return minutesAfter(new Date(TEST_NOW), minute);
}

/** Planned and not begun; the clock stands at minute 0. */
export async function startDay(app: TestApp, order: Order): Promise<RealDay> {
  app.clock.set(TEST_NOW);
  const nurse = await app.as('nurse');
  const psychiatrist = await app.as('psychiatrist');
  const session = await givenSession(app, { modality: order.modality, doseStartsAt: app.clock.now() });
  await orderOtherDose(psychiatrist, session, order);
  return { session, nurse, psychiatrist, passMinutes: (minutes) => app.clock.advanceMinutes(minutes) };
}

/** The templates of the plans order 40 mg in 40 minutes, 40 mg, and 56 mg. */
async function orderOtherDose(
  psychiatrist: RoleClient,
  { path }: GivenSession,
  { template }: Order,
): Promise<void> {
  const other = { IV_LONG: { mgPerKg: 0.5, infusionMinutes: 50 }, SPRAVATO_84: { mg: 84 } };
  if (!(template in other)) return;
  const acknowledgedWarnings = ['dose.first-day-unusual', 'weight.first-needs-second-entry'].map((code) => ({
    code,
    reason: 'Known',
  }));
  const dose = other[template as keyof typeof other];
  expectDone(
    await psychiatrist.post(`${path}/dose-orders`, { ...dose, reason: 'As before', acknowledgedWarnings }),
  );
}

export async function send(
  { session, nurse, psychiatrist }: RealDay,
  { by, path, body }: Request,
): Promise<Answer> {
  const client = by === 'psychiatrist' ? psychiatrist : nurse;
  return client.post(path.startsWith('/v1/') ? path : `${session.path}/${path}`, body);
}

const WITH_REASONS = ['session.not-ready', 'dosing.deviation-reason-needed', 'discharge.gates-unmet'];

/** What the API said, in the words of the model. */
export function verdictOf({ path }: Request, { status, body }: Answer): Verdict {
  if (status < 300) return status === 200 && path === 'administration-events' ? 'known' : 'done';
  const refusal = `${status} ${body.code}`;
  if (!WITH_REASONS.includes(body.code)) return refusal;
  return withReasons(
    refusal,
    body.errors.map(({ code }: { code: string }) => code),
  );
}

const AS_SHOWN = { mg: 0.005, percent: 0.05 };
const BINARY_FRACTION = 1e-6;

/** Fails where status, dose, what is said of its events, or due list of the product and the model differ. */
export async function compare(model: DayModel, { session, nurse }: RealDay): Promise<void> {
  const [{ body: shown }, { body: observations }, { body: dose }] = await Promise.all([
    nurse.get(session.path),
    nurse.get(`${session.path}/observations-due`),
    nurse.get(`${session.path}/administration-events`),
  ]);
  const { delivered } = shown;
  const mg = model.givenMg;
  expect({
    status: shown.status,
    completion: shown.dose.completion,
    lacksReasonOfEnd: shown.dose.isTerminationReasonMissing,
    deliveredMg: delivered && asModelled(delivered.deliveredMg, mg, AS_SHOWN.mg),
    percent:
      delivered && asModelled(delivered.percentOfOrdered, mg && percentOf(model.order, mg), AS_SHOWN.percent),
    judged: dose.events.map(({ id, deviations }: { id: string; deviations: string[] }) =>
      sayJudged(id, deviations.filter(isOfCourse)),
    ),
    due: observations.items.map(sayDue).toSorted(),
  }).toEqual({
    status: model.status,
    completion: model.completion,
    lacksReasonOfEnd: model.lacksReasonOfEnd,
    deliveredMg: mg,
    percent: mg && percentOf(model.order, mg),
    judged: model.judged,
    due: model.due
      .map(({ at, minutes, ...item }) => sayDue({ ...item, offsetMinutes: minutes, plannedAt: instant(at) }))
      .toSorted(),
  });
}

/** Whether the session was ready is judged once, when the dose starts; what a course says of its events changes with it. */
function isOfCourse(code: string): boolean {
  return code.startsWith('dosing.');
}

/** What a screen shows is rounded to hundredths of a mg and tenths of a percent. */
function asModelled(shown: number, modelled: number | null, rounding: number): number | null {
  const isSame = modelled !== null && Math.abs(shown - modelled) <= rounding + BINARY_FRACTION;
  return isSame ? modelled : shown;
}

interface ShownItem {
  readonly kind: string;
  readonly anchor: string;
  readonly offsetMinutes: number | null;
  readonly plannedAt: string | Date;
  readonly isProjected: boolean;
  readonly status: string;
}

function sayDue({ kind, anchor, offsetMinutes, plannedAt, isProjected, status }: ShownItem): string {
  const at = new Date(plannedAt).toISOString().slice(5, -1);
  return `${at}${isProjected ? ' projected' : ''} ${kind} ${anchor} ${offsetMinutes ?? '-'}: ${status}`;
}
