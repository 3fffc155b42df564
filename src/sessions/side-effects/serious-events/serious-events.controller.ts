import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../platform/access/caller.js';
import { invalidCursor, timeInFuture } from '../../../platform/errors/platform-problems.js';
import { Operation } from '../../../platform/http/operation.js';
import type { Page } from '../../../platform/http/paging.js';
import { CurrentCaller } from '../../../platform/http/request-context.js';
import { sessionNotFound } from '../../session.problems.js';
import { sideEffectInError, sideEffectNotFound } from '../side-effects.problems.js';
import {
  FollowUpSeriousEventRequest,
  ReviewSeriousEventRequest,
  SeriousEventResponse,
  SeriousEventsQuery,
} from './serious-events.dto.js';
import {
  notSeriousEvent,
  seriousEntryImpossible,
  seriousEventNotReviewed,
  seriousEventReviewed,
} from './serious-events.problems.js';
import { SeriousEventsQueries } from './serious-events.queries.js';
import { SeriousEventsService } from './serious-events.service.js';

@ApiTags('Serious events')
@Controller('v1')
export class SeriousEventsController {
  constructor(
    private readonly seriousEvents: SeriousEventsService,
    private readonly queries: SeriousEventsQueries,
  ) {}

  @Get('serious-events')
  @Operation({
    summary: 'List serious side effects, those due first first',
    description: 'A grade that was lowered later takes nothing off this list.',
    status: 200,
    pageOf: SeriousEventResponse,
    problems: [invalidCursor],
  })
  list(@Query() query: SeriousEventsQuery): Promise<Page<SeriousEventResponse>> {
    return this.queries.list(query);
  }

  @Post('sessions/:sessionId/side-effects/:sideEffectId/serious-review')
  @Operation({
    summary: 'Review a serious side effect',
    description: 'The psychiatrist agrees or not, and says until when it is looked at again, if at all.',
    status: 200,
    answer: SeriousEventResponse,
    problems: [
      sessionNotFound,
      sideEffectNotFound,
      sideEffectInError,
      notSeriousEvent,
      seriousEventReviewed,
      seriousEntryImpossible,
      timeInFuture,
    ],
  })
  review(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @Body() body: ReviewSeriousEventRequest,
  ): Promise<SeriousEventResponse> {
    return this.seriousEvents.review(caller, { sessionId, sideEffectId }, body);
  }

  @Post('sessions/:sessionId/side-effects/:sideEffectId/serious-follow-ups')
  @Operation({
    summary: 'Tell how a serious side effect went on, or close it',
    status: 201,
    answer: SeriousEventResponse,
    problems: [
      sessionNotFound,
      sideEffectNotFound,
      sideEffectInError,
      notSeriousEvent,
      seriousEventNotReviewed,
      seriousEntryImpossible,
      timeInFuture,
    ],
  })
  followUp(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @Body() body: FollowUpSeriousEventRequest,
  ): Promise<SeriousEventResponse> {
    return this.seriousEvents.followUp(caller, { sessionId, sideEffectId }, body);
  }
}
