/** A link that was answered, has ended or was never made: it tells nothing about anybody, but always whom to call. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import {
  fieldsOf,
  givenClinicOfPages,
  givenLink,
  openPage,
  questionnaireActionsOf,
  sendPage,
  CLINIC_KNOWS,
  NOT_SAVED,
  SHOWN_CRISIS,
} from '../support/given/links.js';
import { answersOf } from '../support/given/outcomes.js';
import { registerPatient } from '../support/given/patients.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let nurse: RoleClient;
let patientId: string;
let patients = 0;

beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  await givenClinicOfPages(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  patientId = (
    await registerPatient(app, { givenName: 'Ottilie', familyName: `Secretname ${(patients += 1)}` })
  ).id;
});

const GAD7 = answersOf(9);
const PHQ9 = [1, 1, 1, 1, 1, 1, 1, 1, 0];
const HARM = [1, 1, 1, 1, 1, 1, 1, 1, 1];

const assessmentsOf = async (id: string) => (await nurse.get(`/v1/patients/${id}/assessments`)).body.items;
const actionsOf = (id: string) => questionnaireActionsOf(app, id);

describe('a link that is not good', () => {
  const WORDS = { unknown: 'This link does not work', over: 'This link has ended' };

  it('says nothing about anybody, whatever is wrong with it, but always whom to call', async () => {
    const expired = await givenLink(app, patientId);
    app.clock.advanceMinutes(72 * 60);
    const revoked = await givenLink(app, patientId);
    const revoke = () =>
      nurse.post(`/v1/assessment-links/${revoked.id}/revoke`, { reason: 'Sent to the wrong phone' });
    expect((await revoke()).body).toMatchObject({
      state: 'REVOKED',
      revokeReason: 'Sent to the wrong phone',
    });
    expect(await revoke()).toMatchObject({ status: 409, body: { code: 'assessment-link.over' } });
    const good = await givenLink(app, patientId);
    const swapped = good.path.slice(0, -1) + (good.path.endsWith('A') ? 'B' : 'A');
    const cases: [string, number, string][] = [
      [expired.path, 410, WORDS.over],
      [revoked.path, 410, WORDS.over],
      [swapped, 404, WORDS.unknown],
      ['/q/short', 404, WORDS.unknown],
      ['/q/', 404, WORDS.unknown],
      [`${good.path}/more`, 404, WORDS.unknown],
      [`/q/${'x'.repeat(500)}`, 414, WORDS.unknown],
      ['/q/%00%ff', 400, WORDS.unknown],
    ];
    for (const [path, status, words] of cases)
      for (const answered of [await openPage(app, path), await sendPage(app, path, fieldsOf(GAD7, PHQ9))]) {
        expect([path, answered.status, answered.headers.get('content-type')]).toEqual([
          path,
          status,
          'text/html; charset=utf-8',
        ]);
        expect(answered.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(answered.body).toContain(words);
        expect(answered.body).toContain(SHOWN_CRISIS);
        expect(answered.body).not.toMatch(/Ottilie|Secretname|Harbour|Over the last/);
      }
    for (const [path] of cases) {
      const opened = (await openPage(app, path)).body;
      expect(opened.indexOf('class="crisis"')).toBeGreaterThan(opened.indexOf('</h1>'));
    }
    expect(await assessmentsOf(patientId)).toEqual([]);
    expect(await actionsOf(patientId)).toEqual(
      expect.arrayContaining([
        'assessment-link.open REFUSED patient-link patient-link.expired',
        'assessment-link.answer REFUSED patient-link patient-link.revoked',
      ]),
    );
    expect((await openPage(app, good.path)).status).toBe(200);
  });

  it('shows whom to call first where answers were sent and refused, since nobody has read them', async () => {
    const { path } = await givenLink(app, patientId);
    const refusals = [await sendPage(app, '/q/nothing', fieldsOf(GAD7, PHQ9))];
    refusals.push(await sendPage(app, path, { large: 'x'.repeat(17_000) }));
    await app.dataSource.query('alter table assessment_links rename to out_of_reach');
    refusals.push(await sendPage(app, path, fieldsOf(GAD7, HARM)));
    const opened = await openPage(app, path);
    await app.dataSource.query('alter table out_of_reach rename to assessment_links');
    app.clock.advanceMinutes(72 * 60);
    for (const last of [HARM, PHQ9]) refusals.push(await sendPage(app, path, fieldsOf(GAD7, last)));
    expect(refusals.map(({ status }) => status)).toEqual([404, 413, 500, 410, 410]);
    for (const { status, body } of refusals) {
      // A server in trouble does not know; nobody was called.
      expect([status, body.includes(NOT_SAVED)]).toEqual([status, status < 500]);
      expect(body).toMatch(/^<section class="crisis first".*Please read this first/ms);
      expect(body.indexOf('Please read this first')).toBeLessThan(body.indexOf('<h1>'));
      expect(body.match(/class="crisis/g)).toHaveLength(1);
    }
    expect(opened.status).toBe(500);
    expect(opened.body.indexOf('class="crisis"')).toBeGreaterThan(opened.body.indexOf('</h1>'));
  });

  it('calls somebody to a patient who told of self-harm, also where the answers are not stored', async () => {
    const alerts = async () => {
      const { body } = await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL&limit=200`);
      return body.items.toReversed();
    };
    const stand = async () =>
      (await alerts()).map(({ subjectType, status, value }: any) => `${subjectType} ${status} ${value}`);
    const incomplete = await givenLink(app, patientId);
    const sentAt = app.clock.now().getTime();
    const asked = await sendPage(app, incomplete.path, fieldsOf([], HARM));
    expect(asked.body).toContain('Your answers are not saved yet.');
    expect(asked.body).toContain(CLINIC_KNOWS);
    await sendPage(app, incomplete.path, fieldsOf([], HARM));
    expect(await alerts()).toMatchObject([
      {
        ...{ rule: 'assessment.self-harm-thoughts', severity: 'RED', isForPsychiatrist: true, value: 1 },
        ...{ subjectType: 'ASSESSMENT_LINK', subjectId: incomplete.id, sessionId: null },
        message: expect.stringContaining('not stored as an assessment: questions were left out'),
        acknowledgeBy: new Date(sentAt + 240 * 60_000).toISOString(),
      },
    ]);
    expect(await assessmentsOf(patientId)).toEqual([]);
    // Stored afterwards it has an alert of its own, which says nothing of questions left out; so has what is told worse.
    app.clock.advanceMinutes(5);
    await sendPage(app, incomplete.path, fieldsOf(GAD7, HARM));
    const first = ['ASSESSMENT_LINK OPEN 1', 'ASSESSMENT OPEN 1'];
    expect(await stand()).toEqual(first);
    expect((await alerts())[1].message).not.toContain('not stored');
    const worse = await givenLink(app, patientId);
    await sendPage(app, worse.path, fieldsOf([], HARM));
    app.clock.advanceMinutes(5);
    await sendPage(app, worse.path, fieldsOf(GAD7, [...HARM.slice(0, 8), 3]));
    expect(await stand()).toEqual([...first, 'ASSESSMENT_LINK OPEN 1', 'ASSESSMENT OPEN 3']);
    const ended = await givenLink(app, patientId);
    app.clock.advanceMinutes(72 * 60);
    const late = await sendPage(app, ended.path, fieldsOf(GAD7, PHQ9));
    expect([late.status, late.body.includes(CLINIC_KNOWS)]).toEqual([410, false]);
    expect(await stand()).toHaveLength(4);
    for (const _twice of [1, 2]) {
      const refused = await sendPage(app, ended.path, fieldsOf(GAD7, HARM));
      expect(refused.status).toBe(410);
      for (const words of [NOT_SAVED, CLINIC_KNOWS]) expect(refused.body).toContain(words);
    }
    expect((await stand()).slice(4)).toEqual(['ASSESSMENT_LINK OPEN 1']);
    expect(await actionsOf(patientId)).toContain('assessment-link.call-for-help SUCCESS patient-link');
  });

  it('calls once for each link, for the gravest that was told, by the time of the first and with what stood against it', async () => {
    const told = async (value: number, path: string, ...first: (number | null)[][]) =>
      sendPage(app, path, fieldsOf(...first, [...HARM.slice(0, 8), value]));
    const ofLink = async (id: string) => {
      const { body } = await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL&limit=200`);
      return body.items
        .filter(({ subjectId }: any) => subjectId === id)
        .toSorted((a: any, b: any) => a.value - b.value);
    };
    const link = await givenLink(app, patientId);
    const due = new Date(app.clock.now().getTime() + 240 * 60_000).toISOString();
    await told(1, link.path, []);
    app.clock.advanceMinutes(30);
    await told(2, link.path, []);
    await told(1, link.path, []);
    expect(await ofLink(link.id)).toMatchObject([
      { status: 'SUPERSEDED', value: 1, acknowledgeBy: due },
      { status: 'OPEN', value: 2, acknowledgeBy: due, message: expect.stringContaining('was answered 2') },
    ]);
    // Who has looked at the less grave has not seen the graver: that is a task with a time of its own.
    const psychiatrist = await app.as('psychiatrist');
    const [, open] = await ofLink(link.id);
    await psychiatrist.post(`/v1/alerts/${open.id}/acknowledge`, { action: 'REVIEWED' });
    app.clock.advanceMinutes(30);
    await nurse.post(`/v1/assessment-links/${link.id}/revoke`, { reason: 'Sent to the wrong phone' });
    await told(3, link.path, GAD7);
    await told(3, link.path, GAD7);
    const later = new Date(app.clock.now().getTime() + 240 * 60_000).toISOString();
    expect(await ofLink(link.id)).toMatchObject([
      { status: 'SUPERSEDED', value: 1 },
      { status: 'RESOLVED', value: 2 },
      { status: 'OPEN', value: 3, acknowledgeBy: later },
    ]);
    const [, , last] = await ofLink(link.id);
    expect(last.message).toContain('not stored as an assessment: the clinic had revoked the link.');
    const answered = await givenLink(app, patientId);
    await sendPage(app, answered.path, fieldsOf(GAD7, PHQ9));
    await told(1, answered.path, GAD7);
    expect(await ofLink(answered.id)).toMatchObject([{ message: expect.stringContaining('had been used') }]);
    const expired = await givenLink(app, patientId);
    app.clock.advanceMinutes(72 * 60);
    await told(1, expired.path, GAD7);
    expect(await ofLink(expired.id)).toMatchObject([{ message: expect.stringContaining('had expired') }]);
  });

  it('keeps calling about what was not stored when the stored form is corrected, before it or after', async () => {
    const harm = (value: number) => [...HARM.slice(0, 8), value];
    const amend = { answers: PHQ9, reason: 'The column was misread.' };
    for (const [correction, body] of [
      ['amend', amend],
      ['enter-in-error', { reason: 'Form of another patient' }],
    ] as const)
      for (const [stored, isToldFirst] of [
        [3, true],
        [2, true],
        [2, false],
      ] as const) {
        const { id, path } = await givenLink(app, patientId);
        const due = new Date(app.clock.now().getTime() + 240 * 60_000).toISOString();
        const incomplete = fieldsOf([1, 1, 1, null, 1, 1, 1], harm(2));
        const complete = fieldsOf(GAD7, harm(stored));
        const pages = isToldFirst ? [incomplete, complete] : [complete, incomplete];
        for (const page of pages) await sendPage(app, path, page);
        const { items } = (await nurse.get(`/v1/alerts?patientId=${patientId}&limit=200`)).body;
        const ofForm = items.find(
          ({ subjectType, status, amendment }: any) =>
            `${subjectType} ${status}` === 'ASSESSMENT OPEN' && amendment === null,
        );
        expect(ofForm).toMatchObject({ value: stored });
        const corrected = await nurse.post(
          `/v1/patients/${patientId}/assessments/${ofForm.subjectId}/${correction}`,
          body,
        );
        expect(corrected.status).toBe(200);
        const all = (await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL&limit=200`)).body.items;
        expect(all.filter(({ subjectId }: any) => subjectId === ofForm.subjectId)).toMatchObject([
          {
            ...{ status: 'OPEN', value: stored, acknowledgedAt: null },
            amendment: { value: correction === 'amend' ? 0 : null, amendedBy: nurse.id },
          },
        ]);
        expect(all.filter(({ subjectId }: any) => subjectId === id)).toMatchObject([
          { status: 'OPEN', value: 2, acknowledgedAt: null, acknowledgeBy: due },
        ]);
      }
  });

  it('knows thoughts of self-harm in the page of a link whose forms the clinic has given up since', async () => {
    const offered = (index: number, is: boolean) => ({
      pointer: `/outcomes/instruments/${index}/respondent`,
      value: is ? 'PATIENT' : 'RATER',
    });
    const alerts = async () => (await nurse.get(`/v1/alerts?patientId=${patientId}`)).body.items;
    const { path, id } = await givenLink(app, patientId);
    app.clock.advanceMinutes(1);
    await givenRules(app, offered(0, false));
    expect((await openPage(app, path)).status).toBe(410);
    const { status, body } = await sendPage(app, path, fieldsOf(GAD7, HARM));
    expect([status, body.includes('This link has ended')]).toEqual([410, true]);
    expect(await alerts()).toMatchObject([
      { subjectId: id, value: 1, message: expect.stringContaining('not waited for any more') },
    ]);
    await givenRules(app, offered(0, true));
    const both = await givenLink(app, patientId);
    app.clock.advanceMinutes(1);
    await givenRules(app, offered(0, false), offered(1, false));
    await sendPage(app, both.path, fieldsOf(GAD7, HARM));
    expect((await alerts()).map(({ subjectId }: any) => subjectId)).toContain(both.id);
    expect(await assessmentsOf(patientId)).toEqual([]);
    await givenRules(app, offered(0, true), offered(1, true));
  });

  it('stands in no log and no metric', async () => {
    const { path } = await givenLink(app, patientId);
    await openPage(app, path);
    await sendPage(app, path, fieldsOf(GAD7, PHQ9));
    await openPage(app, `${path}/more`);
    await app.send('PUT', path);
    const token = path.slice(3);
    expect(app.logged()).toContain('/q/:token');
    expect(app.logged()).not.toContain(token);
    expect((await app.send('GET', '/metrics')).body).not.toContain(token);
  });

  it('takes nothing but a form of modest size', async () => {
    const { path } = await givenLink(app, patientId);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const large = await app.send('POST', path, { headers: form, body: `a=${'x'.repeat(17_000)}` });
    const json = await app.send('POST', path, {
      headers: { 'content-type': 'application/json' },
      body: '{"0-0":"1"}',
    });
    expect([large.status, json.status]).toEqual([413, 422]);
    const elsewhere = await app.send('POST', '/v1/auth/token', { headers: form, body: 'grantType=password' });
    expect(elsewhere).toMatchObject({ status: 415, body: { code: 'request.unsupported-media-type' } });
  });
});
