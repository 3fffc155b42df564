import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { lateReasonNeeded, sessionNotFound } from '../session.problems.js';
import { deviceNotBound } from './devices/devices.problems.js';
import { RecordedVitalsResponse } from './dto/recorded-vitals.dto.js';
import { AmendVitalsRequest, ReadingInErrorRequest, RecordVitalsRequest } from './dto/vitals.requests.js';
import { VitalsCorrectionsResponse, VitalsReadingResponse } from './dto/vitals.responses.js';
import {
  readingInError,
  readingNotFound,
  readingNotUnconfirmed,
  sessionTakesNoReadings,
  vitalsImpossible,
} from './vitals.problems.js';
import { VitalsQueries } from './vitals.queries.js';
import { VitalsService } from './vitals.service.js';

@ApiTags('Vital signs')
@Controller('v1/sessions/:sessionId/vitals')
export class VitalsController {
  constructor(
    private readonly vitals: VitalsService,
    private readonly queries: VitalsQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record one set of vital signs',
    description:
      'Values that cannot be are refused, all of them named. Unusual but possible ones are stored with status UNCONFIRMED ' +
      'and `confirmReasons`. Alerts are raised at once and told in `alerts`.',
    status: 201,
    answer: RecordedVitalsResponse,
    clientMadeId: true,
    problems: [
      lateReasonNeeded,
      sessionNotFound,
      sessionTakesNoReadings,
      vitalsImpossible,
      timeInFuture,
      sameIdOtherContent,
      deviceNotBound,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: RecordVitalsRequest,
  ): Promise<RecordedVitalsResponse | EntryExists<RecordedVitalsResponse>> {
    return this.vitals.record(caller, sessionId, body);
  }

  @Get()
  @Operation({
    summary: 'List the vital signs of a session in the order they were measured',
    status: 200,
    pageOf: VitalsReadingResponse,
    problems: [sessionNotFound, invalidCursor],
  })
  list(
    @Param('sessionId') sessionId: string,
    @Query() query: PageQuery,
  ): Promise<Page<VitalsReadingResponse>> {
    return this.queries.ofSession(sessionId, query);
  }

  @Post(':readingId/confirm')
  @Operation({
    summary: 'Confirm an unusual reading after looking at it again',
    description:
      'An unusual reading is kept and alerts at once, but opens no gate before somebody has confirmed it.',
    status: 200,
    answer: VitalsReadingResponse,
    problems: [sessionNotFound, readingNotFound, readingNotUnconfirmed, sessionTakesNoReadings],
  })
  confirm(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('readingId') readingId: string,
  ): Promise<VitalsReadingResponse> {
    return this.vitals.confirm(caller, sessionId, readingId);
  }

  @Post(':readingId/amend')
  @Operation({
    summary: 'Correct a reading',
    description:
      'What is left out stays as it is, null clears a value. What it said before stays readable under corrections; ' +
      'alerts that rested on it are judged again.',
    status: 200,
    answer: VitalsReadingResponse,
    problems: [
      sessionNotFound,
      readingNotFound,
      readingInError,
      sessionTakesNoReadings,
      vitalsImpossible,
      timeInFuture,
    ],
  })
  amend(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('readingId') readingId: string,
    @Body() body: AmendVitalsRequest,
  ): Promise<VitalsReadingResponse> {
    return this.vitals.amend(caller, sessionId, readingId, body);
  }

  @Post(':readingId/enter-in-error')
  @Operation({
    summary: 'Mark a reading as entered in error',
    description: 'It stays readable and counts nowhere: wrong patient, or a cuff that was not on.',
    status: 200,
    answer: VitalsReadingResponse,
    problems: [sessionNotFound, readingNotFound, readingInError, sessionTakesNoReadings],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('readingId') readingId: string,
    @Body() { reason }: ReadingInErrorRequest,
  ): Promise<VitalsReadingResponse> {
    return this.vitals.enterInError(caller, sessionId, readingId, reason);
  }

  @Get(':readingId/corrections')
  @Operation({
    summary: 'Read what was corrected about a reading',
    status: 200,
    answer: VitalsCorrectionsResponse,
    problems: [sessionNotFound, readingNotFound],
  })
  corrections(
    @Param('sessionId') sessionId: string,
    @Param('readingId') readingId: string,
  ): Promise<VitalsCorrectionsResponse> {
    return this.queries.corrections(sessionId, readingId);
  }
}
