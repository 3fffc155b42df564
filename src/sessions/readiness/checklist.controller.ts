import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { lateReasonNeeded, sessionNotFound } from '../session.problems.js';
import {
  checklistBeforeCheckIn,
  checklistEntryFaulty,
  decisionWithoutSubject,
} from './checklist.problems.js';
import { ChecklistQueries } from './checklist.queries.js';
import { ChecklistService } from './checklist.service.js';
import { RecordChecklistRequest } from './dto/checklist.requests.js';
import { ChecklistResponse } from './dto/checklist.responses.js';
import { DecideReadinessRequest, ReadinessDecisionResponse } from './dto/decision.dto.js';
import { ReadinessDecisionsService } from './readiness-decisions.service.js';

@ApiTags('Sessions')
@Controller('v1/sessions/:sessionId')
export class ChecklistController {
  constructor(
    private readonly checklist: ChecklistService,
    private readonly queries: ChecklistQueries,
    private readonly decisions: ReadinessDecisionsService,
  ) {}

  @Get('checklist')
  @Operation({
    summary: 'The checklist before the dose: every item, what was ticked for it, by whom and when',
    status: 200,
    answer: ChecklistResponse,
    problems: [sessionNotFound],
  })
  ofSession(@Param('sessionId') sessionId: string): Promise<ChecklistResponse> {
    return this.queries.ofSession(sessionId);
  }

  @Post('checklist')
  @Operation({
    summary: 'Tick items of the checklist, one or many at once',
    description:
      'Of several entries for one item the newest counts; the earlier ones stay readable. A concern waits for a psychiatrist, ' +
      'also when the item is ticked again. After the signature with lateReason.',
    status: 201,
    answer: ChecklistResponse,
    clientMadeId: true,
    problems: [
      sessionNotFound,
      checklistBeforeCheckIn,
      checklistEntryFaulty,
      sameIdOtherContent,
      lateReasonNeeded,
      timeInFuture,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: RecordChecklistRequest,
  ): Promise<ChecklistResponse | EntryExists<ChecklistResponse>> {
    return this.checklist.record(caller, sessionId, body);
  }

  @Post('readiness-decisions')
  @Operation({
    summary: 'Decide about something that stands in the way of the dose',
    description:
      'For blockers with `isDecidable`: a blood pressure, a concern of the checklist, a positive pregnancy test, another ' +
      'dose that is close.',
    status: 201,
    answer: ReadinessDecisionResponse,
    clientMadeId: true,
    problems: [sessionNotFound, decisionWithoutSubject, sameIdOtherContent, timeInFuture],
  })
  decide(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: DecideReadinessRequest,
  ): Promise<ReadinessDecisionResponse | EntryExists<ReadinessDecisionResponse>> {
    return this.decisions.decide(caller, sessionId, body);
  }
}
