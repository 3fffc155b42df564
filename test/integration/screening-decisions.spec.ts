/** Eligibility through the API: what a psychiatrist may decide on a screening, and how long it holds. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClinicLookup } from '../../src/clinic/clinic.lookup.js';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { RuleSetsLookup } from '../../src/clinic/rules/rule-sets.lookup.js';
import { ScreeningLookup } from '../../src/patients/screening/screening.lookup.js';
import { Database } from '../../src/platform/database/database.js';
import { startTestApp, type Answer, type RoleClient, type TestApp } from '../support/app.js';
import {
  answersBut,
  givenEligiblePatient,
  givenScreening,
  newConsent,
  newScreening,
  registerPatient,
} from '../support/given/patients.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let lookup: ScreeningLookup;

beforeAll(async () => {
  app = await startTestApp();
  [nurse, psychiatrist] = await Promise.all([app.as('nurse'), app.as('psychiatrist')]);
  const database = new Database(app.dataSource);
  lookup = new ScreeningLookup(database, new ClinicLookup(database), new RuleSetsLookup(database), app.clock);
});
afterAll(() => app.stop());

interface Reason {
  readonly code: string;
  readonly contraindication?: string;
}

const now = () => app.clock.now();
const clears = (...codes: string[]) => codes.map((code) => ({ code, reason: 'Cardiologist agrees.' }));
const codesOf = (reasons: readonly Reason[]) => reasons.map(({ code }) => code);
const refusalsOf = ({ body }: Answer) =>
  body.errors.map(({ code, contraindication = '' }: Reason) => `${code} ${contraindication}`.trim());

async function screened(overrides: object = {}) {
  const given = await givenScreening(app, overrides);
  const decide = (decision: object) => psychiatrist.post(`${given.path}/decisions`, decision);
  return { ...given, decide };
}

describe('the decision', () => {
  it("is a psychiatrist's, and is kept with what was proposed", async () => {
    const { patientId, path, screening, decide } = await screened();
    const decision = { decision: 'ELIGIBLE', rationale: 'Two failed trials.' };
    expect((await nurse.post(`${path}/decisions`, decision)).status).toBe(403);
    const { status, body } = await decide(decision);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...decision,
      patientId,
      screeningId: screening.id,
      modality: 'IV',
      conditions: null,
      proposedVerdict: { verdict: 'ELIGIBLE', reasons: [] },
      ruleSetVersion: 1,
      decidedOn: '2026-05-04',
      decidedBy: psychiatrist.id,
    });
    expect((await nurse.get(path)).body.decisions).toEqual([body]);
  });

  it('cannot pass over an absolute contraindication, an unknown or a gap, and says so all at once', async () => {
    const answers = answersBut({
      HYPERSENSITIVITY: { answer: 'YES' },
      CYSTITIS: { answer: 'UNKNOWN' },
      ARRHYTHMIA: { answer: 'YES' },
      BIPOLAR_I: { answer: 'YES' },
    });
    const { patientId, decide } = await screened({ answers });
    const refused = await decide({
      decision: 'ELIGIBLE',
      clearings: clears('HYPERSENSITIVITY', 'PREGNANCY'),
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'screening.decision-refused' } });
    expect(refusalsOf(refused).sort()).toEqual([
      'decision.acknowledgement-missing BIPOLAR_I',
      'decision.clearing-missing ARRHYTHMIA',
      'decision.not-clearable CYSTITIS',
      'decision.not-clearable HYPERSENSITIVITY',
      'decision.not-clearable HYPERSENSITIVITY',
      'decision.nothing-to-clear PREGNANCY',
    ]);
    expect(refusalsOf(await decide({ decision: 'INELIGIBLE' }))).toEqual(['decision.rationale-missing']);
    expect((await decide({ decision: 'INELIGIBLE', rationale: 'Allergic.' })).status).toBe(201);
    expect(await lookup.eligibility(patientId, 'IV', '2026-05-05', null)).toMatchObject({
      valid: false,
      reasons: [{ code: 'eligibility.not-eligible' }],
    });
  });

  it('clears what can be cleared, acknowledges the rest and names the conditions', async () => {
    const answers = answersBut({ ARRHYTHMIA: { answer: 'YES' }, BIPOLAR_I: { answer: 'YES' } });
    const { decide } = await screened({ answers });
    const decision = {
      decision: 'ELIGIBLE_WITH_CONDITIONS',
      clearings: clears('ARRHYTHMIA'),
      acknowledgements: clears('BIPOLAR_I'),
    };
    expect(refusalsOf(await decide(decision))).toEqual(['decision.conditions-missing']);
    const { status, body } = await decide({ ...decision, conditions: 'ECG before each dose.' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...decision, proposedVerdict: { verdict: 'DEFERRED' } });
    expect(codesOf(body.proposedVerdict.reasons)).toEqual(['BIPOLAR_I', 'ARRHYTHMIA']);
  });

  it('waits for a consent that is signed weeks later', async () => {
    const { patientId, path, decide } = await screened({
      evaluatedAt: '2026-04-01T18:00:00Z',
      consent: null,
    });
    expect(refusalsOf(await decide({ decision: 'ELIGIBLE' }))).toEqual(['decision.not-clearable NO_CONSENT']);
    const consent = newConsent(now(), { scope: ['ALTERNATIVES'] });
    const consents = `/v1/patients/${patientId}/consents`;
    expect((await nurse.post(consents, consent)).status).toBe(201);
    const { body } = await nurse.get(path);
    expect(body.proposedVerdict).toMatchObject({
      verdict: 'DEFERRED',
      reasons: [{ code: 'NO_CONSENT', message: expect.stringContaining('OFF_LABEL, DISSOCIATION') }],
    });
    app.clock.advanceMinutes(1);
    expect((await nurse.post(consents, newConsent(now()))).status).toBe(201);
    expect((await nurse.get(path)).body.proposedVerdict.verdict).toBe('ELIGIBLE');
    expect((await decide({ decision: 'ELIGIBLE' })).status).toBe(201);
  });

  it('is replaced by a later one; one entered afterwards for an earlier time stays behind it', async () => {
    const evaluatedAt = new Date('2026-04-01T18:00:00Z');
    const { patientId, path, decide } = await screened({ evaluatedAt, consent: newConsent(evaluatedAt) });
    const at = (occurredAt: string, decision: string) => decide({ decision, rationale: 'Seen.', occurredAt });
    await at('2026-04-20T18:00:00Z', 'DEFERRED');
    await at('2026-04-10T18:00:00Z', 'ELIGIBLE');
    const { decisions } = (await nurse.get(path)).body;
    expect(decisions.map(({ decision }: { decision: string }) => decision)).toEqual(['DEFERRED', 'ELIGIBLE']);
    const validOn = async (day: string) => (await lookup.eligibility(patientId, 'IV', day, null)).valid;
    expect([await validOn('2026-04-19'), await validOn('2026-04-20')]).toEqual([true, false]);
  });

  it.each([
    ['2026-04-01T17:59:59Z', 'screening.decided-before-evaluation'],
    ['2026-06-01T17:59:59Z', 'time.in-future'],
  ])('cannot have been made at %s', async (occurredAt, code) => {
    const { decide } = await screened({ evaluatedAt: '2026-04-01T18:00:00Z' });
    expect(await decide({ decision: 'ELIGIBLE', occurredAt })).toMatchObject({ status: 422, body: { code } });
  });

  it('loses its ground when the consent was entered in error, and finds it again in another', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'IV' });
    const consents = `/v1/patients/${patientId}/consents`;
    const [consent] = (await nurse.get(consents)).body.items;
    expect(consent.enteredInError).toBeNull();
    const inError = () =>
      psychiatrist.post(`${consents}/${consent.id}/enter-in-error`, { reason: 'Not hers.' });
    expect(await inError()).toMatchObject({
      status: 200,
      body: { ...consent, enteredInError: { reason: 'Not hers.', recordedBy: psychiatrist.id } },
    });
    expect((await inError()).body.code).toBe('consent.already-in-error');
    const today = () => lookup.eligibility(patientId, 'IV', '2026-05-04', null);
    expect(codesOf((await today()).reasons)).toEqual(['consent.missing']);
    const [screening] = (await nurse.get(`/v1/patients/${patientId}/screenings`)).body.items;
    expect(screening).toMatchObject({ consent: null, proposedVerdict: { verdict: 'DEFERRED' } });
    const [marked] = (await nurse.get(consents)).body.items;
    expect(marked.enteredInError.reason).toBe('Not hers.');
    await nurse.post(consents, newConsent(now()));
    expect((await today()).valid).toBe(true);
  });

  it('is put in question by a newer screening until somebody decides on that one too', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'IV' });
    const reasons = async () =>
      codesOf((await lookup.eligibility(patientId, 'IV', '2026-05-04', null)).reasons);
    expect(await reasons()).toEqual([]);
    app.clock.advanceMinutes(5);
    const again = await nurse.post(
      `/v1/patients/${patientId}/screenings`,
      newScreening('IV', app.clock.now()),
    );
    expect(await reasons()).toEqual(['eligibility.newer-screening-undecided']);
    app.clock.advanceMinutes(5);
    const decisions = `/v1/patients/${patientId}/screenings/${again.body.id}/decisions`;
    expect((await psychiatrist.post(decisions, { decision: 'ELIGIBLE' })).status).toBe(201);
    expect(await reasons()).toEqual([]);
  });

  it('does not reach the screening of somebody else', async () => {
    const { screening } = await screened();
    const other = await registerPatient(app);
    const path = `/v1/patients/${other.id}/screenings/${screening.id}`;
    expect((await nurse.get(path)).body.code).toBe('screening.not-found');
    const answer = await psychiatrist.post(`${path}/decisions`, { decision: 'ELIGIBLE' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'screening.not-found' } });
  });
});

describe('how long it holds', () => {
  it('says by when the first dose is due, and why a later one is refused', async () => {
    const { patientId, decisionId } = await givenEligiblePatient(app, {
      modality: 'IV',
      decidedAt: '2026-04-01T18:00:00Z',
    });
    const on = (day: string, lastDoseOn: string | null = null) =>
      lookup.eligibility(patientId, 'IV', day, lastDoseOn);
    expect(await on('2026-05-01')).toEqual({
      decisionId,
      valid: true,
      reasons: [],
      firstDoseBy: '2026-05-01',
      consentExpiresOn: '2027-04-01',
    });
    const why = async (...dose: [string, string?]) => (await on(...dose)).reasons.map(({ code }) => code);
    expect(await why('2026-05-02')).toEqual(['eligibility.first-dose-too-late']);
    expect(await why('2026-07-30', '2026-05-01')).toEqual([]);
    expect(await why('2026-07-31', '2026-05-01')).toEqual(['eligibility.gap-too-long']);
    expect(await why('2026-03-31')).toEqual(['eligibility.decided-later', 'consent.not-yet-signed']);
    expect(await why('2027-04-02', '2027-04-01')).toEqual(['consent.expired']);
  });

  it('holds for one modality, and for nobody who was not decided on', async () => {
    const { patientId } = await givenEligiblePatient(app, { modality: 'SPRAVATO' });
    const { reasons } = await lookup.eligibility(patientId, 'IV', '2026-05-04', null);
    expect(reasons).toEqual([
      { code: 'eligibility.other-modality', message: 'The decision was made for another modality.' },
    ]);
    const stranger = await registerPatient(app);
    expect(await lookup.eligibility(stranger.id, 'IV', '2026-05-04', null)).toMatchObject({
      decisionId: null,
      valid: false,
      reasons: [{ code: 'eligibility.not-decided' }, { code: 'consent.missing' }],
      firstDoseBy: null,
      consentExpiresOn: null,
    });
  });

  it('is judged on each day by the rules in force then', async () => {
    const { patientId } = await givenEligiblePatient(app, {
      modality: 'IV',
      decidedAt: '2026-04-01T18:00:00Z',
    });
    const stricter = {
      ...defaultRuleSet,
      screening: { ...defaultRuleSet.screening, firstDoseWithinDays: 7 },
    };
    // 21:00 in Los Angeles on 20 April.
    await app.dataSource.query(
      `insert into clinic_rule_sets (version, effective_from, rules, reason) values (2, $1, $2, 'Stricter')`,
      ['2026-04-21T04:00:00Z', JSON.stringify(stricter)],
    );
    const codesOn = async (day: string) =>
      codesOf((await lookup.eligibility(patientId, 'IV', day, null)).reasons);
    expect(await codesOn('2026-04-19')).toEqual([]);
    expect(await codesOn('2026-04-20')).toEqual(['eligibility.first-dose-too-late']);
    // Today it is the present moment that counts, not a version that begins tonight.
    const tonight = new Date(now().getTime() + 3_600_000);
    await app.dataSource.query(
      `insert into clinic_rule_sets (version, effective_from, rules, reason) values (3, $1, $2, 'As before')`,
      [tonight, JSON.stringify(defaultRuleSet)],
    );
    const { patientId: recent } = await givenEligiblePatient(app, {
      modality: 'IV',
      decidedAt: '2026-04-20T18:00:00Z',
    });
    const recentlyOn = async (day: string) =>
      codesOf((await lookup.eligibility(recent, 'IV', day, null)).reasons);
    expect(await recentlyOn('2026-05-04')).toEqual(['eligibility.first-dose-too-late']);
    expect(await recentlyOn('2026-05-05')).toEqual([]);
  });
});
