/** The clinic rules: shown, changed in drafts, approved as versions; and what sessions make of a new version. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { prepareClinic } from '../../src/clinic/prepare-clinic.js';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { newId } from '../../src/platform/ids/ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { asRead, givenRuleDraft, givenRules } from '../support/given/rules.js';
import { auditedActions, givenSession, minutesAfter, reasonsOf } from '../support/given/sessions.js';

const RULES = '/v1/clinic-rules';
const DRAFTS = `${RULES}/drafts`;
const RED_SYSTOLIC = '/alerts/pressure/redSystolicFromMmHg';

let app: TestApp;

beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.stop());

async function approve(draft: Awaited<ReturnType<typeof givenRuleDraft>>, body: object = {}) {
  const psychiatrist = await app.as('psychiatrist');
  const path = `${DRAFTS}/${draft.body.id}/approve`;
  return psychiatrist.post(path, { reason: 'Agreed in the meeting', ...body }, asRead(draft));
}

describe('drafts of the clinic rules', () => {
  it('become the next version once a psychiatrist approves them', async () => {
    const admin = await app.as('admin');
    const psychiatrist = await app.as('psychiatrist');
    const begun = await admin.post(DRAFTS, {});
    expect([begun.status, begun.body]).toEqual([
      201,
      expect.objectContaining({ status: 'OPEN', basedOnVersion: 1, changes: [], faults: [] }),
    ]);
    const path = `${DRAFTS}/${begun.body.id}`;
    const changes = [{ pointer: RED_SYSTOLIC, value: 190 }];
    const changed = await admin.post(`${path}/changes`, { changes }, asRead(begun));
    expect(changed.body).toMatchObject({ changes: [{ pointer: RED_SYSTOLIC, from: 200, to: 190 }] });
    const reason = 'Agreed with the anaesthetist';
    const refused = await admin.post(`${path}/approve`, { reason }, asRead(changed));
    expect(refused.status).toBe(403);
    const approved = await psychiatrist.post(`${path}/approve`, { reason }, asRead(changed));
    expect([approved.status, approved.body]).toEqual([
      200,
      expect.objectContaining({ ruleSetVersion: 2, standing: 'IN_FORCE', approvedBy: psychiatrist.id }),
    ]);
    const nurse = await app.as('nurse');
    const { body: inForce } = await nurse.get(RULES);
    expect(inForce).toMatchObject({ ruleSetVersion: 2, upcoming: [] });
    expect(inForce.rules.alerts.pressure.redSystolicFromMmHg).toBe(190);
    const { body: history } = await nurse.get(`${RULES}/versions`);
    expect(history.items).toMatchObject([
      {
        ruleSetVersion: 2,
        reason,
        draftedBy: admin.id,
        approvedBy: psychiatrist.id,
        changes: [{ pointer: RED_SYSTOLIC, from: 200, to: 190 }],
      },
      { ruleSetVersion: 1, standing: 'PAST', approvedBy: null, changes: [] },
    ]);
    const { body: first } = await nurse.get(`${RULES}?version=1`);
    expect(first.rules).toEqual(defaultRuleSet);
    expect((await nurse.get(`${RULES}?version=3`)).status).toBe(404);
    const audited = (await auditedActions(app, begun.body.id)).map(({ action }) => action);
    expect(audited).toEqual(['clinic-rules.draft', 'clinic-rules.draft', 'clinic-rules.approve']);
  });

  it('are for psychiatrists and administrators', async () => {
    const nurse = await app.as('nurse');
    expect((await nurse.post(DRAFTS, {})).status).toBe(403);
    expect((await nurse.get(DRAFTS)).status).toBe(403);
    const admin = await app.as('admin');
    await admin.post(DRAFTS, {});
    expect((await admin.get(DRAFTS)).body.items).toHaveLength(1);
    expect((await admin.get(`${DRAFTS}/${newId()}`)).status).toBe(404);
  });

  it('keep rules that cannot work together and say all of them, but become no version', async () => {
    const draft = await givenRuleDraft(
      app,
      { pointer: '/alerts/pressure/redTwiceSystolicFromMmHg', value: 150 },
      { pointer: '/plans/ivMgPerKg/warn', value: { min: 0.3, max: 2 } },
    );
    expect(draft.body.faults.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/alerts/pressure/redTwiceSystolicFromMmHg',
      '/plans/ivMgPerKg/warn/max',
    ]);
    const refused = await approve(draft);
    expect([refused.status, refused.body.code]).toEqual([422, 'clinic-rules.impossible']);
    expect(reasonsOf(refused).sort()).toEqual([
      'rules.impossible /alerts/pressure/redTwiceSystolicFromMmHg',
      'rules.impossible /plans/ivMgPerKg/warn/max',
    ]);
    expect((await (await app.as('nurse')).get(RULES)).body.ruleSetVersion).toBe(1);
  });

  it('refuse what is no rule set, all at once, and keep what they had', async () => {
    const psychiatrist = await app.as('psychiatrist');
    const draft = await givenRuleDraft(app);
    const path = `${DRAFTS}/${draft.body.id}`;
    const { body: _body, ...withoutBody } = defaultRuleSet;
    const rules = {
      ...withoutBody,
      reports: { ...defaultRuleSet.reports, smallestCell: 'five' },
      surprise: 1,
    };
    const refused = await psychiatrist.put(path, { rules }, asRead(draft));
    expect([refused.status, ...reasonsOf(refused)]).toEqual([
      422,
      'rules.unknown-member /surprise',
      'rules.missing /body',
      'rules.wrong-value /reports/smallestCell',
    ]);
    const lost = await psychiatrist.post(
      `${path}/changes`,
      { changes: [{ pointer: '/alerts/nothing/here', value: 1 }] },
      asRead(draft),
    );
    expect([lost.status, ...reasonsOf(lost)]).toEqual([
      422,
      'rules.pointer-leads-nowhere /changes/0/pointer',
    ]);
    const nul = { pointer: '/readiness/checklist/0/label', value: 'a\u0000b' };
    const unprintable = await psychiatrist.post(`${path}/changes`, { changes: [nul] }, asRead(draft));
    expect(unprintable.status).toBe(422);
    expect((await psychiatrist.get(path)).body).toMatchObject({ version: 1, changes: [] });
    const whole = { ...defaultRuleSet, reports: { ...defaultRuleSet.reports, smallestCell: 10 } };
    const replaced = await psychiatrist.put(path, { rules: whole }, asRead(draft));
    expect(replaced.body.changes).toEqual([{ pointer: '/reports/smallestCell', from: 5, to: 10 }]);
    expect((await psychiatrist.put(path, { rules: whole }, asRead(draft))).status).toBe(412);
    expect((await psychiatrist.put(path, { rules: whole })).status).toBe(428);
    // What is approved is what was read.
    expect((await approve(draft)).status).toBe(412);
  });

  it('are over once they are discarded', async () => {
    const admin = await app.as('admin');
    const draft = await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 190 });
    const discarded = await admin.post(`${DRAFTS}/${draft.body.id}/discard`, { reason: 'Not needed' });
    expect(discarded.body).toMatchObject({ status: 'DISCARDED', closedBecause: 'Not needed' });
    const refused = await approve(draft);
    expect([refused.status, refused.body.code, refused.body.draftStatus]).toEqual([
      409,
      'clinic-rule-draft.closed',
      'DISCARDED',
    ]);
  });

  it('cannot be approved past a version their author did not know', async () => {
    const draft = await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 190 });
    expect(await givenRules(app, { pointer: '/reports/smallestCell', value: 10 })).toBe(2);
    const refused = await approve(draft);
    expect([refused.status, refused.body.code, refused.body.newest.version]).toEqual([
      409,
      'clinic-rules.changed-meanwhile',
      2,
    ]);
  });

  it('make one version when two are approved at once', async () => {
    const drafts = [
      await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 190 }),
      await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 195 }),
    ];
    const answers = await Promise.all([...drafts, drafts[0]!].map((draft) => approve(draft)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { body } = await (await app.as('nurse')).get(`${RULES}/versions`);
    expect(body.items).toHaveLength(2);
  });
});

describe('a version', () => {
  it('comes into force at its time, and what is approved after it decides over it', async () => {
    const nurse = await app.as('nurse');
    const tomorrow = minutesAfter(app.clock.now(), 24 * 60);
    const past = await approve(await givenRuleDraft(app), {
      effectiveFrom: minutesAfter(app.clock.now(), -3),
    });
    expect([past.status, past.body.code]).toEqual([422, 'clinic-rules.effective-in-past']);
    const later = await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 190 });
    await approve(later, { effectiveFrom: tomorrow });
    expect((await nurse.get(RULES)).body).toMatchObject({
      ruleSetVersion: 1,
      upcoming: [{ ruleSetVersion: 2, effectiveFrom: tomorrow.toISOString() }],
    });
    app.clock.set(tomorrow);
    expect((await nurse.get(RULES)).body).toMatchObject({ ruleSetVersion: 2, upcoming: [] });
    app.clock.advanceMinutes(1);
    // Approved for later, then overtaken by a version that begins earlier.
    const nextWeek = minutesAfter(tomorrow, 7 * 24 * 60);
    await approve(await givenRuleDraft(app, { pointer: RED_SYSTOLIC, value: 185 }), {
      effectiveFrom: nextWeek,
    });
    expect(await givenRules(app, { pointer: '/reports/smallestCell', value: 10 })).toBe(4);
    app.clock.set(minutesAfter(nextWeek, 1));
    const { body } = await nurse.get(`${RULES}/versions?limit=3`);
    expect(body.items).toMatchObject([
      { ruleSetVersion: 4, standing: 'IN_FORCE' },
      { ruleSetVersion: 3, standing: 'REPLACED' },
      { ruleSetVersion: 2, standing: 'PAST' },
    ]);
    const { body: second } = await nurse.get(`${RULES}/versions?limit=3&cursor=${body.nextCursor}`);
    expect(second).toMatchObject({ items: [{ ruleSetVersion: 1 }], nextCursor: null });
  });

  it('can be the return to an older one', async () => {
    await givenRules(app, { pointer: RED_SYSTOLIC, value: 190 });
    const psychiatrist = await app.as('psychiatrist');
    const back = await psychiatrist.post(DRAFTS, { basedOnVersion: 1 });
    expect((await approve(back)).body.ruleSetVersion).toBe(3);
    expect((await psychiatrist.get(RULES)).body.rules).toEqual(defaultRuleSet);
    expect((await psychiatrist.post(DRAFTS, { basedOnVersion: 9 })).status).toBe(404);
  });

  it('judges sessions checked in from then on; a session keeps the version of its check-in', async () => {
    const nurse = await app.as('nurse');
    const before = await givenSession(app, { status: 'CHECKED_IN' });
    app.clock.set(minutesAfter(app.clock.now(), 1));
    await givenRules(app, { pointer: '/vitals/systolicMmHg/confirm/max', value: 150 });
    app.clock.set(minutesAfter(app.clock.now(), 120));
    const after = await givenSession(app, { status: 'CHECKED_IN' });
    const reading = { systolicMmHg: 160, diastolicMmHg: 90, heartRatePerMinute: 70, spo2Percent: 98 };
    const judged = async ({ path }: { path: string }) => {
      const { body } = await nurse.post(`${path}/vitals`, reading);
      const { body: session } = await nurse.get(path);
      return [session.ruleSetVersion, body.status];
    };
    expect(await judged(before)).toEqual([1, 'ACCEPTED']);
    expect(await judged(after)).toEqual([2, 'UNCONFIRMED']);
  });
});

describe('a version from before a rule existed', () => {
  const { observations: _observations, alerts: _alerts, discharge: _discharge, ...older } = defaultRuleSet;

  it('reads complete, and the next start names a version that says what is used', async () => {
    const rules = {
      ...older,
      vitals: { ...older.vitals, retrospectiveAfterMinutes: 20 },
      body: { ...older.body, bmi: { reject: {} } },
    };
    await app.dataSource.query(
      `insert into clinic_rule_sets (version, effective_from, rules, reason) values (2, $1, $2, 'Older')`,
      [app.clock.now(), JSON.stringify(rules)],
    );
    const nurse = await app.as('nurse');
    const { body: asStored } = await nurse.get(RULES);
    expect(asStored).toMatchObject({ ruleSetVersion: 2, rules: { alerts: defaultRuleSet.alerts } });
    await prepareClinic(app.dataSource, app.clock.now());
    await prepareClinic(app.dataSource, app.clock.now());
    const { body: history } = await nurse.get(`${RULES}/versions`);
    expect(history.items).toHaveLength(3);
    const { body: completed } = await nurse.get(RULES);
    expect(completed).toMatchObject({
      ruleSetVersion: 3,
      approvedBy: null,
      reason: expect.stringMatching(/^Version 2 with proposed defaults .*\/alerts/),
    });
    // What the clinic had chosen stays, also a bound that it had left out.
    expect(completed.rules.vitals.retrospectiveAfterMinutes).toBe(20);
    expect(completed.rules.body.bmi).toEqual({ reject: {} });
  });
});
