import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { timeInFuture } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { beforePredecessor, sessionNotFound, transitionNotAllowed } from '../session.problems.js';
import { dischargedAlready, gatesUnmet, reasonMissing } from './discharge.problems.js';
import { DischargeQueries } from './discharge.queries.js';
import { DischargeService } from './discharge.service.js';
import { DischargeRequest, DischargeResponse, DischargeStateResponse } from './dto/discharge.dto.js';

@ApiTags('Discharge')
@Controller('v1/sessions/:sessionId/discharge')
export class DischargeController {
  constructor(
    private readonly discharges: DischargeService,
    private readonly queries: DischargeQueries,
  ) {}

  @Get()
  @Operation({
    summary: 'What the discharge still waits for, or how the patient left',
    status: 200,
    answer: DischargeStateResponse,
    problems: [sessionNotFound],
  })
  ofSession(@Param('sessionId') sessionId: string): Promise<DischargeStateResponse> {
    return this.queries.ofSession(sessionId);
  }

  @Post()
  @Operation({
    summary: 'Discharge the patient',
    status: 201,
    answer: DischargeResponse,
    problems: [
      sessionNotFound,
      transitionNotAllowed,
      dischargedAlready,
      beforePredecessor,
      gatesUnmet,
      reasonMissing,
      timeInFuture,
    ],
  })
  discharge(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: DischargeRequest,
  ): Promise<DischargeResponse> {
    return this.discharges.discharge(caller, sessionId, body);
  }
}
