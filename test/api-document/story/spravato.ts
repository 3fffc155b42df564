/** Another patient, treated with Spravato: enrolment, devices, two hours of watching, and the form for the REMS. */
import { newId } from '../../../src/platform/ids/ids.js';
import { GOING_HOME, NO_DISSOCIATION, USUAL_VITALS } from '../../support/given/bedside.js';
import { newScreening } from '../../support/given/patients.js';
import { USUAL_ANSWERS } from '../../support/given/rems-forms.js';
import { usualEntries } from '../../support/given/usual-checklist.js';
import { after, refused, told, type Cast } from './teller.js';

const DAY = '2026-05-07';
const DOSE_AT = '2026-05-07T16:00:00.000Z';
const ODELL = {
  mrn: 'A-1002',
  givenName: 'Odell',
  familyName: 'Brightwater',
  birthDate: '1979-11-20',
  sex: 'MALE',
};
const ORDER = {
  modality: 'SPRAVATO',
  indications: ['TRD'],
  diagnosisCode: 'F33.2',
  templateCode: 'SPRAVATO_TRD',
  firstDay: DAY,
  weekdays: [4, 1],
  timeOfDay: '09:00',
  acknowledgedWarnings: [
    {
      code: 'plan.resistance-not-shown',
      reason: 'Third trial known from the letter of the referring doctor',
    },
  ],
};
const MISTAKE = { reason: 'Entered for the wrong patient' };

export interface TreatedPatient {
  readonly patientId: string;
  readonly sessionIds: readonly string[];
}

export async function treatWithSpravato(cast: Cast): Promise<TreatedPatient> {
  const { app, nurse } = cast;
  const odell = await orderSpravato(cast);
  const path = `/v1/sessions/${odell.sessionIds[0]}`;
  app.clock.set(after(DOSE_AT, -30));
  await told(nurse.post(`${path}/check-in`, { escort: { name: 'June Brightwater', phone: '+1 555 0142' } }));
  await giveDevices(cast, path);
  await sendQueue(cast, path);
  await goHome(cast, path);
  await sendForm(cast, path);
  return odell;
}

async function orderSpravato({ app, frontDesk, nurse, psychiatrist }: Cast): Promise<TreatedPatient> {
  const { id } = await told(frontDesk.post('/v1/patients', ODELL));
  const patient = `/v1/patients/${id}`;
  const weight = { weightKg: 92, heightCm: 181, confirmWeightKg: 92 };
  await told(nurse.post(`${patient}/measurements`, weight));
  const evaluation = newScreening('SPRAVATO', app.clock.now());
  const screening = await told(psychiatrist.post(`${patient}/screenings`, evaluation));
  await told(psychiatrist.post(`${patient}/screenings/${screening.id}/decisions`, { decision: 'ELIGIBLE' }));
  const draft = await told(psychiatrist.post(`${patient}/treatment-plans`, ORDER));
  const { sessions } = await told(psychiatrist.post(`/v1/treatment-plans/${draft.id}/activate`));
  await told(nurse.get('/v1/rems-forms/missing-enrolments'));
  const today = '2026-05-06';
  const signed = { enrolledOn: today, patientSignedOn: today, prescriberSignedOn: today };
  const enrolment = { enrolmentId: 'REMS-20418', ...signed };
  await told(psychiatrist.post(`${patient}/rems-enrolments`, enrolment));
  return { patientId: id, sessionIds: sessions.map((session: { id: string }) => session.id) };
}

async function giveDevices({ app, nurse, psychiatrist }: Cast, path: string): Promise<void> {
  await refused(422, nurse.post(`${path}/ready`));
  const entries = usualEntries('SPRAVATO', new Date(DOSE_AT), DAY, psychiatrist.id);
  await told(nurse.post(`${path}/checklist`, { entries }));
  await told(nurse.post(`${path}/vitals`, USUAL_VITALS));
  await told(nurse.post(`${path}/ready`));
  const device = (deviceNumber: number) => ({ type: 'DEVICE', deviceNumber, lotNumber: 'SPR-3301' });
  app.clock.set(DOSE_AT);
  await told(nurse.post(`${path}/administration-events`, device(1)));
  app.clock.advanceMinutes(5);
  await told(nurse.post(`${path}/administration-events`, device(2)));
  await told(nurse.post(`${path}/administration-events`, { type: 'STOP' }));
}

/** The tablet had no network for half an hour; one of its entries cannot be right. */
async function sendQueue({ app, nurse }: Cast, path: string): Promise<void> {
  app.clock.set(after(DOSE_AT, 50));
  const entry = (minute: number, kind: string, body: object) => ({
    ...{ id: newId(), kind, occurredAt: after(DOSE_AT, minute), body },
  });
  const { heartRatePerMinute, spo2Percent } = USUAL_VITALS;
  const exchanged = { systolicMmHg: 82, diastolicMmHg: 131, heartRatePerMinute, spo2Percent };
  const gad7 = { instrumentCode: 'GAD7', answers: [2, 3, 2, 2, 1, 2, 3], source: 'PATIENT' };
  const entries = [
    entry(-25, 'MEASUREMENT', { weightKg: 92 }),
    entry(-20, 'ASSESSMENT', gad7),
    entry(12, 'NOTE', { text: 'Listens to music, eyes closed.' }),
    entry(18, 'VITALS', USUAL_VITALS),
    entry(20, 'VITALS', exchanged),
  ];
  await told(nurse.post(`${path}/entries`, { entries }));
}

async function goHome({ app, nurse }: Cast, path: string): Promise<void> {
  app.clock.set(after(DOSE_AT, 60));
  await refused(422, nurse.post(`${path}/discharge`, GOING_HOME));
  app.clock.set(after(DOSE_AT, 125));
  await told(nurse.post(`${path}/vitals`, { ...USUAL_VITALS, moaas: 5 }));
  await told(nurse.post(`${path}/scales`, { kind: 'CADSS', items: NO_DISSOCIATION }));
  await told(nurse.post(`${path}/discharge`, GOING_HOME));
}

async function sendForm({ nurse, psychiatrist }: Cast, path: string): Promise<void> {
  await told(nurse.get('/v1/rems-forms'));
  await refused(422, nurse.post(`${path}/rems-form/submissions`, { channel: 'ONLINE' }));
  await told(nurse.post(`${path}/rems-form/answers`, { answers: USUAL_ANSWERS }));
  const sent = { channel: 'ONLINE', confirmationNumber: 'RC-20260507-017' };
  const submission = await told(nurse.post(`${path}/rems-form/submissions`, sent));
  await told(nurse.get(`${path}/rems-form`));
  const mark = `${path}/rems-form/submissions/${submission.id}/enter-in-error`;
  await told(psychiatrist.post(mark, MISTAKE));
}
