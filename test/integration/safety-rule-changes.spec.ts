/** What a change of the rules does to alerts about answers: it takes none back, and calls nobody about the past. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultInstruments } from '../../src/clinic/rules/default-instruments.js';
import { defaultRuleSet } from '../../src/clinic/rules/default-rule-set.js';
import { startTestApp, type RoleClient, type TestApp } from '../support/app.js';
import { answer, answersOf, givenCourse } from '../support/given/outcomes.js';
import { givenRules } from '../support/given/rules.js';

let app: TestApp;
let nurse: RoleClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-06-01T20:00:00.000Z' });
  nurse = await app.as('nurse');
});
afterAll(() => app.stop());

const GAD7 = '/outcomes/instruments/0';
const PHQ9 = '/outcomes/instruments/1';
const SELF_HARM = 'assessment.self-harm-thoughts';
const WORSE = 'assessment.reliable-deterioration';
const phq9 = (last: number) => ({ instrumentCode: 'PHQ9', answers: [...answersOf(6, 8), last] });

async function told(patientId: string): Promise<unknown[]> {
  const { body } = await nurse.get(`/v1/alerts?patientId=${patientId}&status=ALL&limit=200`);
  return body.items
    .toReversed()
    .map(({ rule, status, subjectId }: Record<string, unknown>) => [rule, status, subjectId]);
}

describe('a threshold that is lowered', () => {
  it('calls nobody about what was answered before, and about everything that is answered since', async () => {
    const { patientId } = await givenCourse(app, ['2026-06-08 11:00']);
    const baseline = await answer(app, patientId, '2026-06-08 09:00', 8);
    await answer(app, patientId, '2026-06-09 11:00', 13);
    const worse = await answer(app, patientId, '2026-06-10 11:00', 14);
    expect(await told(patientId)).toEqual([[WORSE, 'OPEN', worse.id]]);
    app.clock.advanceMinutes(1);
    await givenRules(
      app,
      { pointer: `${GAD7}/deteriorationFrom`, value: 3 },
      { pointer: `${GAD7}/reliableDeteriorationFrom`, value: 4 },
    );
    await answer(app, patientId, '2026-06-11 11:00', 8);
    expect(await told(patientId)).toEqual([[WORSE, 'OPEN', worse.id]]);
    const since = await answer(app, patientId, '2026-06-12 11:00', 12);
    expect(await told(patientId)).toEqual([
      [WORSE, 'OPEN', worse.id],
      [WORSE, 'OPEN', since.id],
    ]);
    // A fact that changes is judged by both: what was 5 points worse is 6, also by the rules of that time.
    const path = `/v1/patients/${patientId}/assessments/${baseline.id}/amend`;
    await nurse.post(path, { answers: answersOf(7), reason: 'One answer was read wrong.' });
    expect((await told(patientId)).filter((each: any) => each[1] === 'OPEN')).toHaveLength(3);
    await givenRules(app, { pointer: GAD7, value: defaultInstruments[0] });
  });
});

describe('an alert about thoughts of self-harm', () => {
  const { loinc: _loinc, asksAboutSelfHarm: _mark, ...unmarked } = defaultInstruments[1]!.items[8]!;
  const others = defaultInstruments.filter(({ code }) => code !== 'PHQ9');
  const askedOfOthers = Object.fromEntries(
    Object.entries(defaultRuleSet.outcomes.asked).map(([time, forms]) => [
      time,
      forms.filter(({ instrumentCode }: { instrumentCode: string }) => instrumentCode !== 'PHQ9'),
    ]),
  );

  it.each([
    {
      name: 'its item loses its mark',
      changes: [{ pointer: `${PHQ9}/items/8`, value: { ...unmarked, loinc: null } }],
      flagged: false,
    },
    {
      name: 'the form gets another edition without the mark',
      changes: [
        { pointer: `${PHQ9}/version`, value: 'other' },
        { pointer: `${PHQ9}/items/8`, value: { ...unmarked, loinc: null } },
      ],
      flagged: true,
    },
    {
      name: 'the questionnaire is dropped',
      changes: [
        { pointer: '/outcomes/instruments', value: others },
        { pointer: '/outcomes/asked', value: askedOfOthers },
        { pointer: '/reports/depressionInstrument', value: 'MADRS' },
      ],
      flagged: true,
    },
  ])('stands when $name, and says that the answer was taken out of account', async ({ changes, flagged }) => {
    const { patientId } = await givenCourse(app, ['2026-06-15 11:00']);
    const given = await answer(app, patientId, '2026-06-16 11:00', 0, phq9(2));
    expect(await told(patientId)).toEqual([[SELF_HARM, 'OPEN', given.id]]);
    app.clock.advanceMinutes(1);
    await givenRules(app, ...changes);
    await answer(app, patientId, '2026-06-17 11:00', 9);
    const kept = await told(patientId);
    const path = `/v1/patients/${patientId}/assessments/${given.id}`;
    const { body } = await nurse.get(path);
    await nurse.post(`${path}/enter-in-error`, { reason: 'Form of another patient.' });
    const left = await told(patientId);
    const { items } = (await nurse.get(`/v1/alerts?patientId=${patientId}`)).body;
    await givenRules(
      app,
      { pointer: '/outcomes', value: defaultRuleSet.outcomes },
      { pointer: '/reports', value: defaultRuleSet.reports },
    );
    expect(items[0].amendment).toMatchObject({ value: null, amendedBy: nurse.id });
    expect([kept, body.safetyFlag, left]).toEqual([
      [[SELF_HARM, 'OPEN', given.id]],
      flagged,
      [[SELF_HARM, 'OPEN', given.id]],
    ]);
  });

  it('is raised about earlier answers to an item that is newly marked, and pages', async () => {
    const { patientId } = await givenCourse(app, ['2026-06-22 11:00']);
    const given = await answer(app, patientId, '2026-06-23 11:00', 3);
    app.clock.advanceMinutes(1);
    await givenRules(
      app,
      { pointer: `${GAD7}/items/0/asksAboutSelfHarm`, value: true },
      { pointer: `${GAD7}/neverImputedItems`, value: [1] },
    );
    await answer(app, patientId, '2026-06-24 11:00', 0);
    const after = await told(patientId);
    await givenRules(app, { pointer: GAD7, value: defaultInstruments[0] });
    expect(after).toEqual([[SELF_HARM, 'OPEN', given.id]]);
  });
});
