import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  alreadyWitnessed,
  witnessIsRecorder,
  witnessNotNeeded,
  witnessNoteNeeded,
} from '../../clinic/drug-lots/drug-lots.problems.js';
import { WitnessRequest } from '../../clinic/drug-lots/dto/stock-movement.dto.js';
import type { Caller } from '../../platform/access/caller.js';
import {
  sameIdOtherContent,
  timeInFuture,
  versionRequired,
  versionStale,
} from '../../platform/errors/platform-problems.js';
import type { EntryExists } from '../../platform/http/existing-entry.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../../platform/http/request-context.js';
import { lateReasonNeeded, sessionNotFound } from '../session.problems.js';
import { DrugAccountabilityQueries } from './drug-accountability.queries.js';
import { DrugRecordsService } from './drug-records.service.js';
import {
  drugDeviationReasonNeeded,
  drugRecordInError,
  drugRecordNotFound,
  drugRecordNotPossible,
  sessionTakesNoDrug,
} from './drug.problems.js';
import {
  AmendDrugRequest,
  DrugInErrorRequest,
  DrugRecordResponse,
  RecordDrugRequest,
} from './dto/drug-record.dto.js';

@ApiTags('Controlled drugs')
@Controller('v1/sessions/:sessionId/drug-records')
export class DrugRecordsController {
  constructor(
    private readonly drugs: DrugRecordsService,
    private readonly queries: DrugAccountabilityQueries,
  ) {}

  @Post()
  @Operation({
    summary: 'Record what was drawn, wasted, or put back unused',
    description:
      'What was given is not recorded here: it follows from the dose. A waste waits for another person to confirm it. ' +
      'After the signature with lateReason.',
    status: 201,
    answer: DrugRecordResponse,
    clientMadeId: true,
    problems: [
      sessionNotFound,
      sessionTakesNoDrug,
      drugRecordNotPossible,
      drugDeviationReasonNeeded,
      lateReasonNeeded,
      sameIdOtherContent,
      timeInFuture,
    ],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: RecordDrugRequest,
  ): Promise<DrugRecordResponse | EntryExists<DrugRecordResponse>> {
    return this.drugs.record(caller, sessionId, body);
  }

  @Get()
  @Operation({
    summary: 'Controlled drug of a session in the order it was handled',
    status: 200,
    pageOf: DrugRecordResponse,
    problems: [sessionNotFound],
  })
  list(@Param('sessionId') sessionId: string): Promise<Page<DrugRecordResponse>> {
    return this.queries.records(sessionId);
  }

  @Get(':recordId/versions')
  @Operation({
    summary: 'A record as it stood before each correction, the one that counts last',
    status: 200,
    pageOf: DrugRecordResponse,
    problems: [sessionNotFound, drugRecordNotFound],
  })
  versions(
    @Param('sessionId') sessionId: string,
    @Param('recordId') recordId: string,
  ): Promise<Page<DrugRecordResponse>> {
    return this.queries.versions(sessionId, recordId);
  }

  @Patch(':recordId')
  @Operation({
    summary: 'Correct a record with a reason',
    description: 'What is left out stays; mg and mL replace each other. A waste has to be confirmed anew.',
    status: 200,
    answer: DrugRecordResponse,
    problems: [
      sessionNotFound,
      drugRecordNotFound,
      drugRecordInError,
      drugRecordNotPossible,
      drugDeviationReasonNeeded,
      timeInFuture,
      versionRequired,
      versionStale,
    ],
  })
  amend(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('recordId') recordId: string,
    @ExpectedVersion() version: number,
    @Body() body: AmendDrugRequest,
  ): Promise<DrugRecordResponse> {
    return this.drugs.amend(caller, sessionId, recordId, version, body);
  }

  @Post(':recordId/witness')
  @Operation({
    summary: 'Confirm a waste as the second person, or say why not',
    description:
      'By another nurse or psychiatrist, signed in as themselves. With If-Match, so that what is confirmed is what was read.',
    status: 200,
    answer: DrugRecordResponse,
    problems: [
      sessionNotFound,
      drugRecordNotFound,
      drugRecordInError,
      witnessNotNeeded,
      alreadyWitnessed,
      witnessIsRecorder,
      witnessNoteNeeded,
      versionRequired,
      versionStale,
    ],
  })
  witness(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('recordId') recordId: string,
    @ExpectedVersion() version: number,
    @Body() body: WitnessRequest,
  ): Promise<DrugRecordResponse> {
    return this.drugs.witness(caller, sessionId, recordId, version, body);
  }

  @Post(':recordId/enter-in-error')
  @Operation({
    summary: 'Say that this never happened',
    status: 200,
    answer: DrugRecordResponse,
    problems: [sessionNotFound, drugRecordNotFound, drugRecordInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Param('recordId') recordId: string,
    @Body() body: DrugInErrorRequest,
  ): Promise<DrugRecordResponse> {
    return this.drugs.enterInError(caller, sessionId, recordId, body.reason);
  }
}
