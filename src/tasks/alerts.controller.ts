import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/access/caller.js';
import { invalidCursor, timeInFuture } from '../platform/errors/platform-problems.js';
import { Operation } from '../platform/http/operation.js';
import type { Page } from '../platform/http/paging.js';
import { CurrentCaller } from '../platform/http/request-context.js';
import {
  alertAlreadyAcknowledged,
  alertForPsychiatrist,
  alertNotAcknowledged,
  alertNoteRequired,
  alertNotFound,
  alertOver,
  alertTimeTooEarly,
} from './alert.problems.js';
import { AlertsQueries } from './alerts.queries.js';
import { AlertsService } from './alerts.service.js';
import { AcknowledgeAlertRequest, AlertsQuery, ResolveAlertRequest } from './dto/alerts.requests.js';
import { AlertDetailResponse, AlertResponse } from './dto/alerts.responses.js';

@ApiTags('Alerts')
@Controller('v1/alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly queries: AlertsQueries,
  ) {}

  @Get()
  @Operation({
    summary: 'List alerts: current ones with the most urgent first',
    status: 200,
    pageOf: AlertResponse,
    problems: [invalidCursor],
  })
  list(@Query() query: AlertsQuery): Promise<Page<AlertResponse>> {
    return this.queries.list(query);
  }

  @Get(':alertId')
  @Operation({
    summary: 'Read an alert and what became of it',
    status: 200,
    answer: AlertDetailResponse,
    problems: [alertNotFound],
  })
  alert(@Param('alertId') alertId: string): Promise<AlertDetailResponse> {
    return this.queries.alert(alertId);
  }

  @Post(':alertId/acknowledge')
  @Operation({
    summary: 'Acknowledge an alert with what was done about it',
    description: 'Also after it was escalated, and where its cause was over before anybody looked.',
    status: 200,
    answer: AlertDetailResponse,
    problems: [
      alertNotFound,
      alertForPsychiatrist,
      alertAlreadyAcknowledged,
      alertOver,
      alertNoteRequired,
      alertTimeTooEarly,
      timeInFuture,
    ],
  })
  acknowledge(
    @CurrentCaller() caller: Caller,
    @Param('alertId') alertId: string,
    @Body() body: AcknowledgeAlertRequest,
  ): Promise<AlertDetailResponse> {
    return this.alerts.acknowledge(caller, alertId, body);
  }

  @Post(':alertId/resolve')
  @Operation({
    summary: 'Say that the cause of an acknowledged alert is over',
    status: 200,
    answer: AlertDetailResponse,
    problems: [
      alertNotFound,
      alertForPsychiatrist,
      alertNotAcknowledged,
      alertOver,
      alertTimeTooEarly,
      timeInFuture,
    ],
  })
  resolve(
    @CurrentCaller() caller: Caller,
    @Param('alertId') alertId: string,
    @Body() body: ResolveAlertRequest,
  ): Promise<AlertDetailResponse> {
    return this.alerts.resolve(caller, alertId, body);
  }
}
