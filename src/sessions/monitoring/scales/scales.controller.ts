import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../platform/access/caller.js';
import {
  invalidCursor,
  sameIdOtherContent,
  timeInFuture,
} from '../../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../../platform/http/existing-entry.js';
import { Operation } from '../../../platform/http/operation.js';
import { PageQuery, type Page } from '../../../platform/http/paging.js';
import { CurrentCaller } from '../../../platform/http/request-context.js';
import { lateReasonNeeded, sessionNotFound } from '../../session.problems.js';
import { sessionTakesNoReadings } from '../vitals.problems.js';
import {
  AmendScaleRequest,
  RecordScaleRequest,
  ScaleCorrectionsResponse,
  ScaleInErrorRequest,
  ScaleResponse,
} from './scales.dto.js';
import { scaleImpossible, scaleInError, scaleNotFound } from './scales.problems.js';
import { ScalesQueries } from './scales.queries.js';
import { ScalesService } from './scales.service.js';

@ApiTags('Scales')
@Controller('v1/sessions/:sessionId/scales')
export class ScalesController {
  constructor(
    private readonly scales: ScalesService,
    private readonly queries: ScalesQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record a rating: CADSS, modified Aldrete or PADSS',
    description:
      'By item number, or by its total, or CADSS-6 alone. With an item missing it is stored without a total. ' +
      'MOAA/S and pain belong to the vital signs.',
    status: 201,
    answer: ScaleResponse,
    clientMadeId: true,
    problems: [
      sessionNotFound,
      sessionTakesNoReadings,
      scaleImpossible,
      lateReasonNeeded,
      timeInFuture,
      sameIdOtherContent,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: RecordScaleRequest,
  ): Promise<ScaleResponse | EntryExists<ScaleResponse>> {
    return this.scales.record(caller, sessionId, body);
  }

  @Get()
  @Operation({
    summary: 'List the ratings of a session in the order they were made',
    status: 200,
    pageOf: ScaleResponse,
    problems: [sessionNotFound, invalidCursor],
  })
  list(@Param('sessionId') sessionId: string, @Query() query: PageQuery): Promise<Page<ScaleResponse>> {
    return this.queries.ofSession(sessionId, query);
  }

  @Post(':scaleId/amend')
  @Operation({
    summary: 'Correct a rating',
    description:
      'What is left out stays as it is; a score (items, total, CADSS-6) is replaced as a whole. What it said before ' +
      'stays readable under corrections; alerts and gates that rested on it are judged again.',
    status: 200,
    answer: ScaleResponse,
    problems: [
      sessionNotFound,
      scaleNotFound,
      scaleInError,
      sessionTakesNoReadings,
      scaleImpossible,
      timeInFuture,
    ],
  })
  amend(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('scaleId') scaleId: string,
    @Body() body: AmendScaleRequest,
  ): Promise<ScaleResponse> {
    return this.scales.amend(caller, sessionId, scaleId, body);
  }

  @Get(':scaleId/corrections')
  @Operation({
    summary: 'Read what was corrected about a rating',
    status: 200,
    answer: ScaleCorrectionsResponse,
    problems: [sessionNotFound, scaleNotFound],
  })
  corrections(
    @Param('sessionId') sessionId: string,
    @Param('scaleId') scaleId: string,
  ): Promise<ScaleCorrectionsResponse> {
    return this.queries.corrections(sessionId, scaleId);
  }

  @Post(':scaleId/enter-in-error')
  @Operation({
    summary: 'Mark a rating as entered in error',
    description: 'It stays readable and counts nowhere. The right one is recorded as a new rating.',
    status: 200,
    answer: ScaleResponse,
    problems: [sessionNotFound, scaleNotFound, scaleInError, sessionTakesNoReadings],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('scaleId') scaleId: string,
    @Body() { reason }: ScaleInErrorRequest,
  ): Promise<ScaleResponse> {
    return this.scales.enterInError(caller, sessionId, scaleId, reason);
  }
}
