/** The whole record of a session, in a form in which two days of the same course are equal. */
import type { RoleClient } from './app.js';
import { expectDone, type GivenSession } from './given/sessions.js';

interface RecordedDay {
  readonly session: GivenSession;
  readonly entries: readonly { readonly id: string }[];
}

/** When something reached the server, how often a row was saved, and whose it is. */
const ARRIVAL: readonly string[] = [
  ...['recordedAt', 'raisedAt', 'updatedAt', 'version', 'stateChangedAt', 'reportedAt'],
  ...['patient', 'patientId', 'planId', 'asOf', 'ordinal', 'acknowledgeBy'],
];

/**
 * What the record says about its own making: a second injection that came alone began the dose until the first arrived. That
 * the time was put right then is told for good, as `recordedAt` is; the time that stands is compared.
 */
const PUT_RIGHT = 'An event entered late changed the time of the dose';

export async function readRecord(client: RoleClient, { session, entries }: RecordedDay): Promise<any> {
  const names = new Map<string, string>([
    [session.sessionId, 'session'],
    ...entries.map(({ id }, index) => [id, `entry ${index}`] as const),
  ]);
  const read = async (path: string): Promise<any> => {
    const answer = await client.get(path);
    expectDone(answer);
    return inWords(answer.body.items ?? answer.body, names);
  };
  const { path, sessionId, patientId } = session;
  const detail = await read(path);
  return {
    ...detail,
    events: await read(`${path}/administration-events`),
    vitals: await read(`${path}/vitals?limit=200`),
    scales: await read(`${path}/scales`),
    checklist: await read(`${path}/checklist`),
    sideEffects: await read(`${path}/side-effects`),
    rescueMedicines: await read(`${path}/rescue-medicines`),
    notes: await read(`${path}/notes`),
    discharge: await read(`${path}/discharge`),
    drugRecords: await read(`${path}/drug-records`),
    drugAccount: await read(`${path}/drug-reconciliation`),
    measurements: await read(`/v1/patients/${patientId}/measurements`),
    assessments: await read(`/v1/patients/${patientId}/assessments`),
    summary: withoutAlerts(await read(`${path}/summary`)),
    alerts: alertsOf(await read(`/v1/alerts?sessionId=${sessionId}&status=ALL&limit=200`)),
  };
}

/** The alerts are compared by what they say, below. */
function withoutAlerts({ document, ...rest }: any): object {
  return { ...rest, document: { ...document, alerts: undefined } };
}

/** Those that were raised for good, in no order: which of several readings called first depends on which came first. */
function alertsOf(alerts: readonly any[]): readonly string[] {
  return alerts
    .filter(({ status }) => status !== 'WITHDRAWN')
    .map(({ rule, severity, status, isRetrospective }) => [rule, severity, status, isRetrospective].join(' '))
    .toSorted();
}

/** Ids of the queue by their place in it, other ids by nothing: they were made by the server. */
function inWords(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (value === PUT_RIGHT) return null;
  if (typeof value === 'string') return IS_ID.test(value) ? (names.get(value) ?? 'an id') : value;
  if (Array.isArray(value))
    return value.filter((each) => each?.reason !== PUT_RIGHT).map((each) => inWords(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ARRIVAL.includes(name))
      .map(([name, member]) => [name, inWords(member, names)]),
  );
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
