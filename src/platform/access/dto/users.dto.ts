import { PageQuery } from '../../http/paging.js';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  SecretField,
  TextField,
  UuidField,
} from '../../http/fields.js';
import { STAFF_ROLES, type Role, type StaffRole } from '../caller.js';
import { ROLES } from '../caller.js';
import type { Client } from '../client.entity.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords.js';
import type { User } from '../user.entity.js';

const USERNAME = {
  max: 60,
  min: 3,
  pattern: /^[a-z0-9][a-z0-9._-]*$/,
  patternSays: 'may hold a-z, 0-9, dot, dash and underscore',
};

const PHONE = { max: 40, nullable: true, description: 'Work phone, as it stands on forms.' };
const MAY_EXPORT = {
  description: 'May export files that name patients, where the role may export at all (psychiatrist).',
};
const EMAIL = {
  max: 254,
  nullable: true,
  pattern: /^[^\s@]+@[^\s@]+$/,
  patternSays: 'must be an e-mail address',
  description: 'Work e-mail, as it stands on forms.',
};

export class CreateUserRequest {
  @TextField({ ...USERNAME, description: 'Name to sign in with.', example: 'nurse.adler' })
  username: string;

  @TextField({ max: 120, description: 'Name shown to colleagues.', example: 'Nora Adler' })
  displayName: string;

  @TextField({ ...PHONE, optional: true })
  phone?: string | null;

  @TextField({ ...EMAIL, optional: true })
  email?: string | null;

  @ChoiceField(STAFF_ROLES, { enumName: 'StaffRole' })
  role: StaffRole;

  @SecretField({
    min: SHORTEST_PASSWORD,
    max: LONGEST_PASSWORD,
    description: 'First password; the person has to change it at the first sign-in.',
  })
  password: string;
}

export class ChangeUserRequest {
  @TextField({ max: 120, optional: true })
  displayName?: string;

  @TextField({ ...PHONE, optional: true })
  phone?: string | null;

  @TextField({ ...EMAIL, optional: true })
  email?: string | null;

  @ChoiceField(STAFF_ROLES, { optional: true, enumName: 'StaffRole' })
  role?: StaffRole;

  @ChoiceField(['ACTIVE', 'DEACTIVATED'], {
    optional: true,
    description: 'A deactivated user is signed out at once.',
  })
  status?: 'ACTIVE' | 'DEACTIVATED';

  @BooleanField({ ...MAY_EXPORT, optional: true })
  mayExportIdentified?: boolean;
}

export class ResetPasswordRequest {
  @SecretField({
    min: SHORTEST_PASSWORD,
    max: LONGEST_PASSWORD,
    description: 'The person has to change it at the next sign-in.',
  })
  password: string;
}

export class ChangePasswordRequest {
  @SecretField({ min: 1, max: LONGEST_PASSWORD, description: 'The password as it is now.' })
  currentPassword: string;

  @SecretField({ min: SHORTEST_PASSWORD, max: LONGEST_PASSWORD, description: 'The password from now on.' })
  newPassword: string;
}

export class UserResponse {
  @UuidField()
  id: string;

  @TextField({ max: 60, description: 'Name for signing in.' })
  username: string;

  @TextField({ max: 120 })
  displayName: string;

  @TextField(PHONE)
  phone: string | null;

  @TextField(EMAIL)
  email: string | null;

  @ChoiceField(STAFF_ROLES, { enumName: 'StaffRole' })
  role: StaffRole;

  @ChoiceField(['ACTIVE', 'DEACTIVATED'])
  status: 'ACTIVE' | 'DEACTIVATED';

  @BooleanField(MAY_EXPORT)
  mayExportIdentified: boolean;

  @BooleanField({ description: 'True until the person has chosen a password of their own.' })
  mustChangePassword: boolean;

  @InstantField()
  createdAt: Date;

  @IntegerField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export function toUserResponse(user: User): UserResponse {
  const { id, username, displayName, phone, email, role, status } = user;
  const { mayExportIdentified, mustChangePassword, createdAt, version } = user;
  const may = { mayExportIdentified, mustChangePassword };
  return { id, username, displayName, phone, email, role, status, ...may, createdAt, version };
}

export class UsersQuery extends PageQuery {
  @ChoiceField(['ACTIVE', 'DEACTIVATED'], { optional: true })
  status?: 'ACTIVE' | 'DEACTIVATED';
}

/** What colleagues see of each other, to show a name instead of an id. */
export class StaffMemberResponse {
  @UuidField()
  id: string;

  @TextField({ max: 120 })
  displayName: string;

  @ChoiceField(STAFF_ROLES, { enumName: 'StaffRole' })
  role: StaffRole;

  @ChoiceField(['ACTIVE', 'DEACTIVATED'])
  status: 'ACTIVE' | 'DEACTIVATED';
}

export class MeResponse {
  @UuidField()
  id: string;

  @ChoiceField(['staff', 'client'])
  kind: 'staff' | 'client';

  @ChoiceField(ROLES, { enumName: 'Role' })
  role: Role;

  @TextField({ max: 120, description: 'Name of the person or program.' })
  displayName: string;

  @TextField({ max: 60, nullable: true, description: 'Null for programs.' })
  username: string | null;

  @BooleanField({ description: 'True until the first password was replaced by one of their own.' })
  mustChangePassword: boolean;
}

export class CreateClientRequest {
  @TextField({ max: 120, description: 'What the program is.', example: 'Wall dashboard' })
  name: string;
}

export class ClientResponse {
  @UuidField({ description: 'Sign in with it as `clientId`.' })
  id: string;

  @TextField({ max: 120 })
  name: string;

  @ChoiceField(['dashboard', 'device'])
  role: 'dashboard' | 'device';

  @InstantField()
  createdAt: Date;

  @InstantField({ nullable: true, description: 'Null while the credentials are good.' })
  revokedAt: Date | null;
}

export class NewClientResponse extends ClientResponse {
  @TextField({
    max: 200,
    nullable: true,
    description: 'Shown this once and stored nowhere; null when the same Idempotency-Key is sent again.',
  })
  clientSecret: string | null;
}

export function toClientResponse({ id, name, role, createdAt, revokedAt }: Client): ClientResponse {
  return { id, name, role, createdAt, revokedAt };
}
