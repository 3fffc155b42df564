import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../database/database.js';
import { isPlainText } from '../http/field-formats.js';
import { DEFAULT_PAGE_SIZE, pageOf, readCursor, type Page } from '../http/paging.js';
import { clientNotFound, userNotFound } from './access-problems.js';
import type { Caller } from './caller.js';
import { Client } from './client.entity.js';
import {
  toClientResponse,
  toUserResponse,
  type ClientResponse,
  type MeResponse,
  type StaffMemberResponse,
  type UserResponse,
  type UsersQuery,
} from './dto/users.dto.js';
import { User } from './user.entity.js';

@Injectable()
export class UsersQueries {
  constructor(private readonly database: Database) {}

  async me(caller: Caller): Promise<MeResponse> {
    const { id, kind, role, mustChangePassword } = caller;
    if (kind === 'client') {
      const { name } = await this.database.read.findOneByOrFail(Client, { id });
      return { id, kind, role, displayName: name, username: null, mustChangePassword };
    }
    const { displayName, username } = await this.database.read.findOneByOrFail(User, { id });
    return { id, kind, role, displayName, username, mustChangePassword };
  }

  async user(userId: string): Promise<UserResponse> {
    const user = await this.database.read.findOneBy(User, { id: userId });
    if (!user) throw userNotFound();
    return toUserResponse(user);
  }

  async list({ status, limit = DEFAULT_PAGE_SIZE, cursor }: UsersQuery): Promise<Page<UserResponse>> {
    const [after] = readCursor(cursor, isPlainText) ?? [];
    const users = await this.database.read.find(User, {
      where: { ...(status ? { status } : {}), ...(after ? { username: MoreThan(after) } : {}) },
      order: { username: 'ASC' },
      take: limit + 1,
    });
    const { items, nextCursor } = pageOf(users, limit, ({ username }) => [username]);
    return { items: items.map(toUserResponse), nextCursor };
  }

  async staff(): Promise<Page<StaffMemberResponse>> {
    const users = await this.database.read.find(User, { order: { displayName: 'ASC', id: 'ASC' } });
    const items = users.map(({ id, displayName, role, status }) => ({ id, displayName, role, status }));
    return { items, nextCursor: null };
  }

  async clients(): Promise<Page<ClientResponse>> {
    const clients = await this.database.read.find(Client, { order: { createdAt: 'ASC', id: 'ASC' } });
    return { items: clients.map(toClientResponse), nextCursor: null };
  }

  async client(clientId: string): Promise<ClientResponse> {
    const client = await this.database.read.findOneBy(Client, { id: clientId });
    if (!client) throw clientNotFound();
    return toClientResponse(client);
  }
}
