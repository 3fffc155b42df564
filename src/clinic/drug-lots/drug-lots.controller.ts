import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller, ExpectedVersion } from '../../platform/http/request-context.js';
import {
  drugLotKnown,
  drugLotNotFound,
  drugLotNotPossible,
  drugLotStatusClash,
} from './drug-lots.problems.js';
import { DrugLotsQueries } from './drug-lots.queries.js';
import { DrugLotsService } from './drug-lots.service.js';
import {
  ChangeDrugLotRequest,
  DrugLotReasonRequest,
  DrugLotResponse,
  DrugLotsQuery,
  RegisterDrugLotRequest,
} from './dto/drug-lot.dto.js';

@ApiTags('Controlled drugs')
@Controller('v1/drug-lots')
export class DrugLotsController {
  constructor(
    private readonly lots: DrugLotsService,
    private readonly queries: DrugLotsQueries,
  ) {}

  @Get()
  @Operation({
    summary: 'List the lots, the one that expires first at the top',
    status: 200,
    pageOf: DrugLotResponse,
    problems: [invalidCursor],
  })
  list(@Query() query: DrugLotsQuery): Promise<Page<DrugLotResponse>> {
    return this.queries.list(query);
  }

  @Get(':lotId')
  @Operation({ summary: 'One lot', status: 200, answer: DrugLotResponse, problems: [drugLotNotFound] })
  one(@Param('lotId') lotId: string): Promise<DrugLotResponse> {
    return this.queries.lot(lotId);
  }

  @Post()
  @Operation({
    summary: 'Register a lot with its first containers',
    description: 'More of a lot that is known comes as a movement of it.',
    status: 201,
    answer: DrugLotResponse,
    clientMadeId: true,
    problems: [drugLotNotPossible, drugLotKnown, sameIdOtherContent, timeInFuture],
  })
  register(
    @CurrentCaller() caller: Caller,
    @Body() body: RegisterDrugLotRequest,
  ): Promise<DrugLotResponse | EntryExists<DrugLotResponse>> {
    return this.lots.register(caller, body);
  }

  @Patch(':lotId')
  @Operation({
    summary: 'Correct what was read wrongly off the label',
    status: 200,
    answer: DrugLotResponse,
    problems: [drugLotNotFound, drugLotNotPossible, drugLotKnown, versionRequired, versionStale],
  })
  correct(
    @CurrentCaller() caller: Caller,
    @Param('lotId') lotId: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeDrugLotRequest,
  ): Promise<DrugLotResponse> {
    return this.lots.correct(caller, lotId, version, body);
  }

  @Post(':lotId/quarantine')
  @Operation({
    summary: 'Put a lot into quarantine: nothing should be drawn from it',
    status: 200,
    answer: DrugLotResponse,
    problems: [drugLotNotFound, drugLotStatusClash],
  })
  quarantine(
    @CurrentCaller() caller: Caller,
    @Param('lotId') lotId: string,
    @Body() body: DrugLotReasonRequest,
  ): Promise<DrugLotResponse> {
    return this.lots.quarantine(caller, lotId, body.reason);
  }

  @Post(':lotId/release')
  @Operation({
    summary: 'Let a lot be used again',
    status: 200,
    answer: DrugLotResponse,
    problems: [drugLotNotFound, drugLotStatusClash],
  })
  release(
    @CurrentCaller() caller: Caller,
    @Param('lotId') lotId: string,
    @Body() body: DrugLotReasonRequest,
  ): Promise<DrugLotResponse> {
    return this.lots.release(caller, lotId, body.reason);
  }

  @Post(':lotId/deplete')
  @Operation({
    summary: 'Say that nothing is left of a lot',
    status: 200,
    answer: DrugLotResponse,
    problems: [drugLotNotFound, drugLotStatusClash],
  })
  deplete(
    @CurrentCaller() caller: Caller,
    @Param('lotId') lotId: string,
    @Body() body: DrugLotReasonRequest,
  ): Promise<DrugLotResponse> {
    return this.lots.markDepleted(caller, lotId, body.reason);
  }
}
