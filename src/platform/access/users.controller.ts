import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { versionRequired, versionStale } from '../errors/platform-problems.js';
import { Operation } from '../http/operation.js';
import type { Page } from '../http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../http/request-context.js';
import { clientNotFound, lastAdministrator, usernameTaken, userNotFound } from './access-problems.js';
import type { Caller } from './caller.js';
import { ClientsService } from './clients.service.js';
import {
  ChangeUserRequest,
  ClientResponse,
  CreateClientRequest,
  CreateUserRequest,
  NewClientResponse,
  ResetPasswordRequest,
  StaffMemberResponse,
  UserResponse,
  UsersQuery,
} from './dto/users.dto.js';
import { UsersQueries } from './users.queries.js';
import { UsersService } from './users.service.js';

@ApiTags('Access')
@Controller('v1')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly clients: ClientsService,
    private readonly queries: UsersQueries,
  ) {}

  @Post('users')
  @Operation({
    summary: 'Register a member of the staff',
    status: 201,
    answer: UserResponse,
    problems: [usernameTaken],
  })
  register(@CurrentCaller() caller: Caller, @Body() body: CreateUserRequest): Promise<UserResponse> {
    return this.users.register(caller, body);
  }

  @Get('users')
  @Operation({ summary: 'List the accounts of the staff', status: 200, pageOf: UserResponse })
  list(@Query() query: UsersQuery): Promise<Page<UserResponse>> {
    return this.queries.list(query);
  }

  @Get('users/:userId')
  @Operation({ summary: 'Read one account', status: 200, answer: UserResponse, problems: [userNotFound] })
  user(@Param('userId') userId: string): Promise<UserResponse> {
    return this.queries.user(userId);
  }

  @Patch('users/:userId')
  @Operation({
    summary: 'Change name, role or status of an account',
    status: 200,
    answer: UserResponse,
    problems: [userNotFound, lastAdministrator, versionRequired, versionStale],
  })
  change(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeUserRequest,
  ): Promise<UserResponse> {
    return this.users.change(caller, userId, version, body);
  }

  @Post('users/:userId/reset-password')
  @Operation({
    summary: 'Give somebody a first password again; all their sign-ins end',
    status: 200,
    answer: UserResponse,
    problems: [userNotFound],
  })
  resetPassword(
    @CurrentCaller() caller: Caller,
    @Param('userId') userId: string,
    @Body() body: ResetPasswordRequest,
  ): Promise<UserResponse> {
    return this.users.resetPassword(caller, userId, body.password);
  }

  @Get('staff')
  @Operation({
    summary: 'Names and roles of the staff, to show beside what they recorded',
    status: 200,
    pageOf: StaffMemberResponse,
  })
  staff(): Promise<Page<StaffMemberResponse>> {
    return this.queries.staff();
  }

  @Post('clients')
  @Operation({ summary: 'Make credentials for a dashboard', status: 201, answer: NewClientResponse })
  registerClient(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateClientRequest,
  ): Promise<NewClientResponse> {
    return this.clients.registerDashboard(caller, body.name);
  }

  @Get('clients')
  @Operation({
    summary: 'List client credentials, revoked ones included',
    status: 200,
    pageOf: ClientResponse,
  })
  clientList(): Promise<Page<ClientResponse>> {
    return this.queries.clients();
  }

  @Get('clients/:clientId')
  @Operation({
    summary: 'Read one set of client credentials',
    status: 200,
    answer: ClientResponse,
    problems: [clientNotFound],
  })
  client(@Param('clientId') clientId: string): Promise<ClientResponse> {
    return this.queries.client(clientId);
  }

  @Post('clients/:clientId/revoke')
  @Operation({
    summary: 'Revoke client credentials at once',
    status: 200,
    answer: ClientResponse,
    problems: [clientNotFound],
  })
  revokeClient(
    @CurrentCaller() caller: Caller,
    @Param('clientId') clientId: string,
  ): Promise<ClientResponse> {
    return this.clients.revoke(caller, clientId);
  }
}
