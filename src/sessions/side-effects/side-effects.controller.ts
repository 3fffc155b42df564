import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientNotFound } from '../../patients/patients.problems.js';
import type { Caller } from '../../platform/access/caller.js';
import {
  invalidCursor,
  sameIdOtherContent,
  timeInFuture,
  versionRequired,
  versionStale,
} from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../../platform/http/request-context.js';
import { sessionNotFound } from '../session.problems.js';
import {
  CorrectSideEffectRequest,
  EnterSideEffectInErrorRequest,
  JudgeRelatednessRequest,
  RecordSideEffectRequest,
} from './dto/side-effects.requests.js';
import { SideEffectCodeResponse, SideEffectCodesQuery } from './dto/side-effect-codes.dto.js';
import { SideEffectHistoryResponse } from './dto/side-effect-history.dto.js';
import { SideEffectResponse } from './dto/side-effects.responses.js';
import { SideEffectHistoryQueries } from './side-effect-history.queries.js';
import {
  noVisitYet,
  sideEffectContradictory,
  sideEffectInError,
  sideEffectNotFound,
} from './side-effects.problems.js';
import { SideEffectsQueries } from './side-effects.queries.js';
import { SideEffectsService } from './side-effects.service.js';

@ApiTags('Side effects')
@Controller('v1')
export class SideEffectsController {
  constructor(
    private readonly sideEffects: SideEffectsService,
    private readonly queries: SideEffectsQueries,
    private readonly historyQueries: SideEffectHistoryQueries,
  ) {}

  @Get('side-effect-codes')
  @Operation({
    summary: 'List the codes of side effects, each with the grades it can have',
    status: 200,
    pageOf: SideEffectCodeResponse,
  })
  codes(@Query() query: SideEffectCodesQuery): Promise<Page<SideEffectCodeResponse>> {
    return this.queries.codes(query);
  }

  @Post('sessions/:sessionId/side-effects')
  @Operation({
    summary: 'Record a side effect',
    description:
      'A code and a grade are enough: it began now, it lasts, and nothing was done yet. What the patient tells later, by ' +
      'phone for instance, belongs to the session of the dose as well, however long ago that was.',
    status: 201,
    answer: SideEffectResponse,
    clientMadeId: true,
    problems: [sessionNotFound, noVisitYet, sideEffectContradictory, timeInFuture, sameIdOtherContent],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: RecordSideEffectRequest,
  ): Promise<SideEffectResponse | EntryExists<SideEffectResponse>> {
    return this.sideEffects.record(caller, sessionId, body);
  }

  @Get('sessions/:sessionId/side-effects')
  @Operation({
    summary: 'List the side effects of a session in the order of their onset',
    status: 200,
    pageOf: SideEffectResponse,
    problems: [sessionNotFound, invalidCursor],
  })
  ofSession(
    @Param('sessionId') sessionId: string,
    @Query() query: PageQuery,
  ): Promise<Page<SideEffectResponse>> {
    return this.queries.ofSession(sessionId, query);
  }

  @Get('patients/:patientId/side-effects')
  @Operation({
    summary: 'List the side effects of a patient over all sessions',
    status: 200,
    pageOf: SideEffectResponse,
    problems: [patientNotFound, invalidCursor],
  })
  ofPatient(
    @Param('patientId') patientId: string,
    @Query() query: PageQuery,
  ): Promise<Page<SideEffectResponse>> {
    return this.queries.ofPatient(patientId, query);
  }

  @Get('sessions/:sessionId/side-effects/:sideEffectId')
  @Operation({
    summary: 'Read a side effect',
    status: 200,
    answer: SideEffectResponse,
    problems: [sessionNotFound, sideEffectNotFound],
  })
  one(
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
  ): Promise<SideEffectResponse> {
    return this.queries.one(sessionId, sideEffectId);
  }

  @Get('sessions/:sessionId/side-effects/:sideEffectId/history')
  @Operation({
    summary: 'Read how a side effect and its changes stood before they were corrected',
    status: 200,
    answer: SideEffectHistoryResponse,
    problems: [sessionNotFound, sideEffectNotFound],
  })
  history(
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
  ): Promise<SideEffectHistoryResponse> {
    return this.historyQueries.of(sessionId, sideEffectId);
  }

  @Patch('sessions/:sessionId/side-effects/:sideEffectId')
  @Operation({
    summary: 'Correct the onset of a side effect, or add what was done about it',
    description: 'How it went on is told by changes; see `POST .../changes`.',
    status: 200,
    answer: SideEffectResponse,
    problems: [
      sessionNotFound,
      sideEffectNotFound,
      sideEffectInError,
      sideEffectContradictory,
      timeInFuture,
      versionRequired,
      versionStale,
    ],
  })
  correct(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @ExpectedVersion() version: number,
    @Body() body: CorrectSideEffectRequest,
  ): Promise<SideEffectResponse> {
    return this.sideEffects.correct(caller, sessionId, sideEffectId, version, body);
  }

  @Post('sessions/:sessionId/side-effects/:sideEffectId/enter-in-error')
  @Operation({
    summary: 'Mark a side effect as entered in error',
    status: 200,
    answer: SideEffectResponse,
    problems: [sessionNotFound, sideEffectNotFound, sideEffectInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @Body() body: EnterSideEffectInErrorRequest,
  ): Promise<SideEffectResponse> {
    return this.sideEffects.enterInError(caller, sessionId, sideEffectId, body.reason);
  }

  @Post('sessions/:sessionId/side-effects/:sideEffectId/relatedness')
  @Operation({
    summary: 'Judge whether the drug caused a side effect',
    status: 200,
    answer: SideEffectResponse,
    problems: [sessionNotFound, sideEffectNotFound, sideEffectInError, sideEffectContradictory, timeInFuture],
  })
  judgeRelatedness(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @Body() body: JudgeRelatednessRequest,
  ): Promise<SideEffectResponse> {
    return this.sideEffects.judgeRelatedness(caller, sessionId, sideEffectId, body);
  }
}
