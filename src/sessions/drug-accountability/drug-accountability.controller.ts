import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  drugLotNotFound,
  movementInError,
  movementNotFound,
} from '../../clinic/drug-lots/drug-lots.problems.js';
import type { Caller } from '../../platform/access/caller.js';
import { invalidCursor } from '../../platform/errors/platform-problems.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/paging.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { sessionNotFound } from '../session.problems.js';
import { DrugAccountabilityQueries } from './drug-accountability.queries.js';
import { amountsChanged, nothingToExplain } from './drug.problems.js';
import {
  DrugDiscrepanciesQuery,
  DrugDiscrepancyResponse,
  ExplainMovementRequest,
} from './dto/drug-discrepancy.dto.js';
import { DrugReconciliationResponse, ExplainDrugRequest } from './dto/drug-reconciliation.dto.js';
import { DrugRecordResponse, LotRecordsQuery } from './dto/drug-record.dto.js';
import { LotReconciliationResponse } from './dto/lot-reconciliation.dto.js';
import { ExplanationsService } from './explanations.service.js';

@ApiTags('Controlled drugs')
@Controller('v1')
export class DrugAccountabilityController {
  constructor(
    private readonly queries: DrugAccountabilityQueries,
    private readonly explanations: ExplanationsService,
  ) {}

  @Get('sessions/:sessionId/drug-reconciliation')
  @Operation({
    summary: 'Whether the controlled drug of a session adds up',
    status: 200,
    answer: DrugReconciliationResponse,
    problems: [sessionNotFound],
  })
  session(@Param('sessionId') sessionId: string): Promise<DrugReconciliationResponse> {
    return this.queries.session(sessionId);
  }

  @Post('sessions/:sessionId/drug-explanations')
  @Operation({
    summary: 'Explain what does not add up in a session',
    description: 'Holds for the amounts there are now: where a correction changes them, it is open again.',
    status: 201,
    answer: DrugReconciliationResponse,
    problems: [sessionNotFound, nothingToExplain, amountsChanged],
  })
  explainSession(
    @CurrentCaller() caller: Caller,
    @Param('sessionId') sessionId: string,
    @Body() body: ExplainDrugRequest,
  ): Promise<DrugReconciliationResponse> {
    return this.explanations.explainSession(caller, sessionId, body);
  }

  @Get('drug-discrepancies')
  @Operation({
    summary: 'What does not add up of the controlled drugs, until it is explained',
    description:
      'Sessions that have ended, counts that differ, losses, and what no witness confirmed in time.',
    status: 200,
    pageOf: DrugDiscrepancyResponse,
    problems: [invalidCursor],
  })
  discrepancies(@Query() query: DrugDiscrepanciesQuery): Promise<Page<DrugDiscrepancyResponse>> {
    return this.queries.discrepancies(query);
  }

  @Get('drug-lots/:lotId/reconciliation')
  @Operation({
    summary: 'Stock of a lot against its use in sessions',
    status: 200,
    answer: LotReconciliationResponse,
    problems: [drugLotNotFound],
  })
  lot(@Param('lotId') lotId: string): Promise<LotReconciliationResponse> {
    return this.queries.lot(lotId);
  }

  @Get('drug-lots/:lotId/drug-records')
  @Operation({
    summary: 'In which sessions a lot was used, for a recall',
    status: 200,
    pageOf: DrugRecordResponse,
    problems: [drugLotNotFound, invalidCursor],
  })
  recordsOfLot(
    @Param('lotId') lotId: string,
    @Query() query: LotRecordsQuery,
  ): Promise<Page<DrugRecordResponse>> {
    return this.queries.recordsOfLot(lotId, query);
  }

  @Post('drug-lots/:lotId/movements/:movementId/explanations')
  @Operation({
    summary: 'Explain a count that differs, a loss, or what no witness confirmed',
    status: 201,
    answer: DrugDiscrepancyResponse,
    problems: [drugLotNotFound, movementNotFound, movementInError, nothingToExplain, amountsChanged],
  })
  explainMovement(
    @CurrentCaller() caller: Caller,
    @Param('lotId') lotId: string,
    @Param('movementId') movementId: string,
    @Body() body: ExplainMovementRequest,
  ): Promise<DrugDiscrepancyResponse> {
    return this.explanations.explainMovement(caller, lotId, movementId, body);
  }
}
