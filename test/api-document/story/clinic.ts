/** What an administrator and a medical director set up: people, programs, the clinic, its rules, its monitors. */
import { after, ifMatch, refused, told, type Cast } from './teller.js';

const FIRST_PASSWORD = 'a first password';
const OWN_PASSWORD = 'a password of her own';

export async function setUpClinic(cast: Cast): Promise<void> {
  await people(cast);
  await programs(cast);
  await place(cast);
  await rules(cast);
  await webhooks(cast);
  const { app } = cast;
  await told(app.send('GET', '/health/live'));
  await told(app.send('GET', '/health/ready'));
}

async function people({ app, admin, nurse }: Cast): Promise<void> {
  const user = await told(
    admin.post('/v1/users', {
      username: 'ines.calloway',
      displayName: 'Ines Calloway',
      role: 'nurse',
      password: FIRST_PASSWORD,
    }),
  );
  const path = `/v1/users/${user.id}`;
  const json = { 'content-type': 'application/json' };
  const signIn = (body: object) =>
    told(app.send('POST', '/v1/auth/token', { headers: json, body: JSON.stringify(body) }));
  const { accessToken } = await signIn({
    grantType: 'password',
    username: 'ines.calloway',
    password: FIRST_PASSWORD,
  });
  const headers = { ...json, authorization: `Bearer ${accessToken}` };
  await told(app.send('GET', '/v1/me', { headers }));
  const passwords = { currentPassword: FIRST_PASSWORD, newPassword: OWN_PASSWORD };
  await told(app.send('PUT', '/v1/me/password', { headers, body: JSON.stringify(passwords) }));
  await told(app.send('POST', '/v1/auth/sign-out', { headers: { authorization: headers.authorization } }));
  await told(admin.get('/v1/users'));
  const read = await told(admin.get(path));
  await told(admin.patch(path, { displayName: 'Ines Calloway RN' }, ifMatch(read)));
  await told(admin.post(`${path}/reset-password`, { password: 'another first password' }));
  await told(nurse.get('/v1/staff'));
}

async function programs({ admin, nurse }: Cast): Promise<void> {
  const dashboard = await told(admin.post('/v1/clients', { name: 'Wall dashboard' }));
  await told(admin.get('/v1/clients'));
  await told(admin.get(`/v1/clients/${dashboard.id}`));
  await told(admin.post(`/v1/clients/${dashboard.id}/revoke`));
  const monitor = await told(admin.post('/v1/devices', { label: 'Old monitor', serialNumber: 'VS-0007' }));
  await told(nurse.get('/v1/devices'));
  await told(admin.post(`/v1/devices/${monitor.id}/revoke`));
}

async function place({ admin, nurse }: Cast): Promise<void> {
  const clinic = await told(nurse.get('/v1/clinic'));
  const { id: _id, version: _version, updatedAt: _at, updatedBy: _by, ...settings } = clinic;
  const spravatoSite = {
    status: 'CERTIFIED',
    certificationId: 'REMS-0001',
    authorisedRepresentative: 'Alex Example',
  };
  await told(admin.put('/v1/clinic', { ...settings, spravatoSite }, ifMatch(clinic)));
  await told(admin.post('/v1/chairs', { name: 'Chair 1' }));
  const broken = await told(admin.post('/v1/chairs', { name: 'Chair 2' }));
  await told(admin.post(`/v1/chairs/${broken.id}/retire`));
  await told(nurse.get('/v1/chairs'));
}

async function rules({ app, nurse, psychiatrist }: Cast): Promise<void> {
  const drafts = '/v1/clinic-rules/drafts';
  const dropped = await told(psychiatrist.post(drafts, {}));
  const { rules } = dropped;
  await told(psychiatrist.put(`${drafts}/${dropped.id}`, { rules }, ifMatch(dropped)));
  await told(psychiatrist.post(`${drafts}/${dropped.id}/discard`, { reason: 'Not agreed on' }));
  const draft = await told(psychiatrist.post(drafts, {}));
  const changes = [{ pointer: '/alerts/heartRatePerMinute/yellow/above', value: 115 }];
  const changed = await told(psychiatrist.post(`${drafts}/${draft.id}/changes`, { changes }, ifMatch(draft)));
  await told(psychiatrist.get(`${drafts}/${draft.id}`));
  await told(psychiatrist.get(drafts));
  const reason = 'Too many alerts for a pulse that nobody acted on';
  await told(psychiatrist.post(`${drafts}/${draft.id}/approve`, { reason }, ifMatch(changed)));
  await takeBack({ app, psychiatrist });
  await told(nurse.get('/v1/clinic-rules'));
  await told(nurse.get('/v1/clinic-rules/versions'));
}

/** Approved for tomorrow, and taken back before it begins. */
async function takeBack({ app, psychiatrist }: Pick<Cast, 'app' | 'psychiatrist'>): Promise<void> {
  const path = '/v1/clinic-rules';
  const draft = await told(psychiatrist.post(`${path}/drafts`, {}));
  const approval = {
    reason: 'Less work at the desk',
    effectiveFrom: after(app.clock.now(), 24 * 60),
  };
  const { ruleSetVersion } = await told(
    psychiatrist.post(`${path}/drafts/${draft.id}/approve`, approval, ifMatch(draft)),
  );
  const withdrawal = { ruleSetVersion, reason: 'The meeting did not agree after all' };
  await told(psychiatrist.post(`${path}/withdrawals`, withdrawal));
  await refused(409, psychiatrist.post(`${path}/withdrawals`, withdrawal));
}

async function webhooks({ admin }: Cast): Promise<void> {
  const path = '/v1/webhooks/subscriptions';
  const subscription = {
    url: 'https://pager.example/alerts',
    description: 'Pager of the psychiatrist on call',
    eventTypes: ['alert.raised', 'alert.escalated'],
  };
  const { id } = await told(admin.post(path, subscription));
  await told(admin.get(path));
  await told(admin.get(`${path}/${id}`));
  await told(admin.post(`${path}/${id}/rotate-secret`));
}
