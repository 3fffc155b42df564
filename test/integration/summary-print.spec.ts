/** The printed summary: whole treatment days on one or two pages, with what a reader has to find on them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Modality } from '../../src/clinic/modality.js';
import { startTestApp, TEST_NOW, type RoleClient, type TestApp } from '../support/app.js';
import { GOING_HOME, NO_DISSOCIATION } from '../support/given/bedside.js';
import { expectDone, givenSession, minutesAfter, type GivenSession } from '../support/given/sessions.js';

let app: TestApp;
let nurse: RoleClient;
let psychiatrist: RoleClient;
let session: GivenSession;
beforeAll(async () => {
  app = await startTestApp();
  nurse = await app.as('nurse');
  psychiatrist = await app.as('psychiatrist');
});
beforeEach(() => app.clock.set(TEST_NOW));
afterAll(() => app.stop());

const begin = async (modality: Modality) => {
  session = await givenSession(app, { modality, status: 'READY', doseStartsAt: app.clock.now() });
};
const at = (minute: number) => app.clock.set(minutesAfter(session.doseStartsAt, minute));
const post = async (route: string, body: object) => {
  const answer = await nurse.post(`${session.path}/${route}`, body);
  expectDone(answer);
  return answer.body;
};
const event = (type: string, more: object = {}) => post('administration-events', { type, ...more });
const measure = (systolicMmHg: number, more: object = {}) =>
  post('vitals', {
    ...{ systolicMmHg, diastolicMmHg: 80, heartRatePerMinute: 82, spo2Percent: 97 },
    ...{ respiratoryRatePerMinute: 14, moaas: 5, ...more },
  });
const goHome = async (minute: number) => {
  at(minute - 2);
  await measure(126);
  await post('scales', { kind: 'CADSS', items: NO_DISSOCIATION });
  at(minute);
  await post('discharge', GOING_HOME);
};
const sign = async (statement?: string) =>
  expectDone(await psychiatrist.post(`${session.path}/sign`, { statement }));

interface Printed {
  readonly pages: readonly string[];
  readonly text: string;
}
const print = async (query = ''): Promise<Printed> => {
  const { status, headers, body } = await nurse.get(`${session.path}/summary.pdf${query}`);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    ...[200, 'application/pdf', 'no-store'],
  ]);
  expect(headers.get('content-disposition')).toBe('inline; filename="session-summary.pdf"');
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)));
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' '));
  return { pages, text: pages.join(' ') };
};
const expectAll = (text: string, ...parts: readonly string[]) =>
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);

/** A pause with nausea, a pressure that is escalated, a slower rate, an early stop. */
const infusionDay = async () => {
  await begin('IV');
  await event('START');
  at(15);
  await event('PAUSE', { note: 'Asked for a break' });
  const medicine = { medicine: 'ONDANSETRON', dose: 4, unit: 'mg', route: 'IV', indication: 'Nausea' };
  const ondansetron = await post('rescue-medicines', {
    ...medicine,
    ...{ orderedBy: psychiatrist.id, response: 'Better' },
  });
  const nausea = await post('side-effects', {
    ...{ code: 'NAUSEA', grade: 2, actions: ['PAUSED'] },
    rescueMedicineIds: [ondansetron.id],
  });
  at(20);
  await event('RESUME');
  at(22);
  const { alerts } = await measure(204);
  at(25);
  await app.runJobs();
  const seen = { action: 'RATE_REDUCED', note: 'Calm, no headache' };
  expectDone(await psychiatrist.post(`/v1/alerts/${alerts[0].id}/acknowledge`, seen));
  await event('RATE_CHANGE', { rateMgPerMinute: 0.5 });
  at(30);
  await measure(150);
  await post('vitals', { unobtainable: [{ vital: 'bloodPressure', reason: 'PATIENT_MOVING' }], moaas: 5 });
  const wrong = await measure(155);
  await post(`vitals/${wrong.id}/enter-in-error`, { reason: 'Cuff on the wrong arm' });
  at(33);
  await measure(142);
  await post(`side-effects/${nausea.id}/changes`, { course: 'RESOLVED' });
  const grave = {
    code: 'BLURRED_VISION',
    grade: 2,
    seriousness: ['IMPORTANT_MEDICAL_EVENT'],
    actions: ['STOPPED'],
  };
  const blurred = `${session.path}/side-effects/${(await post('side-effects', grave)).id}`;
  expectDone(await psychiatrist.post(`${blurred}/relatedness`, { relatedness: 'PROBABLE' }));
  const narrative = 'Could not read for a while, clear again';
  expectDone(await psychiatrist.post(`${blurred}/serious-review`, { judgement: 'SERIOUS', narrative }));
  at(45);
  await event('STOP', { terminationReason: 'HYPERTENSION' });
  await goHome(106);
};

describe('the print of a signed version', () => {
  it('of an infusion day: dose, vital signs, what went wrong and who answered, on two pages', async () => {
    await infusionDay();
    await sign('Reviewed with the patient.');
    const { body } = await nurse.get(`${session.path}/summary/versions`);
    const { pages, text } = await print('?version=1');
    expect(pages).toHaveLength(2);
    expectAll(
      text,
      ...['SIGNED, version 1, by Test psychiatrist (psychiatrist)', 'MRN-', 'February 29, 1984'],
      ...['40 mg (0.5 mg/kg) over 40 min', '30 mg (75% of the order, 0.375 mg/kg)', '80 kg (actual)'],
      ...['Terminated early: Hypertension', 'minutes from the start of the dose', 'Systolic, mmHg'],
      ...['Baseline before the dose: BP 122/78', 'systolic 126 (13:44) to 204 (12:22)'],
      ...['ENTERED IN ERROR: Cuff on the wrong arm', 'Blood pressure NOT OBTAINED: patient moving'],
      ...['Never recorded: oxygen given, EtCO2, pain', 'Ondansetron 4 mg IV', 'Response: Better'],
      ...['12:15 ongoing, grade 2; 12:33 resolved, grade 2', 'Escalated 12:25', 'Calm, no headache'],
      ...['Done: paused, rescue medication', 'Rescue: Ondansetron 4 mg IV at 12:15', 'Linked to: Nausea'],
      ...['SERIOUS: important medical event', 'Done: stopped', 'Relatedness: not judged'],
      'Relatedness: probable, judged by Test psychiatrist 12:33',
      ...['Review called for', 'Judged serious. Could not read for a while, clear again. Closed'],
      ...['Taken home by Robin Example', 'Statement: Reviewed with the patient.'],
      ...['Not in the record: CADSS before the dose; account of the controlled drug.'],
    );
    for (const [index, page] of pages.entries())
      expectAll(page, `Page ${index + 1} of 2`, `Version 1 · SHA-256 ${body.versions[0].sha256}`);
  });

  it('of a Spravato day: three devices with their lots', async () => {
    await begin('SPRAVATO');
    expectDone(
      await psychiatrist.post(`${session.path}/dose-orders`, {
        mg: 84,
        reason: 'Well tolerated before',
        acknowledgedWarnings: [{ code: 'dose.first-day-unusual', reason: 'Known' }],
      }),
    );
    for (const deviceNumber of [1, 2, 3]) {
      at(deviceNumber * 5 - 5);
      await event('DEVICE', { deviceNumber, lotNumber: `LOT-${deviceNumber}` });
    }
    await event('STOP');
    at(40);
    await measure(138);
    await goHome(132);
    await sign();
    const { pages, text } = await print('?version=1');
    expect(pages).toHaveLength(2);
    expectAll(
      text,
      ...['Spravato (esketamine) nasal spray', '84 mg (100% of the order)', 'not dosed by weight'],
      ...[
        'from 56 mg for this session: Well tolerated before',
        'Device 3',
        'LOT-1, LOT-2, LOT-3',
        'No statement',
      ],
    );
  });

  it('stays what it was when the record is amended and signed anew', async () => {
    await infusionDay();
    await sign();
    const before = await print('?version=1');
    at(200);
    const late = { measuredAt: minutesAfter(session.doseStartsAt, 60), lateReason: 'On paper' };
    await measure(131, late);
    expectAll(
      (await print()).text,
      ...['it has changed since version 1 was signed', 'NOT A SIGNED VERSION'],
      'Version 1 of the summary is signed; print that version',
    );
    await sign('A reading was on paper.');
    const [first, second] = [await print('?version=1'), await print('?version=2')];
    const withoutClock = ({ text }: Printed) => text.replaceAll(/printed May 4, 2026, \d\d:\d\d/g, '');
    expect(withoutClock(first)).toBe(withoutClock(before));
    expectAll(
      second.text,
      ...['SIGNED, version 2', 'Recorded after the signature: On paper', 'It follows version 1,'],
    );
    expectAll((await print()).text, 'It says what was signed in version 2');
  });
});

describe('the print of the record as it stands', () => {
  it('says that nobody signed it and what is missing, from the first day on', async () => {
    session = await givenSession(app);
    const { pages, text } = await print();
    expect(pages).toHaveLength(1);
    expectAll(
      text,
      ...[
        'NOT SIGNED.',
        'Signature None. A psychiatrist signs',
        'nothing was given',
        'a dose (none was given)',
        'No checklist is recorded.',
      ],
      ...['The patient has not been checked in.', 'The patient has not been discharged'],
    );
  });

  it('goes over several pages on a long day, each table under its own head', async () => {
    await begin('IV');
    await event('START');
    for (let minute = 1; minute <= 24; minute += 1) {
      at(minute);
      await event(minute % 2 === 1 ? 'PAUSE' : 'RESUME', { note: 'The patient asked for it' });
    }
    for (let minute = 25; minute < 85; minute += 1) {
      at(minute);
      await measure(120 + (minute % 30));
    }
    const { pages } = await print();
    expect(pages).toHaveLength(3);
    expect(pages.filter((page) => page.includes('Time Min BP HR SpO2'))).toHaveLength(2);
    expectAll(pages[2]!, 'Page 3 of 3', 'Signature');
  });

  it('has the letters of every Latin, Greek and Cyrillic name, and says where it has none', async () => {
    await begin('IV');
    const rename = (givenName: string) =>
      app.dataSource.query(`update patients set given_name = $1, family_name = $2 where id = $3`, [
        ...[givenName, 'Nguyễn-Đặng Иванова Παπαδοπούλου', session.patientId],
      ]);
    await rename('Łukasz Žofie');
    const latin = await print();
    expectAll(latin.text, 'Łukasz Žofie Nguyễn-Đặng Иванова Παπαδοπούλου');
    expect(latin.text).not.toContain('\uFFFD');
    // The same in letters and marks apart from each other.
    await rename('Łukasz Žofie'.normalize('NFD'));
    expectAll((await print()).text, 'Łukasz Žofie');
    await rename('王小明');
    expectAll(
      (await print()).text,
      '\uFFFD\uFFFD\uFFFD Nguyễn',
      'stands for a character that this print has no letter for',
    );
  });

  it('shows side effects at home apart', async () => {
    await infusionDay();
    await sign();
    at(600);
    await post('side-effects', { code: 'HEADACHE', grade: 2, source: 'PHONE' });
    expectAll(
      (await print()).text,
      'Side effects after the discharge (no part of what is signed)',
      'Headache',
    );
    expect((await print('?version=1')).text).not.toContain('Headache');
  });
});
