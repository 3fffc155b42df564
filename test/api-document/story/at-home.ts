/** A patient is asked to answer at home: a link is made, one is made in vain and revoked. */
import { after, refused, told, type Cast } from './teller.js';

export async function answerAtHome({ app, nurse }: Cast, patientId: string): Promise<void> {
  const links = '/v1/assessment-links';
  const forms = [{ instrumentCode: 'GAD7' }, { instrumentCode: 'PHQ9' }];
  await refused(422, nurse.post(links, { patientId, timePoint: 'DAY_7_14' }));
  const expiresAt = after(app.clock.now(), 24 * 60);
  const made = await told(nurse.post(links, { patientId, forms, expiresAt }));
  await told(nurse.post(`${links}/${made.id}/revoke`, { reason: 'Sent to a number that is no longer hers' }));
  const { linkUrl } = await told(nurse.post(links, { patientId, forms }));
  const zeros = forms.flatMap(({ instrumentCode }, form) =>
    Array.from({ length: instrumentCode === 'GAD7' ? 7 : 9 }, (_unused, item) => `${form}-${item}=0`),
  );
  await told(
    app.send('POST', new URL(linkUrl).pathname, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: zeros.join('&'),
    }),
  );
  await told(nurse.get(`${links}?patientId=${patientId}`));
}
