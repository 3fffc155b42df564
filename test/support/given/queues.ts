/** What a tablet gathers on a day without a network: whole queues of entries, in the order in which they were made. */
import { randomUUID } from 'node:crypto';
import type { Modality } from '../../../src/clinic/modality.js';
import { localDayOf } from '../../../src/clinic/domain/local-days.js';
import type { Answer, RoleClient, TestApp } from '../app.js';
import { GOING_HOME, NO_DISSOCIATION, USUAL_VITALS } from './bedside.js';
import { minutesAfter, type GivenSession } from './sessions.js';
import { usualEntries } from './usual-checklist.js';

export interface QueuedEntry {
  readonly id: string;
  readonly kind: string;
  readonly occurredAt: Date;
  readonly after?: string | null;
  readonly body?: object;
}

/** Minute of the dose, kind, and what is said. */
type Line = readonly [minute: number, kind: string, body?: object, id?: string];

/** An entry so many minutes after the dose began. */
export function entryAt(
  { doseStartsAt }: Pick<GivenSession, 'doseStartsAt'>,
  minute: number,
  kind: string,
  body: object = {},
  id: string = randomUUID(),
): QueuedEntry {
  return { id, kind, occurredAt: minutesAfter(doseStartsAt, minute), body };
}

export function sendQueue(
  client: RoleClient,
  { path }: Pick<GivenSession, 'path'>,
  entries: readonly object[],
): Promise<Answer> {
  return client.post(`${path}/entries`, { entries });
}

export function outcomesOf({ body }: Pick<Answer, 'body'>): string[] {
  return body.items.map(({ outcome }: { outcome: string }) => outcome);
}

/** Each names the one before it, as a tablet does that may send parts. */
export function chained(entries: readonly QueuedEntry[]): QueuedEntry[] {
  return entries.map((entry, index) => ({ ...entry, after: entries[index - 1]?.id ?? null }));
}

/** From the check-in to the dose: everything a session needs to be found ready. */
async function linesBeforeDose(
  app: TestApp,
  modality: Modality,
  { doseStartsAt }: GivenSession,
): Promise<Line[]> {
  const { id: psychiatristId } = await app.as('psychiatrist');
  const day = localDayOf(doseStartsAt, 'America/Los_Angeles');
  const entries = usualEntries(modality, doseStartsAt, day, psychiatristId);
  return [
    [-30, 'CHECK_IN', { escort: { name: 'Sam Example', phone: '+1 555 0100' } }],
    [-25, 'CHECKLIST', { entries }],
    [-20, 'VITALS', { ...USUAL_VITALS, moaas: 5 }],
    [-20, 'SCALE', { kind: 'CADSS', items: NO_DISSOCIATION }],
    [-5, 'READY'],
  ];
}

const EMPTYING = { systolicMmHg: 131, diastolicMmHg: 84 } as const;

/** A rise of the pressure that is over, nausea with ondansetron, a note, and the way home. */
function linesAfterDose(leavesAt: number): Line[] {
  const [nausea, ondansetron] = [randomUUID(), randomUUID()];
  return [
    [12, 'VITALS', { ...USUAL_VITALS, systolicMmHg: 204, diastolicMmHg: 104, moaas: 4 }],
    [18, 'SIDE_EFFECT', { code: 'NAUSEA', grade: 2, rescueMedicineIds: [ondansetron] }, nausea],
    [
      19,
      'RESCUE_MEDICINE',
      { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' },
      ondansetron,
    ],
    [24, 'VITALS', { ...USUAL_VITALS, ...EMPTYING, moaas: 4 }],
    [32, 'VITALS', { ...USUAL_VITALS, ...EMPTYING, moaas: 5 }],
    [40, 'SIDE_EFFECT_CHANGE', { sideEffectId: nausea, grade: 1 }],
    [55, 'SIDE_EFFECT_CHANGE', { sideEffectId: nausea, course: 'RESOLVED' }],
    [60, 'NOTE', { text: 'Asked for water.' }],
    [leavesAt - 5, 'VITALS', { ...USUAL_VITALS, moaas: 5 }],
    [leavesAt - 5, 'SCALE', { kind: 'CADSS', items: NO_DISSOCIATION }],
    [leavesAt - 3, 'DISCHARGE_ASSESSMENT', { isOriented: true, hasSteadyGait: true }],
    [leavesAt, 'DISCHARGE', GOING_HOME],
  ];
}

const INFUSION: readonly Line[] = [
  [0, 'ADMINISTRATION_EVENT', { type: 'START' }],
  [13, 'ADMINISTRATION_EVENT', { type: 'PAUSE' }],
  [17, 'ADMINISTRATION_EVENT', { type: 'RESUME' }],
  [44, 'ADMINISTRATION_EVENT', { type: 'STOP' }],
];
const DEVICES: readonly Line[] = [
  [0, 'ADMINISTRATION_EVENT', { type: 'DEVICE', deviceNumber: 1, lotNumber: 'LOT-1' }],
  [5, 'ADMINISTRATION_EVENT', { type: 'DEVICE', deviceNumber: 2, lotNumber: 'LOT-1' }],
  [6, 'ADMINISTRATION_EVENT', { type: 'STOP' }],
];

/** An infusion with a pause, or two devices: every entry of it is in order. */
export async function usualDay(
  app: TestApp,
  session: GivenSession,
  modality: 'IV' | 'SPRAVATO',
): Promise<QueuedEntry[]> {
  const dose = modality === 'IV' ? INFUSION : DEVICES;
  return entriesOf(session, [
    ...(await linesBeforeDose(app, modality, session)),
    ...dose,
    ...linesAfterDose(modality === 'IV' ? 115 : 140),
  ]);
}

/** Two injections, the second ordered and after a check, with the weight, a questionnaire, and the vial that both came from. */
export async function injectionDay(
  app: TestApp,
  session: GivenSession,
  lotId: string,
): Promise<QueuedEntry[]> {
  const { id: orderedBy } = await app.as('psychiatrist');
  const halfMg = session.orderedMg / 2;
  const [anxiety, lorazepam] = [randomUUID(), randomUUID()];
  const medicine = { medicine: 'LORAZEPAM', dose: 1, unit: 'mg', route: 'PO', indication: 'Anxiety' };
  const gad7 = { instrumentCode: 'GAD7', answers: [2, 3, 2, 2, 1, 2, 3], source: 'PATIENT' };
  return entriesOf(session, [
    ...(await linesBeforeDose(app, 'IM', session)),
    [-28, 'MEASUREMENT', { weightKg: 81, heightCm: 178 }],
    [-22, 'ASSESSMENT', gad7],
    [-3, 'DRUG_RECORD', { type: 'DRAWN', lotId, amountMg: 50 }],
    [0, 'ADMINISTRATION_EVENT', { type: 'INJECTION', doseMg: halfMg }],
    [8, 'SIDE_EFFECT', { code: 'ANXIETY', grade: 2, rescueMedicineIds: [lorazepam] }, anxiety],
    [9, 'RESCUE_MEDICINE', medicine, lorazepam],
    [14, 'VITALS', { ...USUAL_VITALS, moaas: 5 }],
    [20, 'ADMINISTRATION_EVENT', { type: 'INJECTION', doseMg: halfMg, orderedBy }],
    [21, 'ADMINISTRATION_EVENT', { type: 'STOP' }],
    [22, 'DRUG_RECORD', { type: 'WASTED', lotId, amountMg: 10, disposal: 'Drug disposal system' }],
    [30, 'VITALS', { ...USUAL_VITALS, systolicMmHg: 204, diastolicMmHg: 104, moaas: 4 }],
    [31, 'SCALE', { kind: 'CADSS', total: 12 }],
    [36, 'VITALS', { ...USUAL_VITALS, ...EMPTYING, moaas: 5 }],
    [45, 'SIDE_EFFECT_CHANGE', { sideEffectId: anxiety, grade: 1 }],
    [70, 'SIDE_EFFECT_CHANGE', { sideEffectId: anxiety, course: 'RESOLVED' }],
    [75, 'NOTE', { text: 'Would like tea.' }],
    [125, 'VITALS', { ...USUAL_VITALS, moaas: 5 }],
    [125, 'SCALE', { kind: 'CADSS', items: NO_DISSOCIATION }],
    [127, 'DISCHARGE_ASSESSMENT', { isOriented: true, hasSteadyGait: true }],
    [130, 'DISCHARGE', GOING_HOME],
  ]);
}

/**
 * A day on which much is not in order: a reading nobody believes at first, a dose before anybody found the session ready, a
 * second pause, a higher rate that nobody ordered, and a patient who leaves against advice while the infusion is stopped.
 */
export async function unusualDay(app: TestApp, session: GivenSession): Promise<QueuedEntry[]> {
  const why = { deviationReason: 'The patient asked to begin' };
  const reading = randomUUID();
  const lines = (await linesBeforeDose(app, 'IV', session)).filter(([, kind]) => kind !== 'READY');
  return entriesOf(session, [
    ...lines,
    [0, 'ADMINISTRATION_EVENT', { type: 'START', ...why }],
    [6, 'VITALS', { ...USUAL_VITALS, heartRatePerMinute: 26 }, reading],
    [7, 'VITALS_CONFIRMATION', { readingId: reading }],
    [10, 'ADMINISTRATION_EVENT', { type: 'PAUSE' }],
    [11, 'VITALS', { ...USUAL_VITALS, respiratoryRatePerMinute: 0, spo2Percent: 84 }],
    [12, 'ADMINISTRATION_EVENT', { type: 'RESUME' }],
    [15, 'ADMINISTRATION_EVENT', { type: 'RATE_CHANGE', rateMgPerMinute: 1.2, ...why }],
    [20, 'ADMINISTRATION_EVENT', { type: 'PAUSE' }],
    [21, 'ADMINISTRATION_EVENT', { type: 'RESUME' }],
    [25, 'ADMINISTRATION_EVENT', { type: 'STOP', terminationReason: 'PANIC_ANXIETY' }],
    [30, 'DISCHARGE', { type: 'LEFT_AGAINST_ADVICE', reason: 'Wants to go home', isOriented: true }],
    [35, 'SIDE_EFFECT', { code: 'HEADACHE', grade: 1 }],
  ]);
}

function entriesOf(session: GivenSession, lines: readonly Line[]): QueuedEntry[] {
  return lines
    .map(([minute, kind, body, id]) => entryAt(session, minute, kind, body, id))
    .toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
}
