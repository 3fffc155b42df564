import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import {
  deviationReasonNeeded,
  eventNotPossible,
  eventOutOfSequence,
  terminationReasonNeeded,
} from '../dosing/dosing.problems.js';
import { RecordEventRequest } from '../dosing/dto/administration-events.request.js';
import { RecordedEventResponse } from '../dosing/dto/administration-events.response.js';
import { SessionResponse } from '../dto/session.response.js';
import {
  beforePredecessor,
  lateReasonNeeded,
  sessionClosed,
  sessionNotFound,
  sessionNotReady,
  transitionNotAllowed,
} from '../session.problems.js';
import { MarkReadyRequest, ReadinessQuery, ReadinessResponse } from './dto/readiness.dto.js';
import { ReadinessQueries } from './readiness.queries.js';
import { ReadinessService } from './readiness.service.js';

/** Events of a dose are taken here and not in the room of dosing, because the first of them asks for readiness. */
@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId')
export class ReadinessController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly queries: ReadinessQueries,
  ) {}

  @Get('readiness')
  @Operation({
    summary: 'What stands in the way of the dose, and who can clear it',
    status: 200,
    description:
      'Of a dose that has begun it tells how it stood when it began. With `asOf` a day that is entered later can be tried out.',
    answer: ReadinessResponse,
    problems: [sessionNotFound, timeInFuture],
  })
  ofSession(
    @Param('sessionId') sessionId: string,
    @Query() { asOf }: ReadinessQuery,
  ): Promise<ReadinessResponse> {
    return this.queries.ofSession(sessionId, asOf);
  }

  @Post('ready')
  @Operation({
    summary: 'Find the session ready for the dose',
    description:
      'Refused with every blocker and who can clear it, as `GET readiness` lists them. The first dose asks again.',
    status: 200,
    answer: SessionResponse,
    problems: [sessionNotFound, transitionNotAllowed, sessionNotReady, beforePredecessor, timeInFuture],
  })
  markReady(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: MarkReadyRequest,
  ): Promise<SessionResponse> {
    return this.readiness.markReady(caller, sessionId, body.occurredAt);
  }

  @Post('administration-events')
  @Operation({
    summary: 'Record what happened to the dose: start, pause, resume, stop, injection, device',
    description:
      'The first dose moves the session to DOSING, STOP to RECOVERY. A dose that was given although the session was not ' +
      'ready is recorded with deviationReason, one that is recorded after the signature with lateReason.',
    status: 201,
    answer: RecordedEventResponse,
    clientMadeId: true,
    problems: [
      sessionNotFound,
      sessionClosed,
      transitionNotAllowed,
      eventOutOfSequence,
      sameIdOtherContent,
      sessionNotReady,
      eventNotPossible,
      deviationReasonNeeded,
      lateReasonNeeded,
      terminationReasonNeeded,
      beforePredecessor,
      timeInFuture,
    ],
  })
  recordEvent(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: RecordEventRequest,
  ): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
    return this.readiness.recordEvent(caller, sessionId, body);
  }
}
