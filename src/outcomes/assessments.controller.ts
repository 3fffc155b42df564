import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { patientNotFound } from '../patients/patients.problems.js';
import type { Caller } from '../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent, timeInFuture } from '../platform/errors/platform-problems.js';
import type { EntryExists } from '../platform/http/existing-entry.js';
import { Operation } from '../platform/http/operation.js';
import { PageQuery, type Page } from '../platform/http/paging.js';
import { CurrentCaller } from '../platform/http/request-context.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsService } from './assessments.service.js';
import {
  AmendAssessmentRequest,
  EnterAssessmentInErrorRequest,
  RecordAssessmentRequest,
} from './dto/assessment.requests.js';
import { AssessmentResponse } from './dto/assessment.response.js';
import { InstrumentResponse } from './dto/instrument.response.js';
import { assessmentAlreadyInError, assessmentNotFound, assessmentNotScorable } from './outcomes.problems.js';

@ApiTags('Outcomes')
@Controller('v1')
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly queries: AssessmentsQueries,
  ) {}

  @Get('instruments')
  @Operation({
    summary: 'The questionnaires of the clinic: wording, codes, bands',
    status: 200,
    pageOf: InstrumentResponse,
  })
  instruments(): Promise<Page<InstrumentResponse>> {
    return this.queries.instruments();
  }

  @Post('patients/:patientId/assessments')
  @Operation({
    summary: 'Record an answered questionnaire',
    description:
      'Answers with the total, its band and the session it belongs to. A questionnaire with items left out is stored without a total. `crisisText` comes with every answer; thoughts of death or self-harm (`safetyFlag`) raise a task for a psychiatrist at once.',
    status: 201,
    answer: AssessmentResponse,
    clientMadeId: true,
    problems: [patientNotFound, assessmentNotScorable, timeInFuture, sameIdOtherContent],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: RecordAssessmentRequest,
  ): Promise<AssessmentResponse | EntryExists<AssessmentResponse>> {
    return this.assessments.record(caller, patientId, body);
  }

  @Get('patients/:patientId/assessments')
  @Operation({
    summary: 'What a patient has answered, in the order of time',
    status: 200,
    pageOf: AssessmentResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(@Param('patientId') patientId: string, @Query() query: PageQuery): Promise<Page<AssessmentResponse>> {
    return this.queries.list(patientId, query);
  }

  @Get('patients/:patientId/assessments/:assessmentId')
  @Operation({
    summary: 'One answered questionnaire',
    status: 200,
    answer: AssessmentResponse,
    problems: [patientNotFound, assessmentNotFound],
  })
  one(
    @Param('patientId') patientId: string,
    @Param('assessmentId') assessmentId: string,
  ): Promise<AssessmentResponse> {
    return this.queries.one(patientId, assessmentId);
  }

  @Post('patients/:patientId/assessments/:assessmentId/amend')
  @Operation({
    summary: 'Put an answered questionnaire right',
    description:
      'What is left out stays as it is. How it stood before stays readable in `amendments`; score, time point, tasks and everything else computed follow what stands now. The wrong patient is put right by moving it, the wrong questionnaire by marking it as entered in error.',
    status: 200,
    answer: AssessmentResponse,
    problems: [
      patientNotFound,
      assessmentNotFound,
      assessmentAlreadyInError,
      assessmentNotScorable,
      timeInFuture,
    ],
  })
  amend(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('assessmentId') assessmentId: string,
    @Body() body: AmendAssessmentRequest,
  ): Promise<AssessmentResponse> {
    return this.assessments.amend(caller, patientId, assessmentId, body);
  }

  @Post('patients/:patientId/assessments/:assessmentId/enter-in-error')
  @Operation({
    summary: 'Mark an answered questionnaire as entered in error',
    description: 'It stays readable, marked with the reason, and counts for nothing any more.',
    status: 200,
    answer: AssessmentResponse,
    problems: [patientNotFound, assessmentNotFound, assessmentAlreadyInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Param('assessmentId') assessmentId: string,
    @Body() { reason }: EnterAssessmentInErrorRequest,
  ): Promise<AssessmentResponse> {
    return this.assessments.enterInError(caller, patientId, assessmentId, reason);
  }
}
