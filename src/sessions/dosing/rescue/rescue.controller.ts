import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../platform/access/caller.js';
import {
  sameIdOtherContent,
  timeInFuture,
  versionRequired,
  versionStale,
} from '../../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../../platform/http/existing-entry.js';
import { Operation } from '../../../platform/http/operation.js';
import type { Page } from '../../../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../../../platform/http/request-context.js';
import { lateReasonNeeded, sessionNotFound } from '../../session.problems.js';
import { SessionsLookup } from '../../sessions.lookup.js';
import { RescueCorrectionsResponse, toRescueCorrectionsResponse } from './dto/rescue-corrections.dto.js';
import {
  ChangeRescueRequest,
  RecordRescueRequest,
  RescueInErrorRequest,
  RescueMedicineResponse,
  toRescueMedicineResponse,
} from './dto/rescue.dto.js';
import { RescueLookup } from './rescue.lookup.js';
import { rescueImpossible, rescueInError, rescueNotFound, sessionTakesNoRescue } from './rescue.problems.js';
import { RescueService } from './rescue.service.js';

@ApiTags('Rescue medicines')
@Controller('v1/sessions/:sessionId/rescue-medicines')
export class RescueController {
  constructor(
    private readonly rescue: RescueService,
    private readonly lookup: RescueLookup,
    private readonly sessions: SessionsLookup,
  ) {}

  @Post()
  @Operation({
    summary: 'Record a medicine given against an effect of the dose',
    description:
      'A dose above the protocol is stored with a warning and raises an alert; it is never refused.',
    status: 201,
    answer: RescueMedicineResponse,
    clientMadeId: true,
    problems: [
      sessionNotFound,
      sessionTakesNoRescue,
      rescueImpossible,
      lateReasonNeeded,
      sameIdOtherContent,
      timeInFuture,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: RecordRescueRequest,
  ): Promise<RescueMedicineResponse | EntryExists<RescueMedicineResponse>> {
    return this.rescue.record(caller, sessionId, body);
  }

  @Get()
  @Operation({
    summary: 'Rescue medicines of a session in the order they were given',
    status: 200,
    pageOf: RescueMedicineResponse,
    problems: [sessionNotFound],
  })
  async list(@Param('sessionId') sessionId: string): Promise<Page<RescueMedicineResponse>> {
    const session = await this.sessions.get(sessionId);
    const medicines = await this.lookup.ofSession(sessionId);
    const linked = await this.lookup.linkedSideEffects(medicines);
    return {
      items: medicines.map((medicine) =>
        toRescueMedicineResponse(medicine, session, linked.get(medicine.id) ?? []),
      ),
      nextCursor: null,
    };
  }

  @Get(':rescueId/corrections')
  @Operation({
    summary: 'Read what was corrected about a rescue medicine',
    status: 200,
    answer: RescueCorrectionsResponse,
    problems: [sessionNotFound, rescueNotFound],
  })
  async corrections(
    @Param('sessionId') sessionId: string,
    @Param('rescueId') rescueId: string,
  ): Promise<RescueCorrectionsResponse> {
    const session = await this.sessions.get(sessionId);
    const versions = await this.lookup.versions(sessionId, rescueId);
    const linked = await this.lookup.linkedSideEffects(versions.slice(-1));
    return toRescueCorrectionsResponse(versions, session, linked.get(rescueId) ?? []);
  }

  @Patch(':rescueId')
  @Operation({
    summary: 'Add the response, or correct dose and time with a reason',
    status: 200,
    answer: RescueMedicineResponse,
    problems: [
      sessionNotFound,
      rescueNotFound,
      rescueInError,
      rescueImpossible,
      timeInFuture,
      versionRequired,
      versionStale,
    ],
  })
  change(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('rescueId') rescueId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeRescueRequest,
  ): Promise<RescueMedicineResponse> {
    return this.rescue.change(caller, sessionId, rescueId, version, body);
  }

  @Post(':rescueId/enter-in-error')
  @Operation({
    summary: 'Say that a rescue medicine was never given',
    status: 200,
    answer: RescueMedicineResponse,
    problems: [sessionNotFound, rescueNotFound, rescueInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('rescueId') rescueId: string,
    @Body() body: RescueInErrorRequest,
  ): Promise<RescueMedicineResponse> {
    return this.rescue.enterInError(caller, sessionId, rescueId, body.reason);
  }
}
