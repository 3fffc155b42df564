import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientDeactivated } from '../../patients/patients.problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { timeInFuture, warningsNotAcknowledged } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { sessionClosed, sessionNotFound } from '../session.problems.js';
import { doseHasStarted, doseOrderOutOfBounds } from './dose-orders.problems.js';
import { DoseOrdersService } from './dose-orders.service.js';
import { DoseOrderRequest, DoseOrderResponse } from './dto/dose-orders.dto.js';

@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId/dose-orders')
export class DoseOrdersController {
  constructor(private readonly doseOrders: DoseOrdersService) {}

  @Post()
  @Operation({
    summary: 'Order the dose of one session, until it has started',
    description:
      'It stands in place of the dose of the plan. Everything unusual has to be acknowledged by the psychiatrist who orders.',
    status: 201,
    answer: DoseOrderResponse,
    problems: [
      sessionNotFound,
      sessionClosed,
      doseHasStarted,
      patientDeactivated,
      doseOrderOutOfBounds,
      warningsNotAcknowledged,
      timeInFuture,
    ],
  })
  order(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: DoseOrderRequest,
  ): Promise<DoseOrderResponse> {
    return this.doseOrders.order(caller, sessionId, body);
  }

  @Get()
  @Operation({
    summary: 'Dose orders of a session in time order; none while the dose is the one of the plan',
    status: 200,
    pageOf: DoseOrderResponse,
    problems: [sessionNotFound],
  })
  ordersOf(@Param('sessionId') sessionId: string): Promise<Page<DoseOrderResponse>> {
    return this.doseOrders.ordersOf(sessionId);
  }
}
