/** A patient answers at home: through a link that works once, for what it was made for, and tells nothing else. */
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
const linkOf = async (id: string) => (await nurse.get(`/v1/assessment-links?patientId=${id}`)).body.items[0];
const actionsOf = (id: string) => questionnaireActionsOf(app, id);

describe('a link', () => {
  it('is said once and kept as a hash; it asks for two forms and tells nothing about the patient', async () => {
    const made = await nurse.post('/v1/assessment-links', { patientId, forms: [{ instrumentCode: 'GAD7' }] });
    expect(made.status).toBe(201);
    const { linkUrl, ...link } = made.body;
    expect(linkUrl).toMatch(new RegExp(`^${app.url}/q/[\\w-]{43}$`));
    expect(link).toMatchObject({
      patientId,
      state: 'OPEN',
      forms: [{ instrumentCode: 'GAD7', recallWindow: 'P14D' }],
      expiresAt: new Date(app.clock.now().getTime() + 72 * 3_600_000).toISOString(),
      answeredAt: null,
      assessmentIds: [],
    });
    const listed = await nurse.get(`/v1/assessment-links?patientId=${patientId}`);
    expect(listed.body.items).toEqual([link]);
    const token = new URL(linkUrl).pathname.slice(3);
    const kept = await app.dataSource.query(`select row_to_json(l)::text as row from assessment_links l`);
    expect(JSON.stringify(kept)).not.toContain(token);
    const [{ count }] = await app.dataSource.query('select count(*)::int as count from idempotency_keys');
    expect(count).toBe(0);
  });

  it('takes no Idempotency-Key; an id of one’s own makes one link, whose address is not said again', async () => {
    const body = {
      id: '018f0000-0000-7000-8000-0000000000aa',
      patientId,
      forms: [{ instrumentCode: 'PHQ9' }],
    };
    const key = { 'idempotency-key': 'a-key' };
    const first = await nurse.post('/v1/assessment-links', body, key);
    const again = await nurse.post('/v1/assessment-links', body, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual({ ...first.body, linkUrl: null });
    const other = await nurse.post('/v1/assessment-links', { ...body, forms: [{ instrumentCode: 'GAD7' }] });
    expect(other).toMatchObject({ status: 409, body: { code: 'entry.id-taken' } });
    expect(await app.dataSource.query('select * from idempotency_keys')).toEqual([]);
    expect((await nurse.get(`/v1/assessment-links?patientId=${patientId}`)).body.items).toHaveLength(1);
  });

  it('is refused with every reason', async () => {
    const make = async (wishes: object) => {
      const { status, body } = await nurse.post('/v1/assessment-links', { patientId, ...wishes });
      return [status, body.code, (body.errors ?? []).map(({ code }: { code: string }) => code)];
    };
    const refused = (...codes: string[]) => [
      422,
      'assessment-link.not-made',
      codes.map((code) => `assessment-link.${code}`),
    ];
    const gad7 = { instrumentCode: 'GAD7' };
    expect(await make({})).toEqual(refused('forms-missing'));
    expect(await make({ forms: [gad7, gad7], timePoint: 'ACUTE' })).toEqual(
      refused('form-twice', 'time-point-incomplete'),
    );
    expect(await make({ forms: [{ ...gad7, recallWindow: 'SINCE_DOSE' }] })).toEqual(
      refused('form-not-offered'),
    );
    const soon = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000);
    expect(await make({ forms: [gad7], expiresAt: soon(73) })).toEqual(refused('expires-out-of-bounds'));
    expect(await make({ forms: [gad7], expiresAt: app.clock.now() })).toEqual(
      refused('expires-out-of-bounds'),
    );
    expect((await make({ forms: [gad7], expiresAt: soon(2) }))[0]).toBe(201);
    const { status } = await (await app.as('front-desk')).post('/v1/assessment-links', { patientId });
    expect(status).toBe(403);
  });
});

describe('the page', () => {
  it('asks for the forms of the link, runs and fetches nothing, and is kept nowhere', async () => {
    const { path } = await givenLink(app, patientId);
    const { status, body, headers } = await openPage(app, path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(body).not.toMatch(/<script|src=|@import|url\(|style="|https?:/);
    expect(body).not.toMatch(/Ottilie|Secretname|MRN|GAD|PHQ|anxiety|ketamine/i);
    expect(body).toContain('Harbour &amp; Hill');
    expect(body).toContain(SHOWN_CRISIS);
    expect(body).toContain('<a href="tel:+15550100100">+1 555 010 0100</a>');
    expect(body.match(/<fieldset/g)).toHaveLength(7 + 9 + 2);
    expect(body.match(/<h2 id="stem\d">Over the last 2 weeks/g)).toHaveLength(2);
    expect(body.indexOf('class="crisis"')).toBeGreaterThan(body.indexOf('</form>'));
  });

  it('stores all forms at once, answered by the patient when they were sent, and thanks', async () => {
    const { id, path } = await givenLink(app, patientId);
    app.clock.advanceMinutes(30);
    const { status, body } = await sendPage(app, path, { ...fieldsOf(GAD7, PHQ9), '1-difficulty': '2' });
    expect(status).toBe(200);
    expect(body).toContain('<h1>Thank you</h1>');
    expect(body).toContain(SHOWN_CRISIS);
    expect(body.indexOf('Thank you')).toBeLessThan(body.indexOf('class="crisis"'));
    const by = { source: 'PATIENT', recordedBy: id, administeredBy: null };
    const at = { completedAt: app.clock.now().toISOString(), recordedAt: app.clock.now().toISOString() };
    const stored = await assessmentsOf(patientId);
    expect(stored).toHaveLength(2);
    expect(stored).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ instrumentCode: 'GAD7', total: 9, difficulty: null, ...by, ...at }),
        expect.objectContaining({ instrumentCode: 'PHQ9', total: 8, difficulty: 2, ...by, ...at }),
      ]),
    );
    const link = await linkOf(patientId);
    expect(link).toMatchObject({ state: 'ANSWERED', answeredAt: at.completedAt });
    expect(link.assessmentIds.toSorted()).toEqual(
      stored.map(({ id: each }: { id: string }) => each).toSorted(),
    );
    const actions = await actionsOf(patientId);
    for (const action of ['assessment-link.answer', 'assessment.record'])
      expect(actions).toContain(`${action} SUCCESS patient-link`);
  });

  it('thanks again for the same answers, stores nothing twice, and takes no others', async () => {
    const { path } = await givenLink(app, patientId);
    const both = await Promise.all([1, 2, 3].map(() => sendPage(app, path, fieldsOf(GAD7, PHQ9))));
    app.clock.advanceMinutes(5);
    both.push(await sendPage(app, path, fieldsOf(GAD7, PHQ9)));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await assessmentsOf(patientId)).toHaveLength(2);
    const other = await sendPage(app, path, fieldsOf(GAD7, HARM));
    expect(other.status).toBe(410);
    expect(other.body).toContain('Already answered');
    expect(other.body.indexOf('Please read this first')).toBeLessThan(other.body.indexOf('Already answered'));
    // Somebody is called because of them, and the patient is told what has become of them.
    expect(other.body).toContain(NOT_SAVED);
    expect(other.body).toContain(CLINIC_KNOWS);
    const opened = await openPage(app, path);
    expect([opened.status, opened.body.includes(CLINIC_KNOWS)]).toEqual([410, false]);
    for (const { body } of [other, opened]) expect(body).not.toMatch(/nothing more to do/i);
    expect(await assessmentsOf(patientId)).toHaveLength(2);
    const again = (await actionsOf(patientId)).filter((action) => action.includes('answer-again'));
    expect(again).toEqual(Array(3).fill('assessment-link.answer-again SUCCESS patient-link'));
  });

  it('says that it is used after a short time, and to whoever tries out answers, and writes each try down', async () => {
    const used = ({ status, body }: { status: number; body: string }) => [
      status,
      body.includes('Already answered'),
    ];
    const late = await givenLink(app, patientId);
    await sendPage(app, late.path, fieldsOf(GAD7, PHQ9));
    app.clock.advanceMinutes(10);
    expect(used(await sendPage(app, late.path, fieldsOf(GAD7, PHQ9)))).toEqual([410, true]);
    const tried = await givenLink(app, patientId);
    const send = (last: number) => sendPage(app, tried.path, fieldsOf(GAD7, [...PHQ9.slice(1), last]));
    await send(0);
    for (const guess of [1, 2, 3, 2]) expect(used(await send(guess))).toEqual([410, true]);
    expect((await send(0)).body).toContain('<h1>Thank you</h1>');
    expect(used(await send(0))).toEqual([410, true]);
    expect(await assessmentsOf(patientId)).toHaveLength(4);
    const actions = await actionsOf(patientId);
    const count = (action: string) => actions.filter((each) => each === action).length;
    expect(count('assessment-link.answer REFUSED patient-link patient-link.answered')).toBe(1 + 5);
    expect(count('assessment-link.answer-again SUCCESS patient-link')).toBe(1);
  });

  it('writes down also what came a moment after other answers', async () => {
    const { path } = await givenLink(app, patientId);
    const [first, second] = await Promise.all(
      [GAD7, answersOf(12)].map((answers) => sendPage(app, path, fieldsOf(answers, PHQ9))),
    );
    expect([first!.status, second!.status].toSorted()).toEqual([200, 410]);
    expect(await actionsOf(patientId)).toContain(
      'assessment-link.answer REFUSED patient-link patient-link.answered',
    );
  });

  it('asks once more for what was left out, keeps the rest, and takes it as it is', async () => {
    const { path } = await givenLink(app, patientId);
    const sent = fieldsOf([3, null, 3, 3, 0, 0, 0], [1, 1, 1, 1, 1, 1, 1, 1, null]);
    const asked = await sendPage(app, path, sent);
    expect(asked.status).toBe(422);
    expect(asked.body).toContain('2 questions have no answer yet');
    expect(asked.body).toContain('Your answers are not saved yet.');
    expect(asked.body).not.toContain(CLINIC_KNOWS);
    expect(asked.body).toContain('<a href="#q0-1">2. Not being able to stop or control worrying</a>');
    expect(asked.body).toContain('<input type="radio" name="0-0" value="3" checked>');
    expect(asked.body.match(/ checked>/g)).toHaveLength(14);
    expect(asked.body.match(/class="missing"/g)).toHaveLength(2);
    expect(await assessmentsOf(patientId)).toEqual([]);
    const nothing = await sendPage(app, path, { send: 'as-it-is' });
    expect([nothing.status, nothing.body.includes('value="as-it-is"')]).toEqual([422, false]);
    const asItIs = await sendPage(app, path, { ...sent, send: 'as-it-is' });
    expect(asItIs.body).toContain('<h1>Thank you</h1>');
    const stored = await assessmentsOf(patientId);
    expect(stored.map(({ total, missingItems }: any) => [total, missingItems])).toEqual(
      expect.arrayContaining([
        [null, [2]],
        [null, [9]],
      ]),
    );
    const one = await givenLink(app, patientId);
    await sendPage(app, one.path, { ...fieldsOf(GAD7), send: 'as-it-is' });
    expect(await assessmentsOf(patientId)).toHaveLength(3);
  });

  it('shows whom to call before anything else once thoughts of self-harm were told', async () => {
    const { path } = await givenLink(app, patientId);
    const asked = await sendPage(app, path, fieldsOf([], HARM));
    const sent = await sendPage(app, path, fieldsOf(GAD7, HARM));
    const again = await sendPage(app, path, fieldsOf(GAD7, HARM));
    for (const { body } of [asked, sent, again]) {
      expect(body.match(/class="crisis/g)).toHaveLength(1);
      expect(body).toContain(SHOWN_CRISIS);
      expect(body.indexOf('Please read this first')).toBeLessThan(body.indexOf('<h1>'));
    }
  });

  it('stores nothing that is no answer of the form', async () => {
    const { path } = await givenLink(app, patientId, { forms: [{ instrumentCode: 'GAD7' }] });
    const { '0-0': _first, ...rest } = fieldsOf(GAD7);
    const forged = { '0-0': '4', '0-7': '1', '1-0': '3', patientId: 'someone', instrumentCode: 'PHQ9' };
    const { status, body } = await sendPage(app, path, { ...rest, ...forged });
    expect([status, body.includes('One question has no answer yet')]).toEqual([422, true]);
    await sendPage(app, path, { ...rest, ...forged, send: 'as-it-is' });
    expect(await assessmentsOf(patientId)).toMatchObject([
      { instrumentCode: 'GAD7', answers: [null, 3, 3, 0, 0, 0, 0] },
    ]);
  });
});
