import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { sameIdOtherContent, timeInFuture } from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { sessionNotFound } from '../session.problems.js';
import {
  AmendSideEffectChangeRequest,
  EnterSideEffectInErrorRequest,
  RecordSideEffectChangeRequest,
} from './dto/side-effects.requests.js';
import { SideEffectResponse } from './dto/side-effects.responses.js';
import { SideEffectChangesService } from './side-effect-changes.service.js';
import {
  sideEffectChangeInError,
  sideEffectChangeNotFound,
  sideEffectContradictory,
  sideEffectInError,
  sideEffectNotFound,
} from './side-effects.problems.js';

@ApiTags('Side effects')
@Controller('v1/sessions/:sessionId/side-effects/:sideEffectId/changes')
export class SideEffectChangesController {
  constructor(private readonly changes: SideEffectChangesService) {}

  @Post()
  @Operation({
    summary: 'Tell how a side effect went on',
    description:
      'The grade it has now, or that it is over: `{ "grade": 3 }`, `{ "course": "RESOLVED" }`. Earlier times can be told as ' +
      'well, in any order.',
    status: 201,
    answer: SideEffectResponse,
    clientMadeId: true,
    problems: [
      sessionNotFound,
      sideEffectNotFound,
      sideEffectInError,
      sideEffectContradictory,
      timeInFuture,
      sameIdOtherContent,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @Body() body: RecordSideEffectChangeRequest,
  ): Promise<SideEffectResponse | EntryExists<SideEffectResponse>> {
    return this.changes.record(caller, sessionId, sideEffectId, body);
  }

  @Post(':changeId/amend')
  @Operation({
    summary: 'Correct a change of a side effect',
    description: 'What is left out stays as it is. What it said before stays readable in the history.',
    status: 200,
    answer: SideEffectResponse,
    problems: [
      sessionNotFound,
      sideEffectNotFound,
      sideEffectInError,
      sideEffectChangeNotFound,
      sideEffectChangeInError,
      sideEffectContradictory,
      timeInFuture,
    ],
  })
  amend(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @Param('changeId') changeId: string,
    @Body() body: AmendSideEffectChangeRequest,
  ): Promise<SideEffectResponse> {
    return this.changes.amend(caller, sessionId, sideEffectId, changeId, body);
  }

  @Post(':changeId/enter-in-error')
  @Operation({
    summary: 'Mark a change of a side effect as entered in error',
    status: 200,
    answer: SideEffectResponse,
    problems: [
      sessionNotFound,
      sideEffectNotFound,
      sideEffectInError,
      sideEffectChangeNotFound,
      sideEffectChangeInError,
      sideEffectContradictory,
    ],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('sideEffectId') sideEffectId: string,
    @Param('changeId') changeId: string,
    @Body() { reason }: EnterSideEffectInErrorRequest,
  ): Promise<SideEffectResponse> {
    return this.changes.enterInError(caller, sessionId, sideEffectId, changeId, reason);
  }
}
