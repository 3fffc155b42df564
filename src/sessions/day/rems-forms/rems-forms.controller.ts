import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EnterInErrorRequest } from '../../../patients/in-error.dto.js';
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
import { sessionNotFound } from '../../session.problems.js';
import { AnswerRemsFormRequest, RemsFormsQuery, SubmitRemsFormRequest } from './dto/rems-form.requests.js';
import {
  ListedRemsFormResponse,
  MissingEnrolmentResponse,
  RemsFormResponse,
  RemsFormSubmissionResponse,
} from './dto/rems-form.responses.js';
import { MissingEnrolmentsQueries } from './missing-enrolments.queries.js';
import {
  answersNotPossible,
  formNotComplete,
  noRemsForm,
  submissionInErrorAlready,
  submissionNotFound,
  submissionNotPossible,
  submittedAlready,
} from './rems-forms.problems.js';
import { RemsFormsQueries } from './rems-forms.queries.js';
import { RemsFormsService } from './rems-forms.service.js';
import { RemsSubmissionsService } from './rems-submissions.service.js';

@ApiTags('REMS forms')
@Controller('v1')
export class RemsFormsController {
  constructor(
    private readonly queries: RemsFormsQueries,
    private readonly enrolments: MissingEnrolmentsQueries,
    private readonly forms: RemsFormsService,
    private readonly submissions: RemsSubmissionsService,
  ) {}

  @Get('rems-forms')
  @Operation({
    summary: 'REMS monitoring forms, the earliest due first',
    status: 200,
    pageOf: ListedRemsFormResponse,
    problems: [invalidCursor],
  })
  list(@Query() query: RemsFormsQuery): Promise<Page<ListedRemsFormResponse>> {
    return this.queries.list(query);
  }

  @Get('rems-forms/missing-enrolments')
  @Operation({
    summary: 'Patients with Spravato planned or given who are not enrolled in the REMS',
    status: 200,
    pageOf: MissingEnrolmentResponse,
    problems: [invalidCursor],
  })
  missingEnrolments(@Query() query: PageQuery): Promise<Page<MissingEnrolmentResponse>> {
    return this.enrolments.list(query);
  }

  @Get('sessions/:sessionId/rems-form')
  @Operation({
    summary: 'The REMS monitoring form of a session, drafted from the record',
    description:
      'Every field with its value and where it comes from, what is missing and why, and what was sent.',
    status: 200,
    answer: RemsFormResponse,
    problems: [sessionNotFound, noRemsForm],
  })
  ofSession(@Param('sessionId') sessionId: string): Promise<RemsFormResponse> {
    return this.queries.ofSession(sessionId);
  }

  @Post('sessions/:sessionId/rems-form/answers')
  @Operation({
    summary: 'Answer fields that the record does not say, one or many at once',
    description: 'What the record says cannot be answered over: correct the record instead.',
    status: 201,
    answer: RemsFormResponse,
    clientMadeId: true,
    problems: [sessionNotFound, noRemsForm, answersNotPossible, sameIdOtherContent],
  })
  answer(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() { answers }: AnswerRemsFormRequest,
  ): Promise<RemsFormResponse | EntryExists<RemsFormResponse>> {
    return this.forms.answer(caller, sessionId, answers);
  }

  @Post('sessions/:sessionId/rems-form/submissions')
  @Operation({
    summary: 'Record that the form was sent to the REMS',
    description:
      'Nothing is sent from here. What was sent is kept; where the record changes afterwards the form can be sent once more, with a reason.',
    status: 201,
    answer: RemsFormSubmissionResponse,
    clientMadeId: true,
    problems: [
      sessionNotFound,
      noRemsForm,
      formNotComplete,
      submissionNotPossible,
      submittedAlready,
      sameIdOtherContent,
      timeInFuture,
    ],
  })
  submit(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: SubmitRemsFormRequest,
  ): Promise<RemsFormSubmissionResponse | EntryExists<RemsFormSubmissionResponse>> {
    return this.submissions.submit(caller, sessionId, body);
  }

  @Post('sessions/:sessionId/rems-form/submissions/:submissionId/enter-in-error')
  @Operation({
    summary: 'Mark a submission as entered in error',
    description: 'It stays readable, and the form counts as not sent by it.',
    status: 200,
    answer: RemsFormSubmissionResponse,
    problems: [sessionNotFound, submissionNotFound, submissionInErrorAlready],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('submissionId') submissionId: string,
    @Body() { reason }: EnterInErrorRequest,
  ): Promise<RemsFormSubmissionResponse> {
    return this.submissions.enterInError(caller, sessionId, submissionId, reason);
  }
}
