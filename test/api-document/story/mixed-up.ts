/** Entries that belong somewhere else, and two records that may be of one person. */
import type { TreatedPatient } from './spravato.js';
import { refused, told, type Cast } from './teller.js';

/** Odell once more, as somebody wrote his name down by ear. */
const ODEL = {
  mrn: 'A-1003',
  givenName: 'Odel',
  familyName: 'Brightwater',
  birthDate: '1979-11-20',
  sex: 'MALE',
};

export async function sortOut(cast: Cast, otherPatientId: string, odell: TreatedPatient): Promise<void> {
  await moveNote(cast, odell);
  await moveAnswers(cast, otherPatientId, odell.patientId);
  await mergeAndPart(cast, odell.patientId);
}

async function moveNote({ nurse }: Cast, { sessionIds }: TreatedPatient): Promise<void> {
  const [today, next] = sessionIds;
  const text = 'Would like the chair at the window.';
  const { id } = await told(nurse.post(`/v1/sessions/${today}/notes`, { text }));
  const path = `/v1/sessions/${today}/moved-entries`;
  const move = { kind: 'NOTE', entryId: id, toSessionId: next, reason: 'Meant for the next visit' };
  await told(nurse.post(path, move));
  await refused(409, nurse.post(path, move));
  await told(nurse.get(path));
}

async function moveAnswers({ nurse }: Cast, patientId: string, toPatientId: string): Promise<void> {
  const answers = {
    ...{ instrumentCode: 'GAD7', answers: [1, 1, 2, 0, 1, 0, 1], source: 'STAFF_ENTRY' },
    completedAt: '2026-05-07T15:20:00.000Z',
  };
  const { id } = await told(nurse.post(`/v1/patients/${patientId}/assessments`, answers));
  const path = `/v1/patients/${patientId}/moved-entries`;
  const reason = 'Two forms were exchanged on the desk';
  await told(nurse.post(path, { kind: 'ASSESSMENT', entryId: id, toPatientId, reason }));
  await told(nurse.get(path));
}

/** Told apart at last: a cousin, born on the same day. */
async function mergeAndPart({ frontDesk, nurse, psychiatrist }: Cast, survivorId: string): Promise<void> {
  const { id: duplicateId } = await told(frontDesk.post('/v1/patients', ODEL));
  const allergy = { substance: 'latex', reaction: 'hives', severity: 'MODERATE' };
  await told(nurse.post(`/v1/patients/${duplicateId}/allergies`, allergy));
  const path = `/v1/patients/${survivorId}`;
  await told(psychiatrist.get(`${path}/merge-preview?duplicateId=${duplicateId}`));
  const unread = { duplicateId, reason: 'Same address, same insurance card' };
  await refused(422, psychiatrist.post(`${path}/merge`, unread));
  const acknowledgedWarnings = [{ code: 'merge.name-differs', reason: 'Written down by ear' }];
  const { id: mergeId } = await told(psychiatrist.post(`${path}/merge`, { ...unread, acknowledgedWarnings }));
  await told(psychiatrist.get(`${path}/merges`));
  await told(nurse.post(`${path}/allergies`, { ...allergy, substance: 'adhesive tape', severity: 'MILD' }));
  const parted = { mergeId, reason: 'Both came to the desk: cousins, born on the same day' };
  await told(psychiatrist.post(`${path}/unmerge`, parted));
  await refused(409, psychiatrist.post(`${path}/unmerge`, parted));
}
