/** The two things without which no Spravato dose may start: the site certified, the patient enrolled. */
import { expect } from '@jest/globals';
import type { TestApp } from '../app.js';

export async function certifySite(app: TestApp): Promise<void> {
  const admin = await app.as('admin');
  const { body: clinic } = await admin.get('/v1/clinic');
  const { id: _id, version, updatedAt: _at, updatedBy: _by, ...settings } = clinic;
  const spravatoSite = {
    status: 'CERTIFIED',
    certificationId: 'REMS-0001',
    authorisedRepresentative: 'Alex Example',
  };
  const changed = await admin.put(
    '/v1/clinic',
    { ...settings, spravatoSite },
    { 'if-match': `"${version}"` },
  );
  expect(changed).toMatchObject({ status: 200 });
}

export async function enrol(app: TestApp, patientId: string, day: string): Promise<{ readonly id: string }> {
  const psychiatrist = await app.as('psychiatrist');
  const answer = await psychiatrist.post(`/v1/patients/${patientId}/rems-enrolments`, {
    enrolmentId: `REMS-${patientId.slice(-8)}`,
    enrolledOn: day,
    patientSignedOn: day,
    prescriberSignedOn: day,
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}
