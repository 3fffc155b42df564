/** The printed review: one page on which nothing about safety is ever cut, and scores that say what they are. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { printReview } from '../../src/outcomes/review/print/print-review.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf } from '../support/given/outcomes.js';
import {
  answered,
  givenCourse,
  hoursBefore,
  readReview,
  type GivenDosedPlan,
} from '../support/given/reviews.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let psychiatrist: RoleClient;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-05-01T19:00:00.000Z' });
  [psychiatrist, nurse] = await Promise.all([app.as('psychiatrist'), app.as('nurse')]);
});
afterAll(() => app.stop());

/** The words of each page. The prints are kept where `PICTURES` names a folder, for whoever wants to look at them. */
async function pagesOf(pdf: Uint8Array, name: string): Promise<string[]> {
  const folder = process.env['PICTURES'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.pdf`), pdf);
  }
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

async function printOf({ path }: GivenDosedPlan, name: string): Promise<string> {
  const { status, headers, body } = await nurse.get(`${path}/review.pdf`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const pages = await pagesOf(body, name);
  expect(pages).toHaveLength(1);
  expect(pages[0]).not.toContain('undefined');
  return pages[0]!;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_unused, index) => make(index));
/** So many letters, told apart by what they begin with. */
const long = (start: string, letters = 120) =>
  `${start} ${'which was seen and noted at length '.repeat(20)}`.slice(0, letters - 1).trim() + '.';

/** The review of a course as it is read, with much more in its lists, on paper. */
async function heavyPrint(plan: GivenDosedPlan, many: number, alerts: number) {
  const { body } = await psychiatrist.get(`${plan.path}/review`);
  const read = JSON.parse(JSON.stringify(body), (_name, value) =>
    typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value,
  );
  const serious = times(3, (i) => ({
    ...{ sideEffectId: newId(), label: `Serious effect ${i}`, planId: read.planId },
    ...{ sessionNumber: 6, grade: 3 },
    ...{ status: 'REVIEW_DUE', dueBy: null },
  }));
  const effect = (label: string, id: string, isSerious: boolean) => ({
    ...{ id, code: 'OTHER', label, grade: isSerious ? 3 : 2, minutesFromDoseStart: 12, course: 'ONGOING' },
    ...{ resolvedAt: null, isTreatmentEmergent: isSerious, isSerious, seriousness: [], relatedness: null },
  });
  const stopped = { orderedMg: 40, deliveredMg: 17.5, completion: 'TERMINATED_EARLY' };
  const review = {
    ...read,
    next: { ...read.next, plannedStart: new Date(read.asOf.getTime() - 3 * 86_400_000) },
    doses: read.doses.map((dose: object, i: number) =>
      i === 3 ? { ...dose, ...stopped, terminationReason: 'PANIC_ANXIETY' } : dose,
    ),
    selfHarm: { ...read.selfHarm, answer: 2, isFlagged: true },
    hints: times(4, (i) => ({ ...read.hints[0], message: long(`Hint ${i}`) })),
    eligibilityReasons: times(3, (i) => ({ code: 'x', message: long(`Reason ${i}`) })),
    openAlerts: times(alerts, (i) => ({
      severity: 'RED',
      message: long(`Alert ${i}`),
      ...{ acknowledgedAt: null, occurredAt: read.doses[3].doseStartedAt },
      sessionId: read.doses[3].sessionId,
    })),
    openReviews: serious,
    newContraindications: times(many, (i) => ({
      ...{ code: 'X', label: long(`Contraindication ${i}`), severity: 'B', note: null },
      ...{ answer: i === 0 ? 'YES' : 'UNKNOWN', evaluatedAt: read.asOf },
    })),
    medicineChanges: times(many, (i) => ({
      ...{ medicationId: newId(), name: `Medicine ${i}`, doseText: long('25 mg', 90) },
      ...{ medicineClass: 'OTHER', change: 'ADDED', on: '2026-05-04', notedAt: read.asOf },
    })),
    missing: times(many, (i) => ({ code: 'x', message: long(`Missing ${i}`) })),
    last: {
      ...read.last,
      sideEffects: [
        ...times(many, (i) => effect(`Mild effect ${i}`, newId(), false)),
        ...serious.map(({ label, sideEffectId }) => effect(label, sideEffectId, true)),
      ],
    },
  };
  const { body: patient } = await nurse.get(`/v1/patients/${plan.patientId}`);
  const pdf = await printReview({
    review,
    patient,
    clinic: { name: 'Clinic', timeZone: 'America/Los_Angeles' },
  });
  return {
    pages: await pagesOf(pdf, `heavy-${many}-${alerts}`),
    safety: [
      'PHQ-9 item 9, thoughts of self-harm: 2 of 3 (',
      ...[...review.hints, ...review.eligibilityReasons].map(({ message }) => message),
      ...review.openAlerts.map(
        ({ message }: { message: string }) => `2026, session 4: ${message} Not acknowledged.`,
      ),
      'no. 4 17.5 mg of 40 mg, panic anxiety',
      'overdue',
      ...serious.map(({ label }) => `Serious: ${label}, grade 3, session 6: review due.`),
      `${review.newContraindications[0]?.label}: yes (severity B)`,
    ],
  };
}

describe('a printed review', () => {
  it('is one page, with the dates and bands of the scores it compares', async () => {
    const plan = await givenCourse(app, 6);
    await answered(app, plan, [16, 6]);
    const page = await printOf(plan, 'usual');
    for (const said of [
      'Benefit decision required before a further dose: 6 doses were given, and the induction is over.',
      'Response: GAD-7 fell by 10 points (62.5%), from 16 on May',
      'Baseline 16 severe (May 4, 2026), last 6 mild (May 22, 2026): better by 10 points (62.5%). Response: yes. Remission: no.',
      'PHQ-9 item 9, thoughts of self-harm: 0 of 3',
      'GAD-7, last 2 weeks',
      'response: 50% below 16',
      '40 mg of 40 mg ordered (100%)',
      'SpO2 not recorded, MOAA/S not recorded',
      'no. 7, maintenance',
      'No vital signs of the last session are recorded.',
      'page 1 of 1',
    ])
      expect(page).toContain(said);
  });

  it('stays one page with much in every list, counts what it leaves out, and leaves out nothing about safety', async () => {
    const plan = await givenCourse(app, 6);
    await answered(app, plan, [16, 6]);
    const few = await heavyPrint(plan, 3, 3);
    expect(few.pages).toHaveLength(1);
    for (const line of few.safety) expect(few.pages[0]).toContain(line);
    const many = await heavyPrint(plan, 14, 6);
    expect(many.pages).toHaveLength(1);
    for (const line of many.safety) expect(many.pages[0]).toContain(line);
    expect(many.pages[0]).toMatch(/and \d+ more of the same grade or lower, see the review on the screen/);
    expect(many.pages[0]).toMatch(/and \d+ more, see the review on the screen/);
  });

  it('goes on where the lines of safety alone are longer than a page, and says so on each', async () => {
    const plan = await givenCourse(app, 6);
    await answered(app, plan, [16, 6]);
    const { pages, safety } = await heavyPrint(plan, 4, 40);
    expect(pages).toHaveLength(2);
    expect(pages.map((page) => /page \d of \d/.exec(page)?.[0])).toEqual(['page 1 of 2', 'page 2 of 2']);
    const all = pages.join(' ');
    for (const line of safety) expect(all).toContain(line);
  });

  it('always draws GAD-7 and PHQ-9, and other scales by their range and in the words of their recall', async () => {
    const plan = await givenCourse(app, 2);
    const { patientId } = plan;
    const before = hoursBefore(plan.sessions[0]!.plannedStart, 2);
    const morning = app.clock.now();
    const vas = { instrumentCode: 'ANXIETY_VAS', recallWindow: 'NOW' };
    const lsas = {
      instrumentCode: 'LSAS',
      answers: undefined,
      source: 'STAFF_ENTRY',
      administeredBy: nurse.id,
    };
    await answer(app, patientId, before, 16);
    await answer(app, patientId, before, 80, { ...vas, answers: [80] });
    await answer(app, patientId, before, 80, { ...lsas, total: 80 });
    await answer(app, patientId, morning, 12);
    await answer(app, patientId, morning, 30, { ...vas, answers: [30] });
    await answer(app, patientId, morning, 50, { ...lsas, total: 50 });
    const oneDay = { recallWindow: 'PT24H' };
    await answer(app, patientId, hoursBefore(plan.sessions[0]!.plannedStart, 1), 15, oneDay);
    await answer(app, patientId, morning, 4, oneDay);
    const page = await printOf(plan, 'scales');
    for (const said of [
      'GAD-7, last 2 weeks',
      'PHQ-9, last 2 weeks',
      'no answers yet',
      'No baseline, none was answered before the first dose. Nothing whole was answered since the first dose.',
      'now',
      'last week',
      'better by 50 points (62.5%)',
      'response: more than 35% below 80',
      'better by 11 points (73.3%). Response and remission are not judged in this recall.',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('Nothing has been answered.');
    expect(page).toContain('100');
  });

  it('says that a patient is worse, draws no response where none is judged, and tells prorated totals', async () => {
    await givenRules(app, { pointer: '/outcomes/instruments/0/proratedMissingItems', value: 1 });
    const plan = await givenCourse(app, 2);
    await answer(app, plan.patientId, hoursBefore(plan.sessions[0]!.plannedStart, 2), 6);
    const missing = { answers: [2, 2, null, 2, 2, 2, 2] };
    await answer(app, plan.patientId, app.clock.now(), 0, missing);
    const phq9 = { instrumentCode: 'PHQ9', answers: [null, ...answersOf(6, 8)] };
    await answer(app, plan.patientId, app.clock.now(), 0, phq9);
    const { review } = await readReview(psychiatrist, plan);
    expect(review.trends[0].latest).toMatchObject({ total: 14, isProrated: true, missingItems: [3] });
    expect(review.trends[0]).toMatchObject({
      ...{ totalRange: { min: 0, max: 21 }, direction: 'LOWER_IS_BETTER', responseExceedsPercent: false },
    });
    const page = await printOf(plan, 'worse');
    expect(page).toMatch(
      /Baseline 6 mild \([A-Z][a-z]+ \d+, 2026\), last 14 moderate \([^)]*; prorated, item 3 not answered\): WORSE by 8 points \(133\.3%\)\. Worse by more than chance\. Response: not judged, the baseline is too low for it\./,
    );
    expect(page).not.toContain('response: 50%');
    expect(page).toContain('no complete answer yet');
    await givenRules(app, { pointer: '/outcomes/instruments/0/proratedMissingItems', value: 0 });
  });
});
