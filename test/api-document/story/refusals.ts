/** What goes wrong now and then, and how the server says so. Most refusals are told where they happen in the story. */
import { refused, told, type Cast } from './teller.js';

const NOBODY = '019df456-7000-7000-8000-ffffffffffff';

/** Before anybody has come: a form filled in wrong, a token forgotten, somebody else's work. */
export async function makeMistakes({ app, frontDesk, nurse, admin }: Cast): Promise<void> {
  await refused(401, app.send('GET', '/v1/me'));
  await refused(403, admin.get('/v1/alerts'));
  await refused(404, nurse.get(`/v1/patients/${NOBODY}`));
  const badly = { mrn: 'A-1001', givenName: 'Marlowe', birthDate: '06/05/1987', sex: 'FEMALE', age: 38 };
  await refused(400, frontDesk.post('/v1/patients', badly));
}

/** Sent twice, or without having read. */
export async function repeat({ frontDesk }: Cast, patient: { readonly id: string; readonly mrn: string }) {
  const marlowe = {
    givenName: 'Marlowe',
    familyName: 'Quillfeather',
    birthDate: '1987-06-05',
    sex: 'FEMALE',
  };
  await refused(422, frontDesk.post('/v1/patients', { ...marlowe, mrn: 'A-2001' }));
  await refused(409, frontDesk.post('/v1/patients', { ...marlowe, givenName: 'Maud', mrn: patient.mrn }));
  const path = `/v1/patients/${patient.id}`;
  const changes = { contact: { phone: '+1 555 0109' } };
  await refused(428, frontDesk.patch(path, changes));
  const key = { 'idempotency-key': 'deactivate-A-1001' };
  await told(frontDesk.post(`${path}/deactivate`, { reason: 'Moved away' }, key));
  await refused(422, frontDesk.post(`${path}/deactivate`, { reason: 'Another reason' }, key));
}
