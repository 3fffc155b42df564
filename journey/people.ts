/** The invented people of the journey, and how they get into the system. */
import { randomUUID } from 'node:crypto';
import { ok, signIn, signInProgram, type Api, type Schemas, type Server } from './api.js';

export interface People {
  readonly admin: Api;
  readonly nurse: Api;
  readonly psychiatrist: Api;
  readonly frontDesk: Api;
  readonly dashboard: Api;
  readonly nurseId: string;
  readonly psychiatristId: string;
}

/** What nobody but the tests may ever see in a log. */
export interface InventedPatient {
  readonly mrn: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
}

export function inventPatient(): InventedPatient {
  const number = randomUUID().slice(0, 6);
  return {
    mrn: `JRN-${number}`,
    givenName: 'Marlowe',
    familyName: `Quillfeather-${number}`,
    birthDate: '1987-06-05',
  };
}

/** Makes an account for each role, signs everybody in, and lets each choose a password of their own. */
export async function gatherPeople(server: Server, admin: Api): Promise<People> {
  const run = randomUUID().slice(0, 6);
  const join = async (role: Schemas['StaffRole'], displayName: string) => {
    const username = `${role}.${run}`;
    const firstPassword = randomUUID();
    const body = { username, displayName, role, password: firstPassword };
    const { id } = await ok(admin.POST('/v1/users', { body }));
    return { id, api: await signIn(server, username, randomUUID(), firstPassword) };
  };
  const nurse = await join('nurse', 'Nora Adler');
  const psychiatrist = await join('psychiatrist', 'Dr Pia Brandt');
  const frontDesk = await join('front-desk', 'Finn Decker');
  const { id, clientSecret } = await ok(
    admin.POST('/v1/clients', { body: { name: `Journey dashboard ${run}` } }),
  );
  return {
    admin,
    nurse: nurse.api,
    psychiatrist: psychiatrist.api,
    frontDesk: frontDesk.api,
    dashboard: await signInProgram(server, id, clientSecret!),
    nurseId: nurse.id,
    psychiatristId: psychiatrist.id,
  };
}
