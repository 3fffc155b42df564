import { ApiProperty } from '@nestjs/swagger';
import {
  BooleanField,
  ChoiceField,
  IntegerField,
  SecretField,
  TextField,
  UuidField,
} from '../../http/fields.js';
import { LONGEST_PASSWORD } from '../passwords.js';

export const GRANT_TYPES = ['password', 'refresh_token', 'client_credentials'] as const;

export class TokenRequest {
  @ChoiceField(GRANT_TYPES, { description: 'How you prove who you are.', example: 'password' })
  grantType: (typeof GRANT_TYPES)[number];

  @TextField({ max: 100, optional: true, description: 'With `password`: the user name.' })
  username?: string;

  @SecretField({
    min: 1,
    max: LONGEST_PASSWORD,
    optional: true,
    description: 'With `password`: the password.',
  })
  password?: string;

  @SecretField({ min: 1, max: 200, optional: true, description: 'With `refresh_token`: the refresh token.' })
  refreshToken?: string;

  @UuidField({ optional: true, description: 'With `client_credentials`: the id of the client.' })
  clientId?: string;

  @SecretField({ min: 1, max: 200, optional: true, description: 'With `client_credentials`: its secret.' })
  clientSecret?: string;
}

export class TokenResponse {
  @TextField({ max: 4000, description: 'Send it as `Authorization: Bearer ...`.' })
  accessToken: string;

  @ChoiceField(['Bearer'], { description: 'How the access token is sent.' })
  tokenType: 'Bearer';

  @IntegerField({ min: 1, max: 3600, description: 'Seconds until the access token is no longer good.' })
  expiresInSeconds: number;

  @ApiProperty({
    type: 'string',
    maxLength: 200,
    nullable: true,
    description: 'Exchange it for new tokens. Each is good once; null for client credentials.',
  })
  refreshToken: string | null;

  @BooleanField({ description: 'True until a password of your own is chosen; nothing else works before.' })
  mustChangePassword: boolean;
}
