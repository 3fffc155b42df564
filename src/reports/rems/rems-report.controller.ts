import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../platform/access/caller.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentCaller } from '../../platform/http/request-context.js';
import { ComparedCohortQuery } from '../dto/report-frame.js';
import { cohortProblems } from '../reports.problems.js';
import { RemsReportResponse } from './dto/rems-report.response.js';
import { RemsReportQueries } from './rems-report.queries.js';

@ApiTags('Reports')
@Controller('v1/reports')
export class RemsReportController {
  constructor(private readonly remsReport: RemsReportQueries) {}

  @Get('rems')
  @Operation({
    summary:
      'Monitoring forms of Spravato: due, overdue and on time by month, and enrolments that are missing',
    description:
      'Aggregates only, never a patient. Small groups are left out for dashboards and for nobody else.',
    status: 200,
    answer: RemsReportResponse,
    problems: [...cohortProblems],
  })
  rems(@CurrentCaller() caller: Caller, @Query() query: ComparedCohortQuery): Promise<RemsReportResponse> {
    return this.remsReport.report(caller, query);
  }
}
