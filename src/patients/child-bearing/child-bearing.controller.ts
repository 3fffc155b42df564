import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor, sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { HistoryQueries } from '../history.queries.js';
import { patientDeactivated, patientNotFound } from '../patients.problems.js';
import { ChildBearingStatementResponse, StateChildBearingRequest } from './child-bearing.dto.js';
import { ChildBearingService } from './child-bearing.service.js';

@ApiTags('Patients')
@Controller('v1/patients/:patientId/child-bearing-statements')
export class ChildBearingController {
  constructor(
    private readonly statements: ChildBearingService,
    private readonly history: HistoryQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'State whether the patient may become pregnant',
    description:
      'Decides whether a pregnancy test is asked for before a dose. While nobody has said anything, it is asked of everybody ' +
      'who is not registered as male.',
    status: 201,
    answer: ChildBearingStatementResponse,
    clientMadeId: true,
    problems: [patientNotFound, patientDeactivated, sameIdOtherContent, timeInFuture],
  })
  state(
    @CurrentCaller() caller: Caller,
    @Param('patientId') patientId: string,
    @Body() body: StateChildBearingRequest,
  ): Promise<ChildBearingStatementResponse | EntryExists<ChildBearingStatementResponse>> {
    return this.statements.state(caller, patientId, body);
  }

  @Get()
  @Operation({
    summary: 'What was said about whether the patient may become pregnant, newest first',
    status: 200,
    pageOf: ChildBearingStatementResponse,
    problems: [patientNotFound, invalidCursor],
  })
  list(
    @Param('patientId') patientId: string,
    @Query() query: PageQuery,
  ): Promise<Page<ChildBearingStatementResponse>> {
    return this.history.childBearingStatements(patientId, query);
  }
}
