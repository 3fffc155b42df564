import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Operation } from '../http/operation.js';
import { CurrentCaller } from '../http/request-context.js';
import { currentPasswordWrong, notAllowed, passwordUnchanged } from './access-problems.js';
import type { Caller } from './caller.js';
import { ChangePasswordRequest, MeResponse } from './dto/users.dto.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';

@ApiTags('Access')
@Controller('v1/me')
export class MeController {
  constructor(
    private readonly queries: UsersQueries,
    private readonly users: UsersService,
  ) {}

  @Get()
  @Operation({ summary: 'Who am I, and what is my role', status: 200, answer: MeResponse })
  me(@CurrentCaller() caller: Caller): Promise<MeResponse> {
    return this.queries.me(caller);
  }

  @Put('password')
  @Operation({
    summary: 'Choose a new password; every other sign-in of mine ends',
    status: 204,
    problems: [currentPasswordWrong, passwordUnchanged],
  })
  changePassword(@CurrentCaller() caller: Caller, @Body() body: ChangePasswordRequest): Promise<void> {
    if (caller.kind !== 'staff') throw notAllowed();
    return this.users.changeOwnPassword(caller, body.currentPassword, body.newPassword);
  }
}
