import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { invalidRequest } from '../errors/platform-problems.js';
import { Operation } from '../http/operation.js';
import { CurrentCaller, CurrentVisitor } from '../http/request-context.js';
import { notSignedIn, tooManyAttempts, wrongCredentials } from './access-problems.js';
import type { Caller } from './caller.js';
import { TokenRequest, TokenResponse } from './dto/token.dto.js';
import { SignInService, type Visitor } from './sign-in.service.js';

@ApiTags('Access')
@Controller('v1/auth')
export class AuthController {
  constructor(private readonly signIn: SignInService) {}

  @Post('token')
  @Operation({
    summary: 'Sign in, or refresh a sign-in',
    description:
      'People sign in with `password` and stay signed in with `refresh_token`; programs use `client_credentials`. ' +
      'Access tokens are short-lived. Idempotency-Key is ignored here, so that no secret is ever stored.',
    status: 200,
    answer: TokenResponse,
    problems: [wrongCredentials, notSignedIn, tooManyAttempts],
  })
  token(@CurrentVisitor() visitor: Visitor, @Body() body: TokenRequest): Promise<TokenResponse> {
    const { grantType } = body;
    if (grantType === 'password')
      return this.signIn.withPassword(visitor, given(body, 'username'), given(body, 'password'));
    if (grantType === 'refresh_token') return this.signIn.withRefreshToken(given(body, 'refreshToken'));
    return this.signIn.withClientSecret(visitor, given(body, 'clientId'), given(body, 'clientSecret'));
  }

  @Post('sign-out')
  @Operation({ summary: 'End this sign-in; its tokens are worthless from now on', status: 204 })
  signOut(@CurrentCaller() caller: Caller): Promise<void> {
    return this.signIn.signOut(caller);
  }
}

type Credential = 'username' | 'password' | 'refreshToken' | 'clientId' | 'clientSecret';

function given(body: TokenRequest, name: Credential): string {
  const value = body[name];
  if (value !== undefined) return value;
  throw invalidRequest({
    errors: [
      { code: 'field.is-defined', pointer: `/${name}`, message: `${name} is needed for this grantType.` },
    ],
  });
}
