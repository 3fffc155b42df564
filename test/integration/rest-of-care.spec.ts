/** What else is done for a patient beside the doses: medicines whose dose changes, and psychotherapy. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { local } from '../../src/outcomes/domain/dosed-session.fixture.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import { countQueries } from '../support/count-queries.js';
import { answer, givenCourse, type GivenCourse } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;

beforeAll(async () => {
  app = await startTestApp();
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
});
afterAll(() => app.stop());

const codesOf = ({ body }: Answer): string[] => body.errors.map(({ code }: { code: string }) => code);

async function givenSertraline(): Promise<{ readonly patientId: string; readonly path: string }> {
  const { id } = await registerPatient(app);
  const medicines = `/v1/patients/${id}/medications`;
  const { body } = await nurse.post(medicines, {
    name: 'sertraline',
    doseText: '50 mg in the morning',
    medicineClass: 'ANTIDEPRESSANT',
    startedOn: '2026-03-02',
  });
  expect(body).toMatchObject({ currentDoseText: '50 mg in the morning', doseChanges: [] });
  return { patientId: id, path: `${medicines}/${body.id}` };
}

describe('the dose of a medicine', () => {
  const raised = { changedOn: '2026-04-13', doseText: '100 mg in the morning', reason: 'Little effect.' };

  it('follows its changes, in the order of their days and not of their entry', async () => {
    const { patientId, path } = await givenSertraline();
    const later = {
      changedOn: '2026-04-27',
      doseText: '150 mg in the morning',
      reason: 'Still little effect.',
    };
    expect(await nurse.post(`${path}/dose-changes`, later)).toMatchObject({ status: 201 });
    const both = await psychiatrist.post(`${path}/dose-changes`, raised);
    expect(both.body).toMatchObject({
      doseText: '50 mg in the morning',
      currentDoseText: later.doseText,
      doseChanges: [
        { ...raised, recordedBy: psychiatrist.id },
        { ...later, recordedBy: nurse.id },
      ],
    });
    const listed = await nurse.get(`/v1/patients/${patientId}/medications`);
    expect(listed.body.items).toEqual([both.body]);

    const mistake = { reason: 'It was another patient.' };
    const [first, last] = both.body.doseChanges;
    const back = await nurse.post(`${path}/dose-changes/${last.id}/enter-in-error`, mistake);
    expect(back.body).toMatchObject({
      currentDoseText: raised.doseText,
      doseChanges: [
        { id: first.id, enteredInError: null },
        { id: last.id, enteredInError: mistake },
      ],
    });
    const twice = await nurse.post(`${path}/dose-changes/${last.id}/enter-in-error`, mistake);
    expect(twice).toMatchObject({ status: 409, body: { code: 'medication.dose-change-already-in-error' } });
  });

  it('changes only while the medicine is taken', async () => {
    const { path } = await givenSertraline();
    const change = (changedOn: string) => nurse.post(`${path}/dose-changes`, { ...raised, changedOn });
    const early = await change('2026-03-01');
    expect(early).toMatchObject({ status: 422, body: { code: 'medication.dose-change-outside-use' } });
    expect(codesOf(early)).toEqual(['medication.dose-changed-before-start']);
    expect((await change('2026-05-05')).body.code).toBe('time.in-future');
    expect((await change('2026-04-13')).status).toBe(201);

    const stop = (stoppedOn: string) => nurse.post(`${path}/stop`, { stoppedOn, reason: 'No effect.' });
    expect((await stop('2026-04-12')).body.code).toBe('medication.stopped-before-dose-change');
    expect((await stop('2026-04-20')).body.status).toBe('STOPPED');
    expect((await change('2026-04-20')).status).toBe(201);
    expect(codesOf(await change('2026-04-21'))).toEqual(['medication.dose-changed-after-stop']);
  });

  it('cannot change for a medicine that was an error, or of somebody else', async () => {
    const { path } = await givenSertraline();
    const other = await givenSertraline();
    await nurse.post(`${path}/enter-in-error`, { reason: 'A namesake takes it.' });
    const answer = await nurse.post(`${path}/dose-changes`, raised);
    expect(answer).toMatchObject({ status: 409, body: { code: 'medication.in-error' } });
    const crossed = path.replace(/patients\/[^/]+/, `patients/${other.patientId}`);
    expect((await nurse.post(`${crossed}/dose-changes`, raised)).body.code).toBe('medication.not-found');
    const changed = await nurse.post(`${other.path}/dose-changes`, raised);
    const wrong = `${crossed}/dose-changes/${changed.body.doseChanges[0].id}/enter-in-error`;
    expect((await nurse.post(wrong, { reason: 'x' })).body.code).toBe('medication.dose-change-not-found');
    expect((await nurse.get(`/v1/patients/${other.patientId}/medications`)).body.items).toEqual([
      changed.body,
    ]);
  });

  it('changes once, however often a tablet sends it', async () => {
    const { path } = await givenSertraline();
    const change = { ...raised, id: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => nurse.post(`${path}/dose-changes`, change)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const other = await nurse.post(`${path}/dose-changes`, { ...change, doseText: '200 mg' });
    expect(other).toMatchObject({ status: 409, body: { code: 'entry.id-taken' } });
    expect(answers[0]!.body.doseChanges).toHaveLength(1);
  });
});

describe('psychotherapy', () => {
  const integration = {
    startedAt: '2026-05-04T07:00:00.000Z',
    durationMinutes: 50,
    kind: 'INTEGRATION',
    method: 'CBT',
    therapist: 'Inga Testwell',
  };

  it('is recorded once, listed newest first, and marked where it was an error', async () => {
    const { id } = await registerPatient(app);
    const path = `/v1/patients/${id}/psychotherapy-sessions`;
    const entry = { ...integration, id: randomUUID() };
    const stored = await nurse.post(path, entry);
    expect(stored).toMatchObject({ status: 201, body: { ...entry, note: null, recordedBy: nurse.id } });
    expect(await nurse.post(path, entry)).toEqual(
      expect.objectContaining({ status: 200, body: stored.body }),
    );
    expect((await nurse.post(path, { ...entry, kind: 'OTHER' })).body.code).toBe('entry.id-taken');

    const before = { startedAt: '2026-04-30T09:00:00Z', kind: 'PREPARATION' };
    const { body: preparation } = await psychiatrist.post(path, before);
    expect(preparation).toMatchObject({ durationMinutes: null, method: null, therapist: null });
    expect((await nurse.get(path)).body.items).toEqual([stored.body, preparation]);

    const mark = () =>
      nurse.post(`${path}/${preparation.id}/enter-in-error`, { reason: 'It was cancelled.' });
    expect((await mark()).body.enteredInError).toMatchObject({ reason: 'It was cancelled.' });
    expect(await mark()).toMatchObject({ status: 409, body: { code: 'psychotherapy.already-in-error' } });
  });

  it('has taken place, so it does not lie in the future', async () => {
    const { id } = await registerPatient(app);
    const late = { ...integration, startedAt: new Date(app.clock.now().getTime() + 180_000) };
    const answer = await nurse.post(`/v1/patients/${id}/psychotherapy-sessions`, late);
    expect(answer.body).toMatchObject({ code: 'time.in-future', errors: [{ pointer: '/startedAt' }] });
  });
});

describe('the timeline', () => {
  interface Told {
    readonly kind: string;
    readonly day: string;
    readonly text: string;
    readonly score: { readonly change: { readonly points: object } } | null;
  }
  const told = async (patientId: string, query = ''): Promise<Told[]> => {
    const { status, body } = await psychiatrist.get(`/v1/patients/${patientId}/timeline${query}`);
    expect(status).toBe(200);
    return body.items;
  };
  const words = (items: readonly Told[]) => items.map(({ day, kind, text }) => `${day} ${kind} ${text}`);

  async function givenCare(): Promise<GivenCourse> {
    const course = await givenCourse(app, ['2026-05-04 11:00', '2026-05-06 11:00']);
    const path = `/v1/patients/${course.patientId}`;
    await answer(app, course.patientId, '2026-05-04 08:00', 16);
    await answer(app, course.patientId, '2026-05-07 09:00', 11);
    app.clock.set(local('2026-05-08 12:00'));
    const medicine = await nurse.post(`${path}/medications`, {
      ...{ name: 'sertraline', doseText: '50 mg', medicineClass: 'ANTIDEPRESSANT', startedOn: '2026-03-02' },
    });
    await nurse.post(`${path}/medications/${medicine.body.id}/dose-changes`, {
      ...{ changedOn: '2026-05-07', doseText: '100 mg', reason: 'Little effect.' },
    });
    const wrong = await nurse.post(`${path}/medications`, { name: 'lithium', medicineClass: 'OTHER' });
    await nurse.post(`${path}/medications/${wrong.body.id}/enter-in-error`, { reason: 'A namesake.' });
    await nurse.post(`${path}/psychotherapy-sessions`, {
      ...{ startedAt: local('2026-05-05 15:00'), durationMinutes: 50, kind: 'INTEGRATION' },
    });
    return course;
  }

  it('tells doses, scores and the rest of care in one order', async () => {
    const { patientId, planId, sessionIds } = await givenCare();
    const items = await told(patientId);
    expect(words(items)).toEqual([
      '2026-03-02 MEDICINE sertraline, 50 mg: started',
      '2026-05-04 ASSESSMENT GAD-7 (last 2 weeks): 16, severe',
      '2026-05-04 DOSE Session 1, IV: 40 mg of 40 mg',
      '2026-05-05 PSYCHOTHERAPY Psychotherapy, integration, 50 min',
      '2026-05-06 DOSE Session 2, IV: 40 mg of 40 mg',
      '2026-05-07 MEDICINE sertraline: 50 mg to 100 mg (Little effect.)',
      '2026-05-07 ASSESSMENT GAD-7 (last 2 weeks): 11, moderate',
    ]);
    expect(items.at(-1)).toMatchObject({
      ...{ planId, sessionId: sessionIds[1], sessionNumber: 2 },
      score: { instrumentCode: 'GAD7', recallWindow: 'P14D', total: 11, change: { points: { value: -5 } } },
    });
    expect(items.filter(({ score }) => score !== null)).toHaveLength(2);
  });

  it('is cut into pages and by kind and day', async () => {
    const { patientId } = await givenCare();
    const all = words(await told(patientId));
    const paged: string[] = [];
    let cursor = '';
    do {
      const path = `/v1/patients/${patientId}/timeline?limit=3${cursor}`;
      const { body } = await nurse.get(path);
      expect(body.items.length).toBeLessThanOrEqual(3);
      paged.push(...words(body.items));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(paged).toEqual(all);
    const medicines = await told(patientId, '?kind=MEDICINE');
    expect(words(medicines)).toEqual(all.filter((each) => each.includes(' MEDICINE ')));
    const days = await told(patientId, '?from=2026-05-05&to=2026-05-06');
    expect(words(days)).toEqual(all.filter((each) => /^2026-05-0[56]/.test(each)));
    const answer = await nurse.get(`/v1/patients/${patientId}/timeline?cursor=abc`);
    expect(answer.body.code).toBe('request.invalid-cursor');
  });

  it('asks the database as often for a long course as for a short one', async () => {
    const short = await givenCare();
    const days = Array.from({ length: 20 }, (_, day) => `2026-04-${String(day + 1).padStart(2, '0')} 11:00`);
    const long = await givenCourse(app, days);
    for (const day of days.slice(0, 5)) await answer(app, long.patientId, day.replace('11:00', '18:00'), 12);
    const count = ({ patientId }: GivenCourse) => countQueries(app.dataSource, () => told(patientId));
    expect(await count(long)).toBeLessThanOrEqual(await count(short));
  });
});
