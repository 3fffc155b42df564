import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { beforePredecessor, sessionNotFound } from '../session.problems.js';
import {
  courseNotPossible,
  eventCorrected,
  eventNotFound,
  eventNotPossible,
  eventOutOfSequence,
  laterStepRestsOnDose,
} from './dosing.problems.js';
import { DosingQueries } from './dosing.queries.js';
import { AmendEventRequest, EventInErrorRequest } from './dto/administration-events.request.js';
import { AdministrationEventsResponse, RecordedEventResponse } from './dto/administration-events.response.js';
import { SessionDetailResponse } from './dto/session-detail.response.js';
import { EventCorrectionsService } from './event-corrections.service.js';

const correctionProblems = [
  sessionNotFound,
  eventNotFound,
  eventCorrected,
  laterStepRestsOnDose,
  beforePredecessor,
];

/** A session is read here and not in the root room, because its page shows the dose delivered so far. */
@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId')
export class DosingController {
  constructor(
    private readonly queries: DosingQueries,
    private readonly corrections: EventCorrectionsService,
  ) {}

  @Get()
  @Operation({
    summary: 'A session with its moves and the dose delivered so far',
    status: 200,
    answer: SessionDetailResponse,
    problems: [sessionNotFound],
  })
  session(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
  ): Promise<SessionDetailResponse> {
    return this.queries.session(caller, sessionId);
  }

  @Get('administration-events')
  @Operation({
    summary: 'What happened to the dose, and how much of it is delivered now',
    status: 200,
    answer: AdministrationEventsResponse,
    problems: [sessionNotFound],
  })
  events(@Param('sessionId') sessionId: string): Promise<AdministrationEventsResponse> {
    return this.queries.events(sessionId);
  }

  @Post('administration-events/:eventId/amend')
  @Operation({
    summary: 'Correct an event; what is left out stays as it was recorded',
    description:
      'The event as it was stays readable. Dose, status, alerts and time points follow at once, also after the session ' +
      'was signed.',
    status: 201,
    answer: RecordedEventResponse,
    clientMadeId: true,
    problems: [...correctionProblems, eventOutOfSequence, eventNotPossible, sameIdOtherContent, timeInFuture],
  })
  amend(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('eventId') eventId: string,
    @Body() body: AmendEventRequest,
  ): Promise<RecordedEventResponse | EntryExists<RecordedEventResponse>> {
    return this.corrections.amend(caller, sessionId, eventId, body);
  }

  @Post('administration-events/:eventId/enter-in-error')
  @Operation({
    summary: 'Say that an event never happened',
    status: 200,
    answer: RecordedEventResponse,
    problems: [...correctionProblems, courseNotPossible],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('eventId') eventId: string,
    @Body() body: EventInErrorRequest,
  ): Promise<RecordedEventResponse> {
    return this.corrections.enterInError(caller, sessionId, eventId, body.reason);
  }
}
