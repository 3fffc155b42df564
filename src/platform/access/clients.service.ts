import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record-audit.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { newId } from '../ids/ids.js';
import { clientNotFound } from './access-problems.js';
import { AccessTokens } from './access-tokens.js';
import type { Caller } from './caller.js';
import { Client } from './client.entity.js';
import { toClientResponse, type ClientResponse, type NewClientResponse } from './dto/users.dto.js';
import { hashSecret, newSecret } from './passwords.js';

@Injectable()
export class ClientsService {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  /** Makes credentials for a dashboard. The secret leaves in this answer and is kept nowhere. */
  async registerDashboard(caller: Caller, name: string): Promise<NewClientResponse> {
    const now = this.clock.now();
    const clientSecret = newSecret();
    return this.database.write(
      caller,
      async (tx) => {
        const client = await insertClient(tx, caller, { name, role: 'dashboard', clientSecret }, now);
        await recordAudit(tx, caller, { action: 'client.register', resourceId: client.id });
        return { ...toClientResponse(client), clientSecret };
      },
      { keep: (answer) => ({ ...answer, clientSecret: null }) },
    );
  }

  async revoke(caller: Caller, clientId: string): Promise<ClientResponse> {
    const now = this.clock.now();
    const answer = await this.database.write(caller, async (tx) => {
      const client = await tx.findOne(Client, {
        where: { id: clientId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!client) throw clientNotFound();
      client.revokedAt ??= now;
      await tx.save(client);
      await recordAudit(tx, caller, { action: 'client.revoke', resourceId: clientId });
      return toClientResponse(client);
    });
    this.tokens.forget();
    return answer;
  }
}

/** Also used for bedside monitors, whose credentials are made together with the device. */
export async function insertClient(
  tx: EntityManager,
  caller: Pick<Caller, 'id'>,
  { name, role, clientSecret }: { name: string; role: Client['role']; clientSecret: string },
  now: Date,
): Promise<Client> {
  const client = tx.create(Client, {
    id: newId(),
    name,
    role,
    secretHash: hashSecret(clientSecret),
    createdBy: caller.id,
    createdAt: now,
    revokedAt: null,
  });
  return tx.save(client);
}
