/** Who works in the invented clinic. Their accounts are real ones of the server, with passwords of this run. */
import type { DataSource } from 'typeorm';
import { hashPassword } from '../../src/platform/access/passwords.js';
import { User } from '../../src/platform/access/user.entity.js';
import { insertUser } from '../../src/platform/access/users.service.js';
import { recordAudit } from '../../src/platform/audit/record-audit.js';
import type { Staff } from './loading.js';

const PEOPLE = [
  { username: 'demo.nurse', displayName: 'Nora Lanternwick', role: 'nurse' },
  { username: 'demo.nurse2', displayName: 'Ned Copperbell', role: 'nurse' },
  { username: 'demo.nurse3', displayName: 'Nuala Fablethorpe', role: 'nurse' },
  { username: 'demo.psychiatrist', displayName: 'Dr Pia Willowmere', role: 'psychiatrist' },
  { username: 'demo.psychiatrist2', displayName: 'Dr Pascal Riddlevane', role: 'psychiatrist' },
  { username: 'demo.frontdesk', displayName: 'Finn Pepperpocket', role: 'front-desk' },
  { username: 'demo.admin', displayName: 'Ada Marblegable', role: 'admin' },
] as const;

/** How the demo signs in on the audit trail. */
export const DEMO_VISITOR = { requestId: 'demo', ipAddress: 'local' };

/** Makes the accounts that are missing and gives all of them this password, or leaves the passwords alone where it is null. */
export async function hireStaff(dataSource: DataSource, password: string | null, now: Date): Promise<Staff> {
  const passwordHash = password === null ? null : await hashPassword(password);
  return dataSource.transaction(async (tx) => {
    const idOf = new Map<string, string>();
    for (const person of PEOPLE) {
      const known = await tx.findOneBy(User, { username: person.username });
      // Nobody can sign in with a hash that no password has.
      const user = known ?? (await insertUser(tx, { ...person, passwordHash: passwordHash ?? 'none' }, now));
      if (passwordHash !== null)
        await tx.save(Object.assign(user, { passwordHash, mustChangePassword: false }));
      idOf.set(person.username, user.id);
      if (!known || passwordHash !== null)
        await recordAudit(tx, DEMO_VISITOR, { action: 'demo.staff', resourceId: user.id });
    }
    const ofRole = (role: User['role']) =>
      PEOPLE.filter((person) => person.role === role).map(({ username }) => idOf.get(username)!);
    return {
      nurses: ofRole('nurse'),
      psychiatrists: ofRole('psychiatrist'),
      frontDesk: ofRole('front-desk')[0]!,
    };
  });
}
