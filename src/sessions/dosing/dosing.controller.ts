import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { sessionNotFound } from '../session.problems.js';
import { DosingQueries } from './dosing.queries.js';
import { AdministrationEventsResponse } from './dto/administration-events.response.js';
import { SessionDetailResponse } from './dto/session-detail.response.js';

/** A session is read here and not in the root room, because its page shows the dose delivered so far. */
@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId')
export class DosingController {
  constructor(private readonly queries: DosingQueries) {}

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
}
