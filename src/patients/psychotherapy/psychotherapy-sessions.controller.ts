import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { HistoryQueries } from '../history.queries.js';
import { EnterInErrorRequest } from '../in-error.dto.js';
import {
  patientDeactivated,
  patientNotFound,
  psychotherapyAlreadyInError,
  psychotherapyNotFound,
} from '../patients.problems.js';
import {
  PsychotherapySessionResponse,
  RecordPsychotherapySessionRequest,
} from './psychotherapy-session.dto.js';
import { PsychotherapySessionsService } from './psychotherapy-sessions.service.js';

@ApiTags('Patients')
@Controller('v1/patients/:patientId/psychotherapy-sessions')
export class PsychotherapySessionsController {
  constructor(
    private readonly sessions: PsychotherapySessionsService,
    private readonly history: HistoryQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record a psychotherapy session that took place',
    status: 201,
    answer: PsychotherapySessionResponse,
    clientMadeId: true,
    problems: [patientNotFound, patientDeactivated, timeInFuture, sameIdOtherContent],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordPsychotherapySessionRequest,
  ): Promise<PsychotherapySessionResponse | EntryExists<PsychotherapySessionResponse>> {
    return this.sessions.record(caller, patientId, body);
  }

  @Get()
  @Operation({
    summary: 'Psychotherapy sessions of a patient, newest first',
    status: 200,
    pageOf: PsychotherapySessionResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(
    @Param('patientId') patientId: string,
    @Query() query: PageQuery,
  ): Promise<Page<PsychotherapySessionResponse>> {
    return this.history.psychotherapySessions(patientId, query);
  }

  @Post(':psychotherapySessionId/enter-in-error')
  @Operation({
    summary: 'Mark a psychotherapy session as entered in error',
    description: 'It stays readable, marked with the reason, and leaves the timeline.',
    status: 200,
    answer: PsychotherapySessionResponse,
    problems: [patientNotFound, psychotherapyNotFound, psychotherapyAlreadyInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('psychotherapySessionId') psychotherapySessionId: string,
    @Body() { reason }: EnterInErrorRequest,
  ): Promise<PsychotherapySessionResponse> {
    return this.sessions.enterInError(caller, patientId, psychotherapySessionId, reason);
  }
}
