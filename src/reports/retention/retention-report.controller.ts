import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { ComparedCohortQuery } from '../dto/report-frame.js';
import { cohortProblems } from '../reports.problems.js';
import { RetentionReportQueries } from './retention-report.queries.js';
import { RetentionReportResponse } from './retention-report.response.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class RetentionReportController {
  constructor(private readonly retentionReport: RetentionReportQueries) {}

  @Get('retention')
  @Operation({
    summary: 'How many complete their induction and go on, and how long response lasts',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: RetentionReportResponse,
    problems: [...cohortProblems],
  })
  retention(
    @CurrentCaller() caller: Caller,
    @Query() query: ComparedCohortQuery,
  ): Promise<RetentionReportResponse> {
    return this.retentionReport.report(caller, query);
  }
}
