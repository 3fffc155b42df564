import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import {
  beforePredecessor,
  lateReasonNeeded,
  sessionNotFound,
  transitionNotAllowed,
} from '../session.problems.js';
import { assessedBeforeCheckIn, gatesUnmet, reasonMissing } from './discharge.problems.js';
import { DischargeQueries } from './discharge.queries.js';
import { DischargeService } from './discharge.service.js';
import { AssessDischargeRequest, DischargeAssessmentResponse } from './dto/discharge-assessment.dto.js';
import {
  DischargeRequest,
  DischargeResponse,
  DischargeStateQuery,
  DischargeStateResponse,
} from './dto/discharge.dto.js';

@ApiTags('Discharge')
@Controller('v1/sessions/:sessionId')
export class DischargeController {
  constructor(
    private readonly discharges: DischargeService,
    private readonly queries: DischargeQueries,
  ) {}

  @Get('discharge')
  @Operation({
    summary: 'What the discharge still waits for, or how the patient left',
    status: 200,
    answer: DischargeStateResponse,
    description: 'With `asOf` a day that is entered later can be tried out before it is sent.',
    problems: [sessionNotFound, timeInFuture],
  })
  ofSession(
    @Param('sessionId') sessionId: string,
    @Query() { asOf }: DischargeStateQuery,
  ): Promise<DischargeStateResponse> {
    return this.queries.ofSession(sessionId, asOf);
  }

  @Post('discharge-assessments')
  @Operation({
    summary: 'State what was found or done before the patient leaves',
    description:
      'Any of the facts, one or many; of each the last one stated counts. After the signature with lateReason.',
    status: 201,
    answer: DischargeAssessmentResponse,
    clientMadeId: true,
    problems: [sessionNotFound, assessedBeforeCheckIn, sameIdOtherContent, lateReasonNeeded, timeInFuture],
  })
  assess(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: AssessDischargeRequest,
  ): Promise<DischargeAssessmentResponse | EntryExists<DischargeAssessmentResponse>> {
    return this.discharges.assess(caller, sessionId, body);
  }

  @Post('discharge')
  @Operation({
    summary: 'Discharge the patient',
    description:
      'ROUTINE waits for every gate and is possible in this one request: facts of an assessment may be sent with it. ' +
      'LEFT_AGAINST_ADVICE, TRANSFERRED and DIED are recorded from the check-in on, also while the dose runs.',
    status: 201,
    answer: DischargeResponse,
    problems: [
      sessionNotFound,
      transitionNotAllowed,
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
