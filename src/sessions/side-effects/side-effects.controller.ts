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
  ChangeSideEffectRequest,
  EnterSideEffectInErrorRequest,
  JudgeRelatednessRequest,
  RecordSideEffectRequest,
} from './dto/side-effects.requests.js';
import { SideEffectCodeResponse, SideEffectResponse } from './dto/side-effects.responses.js';
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
  ) {}

  @Get('side-effect-codes')
  @Operation({ summary: 'List the codes of side effects', status: 200, pageOf: SideEffectCodeResponse })
  codes(): Page<SideEffectCodeResponse> {
    return this.queries.codes();
  }

  @Post('sessions/:sessionId/side-effects')
  @Operation({
    summary: 'Record a side effect',
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

  @Patch('sessions/:sessionId/side-effects/:sideEffectId')
  @Operation({
    summary: 'Correct a side effect or tell how it went on',
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
  change(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeSideEffectRequest,
  ): Promise<SideEffectResponse> {
    return this.sideEffects.change(caller, sessionId, sideEffectId, version, body);
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
    problems: [sessionNotFound, sideEffectNotFound, sideEffectInError, timeInFuture],
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
