import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../platform/access/caller.js';
import { Operation } from '../platform/http/operation.js';
import { CurrentCaller } from '../platform/http/request-context.js';
import { OutcomesReportQuery } from './dto/outcomes-report.request.js';
import { OutcomesReportResponse } from './dto/outcomes-report.response.js';
import { OutcomesReportQueries } from './outcomes-report.queries.js';
import { cohortProblems, instrumentNotReported } from './reports.problems.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class ReportsController {
  constructor(private readonly outcomesReport: OutcomesReportQueries) {}

  @Get('outcomes')
  @Operation({
    summary: 'How all patients are doing: change, response and remission by time point and recall',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: OutcomesReportResponse,
    problems: [...cohortProblems, instrumentNotReported],
  })
  outcomes(
    @CurrentCaller() caller: Caller,
    @Query() query: OutcomesReportQuery,
  ): Promise<OutcomesReportResponse> {
    return this.outcomesReport.report(caller, query);
  }
}
