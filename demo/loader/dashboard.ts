/** The program that would show the invented clinic on a wall: credentials with the role `dashboard`, as an administrator makes them. */
import { IsNull, type DataSource } from 'typeorm';
import { Client } from '../../src/platform/access/client.entity.js';
import { insertClient } from '../../src/platform/access/clients.service.js';
import { newSecret } from '../../src/platform/access/passwords.js';
import { User } from '../../src/platform/access/user.entity.js';
import { recordAudit } from '../../src/platform/audit/record-audit.js';
import { DEMO_VISITOR } from './staff.js';

const NAME = 'Demo dashboard';

export interface DashboardCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Makes new ones and revokes those of earlier runs. The staff has been hired. */
export async function openDashboard(dataSource: DataSource, now: Date): Promise<DashboardCredentials> {
  return dataSource.transaction(async (tx) => {
    const { id } = await tx.findOneByOrFail(User, { username: 'demo.admin' });
    const earlier = await tx.findBy(Client, {
      name: NAME,
      role: 'dashboard',
      createdBy: id,
      revokedAt: IsNull(),
    });
    for (const client of earlier) await tx.save(Object.assign(client, { revokedAt: now }));
    const clientSecret = newSecret();
    const client = await insertClient(tx, { id }, { name: NAME, role: 'dashboard', clientSecret }, now);
    for (const { id: resourceId } of [...earlier, client])
      await recordAudit(tx, DEMO_VISITOR, { action: 'demo.dashboard', resourceId });
    return { clientId: client.id, clientSecret };
  });
}
