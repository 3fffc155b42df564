import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, timeInFuture } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { HistoryQueries } from '../history.queries.js';
import { EnterInErrorRequest } from '../in-error.dto.js';
import {
  enrolledBeforeSigned,
  patientDeactivated,
  patientNotFound,
  remsEnrolmentAlreadyInError,
  remsEnrolmentNotFound,
} from '../patients.problems.js';
import { RecordRemsEnrolmentRequest, RemsEnrolmentResponse } from './rems-enrolment.dto.js';
import { RemsEnrolmentsService } from './rems-enrolments.service.js';

@ApiTags('Patients')
@Controller('v1/patients/:patientId/rems-enrolments')
export class RemsEnrolmentsController {
  constructor(
    private readonly enrolments: RemsEnrolmentsService,
    private readonly history: HistoryQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record the enrolment in the Spravato REMS programme',
    status: 201,
    answer: RemsEnrolmentResponse,
    problems: [patientNotFound, patientDeactivated, enrolledBeforeSigned, timeInFuture],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordRemsEnrolmentRequest,
  ): Promise<RemsEnrolmentResponse> {
    return this.enrolments.record(caller, patientId, body);
  }

  @Get()
  @Operation({
    summary: 'REMS enrolments of a patient, newest first',
    status: 200,
    pageOf: RemsEnrolmentResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(
    @Param('patientId') patientId: string,
    @Query() query: PageQuery,
  ): Promise<Page<RemsEnrolmentResponse>> {
    return this.history.remsEnrolments(patientId, query);
  }

  @Post(':enrolmentId/enter-in-error')
  @Operation({
    summary: 'Mark a REMS enrolment as entered in error',
    description: 'It stays readable, marked with the reason, and counts for nothing any more.',
    status: 200,
    answer: RemsEnrolmentResponse,
    problems: [patientNotFound, remsEnrolmentNotFound, remsEnrolmentAlreadyInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('enrolmentId') enrolmentId: string,
    @Body() { reason }: EnterInErrorRequest,
  ): Promise<RemsEnrolmentResponse> {
    return this.enrolments.enterInError(caller, patientId, enrolmentId, reason);
  }
}
