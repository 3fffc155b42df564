import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { ComparedCohortQuery } from '../dto/report-frame.js';
import { cohortProblems } from '../reports.problems.js';
import { DrugReportQueries } from './drug-report.queries.js';
import { DrugAccountabilityReportResponse } from './dto/drug-report.response.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class DrugReportController {
  constructor(private readonly drugReport: DrugReportQueries) {}

  @Get('drug-accountability')
  @Operation({
    summary: 'Controlled drugs by month: what did not add up, wastage, lots, what was destroyed and counted',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: DrugAccountabilityReportResponse,
    problems: [...cohortProblems],
  })
  drugAccountability(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<DrugAccountabilityReportResponse> {
    return this.drugReport.report(caller, query);
  }
}
