import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import {
  alreadyWitnessed,
  drugLotNotFound,
  movementInError,
  movementNotFound,
  movementNotPossible,
  witnessIsRecorder,
  witnessNotNeeded,
  witnessNoteNeeded,
} from './drug-lots.problems.js';
import { DrugLotsQueries } from './drug-lots.queries.js';
import {
  MovementInErrorRequest,
  RecordMovementRequest,
  StockMovementResponse,
  WitnessRequest,
} from './dto/stock-movement.dto.js';
import { StockService } from './stock.service.js';

@ApiTags('Controlled drugs')
@Controller('v1/drug-lots/:lotId/movements')
export class StockController {
  constructor(
    private readonly stock: StockService,
    private readonly queries: DrugLotsQueries,
  ) {}

  @Get()
  @Operation({
    summary: 'What came, went and was counted of a lot, besides its use in sessions',
    status: 200,
    pageOf: StockMovementResponse,
    problems: [drugLotNotFound],
  })
  list(@Param('lotId') lotId: string): Promise<Page<StockMovementResponse>> {
    return this.queries.movements(lotId);
  }

  @Post()
  @Operation({
    summary: 'Record what came, went or was counted',
    description:
      'Destruction and count need a witness. A count that differs is listed until it is explained.',
    status: 201,
    answer: StockMovementResponse,
    clientMadeId: true,
    problems: [drugLotNotFound, movementNotPossible, sameIdOtherContent, timeInFuture],
  })
  record(
    @CurrentCaller() caller: Caller,
    @Param('lotId') lotId: string,
    @Body() body: RecordMovementRequest,
  ): Promise<StockMovementResponse | EntryExists<StockMovementResponse>> {
    return this.stock.record(caller, lotId, body);
  }

  @Post(':movementId/witness')
  @Operation({
    summary: 'Confirm as the second person that it was so, or say why not',
    description: 'With If-Match, so that what is confirmed is what was read.',
    status: 200,
    answer: StockMovementResponse,
    problems: [
      drugLotNotFound,
      movementNotFound,
      movementInError,
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
    @Param('lotId') lotId: string,
    @Param('movementId') movementId: string,
    @ExpectedVersion() version: number,
    @Body() body: WitnessRequest,
  ): Promise<StockMovementResponse> {
    return this.stock.witness(caller, lotId, movementId, version, body);
  }

  @Post(':movementId/enter-in-error')
  @Operation({
    summary: 'Say that a movement never happened',
    status: 200,
    answer: StockMovementResponse,
    problems: [drugLotNotFound, movementNotFound, movementInError],
  })
  enterInError(
    @CurrentCaller() caller: Caller,
    @Param('lotId') lotId: string,
    @Param('movementId') movementId: string,
    @Body() body: MovementInErrorRequest,
  ): Promise<StockMovementResponse> {
    return this.stock.enterInError(caller, lotId, movementId, body.reason);
  }
}
