import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../platform/access/caller.js';
import { timeInFuture } from '../../../platform/errors/platform-problems.js';
import { Operation } from '../../../platform/http/operation.js';
import type { Page } from '../../../platform/http/paging.js';
import { CurrentCaller } from '../../../platform/http/request-context.js';
import { beforePredecessor, sessionNotFound } from '../../session.problems.js';
import { deviceNotFound, deviceRevoked, deviceSessionOver, serialNumberTaken } from './devices.problems.js';
import { DevicesQueries } from './devices.queries.js';
import { DevicesService } from './devices.service.js';
import {
  BindDeviceRequest,
  DeviceResponse,
  NewDeviceResponse,
  RegisterDeviceRequest,
  UnbindDeviceRequest,
} from './dto/devices.dto.js';

@ApiTags('Devices')
@Controller('v1/devices')
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly queries: DevicesQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Register a monitor and make its credentials',
    status: 201,
    answer: NewDeviceResponse,
    problems: [serialNumberTaken],
  })
  register(@CurrentCaller() caller: Caller, @Body() body: RegisterDeviceRequest): Promise<NewDeviceResponse> {
    return this.devices.register(caller, body);
  }

  @Get()
  @Operation({
    summary: 'List the devices and the sessions they are bound to',
    status: 200,
    pageOf: DeviceResponse,
  })
  list(): Promise<Page<DeviceResponse>> {
    return this.queries.list();
  }

  @Post(':deviceId/bind')
  @Operation({
    summary: 'Bind a device to a session, which ends an earlier binding',
    status: 200,
    answer: DeviceResponse,
    problems: [
      deviceNotFound,
      sessionNotFound,
      deviceRevoked,
      deviceSessionOver,
      beforePredecessor,
      timeInFuture,
    ],
  })
  bind(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Body() body: BindDeviceRequest,
  ): Promise<DeviceResponse> {
    return this.devices.bind(caller, deviceId, body);
  }

  @Post(':deviceId/unbind')
  @Operation({
    summary: 'Take a device off its session',
    status: 200,
    answer: DeviceResponse,
    problems: [deviceNotFound, beforePredecessor, timeInFuture],
  })
  unbind(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Body() body: UnbindDeviceRequest,
  ): Promise<DeviceResponse> {
    return this.devices.unbind(caller, deviceId, body.occurredAt);
  }

  @Post(':deviceId/revoke')
  @Operation({
    summary: 'Revoke a device and its credentials at once',
    status: 200,
    answer: DeviceResponse,
    problems: [deviceNotFound],
  })
  revoke(@CurrentCaller() caller: Caller, @Param('deviceId') deviceId: string): Promise<DeviceResponse> {
    return this.devices.revoke(caller, deviceId);
  }
}
